// Scores of a position for one seat, as published for other engines (docs/bots.md).
#pragma once

#include <memory>

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

std::unique_ptr<Formula> make_aggro();
std::unique_ptr<Formula> make_control();
std::unique_ptr<Formula> make_midrange();
std::unique_ptr<Formula> make_weighted();
std::unique_ptr<Formula> make_lookahead();
std::unique_ptr<Formula> make_threat(const CardDatabase& db);

}  // namespace hs
