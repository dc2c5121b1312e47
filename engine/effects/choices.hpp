// Choices that suspend the game (Discover and its like), and the text of a card pushed as programs.
#pragma once

#include "expressions/evaluate.hpp"

namespace hs {

// Flags of sequence frames that effects may set.
inline constexpr u8 kForcedAttack = 1;
inline constexpr u8 kCountered = 2;

/// Offers up to n different cards of a pool; with `discover` only neutral ones and the hero's class
/// (rules.md 11.6). A listed pool with room for all its items is offered whole, in its order. Nothing to
/// offer: the result is no-card.
void offer_cards(Ctx& g, Machine& m, Frame& frame, u32 pool, const Instruction* filter, int length, int n,
                 bool discover);

/// Offers up to n cards of a deck value with different names.
void offer_deck(Ctx& g, Frame& frame, u64 deck, int n, bool placed);

void offer_entities(Ctx& g, Frame& frame, SlotSet set, int n);

/// Takes option i of the pending choice: the waiting program gets it as its result.
void take_choice(Ctx& g, int option);

/// Pushes what a played or cast card does: its option(s), combo or play text.
void push_card_text(Ctx& g, Slot slot, Slot target, u8 choose, bool combo);

/// Pushes all Deathrattles of an entity: its own, then attached ones in order.
void push_deathrattles(Ctx& g, Slot slot);

}  // namespace hs
