// Scores of a position for one seat, as published for other engines (engine/bots/README.md).
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "game/game.hpp"

namespace hs {

/// A win, and minus it a loss: beyond anything a formula gives.
inline constexpr double kWinScore = 1e12;

struct Formula {
    virtual ~Formula() = default;
    /// Of a game that is not over. Reads only what `seat` may know.
    virtual double score(const Game& game, Seat seat) const = 0;
    /// A score from which on a search may stop; never reached by default.
    virtual double enough() const { return kWinScore; }

    /// The score, or the outcome of a finished game (a draw is worth 0).
    double value(const Game& game, Seat seat) const;
};

/// What makes a name of a weight, and where it is.
template <class Weights>
using WeightNames = std::vector<std::pair<const char*, double Weights::*>>;

/// MetaStone's: points of the heroes' Health, cards in hand, minions, and of what makes a minion.
struct GreedyWeights {
    double hero = 1, hand = 3, minion = 2, attack = 1, health = 1, taunt = 2, windfury = 0.5,
           divine_shield = 1.5, spell_damage = 1, enrage = 1, stealth = 1, elusive = 1.5;
    static WeightNames<GreedyWeights> names();
};

/// Heimbrodt's: totals of both sides.
struct LookaheadWeights {
    double own_hero = 21.5, foe_hero = -33.6, own_minions = 41.1, foe_minions = -19.4, own_health = 54.0,
           own_attack = 60.5, foe_health = -88.5, foe_attack = -84.7;
    static WeightNames<LookaheadWeights> names();
};

std::unique_ptr<Formula> make_aggro();
std::unique_ptr<Formula> make_control();
std::unique_ptr<Formula> make_midrange();
std::unique_ptr<Formula> make_weighted(const GreedyWeights& weights = {});
std::unique_ptr<Formula> make_lookahead(const LookaheadWeights& weights = {});
std::unique_ptr<Formula> make_threat(const CardDatabase& db);

}  // namespace hs
