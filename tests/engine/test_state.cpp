// The plain struct: copies, hashes, bytes.
#include "state/validate.hpp"
#include "support.hpp"

using namespace hs;
using namespace hs::test;

TEST_CASE("a copied game goes on exactly like the original") {
    for (u64 seed = 0; seed < 20; ++seed) {
        Game game = new_game(seed);
        Random choices{seed};
        play_random(game, choices, 30);
        Game copy(game);
        CHECK(copy.hash() == game.hash());
        Random same = choices;
        play_random(game, choices);
        play_random(copy, same);
        CHECK(copy.hash() == game.hash());
        CHECK(copy.state().outcome == game.state().outcome);
    }
}

TEST_CASE("a copy is independent") {
    Game game = new_game(1);
    const u64 before = game.hash();
    Game copy(game);
    copy.apply(kEndTurnAction);
    CHECK(game.hash() == before);
    CHECK(copy.hash() != before);
}

TEST_CASE("a copy over a fuller state leaves nothing of it behind") {
    Game late = new_game(2), early = new_game(3);
    Random choices{5};
    play_random(late, choices, 60);
    late.copy_from(early);
    CHECK(late.hash() == early.hash());
    CHECK(late.check() == "");
}

TEST_CASE("bytes restore the same game at any point, a choice included") {
    Game game = sandbox_game("HERO_05");
    sandbox::give(game, 0, card("DS1_184"));  // Tracking
    for (const char* id : {"CS2_182", "CS2_120", "CS2_200", "CS2_186"})
        sandbox::put_in_deck(game, 0, card(id), true);
    ActionList list;
    game.legal_actions(list);
    game.apply(Action{ActionType::Play, 0, 0, 0, 0});
    REQUIRE(game.choosing() == 1);
    Game restored = Game::from_bytes(cards(), game.to_bytes());
    CHECK(restored.hash() == game.hash());
    restored.apply(kChooseAction + 1);
    game.apply(kChooseAction + 1);
    CHECK(restored.hash() == game.hash());
    CHECK(game.state().players[0].hand_count == 1);
}

TEST_CASE("damaged bytes are refused") {
    Game game = new_game(7);
    const std::vector<u8> good = game.to_bytes();
    for (std::size_t size = 0; size < good.size(); size += 97)
        CHECK_THROWS_AS(Game::from_bytes(cards(), std::span(good).first(size)), SetupError);
    for (std::size_t at = 0; at < good.size(); at += 13) {
        std::vector<u8> bad = good;
        bad[at] ^= 0x40;
        CHECK_THROWS_AS(Game::from_bytes(cards(), bad), SetupError);
    }
}

TEST_CASE("the hash does not depend on slots or handles") {
    Game a = sandbox_game(), b = sandbox_game();
    // The same board and hand, reached in two ways: b wastes a slot and handles first.
    const Slot waste = sandbox::give(b, 0, card("CS2_168"));
    sandbox::move(b, waste, Zone::Deck);
    sandbox::draw(b, 0, 1);
    sandbox::give(a, 0, card("CS2_168"));
    CHECK(a.state().players[0].hand_count == b.state().players[0].hand_count);
    b.context().s.players[0].cards_drawn_this_turn = 0;
    CHECK(a.hash() == b.hash());
}

TEST_CASE("sizes") {
    CHECK(sizeof(Entity) == 48);
    CHECK(sizeof(Frame) == 40);
    Game game = new_game(11);
    Random choices{3};
    play_random(game, choices, 40);
    CHECK(used_bytes(game.state()) < 4096);
}

TEST_CASE("a queue holds only triggers that its cards have") {
    const Game game = new_game(1);
    GameState s = game.state();
    REQUIRE(wrong_references(s, *cards()) == "");
    Frame& frame = s.frames[0] = Frame{};
    frame.kind = FrameKind::EventRaised;
    frame.step = 1;
    frame.count = 1;
    frame.scope.source = frame.scope.target = frame.scope.subject = frame.scope.other = kNoSlot;
    frame.scope.enchantment = kNoEnchantment;
    s.frame_count = s.pending_count = 1;
    const Slot hero = s.players[0].hero;
    const auto holds = [&](const char* id, u8 trigger) {
        s.pending[0] = {card(id), 0, hero, trigger, kNoEnchantment, 0};
        return wrong_references(s, *cards());
    };
    CHECK(holds("EX1_007", 0) == "");  // Acolyte of Pain
    CHECK(holds("EX1_007", Pending::kDeathrattle) == "");
    CHECK(holds("EX1_007", 1) == "a waiting trigger");
    CHECK(holds("CS2_182", 0) == "a waiting trigger");  // Chillwind Yeti
}
