// Actions on what an entity is: enchantments, keywords, other cards.
#pragma once

#include "effects/act.hpp"

namespace hs {

template <>
void perform<Op::SILENCE>(Act& a);
template <>
void perform<Op::REMOVE_KEYWORD>(Act& a);
template <>
void perform<Op::ADD_KEYWORD>(Act& a);
template <>
void perform<Op::ENCHANT>(Act& a);
template <>
void perform<Op::REMOVE_THIS>(Act& a);
template <>
void perform<Op::REMOVE_ENCHANTMENTS>(Act& a);
template <>
void perform<Op::TRANSFORM>(Act& a);
template <>
void perform<Op::TRANSFORM_COPY>(Act& a);
template <>
void perform<Op::TRANSFORM_RANDOM>(Act& a);
template <>
void perform<Op::SWAP_STATS>(Act& a);
template <>
void perform<Op::SET_ATTACKS_LEFT>(Act& a);
template <>
void perform<Op::SET_MEMORY>(Act& a);

}  // namespace hs
