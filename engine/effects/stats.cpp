#include "effects/stats.hpp"

#include <algorithm>

#include "entities/context.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "expressions/evaluate.hpp"
#include "rules/control.hpp"
#include "rules/copies.hpp"
#include "rules/legality.hpp"

namespace hs {

namespace {

void swap_stats(Ctx& g, SlotSet set, CardIndex carrier, Seat caster) {
    for (Slot slot : in_order_of_play(g.s, set)) {
        const Entity& e = g.at(slot);
        const i16 attack = static_cast<i16>(std::max(e.health(), 0)), health = e.attack;
        enchant(g, slot, carrier, caster, &attack, &health);
        if (e.health() <= 0) g.s.wounded |= bit(slot);
    }
}

}  // namespace

template <>
void perform<Op::SILENCE>(Act& a) {
    for (Slot slot : a.entities_in_order()) silence(a.g, slot);
}

template <>
void perform<Op::REMOVE_KEYWORD>(Act& a) {
    for (Slot slot : a.entities_in_order()) lose_keyword(a.g, slot, static_cast<KeywordIndex>(a.b()));
}

template <>
void perform<Op::ADD_KEYWORD>(Act& a) {
    for (Slot slot : a.entities_in_order()) gain_keyword(a.g, slot, static_cast<KeywordIndex>(a.b()), a.me());
}

template <>
void perform<Op::ENCHANT>(Act& a) {
    Ctx& g = a.g;
    const int captured = a.a();
    const i16 health = captured >= 2 ? narrow(g, a.m.pop_int()) : i16{0};
    const i16 attack = captured >= 1 ? narrow(g, a.m.pop_int()) : i16{0};
    const auto card = static_cast<CardIndex>(a.b());
    const SlotSet set = a.entities();
    if (captured >= 1 && attack == 0 && health == 0 && g.db.card(card).only_adds_what_it_captures()) return;
    const bool attack_gained = g.db.card(card).ench_attack > 0 || attack > 0;
    for (Slot slot : in_order_of_play(g.s, set)) {
        const Entity& e = g.at(slot);
        if (e.zone == Zone::Graveyard || e.zone == Zone::Removed) continue;
        enchant(g, slot, card, a.me(), captured >= 1 ? &attack : nullptr, captured >= 2 ? &health : nullptr);
        if (e.zone == Zone::Play && e.health() <= 0 && g.def(slot).type != CardType::HeroPower &&
            g.s.players[e.controller].self != slot)
            g.s.wounded |= bit(slot);
        if (attack_gained && g.def(slot).type == CardType::Hero)
            raise(g, Event::GainAttack, slot, a.source(), attack, e.controller);
    }
}

template <>
void perform<Op::REMOVE_THIS>(Act& a) {
    Scope& scope = a.frame.scope;
    if (scope.enchantment == kNoEnchantment) return;
    remove_enchantment(a.g, scope.source, scope.enchantment);
    scope.enchantment = kNoEnchantment;
}

template <>
void perform<Op::REMOVE_ENCHANTMENTS>(Act& a) {
    const auto card = static_cast<CardIndex>(a.b());
    for (Slot slot : a.entities_in_order())
        remove_enchantments_if(a.g, slot, [card](const Enchantment& en) { return en.card == card; });
}

template <>
void perform<Op::TRANSFORM>(Act& a) {
    const CardIndex card = a.card();
    a.frame.result = a.entities();
    if (card == kNoCard) return;
    for (Slot slot : in_order_of_play(a.s, a.frame.result)) transform(a.g, slot, card, a.a() != 0);
}

template <>
void perform<Op::TRANSFORM_COPY>(Act& a) {
    const Slot original = a.entity();
    a.frame.result = a.entities();
    if (original == kNoSlot) return;
    for (Slot slot : in_order_of_play(a.s, a.frame.result)) transform_into_copy(a.g, slot, original);
}

template <>
void perform<Op::TRANSFORM_RANDOM>(Act& a) {
    const SlotSet set = a.entities();
    for (Slot slot : in_order_of_play(a.s, set)) {
        Scope old = a.frame.scope;
        old.enchantment = kNoEnchantment;
        old.amount = a.g.def(slot).cost;  // VALUE 0: the old card's cost
        Machine inner;
        inner.scope = &old;
        inner.locals = a.m.locals;
        const CardIndex card = random_of_pool(a.g, inner, static_cast<u32>(a.b()), a.at + 1, a.a());
        if (card != kNoCard) transform(a.g, slot, card);
    }
    a.frame.result = set;
    a.at += a.a();
}

template <>
void perform<Op::SWAP_STATS>(Act& a) {
    swap_stats(a.g, a.entities(), static_cast<CardIndex>(a.b()), a.me());
}

template <>
void perform<Op::SET_ATTACKS_LEFT>(Act& a) {
    const int n = a.number();
    for (Slot slot : a.entities_in_order()) {
        Entity& e = a.s.at(slot);
        e.attacks_made = narrow_count(a.g, std::max(0, e.attacks_made + attacks_left(a.g, slot) - n));
    }
}

template <>
void perform<Op::SET_MEMORY>(Act& a) {
    const int n = a.number();
    for (Slot slot : a.entities_in_order()) a.s.at(slot).memory = cut<i8>(a.g, n, -128, 127);
}

}  // namespace hs
