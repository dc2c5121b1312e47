// What each pool of cards holds in each format (rules.md 11.5).
#pragma once

#include "cards/database.hpp"
#include "state/game_state.hpp"

namespace hs {

/// A hero to start with, not a card to play.
inline bool is_starting_hero(const CardDef& card) { return card.type == CardType::Hero && card.cost == 0; }

/// Evaluates every pool for every format.
void fill_pools(CardDatabase& db);

}  // namespace hs
