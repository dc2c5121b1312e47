// Whether a state that came from outside is safe to work on: every count and index in range.
#pragma once

#include <string>

#include "cards/database.hpp"
#include "state/game_state.hpp"

namespace hs {

/// Empty if all counts are within the capacities; else what is wrong.
std::string wrong_counts(const GameState& s);

/// Empty if every slot, card, enchantment and program that the state names exists; else what is wrong.
std::string wrong_references(const GameState& s, const CardDatabase& db);

}  // namespace hs
