// Planning copies: what a seat can see stays, what it cannot is dealt anew.
#include <algorithm>
#include <map>

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
