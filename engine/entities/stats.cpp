#include "entities/stats.hpp"

#include <algorithm>

#include "entities/numbers.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

namespace {

int apply(Ask& q, ModifierMode mode, int value, int operand) {
    switch (mode) {
        case ModifierMode::Add:
            return narrow(q, value + operand);
        case ModifierMode::Set:
            return operand;
        case ModifierMode::Multiply:
            return narrow(q, i64{value} * operand);
        case ModifierMode::None:
            break;
    }
    return value;
}

}  // namespace

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
    for (const Enchantment& en : enchantments(s, e.enchantments)) {
        const CardDef& what = g.db.card(en.card);
        if (en.flags & Enchantment::kCost) continue;
        const bool anonymous = en.flags & Enchantment::kAnonymous;
        attack = apply(g, anonymous ? ModifierMode::Add : what.attack_mode, attack, en.attack);
        health = apply(g, anonymous ? ModifierMode::Add : what.health_mode, health, en.health);
        u64 given = what.keywords;
        if (en.keyword && kKeywords[en.keyword - 1].where != KeywordWhere::rule) {
            const u64 bit = kKeywords[en.keyword - 1].bit;
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

DeckStats deck_stats(Ask& q, const DeckCard& card) {
    const CardDef& def = q.db.card(card.card);
    DeckStats stats{def.attack, def.health, def.cost};
    for (const Enchantment& en : enchantments(q.s, card.enchantments)) {
        const CardDef& what = q.db.card(en.card);
        stats.attack = apply(q, what.attack_mode, stats.attack, en.attack);
        stats.health = apply(q, what.health_mode, stats.health, en.health);
        stats.cost = apply(q, what.cost_mode, stats.cost,
                           what.captures(ValueBit::CapturesCost) ? en.attack : what.ench_cost);
    }
    stats.cost = std::max(stats.cost, 0);
    return stats;
}

}  // namespace hs
