// Cards moving between deck and hand: draw, fatigue, add, discard, shuffle (rules.md 1.2, 1.6, 5.7).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// One card from the top, or fatigue (kNoSlot). Returns the card: in hand, or burned, in the graveyard.
Slot draw_one(Ctx& g, Seat seat);

/// One particular card of the deck (a position from the bottom). Burned if the hand is full.
Slot draw_at(Ctx& g, Seat seat, int position);

/// A new card in hand; kNoSlot (nothing happens) if the hand is full. `open`: both players know which it is.
Slot add_card(Ctx& g, CardIndex card, Seat seat, u16 serial = 0, bool open = false);

/// A set-aside entity into a hand; it vanishes if the hand is full. Returns whether it is there.
bool add_entity(Ctx& g, Slot slot, Seat seat);

void discard(Ctx& g, Slot slot);

/// A new card into the deck at a random place (or on top, where those of DeckCard::kSeen in `seen` know it).
/// Nothing happens if the deck is full.
void add_to_deck(Ctx& g, CardIndex card, Seat seat, bool on_top, u8 seen = 0);

/// Off the top, straight to the graveyard; `unseen`: only its owner sees which card it is.
void mill(Ctx& g, Seat seat, bool unseen);

void take_fatigue(Ctx& g, Seat seat);

}  // namespace hs
