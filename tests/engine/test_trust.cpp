// The properties of random games, the fuzzers and what they have found, in small: `make soak` and `make
// trust` run them at length (docs/trust.md).
#include <atomic>
#include <filesystem>
#include <thread>

#include "checked_game.hpp"
#include "fuzz.hpp"
#include "support.hpp"

using namespace hs;
using namespace hs::test;
using namespace hs::trust;

namespace {

constexpr u64 kInputs = 150;  // of each fuzzer; the sanitizer builds run them too

Verdict fuzz(std::string_view target, u64 seed) {
    static const std::vector<u8> pack = pack_bytes();
    if (target == "actions") return fuzz_actions(cards(), seed);
    if (target == "states") return fuzz_state(cards(), seed);
    if (target == "packs") return fuzz_pack(cards(), pack, seed);
    if (target == "patches") return fuzz_patch(cards(), pack, seed);
    if (target == "programs") return fuzz_programs(cards(), pack, seed);
    FAIL("no such fuzzer: ", target);
    return Verdict::Refused;
}

}  // namespace

TEST_CASE("every property holds on every position of random games") {
    CheckedGames games(cards(), Effort::Full);
    for (u64 seed = 1000; seed < 1020; ++seed) {
        CAPTURE(seed);
        REQUIRE_NOTHROW(games.play(seed));
    }
    CHECK(games.positions() > 1000);
}

TEST_CASE("a checked game is decided by its seed, whatever is tested") {
    CheckedGames full(cards(), Effort::Full), sampled(cards(), Effort::Sampled);
    for (u64 seed = 5; seed < 10; ++seed) CHECK(full.play(seed).signature == sampled.play(seed).signature);
}

TEST_CASE("a broken invariant is noticed") {
    Game game = new_game(3);
    Random choices{3};
    play_random(game, choices, 30);
    REQUIRE(game.check() == "");
    const auto broken = [&](auto edit) {
        Game copy(game);
        edit(copy.context().s);
        return copy.check();
    };
    const auto hero = [](GameState& s) -> Entity& { return s.at(s.player(0).hero); };
    CHECK(broken([&](GameState& s) { ++hero(s).attack; }).find("cached attack") != std::string::npos);
    CHECK(broken([&](GameState& s) { ++hero(s).max_health; }).find("cached health") != std::string::npos);
    CHECK(broken([&](GameState& s) { hero(s).keywords |= kw::taunt; }).find("aura") != std::string::npos);
    CHECK(broken([&](GameState& s) { s.listeners[3] ^= bit(s.player(0).hero); }).find("listeners") !=
          std::string::npos);
    CHECK(broken([](GameState& s) { s.player(1).crystals = 11; }).find("crystals") != std::string::npos);
    CHECK(broken([](GameState& s) { s.cost_sources ^= bit(s.player(1).hero); }).find("cost") !=
          std::string::npos);
    CHECK(broken([](GameState& s) { --s.player(0).hand_count; }) != "");
}

TEST_CASE("nothing that comes from outside is more than refused") {
    for (std::string_view target : {"actions", "states", "packs", "patches", "programs"}) {
        int refused = 0;
        for (u64 seed = 1; seed <= kInputs; ++seed) {
            CAPTURE(target);
            CAPTURE(seed);
            Verdict verdict{};
            REQUIRE_NOTHROW(verdict = fuzz(target, seed));
            refused += verdict == Verdict::Refused;
        }
        CHECK(refused > 0);
    }
}

TEST_CASE("what the fuzzers once found") {
    // tests/trust/findings/engine/<fuzzer>-<seed>.txt says what it was.
    int findings = 0;
    for (const auto& entry : std::filesystem::directory_iterator(HSENV_FINDINGS_PATH)) {
        const std::string name = entry.path().stem().string();
        const std::size_t dash = name.find('-');
        CAPTURE(name);
        REQUIRE(dash != std::string::npos);
        if (name.starts_with("soak")) {
            CheckedGames games(cards(), Effort::Full);
            REQUIRE_NOTHROW(games.play(std::stoull(name.substr(dash + 1))));
        } else {
            REQUIRE_NOTHROW(fuzz(name.substr(0, dash), std::stoull(name.substr(dash + 1))));
        }
        ++findings;
    }
    CHECK(findings > 0);
}

TEST_CASE("games of several threads share the cards and nothing else") {
    constexpr int kThreads = 4;
    constexpr u64 kGames = 6;
    const auto signatures = [](u64 first) {
        CheckedGames games(cards(), Effort::Sampled);
        u64 sum = 0;
        for (u64 seed = first; seed < first + kGames; ++seed) sum = sum * 31 + games.play(seed).signature;
        return sum;
    };
    std::vector<u64> together(kThreads);
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back(
            [&, i] { together[static_cast<std::size_t>(i)] = signatures(static_cast<u64>(i) * kGames); });
    for (std::thread& thread : threads) thread.join();
    for (int i = 0; i < kThreads; ++i)
        CHECK(together[static_cast<std::size_t>(i)] == signatures(static_cast<u64>(i) * kGames));
}
