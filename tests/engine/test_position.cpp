// Games as descriptions, and back.
#include "game/position.hpp"

#include "support.hpp"

using namespace hs;
using namespace hs::test;

namespace {

/// The same game by way of its description.
Game again(const Game& game) { return game_of_position(game.cards(), describe_game(game)); }

}  // namespace

TEST_CASE("a game built from its description is equal and goes on in the same way") {
    for (u64 seed = 0; seed < 40; ++seed) {
        Game game = new_game(seed);
        Random choices{seed};
        play_random(game, choices, 5 + static_cast<int>(seed));
        if (game.choosing() != 0) continue;
        Game other = again(game);
        REQUIRE(other.hash() == game.hash());
        CHECK(other.check() == "");
        Random same_choices = choices;
        play_random(game, choices, 40);
        play_random(other, same_choices, 40);
        CHECK(other.hash() == game.hash());
    }
}

TEST_CASE("slots do not decide how a game goes on") {
    // The Yeti lies in a later slot in one game than in the other; the missiles do not care.
    u64 hashes[2];
    for (bool busy : {false, true}) {
        Game game = sandbox_game();
        const Slot first = busy ? sandbox::give(game, 0, card("CS2_029")) : kNoSlot;
        sandbox::summon(game, 1, card("CS2_182"));
        if (busy) {
            sandbox::move(game, first, Zone::Graveyard);
            game.context().s.graveyard_count = 0;
        }
        sandbox::summon(game, 1, card("CS2_172"));
        sandbox::give(game, 0, card("EX1_277"));
        ActionList actions;
        game.legal_actions(actions);
        game.apply(actions.ids[1]);
        hashes[busy] = game.hash();
    }
    CHECK(hashes[0] == hashes[1]);
}

TEST_CASE("no description in the mulligan") { CHECK_THROWS_AS(describe_game(new_game(1, true)), SetupError); }

TEST_CASE("a description that cannot be is refused") {
    Position position = describe_game(sandbox_game());
    position.players[1].hero.damage = 30;
    CHECK_THROWS_WITH_AS(
        game_of_position(cards(), position),
        "players[1].hero.damage: leaves 0 Health: accepted is 0 to 29, or a winner of the game", SetupError);
    position.outcome = Outcome::Seat0;
    CHECK(game_of_position(cards(), position).over());
}

TEST_CASE("unknown cards are made up when a seat plans") {
    Position position = describe_game(sandbox_game());
    for (PositionPlayer& player : position.players) {
        player.hand.resize(3);
        player.secrets.resize(2);
        player.deck.resize(20);
    }
    Game game = game_of_position(cards(), position);
    CHECK(game.check() == "");
    ActionList actions;
    game.legal_actions(actions);
    for (ActionId id : actions) CHECK(decode(id).type != ActionType::Play);
    for (Seat seat = 0; seat < 2; ++seat) {
        Game plan(game);
        plan.determinize(seat, 5);
        CHECK(plan.check() == "");
        for (const Player& p : plan.state().players) {
            for (int i = 0; i < p.hand_count; ++i) CHECK(plan.state().at(p.hand[i]).card != kNoCard);
            for (int i = 0; i < p.secret_count; ++i) CHECK(plan.state().at(p.secrets[i]).card != kNoCard);
        }
    }
}
