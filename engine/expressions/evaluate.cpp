#include "expressions/evaluate.hpp"

#include <algorithm>

#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/sides.hpp"
#include "entities/texts.hpp"
#include "expressions/cost.hpp"
#include "expressions/piles.hpp"
#include "expressions/sets.hpp"

namespace hs {

namespace {

/// Any attribute: what a card costs is more than a look at it.
i64 value_of(Ask& q, const It& it, Attribute attribute) {
    if (attribute == Attribute::cost && it.kind == It::Kind::Entity) return cost_of(q, it.slot);
    return attribute_of(q, it, attribute);
}

/// Filters spend their time here: in its place rather than called, lest every candidate pay for the call.
[[gnu::always_inline]] inline i64 number_of(Ask& q, Machine& m, const Instruction* at, int length,
                                            const It& it) {
    // It runs on this machine's stack above what is there; a JUMP to its end is its only way out.
    const It saved = m.it;
    const u8 sp = m.sp;
    m.it = it;
    const Instruction* const end = at + length;
    while (at < end) {
        const Instruction* next = run_expressions(q, m, at, end);
        if (next == at) break;
        at = next;
    }
    const i64 value = m.sp != sp ? m.pop_int() : 0;
    m.sp = sp;
    m.it = saved;
    return value;
}

}  // namespace

i64 inline_number(Ask& q, Machine& m, const Instruction* at, int length, const It& it) {
    return number_of(q, m, at, length, it);
}

bool inline_predicate(Ask& q, Machine& m, const Instruction* at, int length, const It& it) {
    return length == 0 || inline_number(q, m, at, length, it) != 0;
}

CardIndex random_of_pool(Ask& q, Machine& m, u32 pool, const Instruction* filter, int length) {
    const std::span<const CardIndex> cards = q.db.pool_cards(pool, q.s.format);
    if (length == 0) return cards.empty() ? kNoCard : cards[q.roll(static_cast<u32>(cards.size()))];
    u32 count = 0;
    for (CardIndex card : cards) count += inline_predicate(q, m, filter, length, card_it(card));
    if (count == 0) return kNoCard;
    u32 pick = q.roll(count);
    for (CardIndex card : cards)
        if (inline_predicate(q, m, filter, length, card_it(card)) && pick-- == 0) return card;
    return kNoCard;
}

namespace {

// They go over many: apart from the switch, which stays small enough to be fast.

/// The cards of a deck value that fit the predicate behind the instruction.
[[gnu::noinline]] u64 ask_deck(Ask& q, Machine& m, const Instruction* at) {
    const auto fits = [&](const It& it) { return inline_predicate(q, m, at + 1, at->b, it); };
    return filter_deck(q.s, m.pop_deck(q.s), fits);
}

/// How many of the dead fit the predicate behind the instruction, or which card one of them is.
[[gnu::noinline]] u64 ask_graveyard(Ask& q, Machine& m, const Instruction* at) {
    const Instruction in = *at;
    const auto fits = [&](const GraveCard& grave) {
        if (!is(in.a, Whose::All) && grave.controller() != seat_of(*m.scope, in.a)) return false;
        return inline_predicate(q, m, at + 1, in.b, grave_it(grave));
    };
    if (in.op == Op::GRAVE_CARD) return nth_dead(q.s, narrow(q, m.pop_int()), fits);
    const i64 count = count_dead(q.s, fits);
    if (in.op == Op::GRAVE_COUNT) return static_cast<u64>(count);
    return count ? nth_dead(q.s, q.roll(static_cast<u32>(count)), fits) : kNoCard;
}

}  // namespace

const Instruction* run_expressions(Ask& q, Machine& m, const Instruction* at, const Instruction* end) {
    const GameState& s = q.s;
    const Scope& scope = *m.scope;
    const auto binary = [&m](auto operation) {
        const i64 right = m.pop_int();
        const i64 left = m.pop_int();
        m.push(static_cast<u64>(operation(left, right)));
    };
    const auto it_def = [&]() -> const CardDef& { return q.db.card(m.it.card); };
    for (; at != end; ++at) {
        const Instruction in = *at;
        switch (in.op) {
            case Op::LOCALS:
                break;
            case Op::JUMP:
                if (in.b < 0 && ++q.rounds > kMaxRounds) {
                    q.reached(Limit::rounds);
                    m.failed = true;
                    return at;
                }
                at += in.b;
                break;
            case Op::JUMP_FALSE:
                if (!m.pop()) at += in.b;
                break;
            case Op::REQUIRE:
                if (!m.pop()) {
                    m.failed = true;
                    return at;
                }
                break;
            case Op::LOAD:
                m.push(m.locals[in.a]);
                break;
            case Op::STORE:
                m.locals[in.a] = m.pop();
                break;
            case Op::RESULT:
                m.push(m.result);
                break;
            case Op::POP:
                m.pop();
                break;
            case Op::FOREACH:
            case Op::FOREACH_RANDOM: {
                u64& left = m.locals[in.a];
                left &= s.used_slots;
                if (left == 0) {
                    at += in.b;
                    break;
                }
                const Slot slot = in.op == Op::FOREACH ? oldest(s, left) : random_of(q, left);
                left &= ~bit(slot);
                m.locals[in.a + 1] = bit(slot);
                break;
            }
            case Op::INT:
                m.push(static_cast<u64>(i64{in.b}));
                break;
            case Op::CARD:
                m.push(static_cast<u16>(in.b) | kOpenCard);
                break;
            case Op::SELF:
                m.push(bit(scope.source));
                break;
            case Op::TARGET:
                m.push(bit(scope.target));
                break;
            case Op::SUBJECT:
                m.push(bit(scope.subject));
                break;
            case Op::OTHER:
                m.push(bit(scope.other));
                break;
            case Op::AMOUNT:
                m.push(static_cast<u64>(i64{scope.amount}));
                break;
            case Op::EVENT_SEAT:
                m.push(u64{1} << scope.seat);
                break;
            case Op::PLAYERS:
                m.push(is(in.a, Whose::All) ? 3 : u64{1} << seat_of(scope, in.a));
                break;
            case Op::CASTER:
                m.push(u64{1} << (scope.enchantment != kNoEnchantment
                                      ? s.enchantments[scope.enchantment].caster
                                      : scope.controller));
                break;
            case Op::CONTROLLER_OF: {
                const Slot slot = oldest(s, m.pop_set(s));
                m.push(slot == kNoSlot ? 0 : u64{1} << s.entities[slot].controller);
                break;
            }
            case Op::VALUE:
                if (scope.enchantment == kNoEnchantment)
                    m.push(static_cast<u64>(i64{scope.amount}));
                else
                    m.push(static_cast<u64>(i64{is(in.a, Captured::Health)
                                                    ? s.enchantments[scope.enchantment].health
                                                    : s.enchantments[scope.enchantment].attack}));
                break;
            case Op::IT:
                m.push(m.it.kind == It::Kind::Entity ? bit(m.it.slot) : 0);
                break;
            case Op::BIND:
                m.it = entity_it(s, bound_to(scope, static_cast<Bound>(in.a)));
                break;
            case Op::ADD:
                binary([](u64 a, u64 b) { return a + b; });  // without a sign: they may wrap
                break;
            case Op::SUB:
                binary([](u64 a, u64 b) { return a - b; });
                break;
            case Op::MUL:
                binary(
                    [](i64 a, i64 b) { return static_cast<i64>(static_cast<u64>(a) * static_cast<u64>(b)); });
                break;
            case Op::DIV:
                binary([](i64 a, i64 b) { return b == 0 || a == INT64_MIN ? 0 : a / b; });
                break;
            case Op::MOD:
                binary([](i64 a, i64 b) { return b == 0 || a == INT64_MIN ? 0 : a % b; });
                break;
            case Op::NEG:
                m.push(~m.pop() + 1);
                break;
            case Op::MIN:
                binary([](i64 a, i64 b) { return std::min(a, b); });
                break;
            case Op::MAX:
                binary([](i64 a, i64 b) { return std::max(a, b); });
                break;
            case Op::EQ:
                binary([](i64 a, i64 b) { return i64{a == b}; });
                break;
            case Op::NE:
                binary([](i64 a, i64 b) { return i64{a != b}; });
                break;
            case Op::LT:
                binary([](i64 a, i64 b) { return i64{a < b}; });
                break;
            case Op::LE:
                binary([](i64 a, i64 b) { return i64{a <= b}; });
                break;
            case Op::GT:
                binary([](i64 a, i64 b) { return i64{a > b}; });
                break;
            case Op::GE:
                binary([](i64 a, i64 b) { return i64{a >= b}; });
                break;
            case Op::NOT:
                m.push(m.pop() == 0);
                break;
            case Op::AND:
                binary([](i64 a, i64 b) { return i64{a && b}; });
                break;
            case Op::OR:
                binary([](i64 a, i64 b) { return i64{a || b}; });
                break;
            case Op::RANDOM_INT: {
                const int high = narrow(q, m.pop_int()), low = narrow(q, m.pop_int());
                m.push(static_cast<u64>(i64{low} +
                                        (high > low ? i64{q.roll(static_cast<u32>(high - low + 1))} : 0)));
                break;
            }
            case Op::ZONE: {
                const auto selector = static_cast<Selector>(in.b);
                if (is(in.a, Whose::All))
                    m.push(zone_set(s, 0, selector) | zone_set(s, 1, selector));
                else
                    m.push(zone_set(s, seat_of(scope, in.a), selector));
                break;
            }
            case Op::UNION:
                binary([](i64 a, i64 b) { return a | b; });
                break;
            case Op::INTERSECT:
                binary([](i64 a, i64 b) { return a & b; });
                break;
            case Op::MINUS:
                binary([](i64 a, i64 b) { return a & ~b; });
                break;
            case Op::FILTER: {
                SlotSet kept = 0;
                for (SlotSet set = m.pop_set(s); set;) {
                    const Slot slot = pop_lowest(set);
                    if (s.entities[slot].unknown() && s.entities[slot].zone != Zone::Secret) continue;
                    if (in.b == 0 || number_of(q, m, at + 1, in.b, entity_it(s, slot)) != 0)
                        kept |= bit(slot);
                }
                m.push(kept);
                at += in.b;
                break;
            }
            case Op::ADJACENT:
                m.push(adjacent(s, oldest(s, m.pop_set(s))));
                break;
            case Op::LEFT_OF:
                m.push(beside(s, oldest(s, m.pop_set(s)), false));
                break;
            case Op::RIGHT_OF:
                m.push(beside(s, oldest(s, m.pop_set(s)), true));
                break;
            case Op::RANDOM: {
                const i64 n = m.pop_int();
                const SlotSet set = m.pop_set(s);
                m.push(random_entities(q, is(in.a, Among::Dying) ? set : without_dying(s, set), n));
                break;
            }
            case Op::HIGHEST:
            case Op::LOWEST:
                m.push(extreme(without_unknown(s, m.pop_set(s)), in.op == Op::HIGHEST, [&](Slot slot) {
                    return value_of(q, entity_it(s, slot), static_cast<Attribute>(in.b));
                }));
                break;
            case Op::LEFTMOST:
            case Op::RIGHTMOST:
                m.push(bit(oldest(s, extreme(m.pop_set(s), in.op == Op::RIGHTMOST,
                                             [&](Slot slot) { return i64{s.entities[slot].position}; }))));
                break;
            case Op::OLDEST:
                m.push(bit(oldest(s, m.pop_set(s))));
                break;
            case Op::COUNT:
                m.push(static_cast<u64>(count_bits(m.pop())));
                break;
            case Op::SUM: {
                i64 sum = 0;
                for (SlotSet set = m.pop_set(s); set;)
                    sum += value_of(q, entity_it(s, pop_lowest(set)), static_cast<Attribute>(in.b));
                m.push(static_cast<u64>(sum));
                break;
            }
            case Op::ATTR:
                m.push(static_cast<u64>(
                    value_of(q, entity_it(s, oldest(s, m.pop_set(s))), static_cast<Attribute>(in.b))));
                break;
            case Op::CARD_OF:
                m.push(card_value(s, oldest(s, m.pop_set(s))));
                break;
            case Op::IS_CARD:
                binary([](i64 a, i64 b) { return i64{(a & 0xFFFF) == (b & 0xFFFF)}; });
                break;
            case Op::NO_CARD:
                m.push((m.pop() & 0xFFFF) == kNoCard);
                break;
            case Op::CARD_ATTR:
                m.push(
                    static_cast<u64>(value_of(q, card_it(m.pop_card(q.db)), static_cast<Attribute>(in.b))));
                break;
            case Op::IT_ATTR:
                m.push(static_cast<u64>(value_of(q, m.it, static_cast<Attribute>(in.b))));
                break;
            case Op::IT_KEYWORD:
                m.push(has_keyword(q, m.it, static_cast<KeywordIndex>(in.b)));
                break;
            case Op::IT_RACE:
                m.push(m.it.kind != It::Kind::None && it_def().is_race(static_cast<u8>(in.b)));
                break;
            case Op::IT_TYPE:
                m.push(m.it.kind != It::Kind::None && static_cast<int>(it_def().type) == in.b);
                break;
            case Op::IT_CLASS:
                m.push(m.it.kind != It::Kind::None && it_def().is_class(static_cast<u8>(in.b)));
                break;
            case Op::IT_SCHOOL:
                m.push(in.b < 0 ? it_def().school != 0 : it_def().school == in.b);
                break;
            case Op::IT_RARITY:
                m.push(it_def().rarity == in.b);
                break;
            case Op::IT_SET:
                m.push(it_def().set == in.b);
                break;
            case Op::IT_CARD:
                m.push(m.it.kind != It::Kind::None && m.it.card == static_cast<u16>(in.b));
                break;
            case Op::IT_CARD_IN: {
                bool found = false;
                for (SlotSet set = m.pop_set(s); set && !found;)
                    found = s.entities[pop_lowest(set)].card == m.it.card;
                m.push(found);
                break;
            }
            case Op::IT_CLASS_IN: {
                u16 classes = 0;
                for (SlotSet set = m.pop_set(s); set;) classes |= q.def(pop_lowest(set)).classes;
                m.push((it_def().classes & classes) != 0);
                break;
            }
            case Op::IT_SIDE:
                m.push(m.it.kind != It::Kind::None &&
                       (is(in.a, Whose::All) || m.it.seat == seat_of(scope, in.a)));
                break;
            case Op::IT_IN: {
                const SlotSet set = m.pop_set(s);
                m.push(m.it.kind == It::Kind::Entity && (set & bit(m.it.slot)));
                break;
            }
            case Op::IT_EXISTS:
                m.push(m.it.kind != It::Kind::None);
                break;
            case Op::IT_ZONE:
                m.push(m.it.kind == It::Kind::Entity
                           ? static_cast<int>(s.entities[m.it.slot].zone) == in.b
                           : m.it.kind == It::Kind::Deck && in.b == static_cast<int>(Zone::Deck));
                break;
            case Op::PLAYER_ATTR:
                m.push(static_cast<u64>(
                    player_attribute(q, seat_of(scope, in.a), static_cast<PlayerAttribute>(in.b))));
                break;
            case Op::HAS:
                m.push(side_has(q, seat_of(scope, in.a), static_cast<KeywordIndex>(in.b)));
                break;
            case Op::DECK:
                m.push(deck_all(s, seat_of(scope, in.a)));
                break;
            case Op::DECK_FILTER:
                m.push(ask_deck(q, m, at));
                at += in.b;
                break;
            case Op::DECK_RANDOM: {
                const i64 n = m.pop_int();
                m.push(random_of_deck(q, m.pop_deck(s), n));
                break;
            }
            case Op::DECK_TOP:
            case Op::DECK_BOTTOM: {
                const i64 n = m.pop_int();
                m.push(end_of_deck(s, m.pop_deck(s), n, in.op == Op::DECK_TOP));
                break;
            }
            case Op::DECK_COUNT:
                m.push(static_cast<u64>(count_bits(deck_bits(m.pop()))));
                break;
            case Op::DECK_CARD:
                m.push(card_of_deck(s, m.pop_deck(s)));
                break;
            case Op::DECK_HIGHEST:
            case Op::DECK_LOWEST:
                m.push(extreme_of_deck(s, m.pop_deck(s), in.op == Op::DECK_HIGHEST, [&](const It& it) {
                    return value_of(q, it, static_cast<Attribute>(in.b));
                }));
                break;
            case Op::GRAVE_COUNT:
            case Op::GRAVE_RANDOM:
            case Op::GRAVE_CARD:
                m.push(ask_graveyard(q, m, at));
                at += in.b;
                break;
            case Op::POOL_RANDOM:
                m.push(random_of_pool(q, m, static_cast<u32>(in.b), at + 1, in.a));
                at += in.a;
                break;
            case Op::SPELL_AMOUNT:
                m.push(static_cast<u64>(
                    i64{spell_amount(q, scope.source, scope.controller, narrow(q, m.pop_int()))}));
                break;
#define ACTION(name) case Op::name:
#include "vocabulary/actions.def"
#undef ACTION
            case Op::END:
            case Op::Count_:
                return at;  // who runs the program does what it says
        }
    }
    return at;
}

namespace {

/// Locals of a program that runs to its end at once; zeroed only if it has any.
struct Locals {
    u64 words[kMaxLocals];
    Locals(const Look& look, Program program) {
        if (look.db.code()[program].op == Op::LOCALS) std::fill_n(words, kMaxLocals, u64{0});
    }
};

/// Runs a whole program, to its end at once; what it leaves is on the machine.
void run_whole(Ask& q, Machine& m, Program program, const Scope& scope) {
    Locals locals(q, program);
    m.scope = &scope;
    m.locals = locals.words;
    run_expressions(q, m, q.db.code() + program);
}

}  // namespace

i64 evaluate_int(Ask& q, Program program, const Scope& scope) {
    Machine m;
    run_whole(q, m, program, scope);
    return m.sp ? m.pop_int() : 0;
}

bool filter_holds(Ask& q, Program program, const Scope& scope) {
    if (program == 0) return true;
    Machine m;
    run_whole(q, m, program, scope);
    return !m.failed;
}

bool predicate_holds(Ask& q, Program program, const Scope& scope, const It& it) {
    Machine m;
    m.it = it;
    run_whole(q, m, program, scope);
    return m.sp && m.pop() != 0;
}

}  // namespace hs
