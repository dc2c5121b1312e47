// Damage, healing, armor, death marks (rules.md 7).
#pragma once

#include "rules/context.hpp"

namespace hs {

/// Deals `amount` from `source` to everything in the set, all at once, then raises the events, oldest victim
/// first. `controller` is whose spell or effect it is (Spell Damage unless exact). Returns the damage dealt
/// in all.
int damage_all(Ctx& g, SlotSet set, int amount, Slot source, Seat controller, bool exact);

/// What actually happens to one character: no event is raised. Returns the damage dealt.
int deal(Ctx& g, Slot victim, int amount, Slot source);
void raise_damage(Ctx& g, Slot victim, Slot source, int dealt);

/// Heals everything in the set, then raises the events. Becomes damage where a rule says so (rules.md 7.5).
void heal_all(Ctx& g, SlotSet set, int amount, Slot source, Seat controller);

void gain_armor(Ctx& g, Seat seat, int amount);

/// Pending destroy: dies at the next death processing. A Secret is gone at once.
void destroy(Ctx& g, SlotSet set);

void freeze(Ctx& g, SlotSet set, Slot source);

/// Takes durability off a weapon (a negative number adds).
void lose_durability(Ctx& g, Slot weapon, int amount);

}  // namespace hs
