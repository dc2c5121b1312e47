#include "rules/stats.hpp"

#include <algorithm>

#include "rules/evaluate.hpp"
#include "rules/numbers.hpp"
#include "rules/summon.hpp"
#include "rules/trace.hpp"

namespace hs {

namespace {

int apply(Ctx& g, ModifierMode mode, int value, int operand) {
    switch (mode) {
        case ModifierMode::Add:
            return narrow(g, value + operand);
        case ModifierMode::Set:
            return operand;
        case ModifierMode::Multiply:
            return narrow(g, i64{value} * operand);
        case ModifierMode::None:
            break;
    }
    return value;
}

/// Calls visit(card definition) for the entity's own text, unless silenced, and for each enchantment on it.
template <class Visit>
void each_text(const Ctx& g, const Entity& e, Visit visit) {
    if (!e.is(Entity::kSilenced)) visit(g.db.card(e.card), kNoEnchantment);
    for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = g.s.enchantments[i].next)
        visit(g.db.card(g.s.enchantments[i].card), i);
}

/// Who is Dormant stands on the row, but is nobody's minion (rules.md 5.8); who wakes is one again.
void count_as_minion(GameState& s, Slot slot) {
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    if (e.zone != Zone::Play || e.position >= p.board_count || p.board[e.position] != slot) return;
    if (e.has(kw::dormant))
        s.minions[e.controller] &= ~bit(slot);
    else
        s.minions[e.controller] |= bit(slot);
}

}  // namespace

void refresh(Ctx& g, Slot slot) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    const CardDef& def = g.db.card(e.card);
    int attack = def.attack, health = def.health;
    const bool silenced = e.is(Entity::kSilenced);
    u64 keywords = silenced ? 0 : def.keywords;
    if (e.lost & Entity::kLostShield) keywords &= ~kw::divine_shield;
    if (e.lost & Entity::kLostStealth) keywords &= ~kw::stealth;
    int spell_power = silenced ? 0 : def.spell_damage;
    for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = s.enchantments[i].next) {
        const Enchantment& en = s.enchantments[i];
        const CardDef& what = g.db.card(en.card);
        if (en.flags & Enchantment::kCost) continue;
        const bool anonymous = en.flags & Enchantment::kAnonymous;
        attack = apply(g, anonymous ? ModifierMode::Add : what.attack_mode, attack, en.attack);
        health = apply(g, anonymous ? ModifierMode::Add : what.health_mode, health, en.health);
        u64 given = what.keywords;
        if (en.keyword) {
            const u64 bit = u64{1} << (en.keyword - 1);
            if (en.flags & Enchantment::kTakes)
                keywords &= ~bit;
            else
                given |= bit;
        }
        if (en.flags & Enchantment::kLostShield) given &= ~kw::divine_shield;
        if (en.flags & Enchantment::kLostStealth) given &= ~kw::stealth;
        keywords |= given;
        spell_power += what.spell_damage;
    }
    const u64 from_auras = e.keywords & ~e.own_keywords;
    const u64 changed = keywords ^ e.own_keywords;
    e.own_keywords = keywords;
    e.keywords = keywords | from_auras;
    if (changed & kw::dormant) count_as_minion(s, slot);
    e.spell_damage = narrow_count(g, std::max(spell_power, 0));

    // rules.md 9.2: a higher maximum keeps the damage, a lower one only caps what is left.
    const int left = e.health();
    const int max_health = health + e.aura_health;
    if (max_health < e.max_health) e.damage = narrow(g, max_health - std::min(left, max_health));
    e.max_health = narrow(g, max_health);
    if (e.damage < 0) e.damage = 0;
    attack += e.aura_attack;
    if (keywords & kw::attack_equals_health) attack = e.health();
    e.attack = narrow(g, std::max(attack, 0));
}

void set_damage(Ctx& g, Slot slot, int damage) {
    Entity& e = g.at(slot);
    e.damage = narrow(g, std::max(damage, 0));
    if (e.own_keywords & kw::attack_equals_health) refresh(g, slot);
}

int spell_damage(const GameState& s, Seat seat) {
    const Player& p = s.players[seat];
    int total = s.entities[p.self].spell_damage;
    for (Slot slot : {p.hero, p.power, p.weapon})
        if (slot != kNoSlot) total += s.entities[slot].spell_damage;
    for (SlotSet set = s.minions[seat]; set;) total += s.entities[pop_lowest(set)].spell_damage;
    return total;
}

int spell_amount(Ctx& g, Slot source, Seat controller, int amount) {
    if (source == kNoSlot) return amount;
    const CardDef& def = g.def(source);
    const bool spell = def.is_spell();
    if (!spell && def.type != CardType::HeroPower) return amount;
    amount = std::max(amount, 0);  // bonuses are added to a 0 as well (rules.md 7.1)
    if (spell && !def.has(kw::ignores_spell_damage)) amount += spell_damage(g.s, controller);
    return narrow(g, doubled(g.s, controller, amount));
}

DeckStats deck_stats(Ctx& g, const DeckCard& card) {
    const CardDef& def = g.db.card(card.card);
    DeckStats stats{def.attack, def.health, def.cost};
    for (EnchantmentIndex i = card.enchantments; i != kNoEnchantment; i = g.s.enchantments[i].next) {
        const Enchantment& en = g.s.enchantments[i];
        const CardDef& what = g.db.card(en.card);
        stats.attack = apply(g, what.attack_mode, stats.attack, en.attack);
        stats.health = apply(g, what.health_mode, stats.health, en.health);
        stats.cost = apply(g, what.cost_mode, stats.cost, what.value_mask & 4 ? en.attack : what.ench_cost);
    }
    stats.cost = std::max(stats.cost, 0);
    return stats;
}

EnchantmentIndex append_enchantment(Ctx& g, EnchantmentIndex& head, const Enchantment& enchantment) {
    GameState& s = g.s;
    EnchantmentIndex index = s.free_enchantment;
    if (index != kNoEnchantment) {
        s.free_enchantment = s.enchantments[index].next;
    } else if (s.enchantment_count < kMaxEnchantments) {
        index = static_cast<EnchantmentIndex>(s.enchantment_count++);
    } else {
        reached(g, Limit::enchantments);
        return kNoEnchantment;
    }
    s.enchantments[index] = enchantment;
    s.enchantments[index].next = kNoEnchantment;
    EnchantmentIndex* link = &head;
    while (*link != kNoEnchantment) link = &s.enchantments[*link].next;
    *link = index;
    return index;
}

EnchantmentIndex enchant(Ctx& g, Slot slot, CardIndex card, Seat caster, const i16* attack,
                         const i16* health) {
    Entity& e = g.at(slot);
    const CardDef& what = g.db.card(card);
    Enchantment en{};
    en.card = card;
    en.order = next_order(g);
    en.caster = caster;
    en.attack = what.ench_attack;
    en.health = what.ench_health;
    if ((what.value_mask & 1) && attack)
        en.attack = static_cast<i16>(what.value_mask & 16 ? -*attack : *attack);
    if ((what.value_mask & 2) && health)
        en.health = static_cast<i16>(what.value_mask & 32 ? -*health : *health);
    if ((what.value_mask & 4) && attack)
        en.attack = static_cast<i16>(what.value_mask & 64 ? -*attack : *attack);
    // What no modifier uses is kept for the enchantment's own programs.
    if (!(what.value_mask & 5) && attack && what.attack_mode == ModifierMode::None) en.attack = *attack;
    if (!(what.value_mask & 2) && health && what.health_mode == ModifierMode::None) en.health = *health;
    const EnchantmentIndex index = append_enchantment(g, e.enchantments, en);
    if (index == kNoEnchantment) return index;
    if (what.health_mode == ModifierMode::Set) e.damage = 0;  // rules.md 9.3
    refresh(g, slot);
    listen(g, slot);
    tell_of_change(g, Told::Enchant, slot, 0, card);
    return index;
}

void add_difference(Ctx& g, Slot slot, int attack, int health) {
    if (attack == 0 && health == 0) return;
    Enchantment en{};
    en.order = next_order(g);
    en.attack = narrow(g, attack);
    en.health = narrow(g, health);
    en.flags = Enchantment::kAnonymous;
    append_enchantment(g, g.at(slot).enchantments, en);
    refresh(g, slot);
}

void remove_enchantment(Ctx& g, Slot slot, EnchantmentIndex which) {
    const Enchantment* const gone = &g.s.enchantments[which];
    remove_enchantments_if(g, slot, [gone](const Enchantment& en) { return &en == gone; });
}

void free_enchantments(GameState& s, EnchantmentIndex& head) {
    while (head != kNoEnchantment) {
        const EnchantmentIndex index = head;
        head = s.enchantments[index].next;
        s.enchantments[index] = {};
        s.enchantments[index].next = s.free_enchantment;
        s.free_enchantment = index;
    }
}

EnchantmentIndex copy_enchantments(Ctx& g, EnchantmentIndex head) {
    EnchantmentIndex copy = kNoEnchantment;
    for (EnchantmentIndex i = head; i != kNoEnchantment; i = g.s.enchantments[i].next) {
        Enchantment en = g.s.enchantments[i];
        en.order = next_order(g);
        append_enchantment(g, copy, en);
    }
    return copy;
}

void unlisten(Ctx& g, Slot slot) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    const SlotSet mask = ~bit(slot);
    if (e.is(Entity::kListens)) {
        for (SlotSet& set : s.listeners) set &= mask;
        e.set(Entity::kListens, false);
    }
    s.aura_sources &= mask;
    s.cost_sources &= mask;
    s.rule_sources &= mask;
}

void listen(Ctx& g, Slot slot) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    unlisten(g, slot);
    TriggerZone zone = TriggerZone::Play;
    if (e.zone == Zone::Hand)
        zone = TriggerZone::Hand;
    else if (e.zone == Zone::Secret)
        zone = TriggerZone::Secret;
    else if (e.zone != Zone::Play)
        return;
    if (zone == TriggerZone::Play && (e.own_keywords & kRuleKeywords)) s.rule_sources |= bit(slot);
    bool listens = false;
    each_text(g, e, [&](const CardDef& def, EnchantmentIndex) {
        for (u32 i = 0; i < def.trigger_count; ++i) {
            const Trigger& trigger = g.db.trigger(def.first_trigger + i);
            if (trigger.zone != zone) continue;
            s.listeners[static_cast<int>(trigger.event)] |= bit(slot);
            listens = true;
        }
        if (zone != TriggerZone::Play) return;
        if (def.more_attack) s.aura_sources |= bit(slot);
        for (u32 i = 0; i < def.aura_count; ++i) {
            const CardDef& gives = g.db.card(g.db.aura(def.first_aura + i).enchantment);
            if (gives.cost_mode != ModifierMode::None)
                s.cost_sources |= bit(slot);
            else
                s.aura_sources |= bit(slot);
        }
    });
    if (listens) e.set(Entity::kListens);
}

void silence(Ctx& g, Slot slot) {
    Entity& e = g.at(slot);
    free_enchantments(g.s, e.enchantments);
    e.set(Entity::kSilenced);
    const bool borrowed = e.is(Entity::kBorrowed);
    e.set(Entity::kBorrowed, false);
    e.set(Entity::kFrozen, false);
    e.lost = 0;
    refresh(g, slot);
    listen(g, slot);
    tell_of(g, Told::Silence, slot);
    if (borrowed) take_control(g, slot, other_seat(e.controller));  // rules.md 5.6
}

namespace {

void append_keyword(Ctx& g, Slot slot, int keyword, Seat caster, u8 flags) {
    Enchantment en{};
    en.order = next_order(g);
    en.caster = caster;
    en.flags = static_cast<u8>(Enchantment::kAnonymous | flags);
    en.keyword = static_cast<u8>(1 + keyword);
    append_enchantment(g, g.at(slot).enchantments, en);
}

}  // namespace

void gain_keyword(Ctx& g, Slot slot, KeywordIndex keyword, Seat caster) {
    const u64 had = g.at(slot).keywords;
    append_keyword(g, slot, static_cast<int>(keyword), caster, 0);
    refresh(g, slot);
    tell_keywords(g, slot, had);
}

void lose_keyword(Ctx& g, Slot slot, u64 keyword) {
    Entity& e = g.at(slot);
    const u64 had = e.keywords;
    if (keyword & kw::divine_shield) e.lost |= Entity::kLostShield;
    if (keyword & kw::stealth) e.lost |= Entity::kLostStealth;
    for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = g.s.enchantments[i].next) {
        if (keyword & kw::divine_shield) g.s.enchantments[i].flags |= Enchantment::kLostShield;
        if (keyword & kw::stealth) g.s.enchantments[i].flags |= Enchantment::kLostStealth;
    }
    // The two that are lost all the time have flags; any other loss is a note of its own.
    for (u64 rest = keyword & e.own_keywords & ~(kw::divine_shield | kw::stealth); rest;)
        append_keyword(g, slot, pop_lowest(rest), e.controller, Enchantment::kTakes);
    e.own_keywords &= ~keyword;
    e.keywords &= ~keyword;
    if (had & keyword & kw::attack_equals_health) refresh(g, slot);
    tell_keywords(g, slot, had);
    if (keyword & kw::dormant) count_as_minion(g.s, slot);
}

namespace {

enum class AuraLook : u8 {
    All,
    OnTop,     // what they give is added to what there is
    Keywords,  // Attack and Health stay as they are
};

/// One look at the auras of `sources`, which replace what there was. Returns whether it healed someone: a
/// maximum that sinks takes the damage with it, and "while damaged" then no longer holds (rules.md 9.2, 9.7).
bool apply_auras(Ctx& g, SlotSet sources, AuraLook look) {
    GameState& s = g.s;
    struct Sum {
        int attack = 0, health = 0;
        u64 keywords = 0;
    };
    Sum sums[kMaxSlots];
    SlotSet affected = 0;
    const bool on_top = look == AuraLook::OnTop;
    const auto sum_of = [&](Slot slot) -> Sum& {
        const Entity& e = s.entities[slot];
        if (!(affected & bit(slot)))
            sums[slot] = on_top ? Sum{e.aura_attack, e.aura_health, e.keywords & ~e.own_keywords} : Sum{};
        affected |= bit(slot);
        return sums[slot];
    };
    for (Slot source : in_order_of_play(s, sources)) {
        if (s.entities[source].has(kw::dormant)) continue;  // rules.md 5.8
        Scope scope = scope_of(s, source);
        each_text(g, s.entities[source], [&](const CardDef& def, EnchantmentIndex index) {
            if (def.more_attack) sum_of(source).attack += narrow(g, evaluate_int(g, def.more_attack, scope));
            for (u32 i = 0; i < def.aura_count; ++i) {
                const Aura& aura = g.db.aura(def.first_aura + i);
                const CardDef& gives = g.db.card(aura.enchantment);
                if (gives.cost_mode != ModifierMode::None) continue;
                scope.enchantment = index;
                for (SlotSet set = evaluate_set(g, aura.selector, scope) & s.used_slots; set;) {
                    Sum& sum = sum_of(pop_lowest(set));
                    if (gives.attack_mode == ModifierMode::Add) sum.attack += gives.ench_attack;
                    if (gives.health_mode == ModifierMode::Add) sum.health += gives.ench_health;
                    sum.keywords |= gives.keywords;
                }
            }
        });
    }
    bool healed = false;
    for (SlotSet set = on_top ? affected : affected | s.aura_affected; set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        const Sum sum = affected & bit(slot) ? sums[slot] : Sum{};
        const u64 had = e.keywords;
        e.keywords = e.own_keywords | sum.keywords;
        tell_keywords(g, slot, had);
        if (sum.keywords & kRuleKeywords) s.rule_sources |= bit(slot);
        if (look == AuraLook::Keywords) continue;
        if (e.aura_attack == sum.attack && e.aura_health == sum.health) continue;
        e.aura_attack = narrow(g, sum.attack);
        e.aura_health = narrow(g, sum.health);
        const i16 damage = e.damage;
        refresh(g, slot);
        healed |= e.damage != damage;
        e.keywords = e.own_keywords | sum.keywords;
        tell_of_change(g, Told::Stats, slot);
    }
    s.aura_affected = look == AuraLook::All ? affected : affected | s.aura_affected;
    return healed;
}

}  // namespace

void recompute_auras(Ctx& g) {
    // Each look that heals leaves less damage. The bound is for auras that give Health while damaged: those
    // would never come to rest.
    for (int looks = 0; apply_auras(g, g.s.aura_sources, AuraLook::All);)
        if (++looks == kMostAuraLooks) return reached(g, Limit::aura_looks);
}

void switch_on_auras(Ctx& g, Slot source) { apply_auras(g, g.s.aura_sources & bit(source), AuraLook::OnTop); }

void update_other_auras(Ctx& g) {
    g.s.rule_turned = 0;
    if (g.s.aura_sources | g.s.aura_affected) apply_auras(g, g.s.aura_sources, AuraLook::Keywords);
}

}  // namespace hs
