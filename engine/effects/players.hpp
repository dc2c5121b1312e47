// Actions on players: mana, turns, what their cards count.
#pragma once

#include "effects/act.hpp"

namespace hs {

template <>
void perform<Op::GAIN_MANA>(Act& a);
template <>
void perform<Op::OVERLOAD>(Act& a);
template <>
void perform<Op::UNLOCK_OVERLOAD>(Act& a);
template <>
void perform<Op::EXTRA_TURN>(Act& a);
template <>
void perform<Op::WIN>(Act& a);
template <>
void perform<Op::GROW_JADE_GOLEM>(Act& a);
template <>
void perform<Op::GROW_CTHUN>(Act& a);

}  // namespace hs
