// One action instruction as it runs: where its operands come from and where its result goes.
#pragma once

#include "entities/context.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "expressions/evaluate.hpp"
#include "expressions/values.hpp"

namespace hs {

/// Operands are taken in the reverse of their order in ops.def: the last lies on top. What the action makes
/// goes into `frame.result`, which is 0 when it begins.
struct Act {
    Act(Ctx& ctx, Machine& machine, Frame& program) : g(ctx), s(ctx.s), m(machine), frame(program) {}

    Ctx& g;
    GameState& s;
    Machine& m;
    Frame& frame;  // of the program
    /// The instruction. An action with a predicate or number behind it moves on to the end of that.
    const Instruction* at = nullptr;

    u8 a() const { return at->a; }
    i16 b() const { return at->b; }
    /// Whether an operand is that word of its list in operands.def, or has that bit.
    template <class Word>
    bool a_is(Word word) const {
        return is(at->a, word);
    }
    template <class Word>
    bool b_is(Word word) const {
        return is(at->b, word);
    }
    template <class Bit>
    bool a_has(Bit bit) const {
        return has_bit(at->a, bit);
    }
    /// Whose text it is, and whose "friendly" counts.
    Slot source() const { return frame.scope.source; }
    Seat me() const { return frame.scope.controller; }

    int number() { return narrow(g, m.pop_int()); }
    SlotSet entities() { return m.pop_set(s); }
    Ordered entities_in_order() { return in_order_of_play(s, m.pop_set(s)); }
    /// The first of a set; kNoSlot if it is empty.
    Slot entity() { return oldest(s, m.pop_set(s)); }
    SeatList seats() { return seats_of(s, m.pop()); }
    CardIndex card() { return m.pop_card(g.db); }
    u64 deck() { return m.pop_deck(s); }
};

/// Whether an instruction changes the game; the others are expressions, which expressions/evaluate.cpp runs.
constexpr bool is_action(Op op) {
    return word_of(op).kind == OpKind::Action || word_of(op).kind == OpKind::OnEvent;
}

/// What an instruction does. There is one specialisation for each action of ops.def, in the file of its
/// concern; an action without one does not compile.
template <Op op>
void perform(Act& a) = delete;

}  // namespace hs
