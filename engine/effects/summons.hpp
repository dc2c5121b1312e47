// Actions that bring minions into play, or to the other side.
#pragma once

#include "effects/act.hpp"
#include "entities/context.hpp"

namespace hs {

/// The next of those that a SummonMany frame still has to summon.
void summon_next(Ctx& g, Frame& f);

template <>
void perform<Op::SUMMON>(Act& a);
template <>
void perform<Op::SUMMON_COPY>(Act& a);
template <>
void perform<Op::SUMMON_FROM_DECK>(Act& a);
template <>
void perform<Op::SUMMON_FROM_HAND>(Act& a);
template <>
void perform<Op::TAKE_CONTROL>(Act& a);
template <>
void perform<Op::SWAP_HAND_AND_BOARD>(Act& a);

}  // namespace hs
