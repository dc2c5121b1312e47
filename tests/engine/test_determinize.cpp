// Planning copies: what a seat can see stays, what it cannot is dealt anew.
#include <algorithm>
#include <map>

#include "entities/context.hpp"
#include "entities/decks.hpp"
#include "entities/enchantments.hpp"
#include "properties.hpp"
#include "support.hpp"

using namespace hs;
using namespace hs::test;

namespace {

std::multimap<CardIndex, int> hidden_of(const Game& game, Seat seat) {
    std::multimap<CardIndex, int> cards_of;
    const Player& p = game.state().players[seat];
    for (int i = 0; i < p.hand_count; ++i) cards_of.insert({game.state().at(p.hand[i]).card, 0});
    for (int i = 0; i < p.deck_count; ++i) cards_of.insert({game.state().deck[seat][i].card, 0});
    return cards_of;
}

std::vector<CardIndex> hand_of(const Game& game, Seat seat) {
    std::vector<CardIndex> hand;
    const Player& p = game.state().players[seat];
    for (int i = 0; i < p.hand_count; ++i) hand.push_back(game.state().at(p.hand[i]).card);
    return hand;
}

}  // namespace

TEST_CASE("determinize keeps the own hand, both boards and the opponent's list") {
    int different = 0;
    for (u64 seed = 0; seed < 30; ++seed) {
        Game game = new_game(seed);
        Random choices{seed};
        play_random(game, choices, 25);
        if (game.over()) continue;
        Game planned(game);
        planned.determinize(0, seed);
        CHECK(planned.check() == "");
        CHECK(hand_of(planned, 0) == hand_of(game, 0));
        CHECK(hidden_of(planned, 1) == hidden_of(game, 1));
        CHECK(planned.state().players[1].board_count == game.state().players[1].board_count);
        different += hand_of(planned, 1) != hand_of(game, 1);
        ActionList before, after;
        if (game.to_move() == 0) {
            game.legal_actions(before);
            planned.legal_actions(after);
            CHECK(std::equal(before.begin(), before.end(), after.begin(), after.end()));
        }
    }
    CHECK(different > 10);
}

TEST_CASE("The Coin stays where everybody knows it is") {
    Game game = new_game(4);
    const Seat second = game.state().current ^ 1;
    for (u64 seed = 0; seed < 20; ++seed) {
        Game planned(game);
        planned.determinize(second ^ 1, seed);
        const std::vector<CardIndex> hand = hand_of(planned, second);
        CHECK(std::count(hand.begin(), hand.end(), card("GAME_005")) == 1);
    }
}

TEST_CASE("the same seed gives the same copy, another seed another") {
    Game game = new_game(5);
    Game a(game), b(game), c(game);
    a.determinize(0, 1);
    b.determinize(0, 1);
    c.determinize(0, 2);
    CHECK(a.hash() == b.hash());
    CHECK(a.hash() != c.hash());
}

namespace {

/// Moves that real cards of the newer sets make: cards go on top of a deck, into it and out of it, enchanted
/// or not, and a player is shown what lies somewhere.
void stir(Game& game, Random& random) {
    const Seat seat = static_cast<Seat>(random.below(2));
    const GameState& s = game.state();
    const Player& p = s.players[seat];
    switch (random.below(8)) {
        case 0:
            sandbox::draw(game, seat, 1);
            break;
        case 1:
            if (p.hand_count) sandbox::put_on_top(game, p.hand[random.below(p.hand_count)]);
            break;
        case 2:
            if (p.hand_count) sandbox::shuffle_into_deck(game, p.hand[random.below(p.hand_count)]);
            break;
        case 3:
            if (p.board_count) sandbox::put_on_top(game, p.board[random.below(p.board_count)]);
            break;
        case 4:
            sandbox::put_in_deck(game, seat, card("CS2_182"), random.below(2));
            break;
        case 5:
            sandbox::summon(game, seat, card("EX1_066"));
            break;
        case 6: {
            Ctx g = game.context();
            Enchantment en{};
            en.order = g.s.next_order++;
            en.attack = static_cast<i16>(random.below(2));
            en.flags = Enchantment::kAnonymous;
            if (p.deck_count)
                append_enchantment(g, g.s.deck[seat][random.below(p.deck_count)].enchantments, en);
            break;
        }
        default: {
            Ctx g = game.context();
            const u8 count = p.deck_count;
            if (count)
                see_in_deck(g, static_cast<Seat>(random.below(2)), seat, u64{1} << random.below(count));
            break;
        }
    }
}

}  // namespace

TEST_CASE("a copy is made of what its seat knows and of the seed, however cards have moved in the decks") {
    int known = 0, strays = 0, enchanted = 0;
    for (u64 seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Game game = new_game(seed);
        Random random{seed};
        play_random(game, random, 10);
        for (int step = 0; step < 40 && !game.over(); ++step) {
            stir(game, random);
            for (Seat seat = 0; seat < 2; ++seat) {
                for (int i = 0; i < game.state().players[seat].deck_count; ++i) {
                    const DeckCard& each = game.state().deck[seat][i];
                    known += (each.flags & DeckCard::kSeen) != 0;
                    strays += (each.flags & DeckCard::kStray) != 0;
                    enchanted += each.enchantments != kNoEnchantment;
                }
                Game copy(game), twin(game), again(game);
                const u64 chance = random.next();
                trust::rearrange_hidden_facts(twin, seat, random);
                copy.determinize(seat, chance);
                twin.determinize(seat, chance);
                CHECK(copy.check() == "");
                REQUIRE(copy.to_bytes() == twin.to_bytes());
                again = copy;
                again.determinize(seat, chance);
                CHECK(again.hash() == copy.hash());
            }
        }
    }
    CHECK(known > 100);
    CHECK(strays > 100);
    CHECK(enchanted > 100);
}
