// Evaluating the expressions of card programs: everything before DAMAGE in ops.def, and SPELL_AMOUNT. Only
// reads the state (and rolls).
#pragma once

#include "entities/texts.hpp"
#include "expressions/attributes.hpp"
#include "expressions/values.hpp"

namespace hs {

/// A value stack with the program's surroundings. Indices wrap, so that no program can leave it.
struct Machine {
    const Scope* scope = nullptr;
    u64* locals = nullptr;
    u64 result = 0;
    It it;
    bool failed = false;  // a REQUIRE did not hold
    u8 sp = 0;
    u64 stack[64];

    void push(u64 v) { stack[sp++ & 63] = v; }
    u64 top() const { return stack[(sp - 1) & 63]; }
    u64 pop() { return stack[--sp & 63]; }
    i64 pop_int() { return static_cast<i64>(pop()); }
    // What a number stands for: whatever is on the stack, these name only what there is.
    SlotSet pop_set(const GameState& s) { return pop() & s.used_slots; }
    CardIndex pop_card(const CardDatabase& db) {
        const u64 card = pop() & 0xFFFF;
        return card < static_cast<u64>(db.card_count()) ? static_cast<CardIndex>(card) : kNoCard;
    }
    u64 pop_deck(const GameState& s) {
        const u64 deck = pop();
        const int count = s.players[deck >> 63].deck_count;
        return deck & ((u64{1} << count) - 1 + (u64{1} << 63));
    }
};

/// Runs expression instructions from `at` on. Returns where it stopped: at an action, at END, at `end` (if
/// given) or, with `failed` set, at a REQUIRE that did not hold or a jump back of a program that goes on too
/// long.
const Instruction* run_expressions(Ask& q, Machine& m, const Instruction* at,
                                   const Instruction* end = nullptr);

i64 evaluate_int(Ask& q, Program program, const Scope& scope);

inline bool evaluate_bool(Ask& q, Program program, const Scope& scope) {
    return evaluate_int(q, program, scope) != 0;
}

inline SlotSet evaluate_set(Ask& q, Program program, const Scope& scope) {
    return static_cast<SlotSet>(evaluate_int(q, program, scope));
}

/// A trigger filter: true if every REQUIRE holds. 0 always holds.
bool filter_holds(Ask& q, Program program, const Scope& scope);

/// A predicate on "it" that ends with END.
bool predicate_holds(Ask& q, Program program, const Scope& scope, const It& it);

/// A number for "it" that is inlined: `length` instructions from `at`.
i64 inline_number(Ask& q, Machine& m, const Instruction* at, int length, const It& it);

/// A predicate on "it" that is inlined; of no length it holds.
bool inline_predicate(Ask& q, Machine& m, const Instruction* at, int length, const It& it);

/// Uniform over the pool in the game's format, narrowed by an inlined predicate (length 0: none). kNoCard if
/// nothing fits.
CardIndex random_of_pool(Ask& q, Machine& m, u32 pool, const Instruction* filter, int length);

}  // namespace hs
