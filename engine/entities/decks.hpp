// The cards of a deck: in what order they lie, and who knows it (rules.md 1.2, 11.8).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Closes the gap of a card that leaves a place below the top; deck_count is still to be lowered.
void close_up_deck(GameState& s, Seat seat, int position);

/// Puts a card (with handle and enchantments) into a deck at a position from the bottom; false if the deck is
/// full.
bool insert_in_deck(Ctx& g, Seat seat, int position, const DeckCard& card);

/// Puts a card on top, or shuffles it in: then at a place that nobody knows. Its flags say who sees it. False
/// if the deck is full.
bool put_in_deck(Ctx& g, Seat seat, DeckCard card, bool on_top);

/// Cards are about to leave a deck that its opponent cannot tell the places of.
void pick_from_deck(Ctx& g, Seat seat);

/// A player is shown what lies in these places of a deck.
void see_in_deck(Ctx& g, Seat viewer, Seat seat, u64 places);

/// A card of a deck goes on top of it; `seen`: of DeckCard::kSeen, for whom that is one they know.
void deck_card_to_top(Ctx& g, Seat seat, int position, u8 seen);

/// Nobody knows any place after it.
void shuffle_deck(Ctx& g, Seat seat);

}  // namespace hs
