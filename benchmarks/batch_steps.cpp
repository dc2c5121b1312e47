// What the environments cost without Python: random legal play in a native batch, with flat observation and
// mask.
//
//   batch_steps [--rows N] [--threads T] [--opponent external|random|...] [--decks benchmark|random]
//               [--steps N]
//
// "external" is self-play: the decisions of both seats are steps. Decks are the benchmark's, or random ones
// of the format Basic, anew for each game, as gym.make_vec has them. Prints steps per second on the clock,
// the best of five stretches.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>

#include "bots/bots.hpp"
#include "learn/batch.hpp"
#include "learn/playout.hpp"
#include "pack_file.hpp"

namespace {

using namespace hs;

struct Settings {
    int rows = 128, threads = 1, steps = 2000;
    std::string opponent = kExternal;
    bool random_decks = false;
};

[[noreturn]] void usage() {
    std::fprintf(stderr,
                 "usage: batch_steps [--rows N] [--threads T] [--opponent NAME] [--decks benchmark|random] "
                 "[--steps N]\n");
    std::exit(2);
}

Settings parse(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string word = argv[i], value = argv[i + 1];
        if (word == "--rows")
            settings.rows = std::atoi(value.c_str());
        else if (word == "--threads")
            settings.threads = std::atoi(value.c_str());
        else if (word == "--steps")
            settings.steps = std::atoi(value.c_str());
        else if (word == "--opponent")
            settings.opponent = value;
        else if (word == "--decks" && (value == "random" || value == "benchmark"))
            settings.random_decks = value == "random";
        else
            usage();
    }
    if (argc % 2 == 0 || settings.rows < 1 || settings.steps < 1) usage();
    return settings;
}

int run(const Settings& settings) {
    const Cards cards = load_cards(trust::read_file(HSENV_PACK_PATH));
    BatchOptions options;
    options.rows = settings.rows;
    options.threads = settings.threads;
    const auto decks = benchmark_decks(*cards);
    if (settings.random_decks) {
        options.decks = {DeckList{}};
        options.deck_pairs = {{0, 0}};
    } else {
        options.decks = {decks[0], decks[1]};
        options.deck_pairs = {{0, 1}};
        options.format = Format::Wild;
        options.mulligan = false;
    }
    options.opponents = {settings.opponent};
    options.autoreset = Autoreset::SameStep;
    Batch batch(cards, options, make_bot);

    const auto rows = static_cast<std::size_t>(settings.rows);
    std::vector<float> flat(rows * layout::kFlat);
    std::vector<i8> mask(rows * kActionCount);
    BatchArrays out;
    out.flat = flat.data();
    out.mask = mask.data();
    std::vector<i32> all(rows);
    std::iota(all.begin(), all.end(), 0);
    std::vector<u64> seeds(all.begin(), all.end());
    std::vector<i64> actions(rows);
    batch.reset(all, seeds, out);
    double best = 0;
    for (int stretch = 0; stretch < 5; ++stretch) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < settings.steps; ++i) {
            batch.sample(all, actions.data());
            batch.step(all, actions, out);
        }
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        best = std::max(best, settings.steps * static_cast<double>(rows) / spent.count());
    }
    std::printf("%d games, %d threads, against %s: %.0f steps/s\n", settings.rows, batch.threads(),
                settings.opponent.c_str(), best);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(parse(argc, argv));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
