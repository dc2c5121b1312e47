// Actions on Health and armor: damage, healing, destruction, ice.
#pragma once

#include "effects/act.hpp"

namespace hs {

template <>
void perform<Op::DAMAGE>(Act& a);
template <>
void perform<Op::DAMAGE_EACH>(Act& a);
template <>
void perform<Op::HEAL>(Act& a);
template <>
void perform<Op::DESTROY>(Act& a);
template <>
void perform<Op::FREEZE>(Act& a);
template <>
void perform<Op::UNFREEZE>(Act& a);
template <>
void perform<Op::GAIN_ARMOR>(Act& a);
template <>
void perform<Op::LOSE_ARMOR>(Act& a);
template <>
void perform<Op::SET_HEALTH>(Act& a);
template <>
void perform<Op::SET_AMOUNT>(Act& a);
template <>
void perform<Op::LOSE_DURABILITY>(Act& a);
template <>
void perform<Op::SWAP_HERO_HEALTH>(Act& a);

}  // namespace hs
