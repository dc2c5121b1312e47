// Actions on cards in hands and decks: draw, discard, copy, shuffle, joust.
#pragma once

#include "effects/act.hpp"
#include "entities/context.hpp"

namespace hs {

/// A copy of a card in a deck, with its enchantments (rules.md 5.5), set aside.
Slot copy_of_deck_card(Ctx& g, const DeckCard& card, Seat seat);

/// The next of the cards that a DrawMany frame still has to draw.
void draw_next(Ctx& g, Frame& f);

template <>
void perform<Op::RETURN_TO_HAND>(Act& a);
template <>
void perform<Op::SHUFFLE_INTO_DECK>(Act& a);
template <>
void perform<Op::PUT_ON_TOP>(Act& a);
template <>
void perform<Op::DECK_TO_TOP>(Act& a);
template <>
void perform<Op::DISCARD>(Act& a);
template <>
void perform<Op::REMOVE_FROM_GAME>(Act& a);
template <>
void perform<Op::DRAW>(Act& a);
template <>
void perform<Op::DRAW_CARDS>(Act& a);
template <>
void perform<Op::MILL>(Act& a);
template <>
void perform<Op::ADD_TO_HAND>(Act& a);
template <>
void perform<Op::COPY_TO_HAND>(Act& a);
template <>
void perform<Op::COPY_DECK_TO_HAND>(Act& a);
template <>
void perform<Op::SHUFFLE_CARD>(Act& a);
template <>
void perform<Op::PUT_CARD_ON_TOP>(Act& a);
template <>
void perform<Op::JOUST>(Act& a);

}  // namespace hs
