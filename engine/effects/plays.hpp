// Actions that play: attacks, spells, texts that run again; and what a trigger changes of the play or attack
// that set it off.
#pragma once

#include "effects/act.hpp"

namespace hs {

template <>
void perform<Op::ATTACK>(Act& a);
template <>
void perform<Op::SET_DEFENDER>(Act& a);
template <>
void perform<Op::SET_SPELL_TARGET>(Act& a);
template <>
void perform<Op::COUNTER>(Act& a);
template <>
void perform<Op::CAST>(Act& a);
template <>
void perform<Op::DEATHS>(Act& a);
template <>
void perform<Op::RUN_DEATHRATTLE>(Act& a);
template <>
void perform<Op::RUN_BATTLECRY>(Act& a);

}  // namespace hs
