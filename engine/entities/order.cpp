#include "entities/order.hpp"

namespace hs {

Ordered in_order_of_play(const GameState& s, SlotSet set) {
    Ordered out;
    while (set) {
        const Slot slot = pop_lowest(set);
        int at = out.count++;
        while (at > 0 && s.entities[out.slots[at - 1]].order > s.entities[slot].order) {
            out.slots[at] = out.slots[at - 1];
            --at;
        }
        out.slots[at] = slot;
    }
    return out;
}

}  // namespace hs
