#include "bots/bots.hpp"

#include <array>

#include "bots/formula.hpp"

namespace hs {

namespace {

constexpr std::array<std::string_view, 7> kNames = {"random", "aggro",     "control", "midrange",
                                                    "greedy", "lookahead", "threat"};

/// Copies a one-ply player averages over: enough that one lucky Arcane Missiles does not decide.
constexpr int kWorlds = 2;

int threat_depth(int) { return 2; }

int lookahead_depth(int options) { return options < 5 ? 3 : options < 25 ? 2 : 1; }

}  // namespace

std::span<const std::string_view> bot_names() { return kNames; }

std::unique_ptr<Bot> make_bot(const std::string& name, const Cards& cards) {
    if (name == "random") return make_random_bot();
    if (name == "aggro") return make_one_ply_bot(cards, make_aggro(), kWorlds);
    if (name == "control") return make_one_ply_bot(cards, make_control(), kWorlds);
    if (name == "midrange") return make_one_ply_bot(cards, make_midrange(), kWorlds);
    if (name == "greedy") return make_one_ply_bot(cards, make_weighted(), kWorlds);
    if (name == "lookahead") return make_turn_search_bot(cards, make_lookahead(), lookahead_depth);
    if (name == "threat") return make_turn_search_bot(cards, make_threat(*cards), threat_depth);
    std::string known;
    for (std::string_view each : kNames) known += (known.empty() ? "" : ", ") + std::string(each);
    throw SetupError("there is no bot named '" + name + "'; known are " + known);
}

}  // namespace hs
