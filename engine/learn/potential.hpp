// The potential of the shaped reward (docs/environments.md): how well one seat stands, seen from outside.
#pragma once

#include "game/game.hpp"

namespace hs {

/// Between -1 and 1, of a game that is not over: the mean, weighted 5 : 4 : 1, of three differences of the
/// two sides, each a share of -1 to 1. Health and armour of the heroes, (a - b) / (a + b); attack plus Health
/// of the minions, (a - b) / (a + b + 10); cards in hand, (a - b) / 10. The other seat's is minus this one.
double potential(const Game& game, Seat seat);

}  // namespace hs
