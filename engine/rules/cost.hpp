// What a card costs now (rules.md 9.9).
#pragma once

#include "rules/context.hpp"

namespace hs {

/// Printed, then enchantments and auras in order of play, then what the card's own text takes off; at least
/// 0.
int cost_of(Ctx& g, Slot slot);

}  // namespace hs
