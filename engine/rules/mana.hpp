// Crystals, temporary mana, Overload (rules.md 1.4, 1.5).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Full crystals beyond ten refill used ones; what is destroyed is a used one if there is one; Set leaves
/// that many, all full.
void gain_mana(Ctx& g, Seat seat, ManaGain kind, int amount);

/// Pays a cost: temporary mana and crystals alike are just used up.
void pay(Ctx& g, Seat seat, int cost);

void overload(Ctx& g, Seat seat, int amount, Slot source);

void unlock_overload(Ctx& g, Seat seat);

/// Turn start: one crystal more, all refilled, owed Overload locked.
void refill(Ctx& g, Seat seat);

}  // namespace hs
