// How episodes begin: handicaps, given decks, positions; and the potential of the shaped reward.
#include "learn/start.hpp"

#include "bots/bots.hpp"
#include "learn/batch.hpp"
#include "learn/potential.hpp"
#include "support.hpp"

namespace hs::test {

namespace {

BatchOptions options(int rows) {
    BatchOptions o;
    o.rows = rows;
    const std::array<DeckList, 2> decks = bench_decks();
    o.decks = {decks[0], decks[1]};
    o.deck_pairs = {{0, 1}};
    o.format = Format::Wild;
    o.seat = SeatRule::First;
    return o;
}

const std::vector<i32> kOne = {0};
const std::vector<u64> kSeed = {7};

}  // namespace

TEST_CASE("a handicap changes what it names, and leaves a consistent game") {
    for (bool mulligan : {true, false}) {
        CAPTURE(mulligan);
        for (Seat seat : {Seat{0}, Seat{1}}) {
            Game game = new_game(3, mulligan);
            const Player before = game.state().players[seat];
            Handicap handicap;
            handicap.health = 17;
            handicap.armor = 4;
            handicap.crystals = 3;
            handicap.cards = 2;
            handicap.given = {card("CS2_029")};
            handicap.check();
            handicap.apply(game, seat);
            const Player& p = game.state().players[seat];
            const Entity& hero = game.state().entities[p.hero];
            CHECK(hero.health() == 17);
            CHECK(hero.max_health == 17);
            CHECK(hero.armor == 4);
            CHECK(p.crystals == before.crystals + 3);
            CHECK(p.hand_count == before.hand_count + 3);
            CHECK(p.deck_count == before.deck_count - 2);
            CHECK(game.check() == "");
        }
    }
}

TEST_CASE("no more crystals than a player may have, nor more cards than the deck") {
    Game game = sandbox_game();
    Handicap handicap;
    handicap.crystals = 5;
    handicap.cards = 5;
    handicap.apply(game, 0);
    CHECK(game.state().players[0].crystals == kMaxMana);
    CHECK(game.state().players[0].hand_count == 0);
    CHECK(game.check() == "");
}

TEST_CASE("numbers that no handicap has") {
    Handicap health, armor, crystals, cards_drawn, both;
    health.health = 1001;
    armor.armor = -1;
    crystals.crystals = kMaxMana + 1;
    cards_drawn.cards = -1;
    both.cards = kMaxExtraCards;
    both.given = {card("CS2_029")};
    for (const Handicap& bad : {health, armor, crystals, cards_drawn, both})
        CHECK_THROWS_AS(bad.check(), SetupError);
}

TEST_CASE("a scheduled start is for one episode, a standing one for all that follow") {
    Batch batch(cards(), options(1), make_bot);
    auto start = std::make_shared<Start>();
    start->handicaps[1].health = 9;
    Schedule next;
    next.start = start;
    const auto health = [&] {
        return batch.game(0).state().entities[batch.game(0).state().players[1].hero].max_health;
    };
    batch.schedule(kOne, {&next, 1});
    batch.reset(kOne, kSeed, {});
    CHECK(health() == 9);
    batch.reset(kOne, {}, {});
    CHECK(health() == 30);
    batch.set_standing(next);
    for (int i = 0; i < 3; ++i) {
        batch.reset(kOne, {}, {});
        CHECK(health() == 9);
    }
    batch.set_standing({});
    batch.reset(kOne, {}, {});
    CHECK(health() == 30);
    next.seed = 3;
    CHECK_THROWS_AS(batch.set_standing(next), SetupError);
}

TEST_CASE("a position is begun as it is, with rolls of its own") {
    Batch batch(cards(), options(1), make_bot);
    auto start = std::make_shared<Start>();
    start->position = std::make_shared<const Game>(sandbox_game());
    Schedule next;
    next.start = start;
    batch.schedule(kOne, {&next, 1});
    i32 pair = 5;
    BatchArrays out;
    out.pair = &pair;
    batch.reset(kOne, kSeed, out);
    CHECK(pair == -1);
    CHECK(batch.game(0).state().turn == 1);
    CHECK(batch.game(0).state().random.state != start->position->state().random.state);
    Game over = sandbox_game();
    over.concede(0);
    start->position = std::make_shared<const Game>(over);
    CHECK_THROWS_AS(batch.schedule(kOne, {&next, 1}), SetupError);
}

TEST_CASE("generated decks are generated, though no pair of the batch has one") {
    Batch batch(cards(), options(1), make_bot);
    auto start = std::make_shared<Start>();
    start->decks[0] = DeckList{};
    Schedule next;
    next.start = start;
    batch.schedule(kOne, {&next, 1});
    batch.reset(kOne, kSeed, {});
    const Player& own = batch.game(0).state().players[0];
    CHECK(own.hand_count + own.deck_count == 30);
    const DeckList bad{card("HERO_08"), {card("CS2_092e")}};
    start->decks[0] = bad;
    CHECK_THROWS_AS(batch.schedule(kOne, {&next, 1}), SetupError);
}

TEST_CASE("the potential, by hand") {
    Game game = sandbox_game();
    CHECK(potential(game, 0) == doctest::Approx(0));
    sandbox::summon(game, 0, card("CS2_182"));  // 4/5
    sandbox::give(game, 1, card("CS2_029"));
    sandbox::deal(game, game.state().players[1].hero, 10);
    // Health 30 against 20, minions 9 against 0, cards 0 against 1
    CHECK(potential(game, 0) == doctest::Approx(0.5 * 10 / 50 + 0.4 * 9 / 19 - 0.1 / 10));
    CHECK(potential(game, 1) == doctest::Approx(-potential(game, 0)));
}

}  // namespace hs::test
