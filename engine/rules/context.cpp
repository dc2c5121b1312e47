#include "rules/context.hpp"

namespace hs {

namespace {

/// Reading deals no damage, and only damage runs programs at once.
void run_nothing(Ctx&, Program, const Scope&) {}

}  // namespace

Ctx reading(const GameState& state, const CardDatabase& cards) {
    Ctx g{const_cast<GameState&>(state), cards, run_nothing};
    g.only_reads = true;
    return g;
}

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
