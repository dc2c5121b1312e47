// Order of play (rules.md 3.2), and picks that follow it.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// The members of a set, oldest in order of play first.
struct Ordered {
    Slot slots[kMaxSlots];
    int count = 0;
    const Slot* begin() const { return slots; }
    const Slot* end() const { return slots + count; }
};

Ordered in_order_of_play(const GameState& s, SlotSet set);

/// The oldest of a set; kNoSlot if it is empty.
inline Slot oldest(const GameState& s, SlotSet set) {
    return set & (set - 1) ? in_order_of_play(s, set).slots[0] : lowest(set);
}

/// The n-th oldest, n below the size of the set. Random picks count in this order: slots are an accident.
inline Slot nth_oldest(const GameState& s, SlotSet set, u32 n) {
    return set & (set - 1) ? in_order_of_play(s, set).slots[n] : lowest(set);
}

/// One at random, every one as likely; kNoSlot if the set is empty.
inline Slot random_of(Ask& q, SlotSet set) {
    return set ? nth_oldest(q.s, set, q.roll(static_cast<u32>(count_bits(set)))) : kNoSlot;
}

}  // namespace hs
