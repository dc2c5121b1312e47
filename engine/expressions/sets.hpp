// Sets of entities that card programs work with.
#pragma once

#include "entities/context.hpp"

namespace hs {

SlotSet without_dying(const GameState& s, SlotSet set);

/// Without the cards that nobody knows: what looks at cards passes over them.
SlotSet without_unknown(const GameState& s, SlotSet set);

/// n of a set at random.
SlotSet random_entities(Ask& q, SlotSet set, i64 n);

/// The neighbours of a minion; no one of who is none.
SlotSet adjacent(const GameState& s, Slot slot);
/// All minions of its side to the right (or to the left).
SlotSet beside(const GameState& s, Slot slot, bool right);

/// Those of a set of which read() is highest (or lowest).
template <class Read>
u64 extreme(u64 set, bool highest, Read read) {
    u64 best = 0;
    i64 value = 0;
    while (set) {
        const Slot i = pop_lowest(set);
        const i64 v = read(i);
        if (best == 0 || (highest ? v > value : v < value)) {
            best = u64{1} << i;
            value = v;
        } else if (v == value) {
            best |= u64{1} << i;
        }
    }
    return best;
}

}  // namespace hs
