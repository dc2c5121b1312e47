// Heroes, Hero Powers and weapons that take the place of others (rules.md 4.5, 4.6).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Equips a weapon: the old one is pending destroy (rules.md 4.5).
void equip(Ctx& g, Slot weapon, Seat seat);

/// Replaces the hero (rules.md 4.6). `fresh`: new Health and no armor; else Health carried over, armor added.
void replace_hero(Ctx& g, Slot hero, Seat seat, bool fresh);

/// The Hero Power that a hero brings in a format: Classic has printings of its own (`VAN_HERO_02bp`).
CardIndex hero_power_in(const CardDatabase& db, CardIndex hero, Format format);

void replace_power(Ctx& g, CardIndex power, Seat seat);

}  // namespace hs
