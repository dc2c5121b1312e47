// Choices that suspend the game (Discover and its like). With nothing to offer there is none, and the result
// is no card, or an empty set.
#pragma once

#include "effects/act.hpp"
#include "entities/context.hpp"

namespace hs {

template <>
void perform<Op::DISCOVER>(Act& a);
template <>
void perform<Op::CHOOSE_CARD>(Act& a);
/// With different names.
template <>
void perform<Op::CHOOSE_FROM_DECK>(Act& a);
template <>
void perform<Op::CHOOSE_ENTITY>(Act& a);

/// Offers up to n different cards of the instruction's pool; with `discover` only neutral ones and the hero's
/// class (rules.md 11.6). A listed pool with room for all its items is offered whole, in its order.
void offer_cards(Act& a, int n, bool discover);

/// Takes option i of the pending choice: the waiting program gets it as its result.
void take_choice(Ctx& g, int option);

}  // namespace hs
