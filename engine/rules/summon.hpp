// Minions and weapons entering play by an effect, copies, transforms, changes of side and returns (rules.md
// 5).
#pragma once

#include "rules/context.hpp"

namespace hs {

enum class Placement : u8 { RightOfSource, BothSides, FarRight, WhereSourceDied, LeftOfSource };

/// The row position for a summoned minion; `nth` counts the minions of the same effect from 0.
int placement_position(const GameState& s, Placement placement, Slot source, Seat seat, int nth);

/// An aura is on as its source enters (rules.md 9.5); everything else waits for the steps.
void auras_of_newcomer(Ctx& g, Slot slot);

/// Puts a set-aside minion onto the board as a summon and raises AfterSummon, unless it is not to `announce`
/// it. False if the row is full (the minion stays set aside).
bool summon_entity(Ctx& g, Slot slot, Seat seat, int position, Slot source, bool announce = true);

/// A new minion. kNoSlot if there is no room.
Slot summon_card(Ctx& g, CardIndex card, Seat seat, int position, Slot source, bool announce = true);

/// A copy with enchantments, damage and keywords (exact) or a fresh one, set aside. kNoSlot if there is no
/// slot.
Slot create_copy(Ctx& g, Slot original, Seat seat, bool exact);

/// Where a minion that is summoned comes from: a new card, a copy of an entity, or the entity itself
/// (`Aside`: one that was made for this).
enum class SummonFrom : u8 { Card, Copy, ExactCopy, Hand, Deck, Aside };

/// Summons an entity (one out of a deck is set aside already), or a copy of it. kNoSlot if there is no room:
/// one out of a deck goes back there.
Slot summon_from(Ctx& g, Slot slot, Seat seat, int position, Slot source, SummonFrom from);

/// Shuffles a card that was set aside out of the deck back in, with its enchantments.
void put_back_in_deck(Ctx& g, Slot slot, Seat seat);

/// Same handle, same place, other card; not a summon (rules.md 5.4).
void transform(Ctx& g, Slot slot, CardIndex card);
void transform_into_copy(Ctx& g, Slot slot, Slot original);

/// To the other side's far right; with a full row it dies (rules.md 1.2, 5.6).
void take_control(Ctx& g, Slot slot, Seat seat);

/// To its controller's hand as a bare card; with a full hand it dies (rules.md 5.7).
void return_to_hand(Ctx& g, Slot slot);

/// Equips a weapon: the old one is pending destroy (rules.md 4.5).
void equip(Ctx& g, Slot weapon, Seat seat);

/// Replaces the hero (rules.md 4.6). `fresh`: new Health and no armor; else Health carried over, armor added.
void replace_hero(Ctx& g, Slot hero, Seat seat, bool fresh);
/// The Hero Power that a hero brings in a format: Classic has printings of its own (`VAN_HERO_02bp`).
CardIndex hero_power_in(const CardDatabase& db, CardIndex hero, Format format);
void replace_power(Ctx& g, CardIndex power, Seat seat);

}  // namespace hs
