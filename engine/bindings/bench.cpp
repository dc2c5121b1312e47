// The loops of the benchmark.
#include <ctime>

#include "arguments.hpp"
#include "bindings.hpp"
#include "learn/playout.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

py::dict bench_random_games(u64 games, u64 seed, const std::string& decks) {
    const Cards cards = current_cards();
    std::array<DeckList, 2> lists;
    if (one_of<bool>("decks", decks, {{"bench", true}, {"random", false}}))
        lists = checked([&] { return benchmark_decks(*cards); });
    PlayoutCounts counts;
    double seconds = 0;
    {
        const py::gil_scoped_release unlocked;
        Playout playout(cards, Format::Wild);
        const std::clock_t start = std::clock();
        counts = playout.play(lists, seed, games);
        seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    return py::dict("games"_a = counts.games, "actions"_a = counts.actions, "turns"_a = counts.turns,
                    "wins"_a = py::make_tuple(counts.wins[0], counts.wins[1]), "draws"_a = counts.draws,
                    "limits_hit"_a = counts.limits_hit, "signature"_a = counts.signature,
                    "cpu_seconds"_a = seconds);
}

py::dict bench_clone(u64 seed) {
    const CloneCost cost = measure_clone(current_cards(), seed);
    return py::dict("clone_ns"_a = cost.nanoseconds, "clone_bytes"_a = cost.bytes,
                    "state_bytes"_a = sizeof(GameState));
}

}  // namespace

void bind_bench(py::module_& m) {
    m.def("bench_random_games", &bench_random_games, "games"_a, "seed"_a = 1, "decks"_a = "bench",
          "Plays uniformly random games on one thread: counts, the signature and the CPU seconds. `decks`: "
          "bench or random.");
    m.def("bench_clone", &bench_clone, "seed"_a = 1,
          "Nanoseconds and bytes of a clone in the middle of a game, and the size of the whole state.");
}

}  // namespace hs
