// Actions on heroes, Hero Powers and weapons.
#pragma once

#include "effects/act.hpp"

namespace hs {

template <>
void perform<Op::EQUIP>(Act& a);
template <>
void perform<Op::SET_HERO>(Act& a);
template <>
void perform<Op::SET_HERO_POWER>(Act& a);
template <>
void perform<Op::UPGRADE_HERO_POWER>(Act& a);
template <>
void perform<Op::REFRESH_HERO_POWER>(Act& a);

}  // namespace hs
