// "greedy(hand=5,random=0.1)": a player's name with numbers that differ from its own.
#pragma once

#include <string>
#include <vector>

namespace hs {

struct BotParameter {
    std::string name;
    double value;      // the player's own, where nothing else is said
    double low, high;  // what is accepted
};

/// The numbers of one specification, asked for one by one by whoever makes the player.
class BotParameters {
  public:
    /// Throws SetupError if the text is not `name` or `name(key=number,...)`.
    explicit BotParameters(const std::string& text);

    const std::string& name() const { return name_; }

    /// The number of that name if it is given, else `own`. Throws SetupError if it is out of range.
    double take(const std::string& name, double own, double low, double high);
    /// The same for a number that counts something.
    int take_count(const std::string& name, int own, int low, int high);
    /// After the last `take`: throws SetupError if a number was given that nobody asked for.
    void finish() const;

    /// What was asked for.
    const std::vector<BotParameter>& known() const { return known_; }

  private:
    struct Given {
        std::string name;
        double value;
    };
    std::string name_;
    std::vector<Given> given_;
    std::vector<BotParameter> known_;
};

}  // namespace hs
