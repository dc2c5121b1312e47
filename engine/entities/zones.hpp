// Entities coming into being and moving between zones. Nothing here is an effect: no event is raised but the
// listeners follow.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// A new entity set aside, with a fresh handle (or the given one). kNoSlot when all slots are taken.
Slot create(Ctx& g, CardIndex card, Seat seat, u16 serial = 0);

/// Tells the history, if there is one, that the running program made this card.
void note_maker(Ctx& g, u16 serial);

/// A deck card turned into an entity set aside; it keeps handle and enchantments. The deck's order closes up.
/// kNoSlot when all slots are taken.
Slot take_from_deck(Ctx& g, Seat seat, int position);

/// Into a hand at the right; false (and nothing changed) if it is full.
bool put_in_hand(Ctx& g, Slot slot, Seat seat);

/// Onto the board at `position` (clamped; -1: far right), exhausted, stamped. False if the row is full.
bool put_on_board(Ctx& g, Slot slot, Seat seat, int position);

/// Weapon, hero, Hero Power, player: into their place, which must be empty.
void put_in_play(Ctx& g, Slot slot, Seat seat);

/// A Secret or Quest; false if there is no room or one of that name is active. `order`: the order of play of
/// one that was in play before.
bool put_in_secrets(Ctx& g, Slot slot, Seat seat, u16 order = 0);

/// Out of wherever it is, set aside; it keeps enchantments and numbers.
void take_out(Ctx& g, Slot slot);

/// Into the graveyard (from anywhere) with a record; the entity stays readable until the action is over.
void bury(Ctx& g, Slot slot, u8 grave_flags);

/// Out of the game, without a death and into no graveyard; its handle stays readable.
void remove_from_game(Ctx& g, Slot slot);

/// Records a card that never was an entity (burned from the deck).
void record_grave(Ctx& g, CardIndex card, u16 serial, Seat seat, u8 grave_flags);

/// An entity back to its bare card: enchantments, damage and flags gone (rules.md 5.7).
void strip(Ctx& g, Slot slot);

/// New text on the same handle: transform, and sandbox edits.
void become(Ctx& g, Slot slot, CardIndex card);

/// The entity as a deck card; it leaves its slot. False if the deck is full.
bool move_to_deck(Ctx& g, Slot slot, Seat seat, bool on_top);

/// Shuffles a card that was set aside out of the deck back in, with its enchantments.
void put_back_in_deck(Ctx& g, Slot slot, Seat seat);

/// Gives back the slots of entities that are in no zone any more. Called when an action is over.
void release_dead(Ctx& g);

}  // namespace hs
