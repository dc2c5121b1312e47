#include "effects/damage.hpp"

#include <algorithm>
#include <utility>

#include "entities/context.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "expressions/attributes.hpp"
#include "expressions/evaluate.hpp"
#include "rules/damage.hpp"

namespace hs {

namespace {

Slot dealer_of(Act& a) { return a.a_has(DamageBit::By) ? a.entity() : a.source(); }

void set_health(Ctx& g, SlotSet set, int health) {
    for (Slot slot : in_order_of_play(g.s, set)) {
        const Entity& e = g.at(slot);
        if (health > e.max_health) add_difference(g, slot, 0, health - e.max_health);
        set_damage(g, slot, e.max_health - health);
        tell_of_change(g, Told::Stats, slot);
    }
}

}  // namespace

template <>
void perform<Op::DAMAGE>(Act& a) {
    const Slot dealer = dealer_of(a);
    const int n = a.number();
    a.frame.result =
        static_cast<u64>(damage_all(a.g, a.entities(), n, dealer, a.me(), a.a_has(DamageBit::Exact)));
}

template <>
void perform<Op::DAMAGE_EACH>(Act& a) {
    const Slot dealer = dealer_of(a);
    const Ordered victims = a.entities_in_order();
    int amounts[kMaxSlots];
    for (int i = 0; i < victims.count; ++i)
        amounts[i] = narrow(a.g, inline_number(a.g, a.m, a.at + 1, a.b(), entity_it(a.s, victims.slots[i])));
    a.frame.result =
        static_cast<u64>(damage_each(a.g, victims, amounts, dealer, a.me(), a.a_has(DamageBit::Exact)));
    a.at += a.b();
}

template <>
void perform<Op::HEAL>(Act& a) {
    const int n = a.number();
    heal_all(a.g, a.entities(), n, a.source(), a.me());
}

template <>
void perform<Op::DESTROY>(Act& a) {
    destroy(a.g, a.entities());
}

template <>
void perform<Op::FREEZE>(Act& a) {
    freeze(a.g, a.entities(), a.source());
}

template <>
void perform<Op::UNFREEZE>(Act& a) {
    for (Slot slot : a.entities_in_order()) {
        if (!a.s.at(slot).is(Entity::kFrozen)) continue;
        a.s.at(slot).set(Entity::kFrozen, false);
        tell_of(a.g, Told::Thaw, slot);
    }
}

template <>
void perform<Op::GAIN_ARMOR>(Act& a) {
    const int n = a.number();
    for (Seat seat : a.seats()) gain_armor(a.g, seat, n);
}

template <>
void perform<Op::LOSE_ARMOR>(Act& a) {
    const int n = a.number();
    for (Seat seat : a.seats()) {
        Entity& hero = a.s.at(a.s.players[seat].hero);
        const int before = hero.armor;
        hero.armor = narrow(a.g, std::max(0, before - n));
        if (hero.armor != before) tell_of(a.g, Told::LoseArmor, a.s.players[seat].hero, before - hero.armor);
    }
}

template <>
void perform<Op::SET_HEALTH>(Act& a) {
    const int n = a.number();
    const SlotSet set = a.entities();
    set_health(a.g, set, n);
    if (!a.a_is(HealthSet::ThenTell)) return;
    const EventsInOrder in_order(a.s);
    for (Slot slot : in_order_of_play(a.s, set))
        raise(a.g, Event::AfterSummon, slot, a.source(), 0, a.s.at(slot).controller);
}

template <>
void perform<Op::SET_AMOUNT>(Act& a) {
    const int n = a.number();
    if (a.g.damage) a.g.damage->amount = n;
}

template <>
void perform<Op::LOSE_DURABILITY>(Act& a) {
    const int n = a.number();
    for (Slot slot : a.entities_in_order()) lose_durability(a.g, slot, n);
}

template <>
void perform<Op::SWAP_HERO_HEALTH>(Act& a) {
    std::swap(a.s.at(a.s.players[0].hero).damage, a.s.at(a.s.players[1].hero).damage);
    for (const Player& p : a.s.players) tell_of_change(a.g, Told::Stats, p.hero);
}

}  // namespace hs
