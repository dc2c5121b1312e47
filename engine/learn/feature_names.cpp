// The names and bounds of everything in an observation, from features.def.
#include <array>
#include <tuple>

#include "learn/observation.hpp"

namespace hs {

namespace {

using namespace layout;

constexpr std::array kGlobalFeatures = {
#define GLOBAL(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kSideFeatures = {
#define SIDE(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kBoardFeatures = {
#define BOARD(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kHandFeatures = {
#define HAND(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kOptionFeatures = {
#define OPTION(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kDeckFeatures = {
#define DECK(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kTokenFeatures = {
#define TOKEN(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kFactFeatures = {
#define CARD_FACT(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
static_assert(kToken == kTokenFeatures.size() + kFactFeatures.size() &&
              kHand == kHandFeatures.size() + kFactFeatures.size() &&
              kOption == kOptionFeatures.size() + kFactFeatures.size());

template <class Group>
void append(std::vector<Feature>& all, const std::string& prefix, const Group& group) {
    for (const auto& [name, low, high] : group) all.push_back({prefix + name, low, high});
}

void append_places(std::vector<Feature>& all, const std::string& prefix, int places, auto append_place) {
    for (int i = 0; i < places; ++i) append_place(all, prefix + std::to_string(i) + ".");
}

}  // namespace

std::vector<Feature> flat_features() {
    std::vector<Feature> all;
    append(all, "", kGlobalFeatures);
    for (const char* whose : {"own.", "enemy."}) append(all, whose, kSideFeatures);
    for (const char* whose : {"own.board", "enemy.board"})
        append_places(all, whose, kMaxBoard,
                      [](auto& to, const std::string& prefix) { append(to, prefix, kBoardFeatures); });
    append_places(all, "hand", kMaxHand, [](auto& to, const std::string& prefix) {
        append(to, prefix, kHandFeatures);
        append(to, prefix + "card.", kFactFeatures);
    });
    append_places(all, "option", kOptionsShown, [](auto& to, const std::string& prefix) {
        append(to, prefix, kOptionFeatures);
        append(to, prefix + "card.", kFactFeatures);
    });
    append(all, "deck.", kDeckFeatures);
    return all;
}

std::vector<Feature> token_features() {
    std::vector<Feature> all;
    append(all, "", kTokenFeatures);
    append(all, "card.", kFactFeatures);
    return all;
}

std::vector<Feature> global_features() {
    std::vector<Feature> all;
    append(all, "", kGlobalFeatures);
    for (const char* whose : {"own.", "enemy."}) append(all, whose, kSideFeatures);
    append(all, "deck.", kDeckFeatures);
    return all;
}

std::vector<std::string> token_names() {
    std::vector<std::string> names;
    const auto places = [&](const std::string& prefix, int count) {
        for (int i = 0; i < count; ++i) names.push_back(prefix + std::to_string(i));
    };
    for (const char* whose : {"own.", "enemy."}) {
        names.push_back(whose + std::string("hero"));
        places(whose + std::string("board"), kMaxBoard);
    }
    places("own.hand", kMaxHand);
    for (const char* what : {"own.power", "enemy.power", "own.weapon", "enemy.weapon"}) names.push_back(what);
    places("option", kMaxOptions);
    places("own.secret", kMaxSecrets);
    places("enemy.secret", kMaxSecrets);
    places("enemy.hand", kMaxHand);
    return names;
}

}  // namespace hs
