// One random game with every property tested, all of it decided by its seed.
#pragma once

#include <optional>

#include "census.hpp"
#include "learn/playout.hpp"
#include "properties.hpp"

namespace hs::trust {

/// What is not left to the seed.
struct Restriction {
    std::optional<Format> format;
    bool benchmark_decks = false;
};

class CheckedGames {
  public:
    CheckedGames(Cards cards, Effort effort, Restriction restriction = {});

    /// Plays the game of a seed: a format, two decks (legal lists of the format or any implemented cards), a
    /// way of playing (uniformly random, or ending the turn late), mulligans, any placement. Throws Broken,
    /// whose message names the place in the game.
    PlayoutCounts play(u64 seed);

    const Census& census() const { return census_; }
    u64 positions() const { return properties_.positions(); }

  private:
    struct PlayedFormat {
        Format format;
        DeckGenerator generator;
    };

    std::array<DeckList, 2> decks(const DeckGenerator& generator, Random& random) const;
    void any_cards(DeckList& deck, Random& random) const;
    ActionId choose(Random& random, bool late) const;
    void run(Game& game, Random& random);
    void replay(const std::array<DeckList, 2>& lists, const GameOptions& options) const;

    Cards cards_;
    Restriction restriction_;
    Properties properties_;
    Census census_;
    ActionList legal_;
    std::vector<ActionId> actions_;      // of the game that is played
    std::vector<u64> hashes_;            // before each of them, and at the end
    std::vector<PlayedFormat> formats_;  // those that have enough cards
    std::vector<CardIndex> any_;         // what a deck may hold at all
};

}  // namespace hs::trust
