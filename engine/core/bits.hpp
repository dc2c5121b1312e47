// Bit sets as plain 64-bit words.
#pragma once

#include <bit>

#include "core/types.hpp"

namespace hs {

inline int count_bits(u64 set) { return std::popcount(set); }
inline Slot lowest(SlotSet set) { return set ? static_cast<Slot>(std::countr_zero(set)) : kNoSlot; }

/// The n-th lowest set bit, n from 0. The caller guarantees n < count_bits(set).
inline Slot nth_bit(u64 set, int n) {
    while (n-- > 0) set &= set - 1;
    return static_cast<Slot>(std::countr_zero(set));
}

/// Removes the lowest bit from `set` and returns its index.
inline Slot pop_lowest(u64& set) {
    const Slot slot = static_cast<Slot>(std::countr_zero(set));
    set &= set - 1;
    return slot;
}

/// Removes the highest bit from `set` and returns its index.
inline Slot pop_highest(u64& set) {
    const Slot slot = static_cast<Slot>(63 - std::countl_zero(set));
    set &= ~(u64{1} << slot);
    return slot;
}

}  // namespace hs
