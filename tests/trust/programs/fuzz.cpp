// Seed-driven fuzzing of what the engine takes from outside.
//
//   fuzz actions|states|packs|patches|programs|all [--inputs N] [--seed S] [--json FILE]
//
// One input again: the same with --inputs 1 and the seed that was printed. An input that crashes or takes
// longer than some seconds ends the program with its seed.
#include <unistd.h>
#include <csignal>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "fuzz.hpp"
#include "pack_file.hpp"

extern "C" void __sanitizer_set_death_callback(void (*)()) __attribute__((weak));

namespace {

using namespace hs;
using namespace hs::trust;

constexpr unsigned kSeconds = 20;  // for one input

char current[64];  // the input at hand, for when it is the last
int length = 0;

void name_input() {
    [[maybe_unused]] const auto written = write(STDERR_FILENO, current, static_cast<std::size_t>(length));
}

}  // namespace

/// UBSan calls this before it ends the program.
extern "C" void __ubsan_on_report();
extern "C" void __ubsan_on_report() { name_input(); }

namespace {

void die(int signal) {
    name_input();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

struct Target {
    const char* name;
    std::function<Verdict(u64)> run;
};

struct Counts {
    u64 refused = 0, taken = 0, failures = 0;
};

Counts fuzz(const Target& target, u64 first, u64 inputs) {
    Counts counts;
    for (u64 seed = first; seed < first + inputs; ++seed) {
        length = std::snprintf(current, sizeof current, "FAILED %s %" PRIu64 ": crash or hang\n", target.name,
                               seed);
        alarm(kSeconds);
        try {
            ++(target.run(seed) == Verdict::Refused ? counts.refused : counts.taken);
        } catch (const std::exception& error) {
            ++counts.failures;
            std::fprintf(stderr, "FAILED %s %" PRIu64 ": %s\n", target.name, seed, error.what());
        }
    }
    alarm(0);
    std::printf("%s: %" PRIu64 " inputs, %" PRIu64 " refused, %" PRIu64 " taken, %" PRIu64 " failures\n",
                target.name, inputs, counts.refused, counts.taken, counts.failures);
    std::fflush(stdout);
    return counts;
}

[[noreturn]] void usage() {
    std::fprintf(
        stderr,
        "usage: fuzz actions|states|packs|patches|programs|all [--inputs N] [--seed S] [--json FILE]\n");
    std::exit(2);
}

int run(int argc, char** argv) {
    if (argc < 2 || argc % 2) usage();
    const std::string which = argv[1];
    std::string json;
    u64 inputs = 1000, first = 1;
    for (int i = 2; i + 1 < argc; i += 2) {
        const std::string word = argv[i];
        if (word == "--inputs")
            inputs = std::strtoull(argv[i + 1], nullptr, 10);
        else if (word == "--seed")
            first = std::strtoull(argv[i + 1], nullptr, 10);
        else if (word == "--json")
            json = argv[i + 1];
        else
            usage();
    }
    const std::vector<u8> pack = read_file(HSENV_PACK_PATH);
    const Cards cards = load_cards(pack);
    const std::vector<Target> targets = {
        {"actions", [&](u64 seed) { return fuzz_actions(cards, seed); }},
        {"states", [&](u64 seed) { return fuzz_state(cards, seed); }},
        {"packs", [&](u64 seed) { return fuzz_pack(cards, pack, seed); }},
        {"patches", [&](u64 seed) { return fuzz_patch(cards, pack, seed); }},
        {"programs", [&](u64 seed) { return fuzz_programs(cards, pack, seed); }},
    };
    for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM, SIGILL})
        if (signal == SIGALRM || !__sanitizer_set_death_callback) std::signal(signal, die);
    if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(name_input);
    u64 failures = 0;
    bool known = false;
    std::string list;
    for (const Target& target : targets) {
        if (which != "all" && which != target.name) continue;
        known = true;
        const Counts counts = fuzz(target, first, inputs);
        failures += counts.failures;
        list += (list.empty() ? "\"" : ", \"") + std::string(target.name) + "\": " + std::to_string(inputs);
    }
    if (!known) usage();
    if (!json.empty()) {
        std::FILE* file = std::fopen(json.c_str(), "w");
        if (!file) throw SetupError("cannot write " + json);
        std::fprintf(file, "{\"inputs\": {%s}, \"failures\": %" PRIu64 "}\n", list.c_str(), failures);
        std::fclose(file);
    }
    return failures == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
