// The numbers of an entity: printed, then enchantments in order of attachment, then auras (rules.md 9).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Recomputes attack, max Health, keywords and Spell Damage of an entity after its text, enchantments or
/// auras changed. More max Health raises Health as much; less only caps it (rules.md 9.2).
void refresh(Ctx& g, Slot slot);

/// Sets the damage on an entity without any event, and what depends on it.
void set_damage(Ctx& g, Slot slot, int damage);

/// Numbers of a card in a deck, enchantments included.
struct DeckStats {
    int attack, health, cost;
};

DeckStats deck_stats(Ask& q, const DeckCard& card);

/// Who is Dormant stands on the row, but is nobody's minion (rules.md 5.8); who wakes is one again.
void count_as_minion(GameState& s, Slot slot);

}  // namespace hs
