// What checked games covered: which cards, in which way, and which of their texts.
#pragma once

#include <string>
#include <vector>

#include "game/game.hpp"

namespace hs::trust {

/// Counts of one kind of card or text.
struct Share {
    std::string what;
    int seen = 0, all = 0;
    std::vector<std::string> missing;  // card ids
};

class Census {
  public:
    explicit Census(Cards cards);

    /// Looks at a position before the action that comes next.
    void look(const Game& game, const Action& next);
    /// Has the game tell which programs run.
    void follow(Game& game) { game.count_programs(runs_.data()); }
    void add(const Census& other);

    /// Cards played, drawn, made by other cards, in play, attached as enchantments, and seen in any way.
    std::vector<Share> cards() const;
    /// Triggers, Deathrattles, and what cards do when they are played.
    std::vector<Share> texts() const;

  private:
    enum Way : u8 { Played = 1, Drawn = 2, Made = 4, InPlay = 8, Attached = 16, Offered = 32, Buried = 64 };
    void mark(CardIndex card, Way way) { ways_[card] |= way; }

    Cards cards_;
    std::vector<u8> ways_;   // by card
    std::vector<u32> runs_;  // by place in the code
};

}  // namespace hs::trust
