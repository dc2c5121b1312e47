#include "expressions/evaluate.hpp"

#include <algorithm>

#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/sides.hpp"

namespace hs {

namespace {

/// Seat named by `whose` (0 friendly, 1 enemy).
Seat seat_of(const Scope& scope, u8 whose) { return static_cast<Seat>(scope.controller ^ (whose & 1)); }

SlotSet without_dying(const GameState& s, SlotSet set) {
    for (SlotSet rest = set; rest;) {
        const Slot slot = pop_lowest(rest);
        if (dying(s.entities[slot])) set &= ~bit(slot);
    }
    return set;
}

/// Without the cards that nobody knows: what looks at cards passes over them.
SlotSet without_unknown(const GameState& s, SlotSet set) {
    for (SlotSet rest = set; rest;) {
        const Slot slot = pop_lowest(rest);
        if (s.entities[slot].unknown()) set &= ~bit(slot);
    }
    return set;
}

u64 without_unknown(const GameState& s, Seat seat, u64 places) {
    for (u64 rest = places; rest;) {
        const Slot i = pop_lowest(rest);
        if (s.deck[seat][i].card == kNoCard) places &= ~(u64{1} << i);
    }
    return places;
}

SlotSet random_entities(Ask& q, SlotSet set, i64 n) {
    SlotSet chosen = 0;
    for (; n > 0 && set; --n) {
        const Slot slot = random_of(q, set);
        chosen |= bit(slot);
        set &= ~bit(slot);
    }
    return chosen;
}

u64 random_places(Ask& q, u64 set, i64 n) {
    u64 chosen = 0;
    for (int left = count_bits(set); n > 0 && left > 0; --n, --left) {
        const u64 pick = u64{1} << nth_bit(set, static_cast<int>(q.roll(static_cast<u32>(left))));
        chosen |= pick;
        set &= ~pick;
    }
    return chosen;
}

u64 deck_all(const GameState& s, Seat seat) {
    const int count = s.players[seat].deck_count;
    return (count >= 63 ? ~u64{0} >> 1 : (u64{1} << count) - 1) | (seat ? kDeckSeat : 0);
}

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

SlotSet adjacent(const GameState& s, Slot slot) {
    if (slot == kNoSlot) return 0;
    const Entity& e = s.entities[slot];
    if (e.zone != Zone::Play) return 0;
    const Player& p = s.players[e.controller];
    SlotSet set = 0;
    if (e.position < p.board_count && p.board[e.position] == slot) {
        if (e.position > 0) set |= bit(p.board[e.position - 1]);
        if (e.position + 1 < p.board_count) set |= bit(p.board[e.position + 1]);
    }
    return set & s.minions[e.controller];
}

SlotSet beside(const GameState& s, Slot slot, bool right) {
    if (slot == kNoSlot) return 0;
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    SlotSet set = 0;
    for (int i = 0; i < p.board_count; ++i)
        if (right ? i > e.position : i < e.position) set |= bit(p.board[i]);
    return set & s.minions[e.controller];
}

}  // namespace

bool inline_predicate(Ask& q, Machine& m, const Instruction* at, int length, const It& it) {
    return length == 0 || inline_number(q, m, at, length, it) != 0;
}

i64 inline_number(Ask& q, Machine& m, const Instruction* at, int length, const It& it) {
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
                m.push(in.a == 2 ? 3 : u64{1} << seat_of(scope, in.a));
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
                    m.push(static_cast<u64>(i64{in.a ? s.enchantments[scope.enchantment].health
                                                     : s.enchantments[scope.enchantment].attack}));
                break;
            case Op::IT:
                m.push(m.it.kind == It::Kind::Entity ? bit(m.it.slot) : 0);
                break;
            case Op::BIND:
                m.it = entity_it(s, in.a == 0   ? scope.subject
                                    : in.a == 1 ? scope.other
                                    : in.a == 2 ? scope.target
                                                : scope.source);
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
                if (in.a == 2)
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
                    if (inline_predicate(q, m, at + 1, in.b, entity_it(s, slot))) kept |= bit(slot);
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
                m.push(random_entities(q, in.a ? set : without_dying(s, set), n));
                break;
            }
            case Op::HIGHEST:
            case Op::LOWEST:
                m.push(extreme(without_unknown(s, m.pop_set(s)), in.op == Op::HIGHEST, [&](Slot slot) {
                    return attribute_of(q, entity_it(s, slot), static_cast<Attribute>(in.b));
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
                    sum += attribute_of(q, entity_it(s, pop_lowest(set)), static_cast<Attribute>(in.b));
                m.push(static_cast<u64>(sum));
                break;
            }
            case Op::ATTR:
                m.push(static_cast<u64>(
                    attribute_of(q, entity_it(s, oldest(s, m.pop_set(s))), static_cast<Attribute>(in.b))));
                break;
            case Op::CARD_OF: {
                const Slot slot = oldest(s, m.pop_set(s));
                if (slot == kNoSlot)
                    m.push(kNoCard);
                else
                    m.push(s.entities[slot].card | (open(s.entities[slot]) ? kOpenCard : 0));
                break;
            }
            case Op::IS_CARD:
                binary([](i64 a, i64 b) { return i64{(a & 0xFFFF) == (b & 0xFFFF)}; });
                break;
            case Op::NO_CARD:
                m.push((m.pop() & 0xFFFF) == kNoCard);
                break;
            case Op::CARD_ATTR:
                m.push(static_cast<u64>(
                    attribute_of(q, card_it(m.pop_card(q.db)), static_cast<Attribute>(in.b))));
                break;
            case Op::IT_ATTR:
                m.push(static_cast<u64>(attribute_of(q, m.it, static_cast<Attribute>(in.b))));
                break;
            case Op::IT_KEYWORD: {
                const u64 all =
                    m.it.kind == It::Kind::Entity ? s.entities[m.it.slot].keywords : it_def().keywords;
                m.push((all >> in.b) & 1);
                break;
            }
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
                m.push(m.it.kind != It::Kind::None && (in.a == 2 || m.it.seat == seat_of(scope, in.a)));
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
                m.push(side_has(s, seat_of(scope, in.a), u64{1} << in.b));
                break;
            case Op::DECK:
                m.push(deck_all(s, seat_of(scope, in.a)));
                break;
            case Op::DECK_FILTER: {
                const u64 deck = m.pop_deck(s);
                const Seat seat = deck_seat(deck);
                u64 kept = deck & kDeckSeat;
                for (u64 set = deck_bits(deck) & deck_all(s, seat); set;) {
                    const Slot i = pop_lowest(set);
                    if (s.deck[seat][i].card == kNoCard) continue;
                    if (inline_predicate(q, m, at + 1, in.b, deck_it(s, seat, i))) kept |= u64{1} << i;
                }
                m.push(kept);
                at += in.b;
                break;
            }
            case Op::DECK_RANDOM: {
                const i64 n = m.pop_int();
                const u64 deck = m.pop_deck(s);
                m.push(random_places(q, deck_bits(deck), n) | (deck & kDeckSeat));
                break;
            }
            case Op::DECK_TOP:
            case Op::DECK_BOTTOM: {
                const i64 n = m.pop_int();
                const u64 deck = m.pop_deck(s);
                u64 left = deck_bits(deck), kept = 0;
                for (i64 i = 0; i < n && left; ++i) {
                    const u64 card = in.op == Op::DECK_TOP ? std::bit_floor(left) : left & (~left + 1);
                    kept |= card;
                    left &= ~card;
                }
                const Seat seat = deck_seat(deck);
                const bool whole = deck_bits(deck) == deck_bits(deck_all(s, seat));
                m.push(kept | (deck & kDeckSeat) | (whole ? kDeckPlaced : 0));
                break;
            }
            case Op::DECK_COUNT:
                m.push(static_cast<u64>(count_bits(deck_bits(m.pop()))));
                break;
            case Op::DECK_CARD: {
                const u64 deck = m.pop_deck(s);
                const u64 bits = deck_bits(deck) & deck_all(s, deck_seat(deck));
                m.push(deck_bits(bits) ? s.deck[deck_seat(deck)][63 - std::countl_zero(deck_bits(bits))].card
                                       : kNoCard);
                break;
            }
            case Op::DECK_HIGHEST:
            case Op::DECK_LOWEST: {
                const u64 deck = m.pop_deck(s);
                const Seat seat = deck_seat(deck);
                const u64 bits = without_unknown(s, seat, deck_bits(deck) & deck_bits(deck_all(s, seat)));
                m.push(extreme(bits, in.op == Op::DECK_HIGHEST,
                               [&](Slot i) {
                                   return attribute_of(q, deck_it(s, seat, i), static_cast<Attribute>(in.b));
                               }) |
                       (deck & kDeckSeat));
                break;
            }
            case Op::GRAVE_COUNT:
            case Op::GRAVE_RANDOM:
            case Op::GRAVE_CARD: {
                const i64 wanted = in.op == Op::GRAVE_CARD ? narrow(q, m.pop_int()) : 0;
                const auto fits = [&](const GraveCard& grave) {
                    if ((grave.flags & GraveCard::kRemoved) || grave.card == kNoCard) return false;
                    if (in.a != 2 && grave.controller() != seat_of(scope, in.a)) return false;
                    return inline_predicate(q, m, at + 1, in.b, grave_it(grave));
                };
                i64 count = 0;
                if (in.op != Op::GRAVE_CARD)
                    for (int i = 0; i < s.graveyard_count; ++i) count += fits(s.graveyard[i]);
                if (in.op == Op::GRAVE_COUNT) {
                    m.push(static_cast<u64>(count));
                } else {
                    CardIndex card = kNoCard;
                    i64 pick = count ? q.roll(static_cast<u32>(count)) : wanted;
                    for (int i = 0; i < s.graveyard_count && card == kNoCard; ++i)
                        if (fits(s.graveyard[i]) && pick-- == 0) card = s.graveyard[i].card;
                    m.push(card);
                }
                at += in.b;
                break;
            }
            case Op::POOL_RANDOM:
                m.push(random_of_pool(q, m, static_cast<u32>(in.b), at + 1, in.a));
                at += in.a;
                break;
            case Op::SPELL_AMOUNT:
                m.push(static_cast<u64>(
                    i64{spell_amount(q, scope.source, scope.controller, narrow(q, m.pop_int()))}));
                break;
            default:
                return at;  // END or an action
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

}  // namespace

i64 evaluate_int(Ask& q, Program program, const Scope& scope) {
    Machine m;
    Locals locals(q, program);
    m.scope = &scope;
    m.locals = locals.words;
    run_expressions(q, m, q.db.code() + program);
    return m.sp ? m.pop_int() : 0;
}

bool filter_holds(Ask& q, Program program, const Scope& scope) {
    if (program == 0) return true;
    Machine m;
    Locals locals(q, program);
    m.scope = &scope;
    m.locals = locals.words;
    run_expressions(q, m, q.db.code() + program);
    return !m.failed;
}

bool predicate_holds(Ask& q, Program program, const Scope& scope, const It& it) {
    Machine m;
    Locals locals(q, program);
    m.scope = &scope;
    m.locals = locals.words;
    m.it = it;
    run_expressions(q, m, q.db.code() + program);
    return m.sp && m.pop() != 0;
}

}  // namespace hs
