// Actions on Secrets and Quests.
#pragma once

#include "effects/act.hpp"

namespace hs {

template <>
void perform<Op::REVEAL_SECRET>(Act& a);
template <>
void perform<Op::TAKE_SECRET>(Act& a);
template <>
void perform<Op::PUT_SECRET>(Act& a);

}  // namespace hs
