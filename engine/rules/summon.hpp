// Minions entering play by an effect (rules.md 5).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// The row position for a summoned minion; `nth` counts the minions of the same effect from 0.
int placement_position(const GameState& s, Placement placement, Slot source, Seat seat, int nth);

/// Puts a set-aside minion onto the board as a summon and raises AfterSummon, unless it is not to `announce`
/// it. False if the row is full (the minion stays set aside).
bool summon_entity(Ctx& g, Slot slot, Seat seat, int position, Slot source, bool announce = true);

/// A new minion. kNoSlot if there is no room.
Slot summon_card(Ctx& g, CardIndex card, Seat seat, int position, Slot source, bool announce = true);

/// Where a minion that is summoned comes from: a new card, a copy of an entity, or the entity itself
/// (`Aside`: one that was made for this).
enum class SummonFrom : u8 { Card, Copy, ExactCopy, Hand, Deck, Aside };

/// Summons an entity (one out of a deck is set aside already), or a copy of it. kNoSlot if there is no room:
/// one out of a deck goes back there.
Slot summon_from(Ctx& g, Slot slot, Seat seat, int position, Slot source, SummonFrom from);

}  // namespace hs
