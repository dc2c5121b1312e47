#include "cards/value_kinds.hpp"

#include <algorithm>

namespace hs {

namespace {

/// What an instruction leaves, for RESULT if it is an action. `before`: what the one before left, which is
/// the last operand.
ValueKind left_by(const Instruction& in, ValueKind before, const ValueKinds& known) {
    switch (in.op) {
        case Op::LOAD:
            return known.locals[in.a % kMaxLocals];
        case Op::RESULT:
            return known.result;
        case Op::UNION:
        case Op::INTERSECT:
        case Op::MINUS:
            return before;  // of entities or of cards in a deck, as both operands
        case Op::SELF:
        case Op::TARGET:
        case Op::SUBJECT:
        case Op::OTHER:
        case Op::IT:
        case Op::ZONE:
        case Op::FILTER:
        case Op::ADJACENT:
        case Op::LEFT_OF:
        case Op::RIGHT_OF:
        case Op::RANDOM:
        case Op::HIGHEST:
        case Op::LOWEST:
        case Op::LEFTMOST:
        case Op::RIGHTMOST:
        case Op::OLDEST:
        case Op::DRAW:
        case Op::DRAW_CARDS:
        case Op::SUMMON:
        case Op::SUMMON_COPY:
        case Op::SUMMON_FROM_DECK:
        case Op::SUMMON_FROM_HAND:
        case Op::ADD_TO_HAND:
        case Op::COPY_TO_HAND:
        case Op::COPY_DECK_TO_HAND:
        case Op::EQUIP:
        case Op::TRANSFORM:
        case Op::TRANSFORM_COPY:
        case Op::TRANSFORM_RANDOM:
        case Op::CHOOSE_ENTITY:
            return ValueKind::Entities;
        case Op::CARD:
        case Op::CARD_OF:
        case Op::DECK_CARD:
        case Op::GRAVE_RANDOM:
        case Op::GRAVE_CARD:
        case Op::POOL_RANDOM:
        case Op::DISCOVER:
        case Op::CHOOSE_CARD:
            return ValueKind::Card;
        default:
            return ValueKind::Plain;
    }
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
            if (in.op >= Op::DAMAGE && in.op != Op::SPELL_AMOUNT) kinds.result = last;
        }
        at += 1 + static_cast<u32>(predicate_length(in));
        if (!behind) result = kinds.result;
    }
    kinds.result = result;
    return kinds;
}

}  // namespace hs
