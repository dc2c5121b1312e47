// Checked random games on all cores, until the time is over.
//
//   soak [--minutes M | --games N] [--seed S] [--threads T] [--full] [--json FILE]
//   soak --game SEED        one game again, with every property tested on every position
//
// Prints progress, then what was covered. Fails with the seed of each game in which a property did not hold.
#include <atomic>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <thread>

#include "checked_game.hpp"
#include "pack_file.hpp"

namespace {

using namespace hs;
using namespace hs::trust;
using Clock = std::chrono::steady_clock;

constexpr u64 kMostFailures = 20;  // a broken engine need not fill the disk

struct Settings {
    double minutes = 1;
    u64 games = ~u64{0}, seed = 1;
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    Effort effort = Effort::Sampled;
    std::string json;
};

[[noreturn]] void usage() {
    std::fprintf(stderr,
                 "usage: soak [--minutes M | --games N] [--seed S] [--threads T] [--full] [--json FILE]\n"
                 "       soak --game SEED\n");
    std::exit(2);
}

Settings parse(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--full") {
            settings.effort = Effort::Full;
            continue;
        }
        if (++i == argc) usage();
        const u64 number = std::strtoull(argv[i], nullptr, 10);
        if (word == "--minutes")
            settings.minutes = std::strtod(argv[i], nullptr);
        else if (word == "--games")
            settings.games = number, settings.minutes = 1e9;
        else if (word == "--seed")
            settings.seed = number;
        else if (word == "--threads")
            settings.threads = std::max(1U, static_cast<unsigned>(number));
        else if (word == "--json")
            settings.json = argv[i];
        else if (word == "--game")
            settings.games = 1, settings.seed = number, settings.threads = 1, settings.minutes = 1e9,
            settings.effort = Effort::Full;
        else
            usage();
    }
    return settings;
}

class Soak {
  public:
    Soak(const Settings& settings, Cards cards)
        : settings_(settings), cards_(std::move(cards)), census_(cards_), next_(0) {}

    int run() {
        start_ = Clock::now();
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < settings_.threads; ++i) threads.emplace_back([this] { work(); });
        for (std::thread& thread : threads) thread.join();
        report();
        if (!settings_.json.empty()) write_json();
        return failures_ == 0 ? 0 : 1;
    }

  private:
    double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
    bool over() const { return seconds() >= settings_.minutes * 60 || failures_ >= kMostFailures; }

    void work() {
        CheckedGames games(cards_, settings_.effort);
        PlayoutCounts counts;
        while (!over()) {
            const u64 i = next_++;
            if (i >= settings_.games) break;
            try {
                const PlayoutCounts one = games.play(settings_.seed + i);
                games_with_limits_ += one.limits_hit != 0;
                counts.add(one);
            } catch (const std::exception& error) {
                ++failures_;
                std::fprintf(stderr, "FAILED game %" PRIu64 ": %s\n", settings_.seed + i, error.what());
            }
            progress(i);
        }
        const std::lock_guard lock(mutex_);
        total_.add(counts);
        positions_ += games.positions();
        census_.add(games.census());
    }

    void progress(u64 done) {
        const std::lock_guard lock(mutex_);
        const double now = seconds();
        if (now < next_report_) return;
        next_report_ = now + 30;
        if (now > 1)
            std::printf("%6.0f s  %" PRIu64 " games  %.0f games/s  %" PRIu64 " failures\n", now, done,
                        static_cast<double>(done) / now, failures_.load());
        std::fflush(stdout);
    }

    void report() const {
        std::printf("games %" PRIu64 "  actions %" PRIu64 "  positions tested %" PRIu64 "  turns %" PRIu64
                    "\n",
                    total_.games, total_.actions, positions_, total_.turns);
        std::printf("wins %" PRIu64 " / %" PRIu64 "  draws %" PRIu64 "  limits hit %" PRIu64
                    " times, in %" PRIu64 " games\n",
                    total_.wins[0], total_.wins[1], total_.draws, total_.limits_hit,
                    games_with_limits_.load());
        for (const auto& shares : {census_.cards(), census_.texts()})
            for (const Share& share : shares) {
                std::printf("%s: %d of %d", share.what.c_str(), share.seen, share.all);
                if (!share.missing.empty()) std::printf("; never:");
                for (const std::string& id : share.missing) std::printf(" %s", id.c_str());
                std::printf("\n");
            }
        std::printf("%.0f s on %u threads, %.0f games/s  failures %" PRIu64 "\n", seconds(),
                    settings_.threads, static_cast<double>(total_.games) / seconds(), failures_.load());
    }

    void write_json() const {
        std::FILE* file = std::fopen(settings_.json.c_str(), "w");
        if (!file) throw SetupError("cannot write " + settings_.json);
        std::fprintf(file,
                     "{\"games\": %" PRIu64 ", \"actions\": %" PRIu64 ", \"positions\": %" PRIu64
                     ", \"limits_hit\": %" PRIu64 ", \"failures\": %" PRIu64,
                     total_.games, total_.actions, positions_, total_.limits_hit, failures_.load());
        for (const auto& shares : {census_.cards(), census_.texts()})
            for (const Share& share : shares)
                std::fprintf(file, ", \"%s\": [%d, %d]", share.what.c_str(), share.seen, share.all);
        std::fprintf(file, "}\n");
        std::fclose(file);
    }

    const Settings settings_;
    const Cards cards_;
    Census census_;
    PlayoutCounts total_;
    u64 positions_ = 0;
    std::atomic<u64> next_, failures_{0}, games_with_limits_{0};
    std::mutex mutex_;
    Clock::time_point start_;
    double next_report_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    try {
        const Settings settings = parse(argc, argv);
        return Soak(settings, load_cards(read_file(HSENV_PACK_PATH))).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
