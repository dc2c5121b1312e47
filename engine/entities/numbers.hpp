// Where numbers are cut to what the state keeps. Card texts can make any number; none beyond these bounds is
// worked with, so that no sum or product of the rules can leave an int.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Within `low` to `high`; what is cut is told.
template <class Number>
Number cut(Ask& q, i64 value, i64 low, i64 high) {
    if (value >= low && value <= high) [[likely]]
        return static_cast<Number>(value);
    q.reached(Limit::numbers);
    return static_cast<Number>(value < low ? low : high);
}

/// What cards say and do: Attack, Health, damage, armor, costs, amounts.
inline i16 narrow(Ask& q, i64 value) { return cut<i16>(q, value, -kMaxNumber, kMaxNumber); }

/// What is kept in a byte.
inline u8 narrow_count(Ask& q, i64 value) { return cut<u8>(q, value, 0, 255); }

inline void bump(Ask& q, u8& counter) { counter = narrow_count(q, counter + 1); }

}  // namespace hs
