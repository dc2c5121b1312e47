#include "bots/parameters.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "game/game.hpp"

namespace hs {

namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

std::string short_number(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

}  // namespace

BotParameters::BotParameters(const std::string& text) {
    const auto open = text.find('(');
    name_ = trimmed(text.substr(0, open));
    if (open == std::string::npos) return;
    const auto wrong = [&] {
        return SetupError("'" + text +
                          "' is not a bot: parameters are written as in greedy(hand=5,random=0.1)");
    };
    if (text.back() != ')') throw wrong();
    std::string rest = text.substr(open + 1, text.size() - open - 2);
    while (!trimmed(rest).empty()) {
        const auto comma = rest.find(',');
        const std::string one = rest.substr(0, comma);
        rest = comma == std::string::npos ? "" : rest.substr(comma + 1);
        const auto equals = one.find('=');
        if (equals == std::string::npos) throw wrong();
        const std::string key = trimmed(one.substr(0, equals)), number = trimmed(one.substr(equals + 1));
        char* end = nullptr;
        const double value = std::strtod(number.c_str(), &end);
        if (key.empty() || number.empty() || *end != '\0' || !std::isfinite(value)) throw wrong();
        for (const Given& other : given_)
            if (other.name == key) throw SetupError("'" + text + "' gives " + key + " twice");
        given_.push_back({key, value});
    }
}

double BotParameters::take(const std::string& name, double own, double low, double high) {
    known_.push_back({name, own, low, high});
    for (const Given& one : given_) {
        if (one.name != name) continue;
        if (one.value >= low && one.value <= high) return one.value;
        throw SetupError(name + " of the bot " + name_ + " must be " + short_number(low) + " to " +
                         short_number(high) + ", not " + short_number(one.value));
    }
    return own;
}

int BotParameters::take_count(const std::string& name, int own, int low, int high) {
    const double value = take(name, own, low, high);
    if (value != std::floor(value))
        throw SetupError(name + " of the bot " + name_ + " must be a whole number, not " +
                         short_number(value));
    return static_cast<int>(value);
}

void BotParameters::finish() const {
    for (const Given& one : given_) {
        const bool found = std::any_of(known_.begin(), known_.end(),
                                       [&](const BotParameter& known) { return known.name == one.name; });
        if (found) continue;
        std::string names;
        for (const BotParameter& known : known_) names += (names.empty() ? "" : ", ") + known.name;
        throw SetupError("the bot " + name_ + " has no parameter " + one.name + "; it has " + names);
    }
}

}  // namespace hs
