// The built-in players: legal moves, the same ones from the same seed, and formulas on positions worked out
// by hand.
#include "bots/bots.hpp"

#include "support.hpp"

namespace hs::test {

TEST_CASE("every bot plays whole games of legal actions, and the same ones again") {
    for (std::string_view name : bot_names()) {
        CAPTURE(name);
        const std::unique_ptr<Bot> bot = make_bot(std::string(name), cards());
        u64 hashes[2];
        for (u64& hash : hashes) {
            Game game = new_game(11, true);
            Random random{5};
            while (!game.over()) {
                const u64 before = game.hash();
                const ActionId action = bot->choose(game, game.to_move(), random);
                REQUIRE(game.hash() == before);
                REQUIRE(game.is_legal(decode(action)));
                game.apply(action);
            }
            hash = game.hash();
        }
        CHECK(hashes[0] == hashes[1]);
    }
    CHECK_THROWS_AS(make_bot("nobody", cards()), SetupError);
}

TEST_CASE("the formulas, by hand") {
    Game game = sandbox_game();
    sandbox::summon(game, 0, card("CS2_182"));  // 4/5
    sandbox::summon(game, 1, card("CS2_179"));  // 3/5 Taunt
    sandbox::give(game, 0, card("CS2_029"));
    sandbox::Edit hurt;
    hurt.damage = 4;
    sandbox::set(game, game.state().players[1].hero, hurt);
    // 4 hero + 3 a card + 0 minions + 9 - (8 + 2)
    CHECK(make_weighted()->score(game, 0) == doctest::Approx(6));
    CHECK(make_weighted()->score(game, 1) == doctest::Approx(-6));
    // -1000 x 5 Taunt + 4 attack + 1000 x 4
    CHECK(make_aggro()->score(game, 0) == doctest::Approx(-996));
    // 25 x (0 - 5) + 4 + 10 x 4
    CHECK(make_control()->score(game, 0) == doctest::Approx(-81));
    // -5000 + 4 + 40 + 0 Health + 10 x 1 attack
    CHECK(make_midrange()->score(game, 0) == doctest::Approx(-4946));
    CHECK(make_lookahead()->score(game, 0) ==
          doctest::Approx(21.5 * 30 - 33.6 * 26 + 41.1 - 19.4 + 54 * 5 + 60.5 * 4 - 88.5 * 5 - 84.7 * 3));
    // green: 30 Health against 3 attack of the minion and nothing from a warrior's power
    CHECK(make_threat(*cards())->score(game, 0) ==
          doctest::Approx(0.214 * 30 - 1.115 * 26 + 3.572 + (1.181 + 2.419 * 4 + 15) -
                          (1.181 + 2.419 * 3 + 15 + 0.671)));
    CHECK(make_weighted()->value(game, 0) == make_weighted()->score(game, 0));
    game.concede(1);
    CHECK(make_weighted()->value(game, 0) == kWinScore);
    CHECK(make_weighted()->value(game, 1) == -kWinScore);
}

TEST_CASE("parameters of bots") {
    GreedyWeights weights;
    weights.hand = 10;
    Game game = sandbox_game();
    sandbox::give(game, 0, card("CS2_029"));
    CHECK(make_weighted(weights)->score(game, 0) == doctest::Approx(10));
    LookaheadWeights heroes;
    heroes.own_hero = 1;
    heroes.foe_hero = -1;
    CHECK(make_lookahead(heroes)->score(game, 0) == doctest::Approx(0));

    BotParameters given(" greedy ( hand = 5 , random=0.25)");
    CHECK(given.name() == "greedy");
    CHECK(given.take("hand", 3, 0, 10) == 5);
    CHECK(given.take("hero", 1, 0, 10) == 1);
    CHECK_THROWS_AS(given.finish(), SetupError);  // nobody asked for random
    CHECK_THROWS_AS(given.take_count("random", 0, 0, 1), SetupError);
    CHECK_THROWS_AS(given.take("random", 0, 1, 2), SetupError);
    for (const char* bad :
         {"greedy(", "greedy)(", "greedy(hand)", "greedy(=1)", "greedy(hand=)", "greedy(hand=x)",
          "greedy(hand=nan)", "greedy(hand=1,hand=2)", "greedy(hand=1)x", "(hand=1)", ""}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(make_bot(bad, cards()), SetupError);
    }
    CHECK(bot_parameters("random", cards()).empty());
    CHECK(bot_parameters("lookahead", cards()).size() == 10);
    CHECK(make_bot("threat(depth=1,random=0.5)", cards()) != nullptr);
}

TEST_CASE("threat: hard removal in hand and danger count") {
    const std::unique_ptr<Formula> threat = make_threat(*cards());
    Game game = sandbox_game();
    const double before = threat->score(game, 0);
    sandbox::give(game, 0, card("CS2_022"));  // Polymorph
    CHECK(threat->score(game, 0) - before == doctest::Approx(2 + 3.572));
    sandbox::Edit hurt;
    hurt.damage = 20;
    sandbox::set(game, game.state().players[0].hero, hurt);
    CHECK(threat->score(game, 0) - before == doctest::Approx(2 + 3.572 - 17 - 20 * 0.214));
}

}  // namespace hs::test
