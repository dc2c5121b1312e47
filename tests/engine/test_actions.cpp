// The action space and legality.
#include <set>

#include "support.hpp"

using namespace hs;
using namespace hs::test;

TEST_CASE("every action id decodes and encodes to itself") {
    for (int id = 0; id < kActionCount; ++id) REQUIRE(encode(decode(static_cast<ActionId>(id))) == id);
}

TEST_CASE("the list of legal actions is exactly what apply accepts") {
    for (u64 seed = 0; seed < 6; ++seed) {
        Game game = new_game(seed, true);
        Random choices{seed + 100};
        ActionList list;
        while (!game.over()) {
            game.legal_actions(list);
            const std::set<ActionId> legal(list.begin(), list.end());
            REQUIRE(static_cast<int>(legal.size()) == list.count);
            REQUIRE(!legal.empty());
            for (int id = 0; id < kActionCount; ++id)
                REQUIRE(game.is_legal(decode(static_cast<ActionId>(id))) ==
                        (legal.count(static_cast<ActionId>(id)) == 1));
            game.apply(list.ids[choices.below(static_cast<u32>(list.count))]);
        }
        CHECK_FALSE(game.is_legal(Action{}));
    }
}

TEST_CASE("an illegal action changes nothing and says why") {
    Game game = sandbox_game();
    sandbox::set_mana(game, 0, 3, 3, 0);
    sandbox::give(game, 0, card("CS2_029"));
    const u64 before = game.hash();
    CHECK_THROWS_WITH_AS(game.apply(Action{ActionType::Play, 0, 9, 0, 0}), "it costs 4 and there are 3 mana",
                         IllegalAction);
    CHECK_THROWS_AS(game.apply(Action{ActionType::Attack, 0, 0, 0, 0}), IllegalAction);
    CHECK_THROWS_AS(game.apply(static_cast<ActionId>(kActionCount)), IllegalAction);
    CHECK(game.hash() == before);
}

TEST_CASE("the rightmost rule keeps one place per minion") {
    Game game = sandbox_game();
    sandbox::summon(game, 0, card("CS2_182"));
    sandbox::summon(game, 0, card("CS2_182"));
    sandbox::give(game, 0, card("CS2_168"));
    ActionList any, rightmost;
    game.legal_actions(any);
    game.legal_actions(rightmost, PlacementRule::Rightmost);
    CHECK(any.count == rightmost.count + 2);
    for (ActionId id : rightmost)
        if (decode(id).type == ActionType::Play) CHECK(decode(id).position == 2);
}

namespace {

/// Lines of legal actions of a given length from a position, the random generator as it is.
u64 perft(const Game& game, int depth) {
    if (depth == 0 || game.over()) return 1;
    ActionList list;
    game.legal_actions(list);
    u64 lines = 0;
    for (ActionId id : list) {
        Game next(game);
        next.apply_unchecked(decode(id));
        lines += perft(next, depth - 1);
    }
    return lines;
}

}  // namespace

TEST_CASE("perft: counts of legal lines from fixed positions") {
    Game duel = sandbox_game();
    sandbox::summon(duel, 0, card("CS2_171"));  // Stonetusk Boar, may attack at once
    sandbox::summon(duel, 1, card("CS1_042"));  // Goldshire Footman, Taunt
    sandbox::give(duel, 0, card("CS2_024"));    // Frostbolt
    // End the turn, the Boar into the Footman, Frostbolt on 2 heroes and 2 minions, Fireblast likewise.
    CHECK(perft(duel, 1) == 1 + 1 + 4 + 4);
    CHECK(perft(duel, 2) == 54);
    CHECK(perft(duel, 3) == 139);
}
