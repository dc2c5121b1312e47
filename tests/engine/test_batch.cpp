// The batch: the same games whatever the threads, all three ways to start anew, what illegal actions do.
#include "learn/batch.hpp"

#include <algorithm>

#include "bots/bots.hpp"
#include "support.hpp"

namespace hs::test {

namespace {

struct Arrays {
    explicit Arrays(int rows) {
        const auto n = static_cast<std::size_t>(rows);
        flat.resize(n * layout::kFlat);
        mask.resize(n * kActionCount);
        reward.resize(n);
        flags = std::make_unique<bool[]>(2 * n);
        small.resize(4 * n);
        view.flat = flat.data();
        view.mask = mask.data();
        view.reward = reward.data();
        view.terminated = flags.get();
        view.truncated = flags.get() + n;
        view.seat = small.data();
        view.learner = small.data() + n;
        view.winner = small.data() + 2 * n;
        view.final_learner = small.data() + 3 * n;
    }
    std::vector<float> flat, reward;
    std::vector<i8> mask, small;
    std::unique_ptr<bool[]> flags;
    BatchArrays view;
};

BatchOptions options(int rows) {
    BatchOptions o;
    o.rows = rows;
    const std::array<DeckList, 2> decks = bench_decks();
    o.decks = {decks[0], decks[1]};
    o.deck_pairs = {{0, 1}, {1, 0}, {0, kMirror}};
    o.format = Format::Wild;
    return o;
}

std::vector<i32> all_rows(int rows) {
    std::vector<i32> list(static_cast<std::size_t>(rows));
    for (int i = 0; i < rows; ++i) list[static_cast<std::size_t>(i)] = i;
    return list;
}

std::vector<u64> seeds(int rows) {
    std::vector<u64> list(static_cast<std::size_t>(rows));
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = 50 + i;
    return list;
}

/// Steps with sampled actions; a checksum over everything seen.
u64 played(BatchOptions o, int steps) {
    const int rows = o.rows;
    Batch batch(cards(), std::move(o), make_bot);
    Arrays out(rows);
    const std::vector<i32> all = all_rows(rows);
    std::vector<i64> actions(all.size());
    batch.reset(all, seeds(rows), out.view);
    u64 sum = 1;
    for (int i = 0; i < steps; ++i) {
        batch.sample(all, actions.data());
        batch.step(all, actions, out.view);
        for (std::size_t row = 0; row < all.size(); ++row)
            sum = sum * 31 + batch.game(static_cast<int>(row)).hash() +
                  static_cast<u64>(out.view.terminated[row]);
        for (float number : out.flat) sum = sum * 31 + static_cast<u64>(static_cast<i64>(number * 1000));
    }
    return sum;
}

}  // namespace

TEST_CASE("the number of threads changes nothing") {
    for (const char* opponent : {"random", "greedy", "external"}) {
        u64 first = 0;
        for (int threads : {1, 2, 4}) {
            BatchOptions o = options(13);
            o.threads = threads;
            o.opponents = {opponent, "random"};
            o.autoreset = Autoreset::SameStep;
            const u64 sum = played(std::move(o), 60);
            if (threads == 1) first = sum;
            CHECK(sum == first);
        }
    }
}

TEST_CASE("only the learner's decisions come back, and its defeats are credited") {
    BatchOptions o = options(8);
    o.opponents = {"greedy"};
    o.autoreset = Autoreset::SameStep;
    Batch batch(cards(), std::move(o), make_bot);
    Arrays out(8);
    const std::vector<i32> all = all_rows(8);
    const std::vector<i64> nothing(8, kEndTurnAction);
    batch.reset(all, seeds(8), out.view);
    int lost = 0;
    for (int i = 0; i < 200; ++i) {
        for (std::size_t row = 0; row < 8; ++row) REQUIRE(out.view.seat[row] == out.view.learner[row]);
        batch.step(all, nothing, out.view);
        for (std::size_t row = 0; row < 8; ++row) {
            REQUIRE((out.view.reward[row] == 0 || out.view.terminated[row]));
            if (!out.view.terminated[row]) continue;
            CHECK(out.view.reward[row] == -1);
            CHECK(out.view.winner[row] == -1);
            const Outcome won = out.view.final_learner[row] == 0 ? Outcome::Seat1 : Outcome::Seat0;
            CHECK(batch.final_game(static_cast<int>(row)).state().outcome == won);
            ++lost;
        }
    }
    CHECK(lost > 8);
}

TEST_CASE("how a new episode starts") {
    for (Autoreset mode : {Autoreset::NextStep, Autoreset::SameStep, Autoreset::Disabled}) {
        BatchOptions o = options(1);
        o.autoreset = mode;
        o.turn_limit = 2;
        o.opponents = {kExternal};
        Batch batch(cards(), std::move(o), make_bot);
        Arrays out(1);
        const std::vector<i32> row = {0};
        const std::vector<i64> end = {kEndTurnAction};
        batch.reset(row, seeds(1), out.view);
        while (!out.view.terminated[0]) batch.step(row, end, out.view);
        CHECK(out.view.reward[0] == 0);
        if (mode == Autoreset::SameStep) {
            CHECK(batch.game(0).state().turn == 0);
            continue;
        }
        CHECK(batch.game(0).over());
        CHECK(out.mask[kEndTurnAction] == 1);
        if (mode == Autoreset::Disabled) {
            CHECK_THROWS_AS(batch.step(row, end, out.view), SetupError);
            batch.reset(row, {}, out.view);
        } else {
            batch.step(row, end, out.view);
        }
        CHECK_FALSE(out.view.terminated[0]);
        CHECK(batch.game(0).state().turn == 0);
    }
}

TEST_CASE("what an illegal action does") {
    const std::vector<i32> row = {0};
    const std::vector<i64> wrong = {kActionCount - 1};
    Arrays out(1);
    for (IllegalRule rule :
         {IllegalRule::EndTurn, IllegalRule::RandomLegal, IllegalRule::Lose, IllegalRule::Raise}) {
        BatchOptions o = options(1);
        o.illegal = rule;
        o.mulligan = false;
        o.opponents = {kExternal};
        o.autoreset = Autoreset::Disabled;
        Batch batch(cards(), std::move(o), make_bot);
        batch.reset(row, seeds(1), out.view);
        if (rule == IllegalRule::Raise) {
            const u64 before = batch.game(0).hash();
            CHECK_THROWS_AS(batch.step(row, wrong, out.view), IllegalAction);
            CHECK(batch.game(0).hash() == before);
            continue;
        }
        batch.step(row, wrong, out.view);
        if (rule == IllegalRule::EndTurn) CHECK(batch.game(0).state().turn == 2);
        if (rule == IllegalRule::Lose) CHECK(batch.game(0).state().outcome == Outcome::Seat1);
    }
}

TEST_CASE("bad options and rows are refused") {
    const auto make = [](auto change) {
        BatchOptions o = options(2);
        change(o);
        return std::make_unique<Batch>(cards(), std::move(o), make_bot);
    };
    CHECK_THROWS_AS(make([](BatchOptions& o) { o.rows = 0; }), SetupError);
    CHECK_THROWS_AS(make([](BatchOptions& o) { o.opponents = {"nobody"}; }), SetupError);
    CHECK_THROWS_AS(make([](BatchOptions& o) { o.opponents.clear(); }), SetupError);
    CHECK_THROWS_AS(make([](BatchOptions& o) { o.opponent_weights = {0.0}; }), SetupError);
    CHECK_THROWS_AS(make([](BatchOptions& o) { o.deck_pairs = {{0, 9}}; }), SetupError);
    CHECK_THROWS_AS(make([](BatchOptions& o) { o.turn_limit = 200; }), SetupError);
    const auto batch = make([](BatchOptions&) {});
    Arrays out(2);
    const std::vector<i64> actions = {0, 0};
    CHECK_THROWS_AS(batch->step(all_rows(2), actions, out.view), SetupError);  // never reset
    batch->reset(all_rows(2), seeds(2), out.view);
    const std::vector<i32> backwards = {1, 0}, outside = {0, 2};
    CHECK_THROWS_AS(batch->step(backwards, actions, out.view), SetupError);
    CHECK_THROWS_AS(batch->step(outside, actions, out.view), SetupError);
    CHECK_THROWS_AS(batch->step(all_rows(2), {actions.data(), 1}, out.view), SetupError);
}

TEST_CASE("generated decks are legal and different") {
    const DeckGenerator generator(*cards(), Format::Basic);
    Random random{1};
    DeckList first, second;
    generator.generate(random, first);
    generator.generate(random, second);
    CHECK(first.cards != second.cards);
    for (CardIndex index : first.cards) {
        CHECK(std::count(first.cards.begin(), first.cards.end(), index) <= 2);
        const CardDef& def = cards()->card(index);
        CHECK(def.collectible());
        CHECK((def.classes & (cards()->card(first.hero).classes | 1 << kClassNeutral)) != 0);
    }
    CHECK(first.cards.size() == 30);
}

}  // namespace hs::test
