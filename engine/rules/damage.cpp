#include "rules/damage.hpp"

#include <algorithm>

#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/sides.hpp"
#include "entities/stats.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/evaluate.hpp"
#include "rules/secrets.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

bool immune(const Entity& e) { return e.has(kw::immune) || e.is(Entity::kAttacking); }

/// Gone or Immune: what is dealt to it is not dealt.
bool out_of_reach(const Entity& e) { return e.zone != Zone::Play || immune(e); }

bool shield_stops(Ctx& g, Slot victim) {
    if (!g.at(victim).has(kw::divine_shield)) return false;
    lose_keyword(g, victim, kw::divine_shield);
    return true;
}

/// One text of a listener, its own or an enchantment's.
void ask_text(Ctx& g, DamageInFlight& damage, Slot source, Slot listener, CardIndex card,
              EnchantmentIndex enchantment) {
    GameState& s = g.s;
    const CardDef& text = g.db.card(card);
    for (u32 i = 0; i < text.trigger_count; ++i) {
        const Trigger& trigger = g.db.trigger(text.first_trigger + i);
        if (trigger.event != Event::BeforeDamage || dormant(g.at(listener), trigger)) continue;
        Scope scope = scope_of(s, listener);
        scope.subject = damage.victim;
        scope.other = source;
        scope.amount = narrow(g, damage.amount);
        scope.seat = s.entities[damage.victim].controller;
        scope.enchantment = enchantment;
        if (!filter_holds(g, trigger.filter, scope)) continue;
        // One within another branch out: each counts as much as a long loop.
        g.rounds += g.damage_depth > 1 ? 100 : 1;
        if (g.rounds > kMaxRounds) return reached(g, Limit::rounds);
        reveal_if_secret(g, listener, trigger);
        if (g.program_runs) [[unlikely]]
            ++g.program_runs[trigger.program];
        g.run_now(g, trigger.program, scope);
    }
}

/// BeforeDamage triggers run at once and may change the amount or the victim (rules.md 7.1). Oldest first.
/// They are not on the stack and may do whatever cards do: deal damage themselves, take each other away, make
/// cards when there is no slot left.
void ask_before_damage(Ctx& g, DamageInFlight& damage, Slot source) {
    if (g.damage_depth == kMaxDamageDepth) return reached(g, Limit::damage_depth);
    GameState& s = g.s;
    DamageInFlight* const outer_damage = g.damage;
    const SlotSet outer_held = g.held;
    g.damage = &damage;
    ++g.damage_depth;
    const auto listens = [&](Slot slot) {
        return s.listeners[static_cast<int>(Event::BeforeDamage)] & bit(slot);
    };
    for (Slot listener : in_order_of_play(s, s.listeners[static_cast<int>(Event::BeforeDamage)])) {
        const Entity& e = s.entities[listener];
        if (!listens(listener)) continue;
        if (asleep(s, e, Event::BeforeDamage)) continue;
        g.held = outer_held | bit(listener) | bit(source) | bit(damage.victim);
        // What it had when it was asked, as far as it still has it when its turn comes.
        CardIndex texts[1 + kMaxEnchantments];
        EnchantmentIndex attached[1 + kMaxEnchantments];
        int count = 0;
        each_text(g, e, [&](const Text& text) {
            if (text.def.trigger_count == 0) return;
            texts[count] = text.card;
            attached[count++] = text.enchantment;
        });
        for (int i = 0; i < count && listens(listener); ++i)
            if (still_has(s, e, texts[i], attached[i]))
                ask_text(g, damage, source, listener, texts[i], attached[i]);
    }
    --g.damage_depth;
    g.held = outer_held;
    g.damage = outer_damage;
}

void tell_damage(Ctx& g, Slot victim, Slot source, int amount) {
    if (!g.trace) return;
    // In combat a weapon may lend its keywords to the blow: it is its hero's all the same.
    const Frame* top = g.s.frame_count ? &g.s.frames[g.s.frame_count - 1] : nullptr;
    if (source != kNoSlot && top && top->kind == FrameKind::Attack && g.def(source).type == CardType::Weapon)
        source = top->scope.source;
    tell(g, Told::Damage, victim, source, amount, g.at(victim).controller);
}

}  // namespace

Hit deal(Ctx& g, Slot victim, int amount, Slot source) {
    GameState& s = g.s;
    const Hit nothing{victim, 0};
    if (amount <= 0 || victim == kNoSlot) return nothing;
    amount = narrow(g, amount);
    if (out_of_reach(s.entities[victim])) return nothing;
    if (doubt::kShieldBeforeReplacement && shield_stops(g, victim)) return nothing;
    if (anyone_listens(s, Event::BeforeDamage)) [[unlikely]] {
        DamageInFlight damage{amount, victim};
        ask_before_damage(g, damage, source);
        amount = damage.amount;
        victim = damage.victim;
        if (amount <= 0 || out_of_reach(s.entities[victim])) return nothing;
    }
    if (shield_stops(g, victim)) return nothing;
    Entity& e = s.entities[victim];
    int rest = amount;
    if (e.armor > 0) {
        const int absorbed = std::min<int>(e.armor, rest);
        e.armor = static_cast<i16>(e.armor - absorbed);
        rest -= absorbed;
    }
    e.damage = narrow(g, e.damage + rest);
    if (e.has(kw::min_health_1) && e.health() < 1) e.damage = static_cast<i16>(e.max_health - 1);
    e.set(Entity::kDamagedThisTurn);
    if (g.def(victim).type == CardType::Hero) {
        u8& taken = s.players[e.controller].hero_damage_this_turn;
        taken = narrow_count(g, taken + amount);
    }
    if (e.health() <= 0) s.wounded |= bit(victim);
    if (e.own_keywords & kw::attack_equals_health) refresh(g, victim);
    tell_damage(g, victim, source, amount);
    return {victim, amount};
}

void react_to(Ctx& g, const Hit& hit, Slot source, Slot carrier) {
    GameState& s = g.s;
    if (hit.amount <= 0) return;
    if (carrier != kNoSlot) {
        const Entity& with = s.entities[carrier];
        if (with.has(kw::lifesteal))
            heal_all(g, bit(s.players[with.controller].hero), hit.amount, kNoSlot, with.controller);
        if (with.has(kw::poisonous) && g.def(hit.victim).type != CardType::Hero) destroy(g, bit(hit.victim));
        if (with.has(kw::freezes)) freeze(g, bit(hit.victim), carrier);
    }
    raise(g, Event::Damage, hit.victim, source, hit.amount, s.entities[hit.victim].controller);
}

namespace {

/// One blow: the damage of all lands, then they react (rules.md 7.10). `amount_of(i)` is what the i-th of
/// them is dealt.
template <class AmountOf>
int strike(Ctx& g, const Ordered& victims, Slot source, AmountOf amount_of) {
    int total = 0;
    Hit hits[kMaxSlots];
    for (int i = 0; i < victims.count; ++i) {
        hits[i] = deal(g, victims.slots[i], amount_of(i), source);
        total += hits[i].amount;
    }
    const EventsInOrder in_order(g.s);
    for (int i = 0; i < victims.count; ++i) react_to(g, hits[i], source);
    return total;
}

}  // namespace

int damage_all(Ctx& g, SlotSet set, int amount, Slot source, Seat controller, bool exact) {
    if (!exact) amount = spell_amount(g, source, controller, amount);
    if (amount <= 0) return 0;
    return strike(g, in_order_of_play(g.s, set), source, [amount](int) { return amount; });
}

int damage_each(Ctx& g, const Ordered& victims, int* amounts, Slot source, Seat controller, bool exact) {
    if (!exact)
        for (int i = 0; i < victims.count; ++i) amounts[i] = spell_amount(g, source, controller, amounts[i]);
    return strike(g, victims, source, [amounts](int i) { return amounts[i]; });
}

void heal_all(Ctx& g, SlotSet set, int amount, Slot source, Seat controller) {
    GameState& s = g.s;
    if (side_has(g, controller, rule::heals_become_damage)) {
        damage_all(g, set, amount, source, controller, false);
        return;
    }
    if (source != kNoSlot && (g.def(source).is_spell() || g.def(source).type == CardType::HeroPower))
        amount = doubled(g, controller, amount);
    if (amount <= 0) return;
    amount = narrow(g, amount);
    const Ordered healed = in_order_of_play(s, set);
    int by[kMaxSlots];
    for (int i = 0; i < healed.count; ++i) {
        Entity& e = s.entities[healed.slots[i]];
        by[i] = e.zone == Zone::Play ? std::min<int>(e.damage, amount) : 0;
        e.damage = static_cast<i16>(e.damage - by[i]);
        if (by[i] && (e.own_keywords & kw::attack_equals_health)) refresh(g, healed.slots[i]);
        if (by[i]) tell(g, Told::Heal, healed.slots[i], source, by[i], e.controller);
    }
    for (int i = healed.count; i-- > 0;)
        if (by[i] > 0)
            raise(g, Event::Heal, healed.slots[i], source, by[i], s.entities[healed.slots[i]].controller);
}

void gain_armor(Ctx& g, Seat seat, int amount) {
    const Slot hero = g.s.players[seat].hero;
    if (amount <= 0 || hero == kNoSlot) return;
    Entity& e = g.at(hero);
    e.armor = narrow(g, e.armor + amount);
    raise(g, Event::GainArmor, hero, kNoSlot, amount, seat);
}

void destroy(Ctx& g, SlotSet set) {
    for (Slot slot : in_order_of_play(g.s, set)) {
        Entity& e = g.at(slot);
        if (e.zone == Zone::Secret) {
            bury(g, slot, 0);  // destroyed, not revealed
            tell_of(g, Told::Destroy, slot);
        }
        if (e.zone != Zone::Play) continue;
        if (!e.is(Entity::kDoomed)) tell_of(g, Told::Destroy, slot);
        e.set(Entity::kDoomed);
        g.s.wounded |= bit(slot);
    }
}

void freeze(Ctx& g, SlotSet set, Slot source) {
    Ordered frozen;
    for (Slot slot : in_order_of_play(g.s, set)) {
        Entity& e = g.at(slot);
        if (e.zone != Zone::Play || e.is(Entity::kFrozen) || e.has(kw::cant_be_frozen)) continue;
        e.set(Entity::kFrozen);
        tell(g, Told::Freeze, slot, source, 0, e.controller);
        frozen.slots[frozen.count++] = slot;
    }
    for (int i = frozen.count; i-- > 0;)
        raise(g, Event::Freeze, frozen.slots[i], source, 0, g.at(frozen.slots[i]).controller);
}

void lose_durability(Ctx& g, Slot weapon, int amount) {
    if (weapon == kNoSlot) return;
    Entity& e = g.at(weapon);
    if (e.has(kw::immune) && amount > 0) return;
    const int damage = e.damage + amount;
    if (damage < 0) add_difference(g, weapon, 0, -damage);
    e.damage = narrow(g, std::max(damage, 0));
    tell_of(g, Told::LoseDurability, weapon, amount);
    if (e.health() <= 0) g.s.wounded |= bit(weapon);
}

}  // namespace hs
