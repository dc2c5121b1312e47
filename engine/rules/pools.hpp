// What each pool of cards holds in each format (rules.md 11.5).
#pragma once

#include "cards/database.hpp"
#include "state/game_state.hpp"

namespace hs {

inline constexpr int kFormats = 4;

/// Whether a card may be in decks and random pools of a format. Basic is the Basic set alone; Classic is
/// VANILLA alone; Wild is everything but VANILLA.
bool in_format(const CardDef& card, Format format);

/// Evaluates every pool for every format.
void fill_pools(CardDatabase& db);

}  // namespace hs
