#include "cards/value_kinds.hpp"

#include <algorithm>

namespace hs {

namespace {

/// What an instruction leaves, for RESULT if it is an action. `before`: what the one before left, which is
/// the last operand.
ValueKind left_by(const Instruction& in, ValueKind before, const ValueKinds& known) {
    switch (word_of(in.op).leaves) {
        case Leaves::Local:
            return known.locals[in.a % kMaxLocals];
        case Leaves::Result:
            return known.result;
        case Leaves::Same:
            return before;
        case Leaves::Set:
            return ValueKind::Entities;
        case Leaves::Card:
            return ValueKind::Card;
        case Leaves::_:
        case Leaves::Number:
        case Leaves::Condition:
        case Leaves::Players:
        case Leaves::Deck:
            break;
    }
    return ValueKind::Plain;
}

}  // namespace

ValueKinds value_kinds_at(const CardDatabase& db, Program pc) {
    const Instruction* const code = db.code();
    const u32 size = db.totals().code;
    ValueKinds kinds;
    kinds.start = std::min(pc, size);
    while (kinds.start > 0 && code[kinds.start - 1].op != Op::END) --kinds.start;
    ValueKind last = ValueKind::Plain;
    ValueKind result = ValueKind::Plain;  // at pc; kinds.result is where the walk is
    bool stored[kMaxLocals] = {};
    const auto store = [&](int local, ValueKind kind, bool behind) {
        // A local may hold one thing after another: what was stored last before pc, or else, in a loop, what
        // comes next.
        if (local >= kMaxLocals || (behind && stored[local])) return;
        stored[local] = true;
        kinds.locals[local] = kind;
    };
    for (u32 at = kinds.start; at < size && code[at].op != Op::END;) {
        const Instruction& in = code[at];
        const bool behind = at >= pc;
        if (in.op == Op::STORE) {
            store(in.a, last, behind);
        } else if (in.op == Op::FOREACH || in.op == Op::FOREACH_RANDOM) {
            store(in.a, ValueKind::Entities, behind);
            store(in.a + 1, ValueKind::Entities, behind);
        } else {
            last = left_by(in, last, kinds);
            if (word_of(in.op).kind == OpKind::Action) kinds.result = last;
        }
        at += 1 + static_cast<u32>(predicate_length(in));
        if (!behind) result = kinds.result;
    }
    kinds.result = result;
    return kinds;
}

}  // namespace hs
