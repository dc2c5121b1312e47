// Uniformly random games: what the benchmark times and the soak test checks.
#pragma once

#include <functional>

#include "learn/decks.hpp"

namespace hs {

struct PlayoutCounts {
    u64 games = 0, actions = 0, turns = 0, wins[2] = {0, 0}, draws = 0;
    u64 limits_hit = 0;  // how often a capacity of limits.hpp was reached
    u64 signature = 0;   // a checksum over the hashes of the final states, in the order of the seeds

    void add(const PlayoutCounts& other);
};

/// Called before each action of a playout; an error message ends it by throwing.
using PlayoutWatcher = std::function<void(const Game& game, const ActionList& legal, ActionId next)>;

class Playout {
  public:
    /// The rules of the benchmark: a random seat goes first, decks shuffled, no mulligan, The Coin, uniformly
    /// random over the legal actions with END_TURN among them, minions placed rightmost.
    Playout(Cards cards, Format format);

    /// One game from a seed: its decks (generated where they have no hero), its shuffle, its moves.
    PlayoutCounts play(const std::array<DeckList, 2>& decks, u64 seed,
                       const PlayoutWatcher* watcher = nullptr);

    /// Games with consecutive seeds.
    PlayoutCounts play(const std::array<DeckList, 2>& decks, u64 first_seed, u64 games,
                       const PlayoutWatcher* watcher = nullptr);

    /// The last position reached.
    const Game& game() const { return game_; }

  private:
    Cards cards_;
    Format format_;
    Game game_;
    ActionList legal_;
    std::unique_ptr<DeckGenerator> generator_;
};

/// The two lists at the end of the benchmark's definition, mage and warrior. Throws SetupError if a card is
/// missing.
std::array<DeckList, 2> benchmark_decks(const CardDatabase& db);

/// Nanoseconds of CPU time of one clone, and what it copies, over positions spread through the middle of
/// random benchmark games.
struct CloneCost {
    double nanoseconds, bytes;
};
CloneCost measure_clone(const Cards& cards, u64 seed);

}  // namespace hs
