#include "bots/bots.hpp"

#include <array>
#include <utility>

#include "bots/formula.hpp"

namespace hs {

namespace {

constexpr std::array<std::string_view, 7> kNames = {"random", "aggro",     "control", "midrange",
                                                    "greedy", "lookahead", "threat"};

/// Copies a one-ply player averages over: enough that one lucky Arcane Missiles does not decide.
constexpr int kWorlds = 2;
/// Limits of what the caller may ask for; beyond them a decision takes seconds.
constexpr int kMostWorlds = 64, kMostDepth = 5;
constexpr double kMostWeight = 1e6;

int threat_depth(int) { return 2; }

int lookahead_depth(int options) { return options < 5 ? 3 : options < 25 ? 2 : 1; }

template <class Weights>
std::unique_ptr<Formula> weighted(BotParameters& given, std::unique_ptr<Formula> (*make)(const Weights&)) {
    Weights weights;
    for (const auto& [name, member] : Weights::names())
        weights.*member = given.take(name, weights.*member, -kMostWeight, kMostWeight);
    return make(weights);
}

std::unique_ptr<Bot> one_ply(BotParameters& given, const Cards& cards, std::unique_ptr<Formula> formula) {
    const int worlds = given.take_count("worlds", kWorlds, 1, kMostWorlds);
    // The originals look one ply ahead, where The Coin is a card lost or a card for nothing.
    const bool knows_coin = given.take_count("coin", 1, 0, 1) != 0;
    return make_one_ply_bot(cards, std::move(formula), worlds, knows_coin);
}

/// With `depth` that many actions always; 0: the player's own rule.
std::unique_ptr<Bot> turn_search(BotParameters& given, const Cards& cards, std::unique_ptr<Formula> formula,
                                 DepthRule rule) {
    const int depth = given.take_count("depth", 0, 0, kMostDepth);
    if (depth == 0) return make_turn_search_bot(cards, std::move(formula), std::move(rule));
    return make_turn_search_bot(cards, std::move(formula), [depth](int) { return depth; });
}

std::unique_ptr<Bot> make_bot(BotParameters& given, const Cards& cards) {
    const std::string& name = given.name();
    if (name == "random") return make_random_bot();
    if (name == "aggro") return one_ply(given, cards, make_aggro());
    if (name == "control") return one_ply(given, cards, make_control());
    if (name == "midrange") return one_ply(given, cards, make_midrange());
    if (name == "greedy") return one_ply(given, cards, weighted(given, make_weighted));
    if (name == "lookahead")
        return turn_search(given, cards, weighted(given, make_lookahead), lookahead_depth);
    if (name == "threat") return turn_search(given, cards, make_threat(*cards), threat_depth);
    std::string known;
    for (std::string_view each : kNames) known += (known.empty() ? "" : ", ") + std::string(each);
    throw SetupError("there is no bot named '" + name + "'; known are " + known);
}

std::unique_ptr<Bot> make_whole_bot(BotParameters& given, const Cards& cards) {
    std::unique_ptr<Bot> bot = make_bot(given, cards);
    if (given.name() != "random") {
        const double share = given.take("random", 0, 0, 1);
        if (share > 0) bot = make_distracted_bot(std::move(bot), share);
    }
    given.finish();
    return bot;
}

}  // namespace

std::span<const std::string_view> bot_names() { return kNames; }

std::unique_ptr<Bot> make_bot(const std::string& name, const Cards& cards) {
    BotParameters given(name);
    return make_whole_bot(given, cards);
}

std::vector<BotParameter> bot_parameters(const std::string& name, const Cards& cards) {
    BotParameters given(name);
    make_whole_bot(given, cards);
    return given.known();
}

}  // namespace hs
