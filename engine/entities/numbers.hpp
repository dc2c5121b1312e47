// Where numbers are cut to what the state keeps. Card texts can make any number; none beyond these bounds is
// worked with, so that no sum or product of the rules can leave an int.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Within `low` to `high`; what is cut is told.
template <class Number>
Number cut(Ctx& g, i64 value, i64 low, i64 high) {
    if (value >= low && value <= high) [[likely]]
        return static_cast<Number>(value);
    reached(g, Limit::numbers);
    return static_cast<Number>(value < low ? low : high);
}

/// What cards say and do: Attack, Health, damage, armor, costs, amounts.
inline i16 narrow(Ctx& g, i64 value) { return cut<i16>(g, value, -kMaxNumber, kMaxNumber); }

/// What is kept in a byte.
inline u8 narrow_count(Ctx& g, i64 value) { return cut<u8>(g, value, 0, 255); }

inline void bump(Ctx& g, u8& counter) { counter = narrow_count(g, counter + 1); }

}  // namespace hs
