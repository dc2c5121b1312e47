// Plays random games; with --check, tests the properties of tests/trust as well.
//
//   random_games [--games N] [--seed S] [--decks bench|random] [--format wild|standard|classic|basic]
//   [--check | --check=full]
//
// Prints counts, the signature and games per CPU second. Fails with the seed of the game in which something
// went wrong.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "checked_game.hpp"
#include "pack_file.hpp"

namespace {

using namespace hs;

struct Settings {
    u64 games = 1000, seed = 1;
    bool check = false, full = false, bench_decks = false;
    Format format = Format::Wild;
};

[[noreturn]] void usage() {
    std::fprintf(stderr,
                 "usage: random_games [--games N] [--seed S] [--decks bench|random] [--format "
                 "wild|standard|classic|basic] [--check | --check=full]\n");
    std::exit(2);
}

Settings parse(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--check" || word == "--check=full") {
            settings.check = true;
            settings.full = word != "--check";
            continue;
        }
        if (i + 1 == argc) usage();
        const std::string value = argv[++i];
        if (word == "--games")
            settings.games = std::strtoull(value.c_str(), nullptr, 10);
        else if (word == "--seed")
            settings.seed = std::strtoull(value.c_str(), nullptr, 10);
        else if (word == "--decks" && value == "bench")
            settings.bench_decks = true;
        else if (word == "--decks" && value == "random")
            settings.bench_decks = false;
        else if (word == "--format" && value == "wild")
            settings.format = Format::Wild;
        else if (word == "--format" && value == "standard")
            settings.format = Format::Standard;
        else if (word == "--format" && value == "classic")
            settings.format = Format::Classic;
        else if (word == "--format" && value == "basic")
            settings.format = Format::Basic;
        else
            usage();
    }
    return settings;
}

int run(const Settings& settings) {
    const Cards cards = load_cards(trust::read_file(HSENV_PACK_PATH));
    std::array<DeckList, 2> decks;
    if (settings.bench_decks) decks = benchmark_decks(*cards);
    Playout playout(cards, settings.format);
    trust::CheckedGames checked(cards, settings.full ? trust::Effort::Full : trust::Effort::Sampled,
                                {settings.format, settings.bench_decks});
    PlayoutCounts total;
    const std::clock_t start = std::clock();
    for (u64 i = 0; i < settings.games; ++i) {
        try {
            total.add(settings.check ? checked.play(settings.seed + i)
                                     : playout.play(decks, settings.seed + i));
        } catch (const std::exception& error) {
            std::fprintf(stderr, "game %llu: %s\n", static_cast<unsigned long long>(settings.seed + i),
                         error.what());
            return 1;
        }
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const auto n = [](u64 v) { return static_cast<unsigned long long>(v); };
    std::printf("games %llu  actions %llu  turns %llu  wins %llu / %llu  draws %llu  limits hit %llu\n",
                n(total.games), n(total.actions), n(total.turns), n(total.wins[0]), n(total.wins[1]),
                n(total.draws), n(total.limits_hit));
    std::printf("signature %016llx\n", n(total.signature));
    if (settings.check) std::printf("checked %llu positions, no failure\n", n(checked.positions()));
    std::printf("%.2f s of CPU time: %.0f games/s, %.0f actions/s, %.0f ns per action\n", seconds,
                static_cast<double>(total.games) / seconds, static_cast<double>(total.actions) / seconds,
                seconds * 1e9 / static_cast<double>(total.actions));
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
