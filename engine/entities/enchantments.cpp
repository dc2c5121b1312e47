#include "entities/enchantments.hpp"

#include "entities/numbers.hpp"
#include "entities/texts.hpp"

namespace hs {

EnchantmentIndex append_enchantment(Ctx& g, EnchantmentIndex& head, const Enchantment& enchantment) {
    const EnchantmentIndex index = append(g.s, head, enchantment);
    if (index == kNoEnchantment) reached(g, Limit::enchantments);
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
    if (what.captures(ValueBit::CapturesAttack) && attack)
        en.attack = static_cast<i16>(what.signed_by(ValueBit::SubtractsAttack, *attack));
    if (what.captures(ValueBit::CapturesHealth) && health)
        en.health = static_cast<i16>(what.signed_by(ValueBit::SubtractsHealth, *health));
    if (what.captures(ValueBit::CapturesCost) && attack)
        en.attack = static_cast<i16>(what.signed_by(ValueBit::SubtractsCost, *attack));
    // What no modifier uses is kept for the enchantment's own programs.
    if (!what.captures(ValueBit::CapturesAttack) && !what.captures(ValueBit::CapturesCost) && attack &&
        what.attack_mode == ModifierMode::None)
        en.attack = *attack;
    if (!what.captures(ValueBit::CapturesHealth) && health && what.health_mode == ModifierMode::None)
        en.health = *health;
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

EnchantmentIndex copy_enchantments(Ctx& g, EnchantmentIndex head) {
    EnchantmentIndex copy = kNoEnchantment;
    for (Enchantment en : enchantments(g.s, head)) {
        en.order = next_order(g);
        append_enchantment(g, copy, en);
    }
    return copy;
}

namespace {

void append_keyword(Ctx& g, Slot slot, KeywordIndex keyword, Seat caster, u8 flags) {
    Enchantment en{};
    en.order = next_order(g);
    en.caster = caster;
    en.flags = static_cast<u8>(Enchantment::kAnonymous | flags);
    en.keyword = static_cast<u8>(1 + static_cast<u8>(keyword));
    append_enchantment(g, g.at(slot).enchantments, en);
}

}  // namespace

void gain_keyword(Ctx& g, Slot slot, KeywordIndex keyword, Seat caster) {
    const KeywordSet had = keywords_of(g, g.at(slot));
    append_keyword(g, slot, keyword, caster, 0);
    if (row_of(keyword).where == KeywordWhere::rule) {
        listen(g, slot);
        if (!had.has(keyword)) tell_of_change(g, Told::GainKeyword, slot, static_cast<int>(keyword));
        return;
    }
    refresh(g, slot);
    tell_keywords(g, slot, had.keywords);
}

void lose_keyword(Ctx& g, Slot slot, KeywordIndex keyword) {
    const KeywordRow& row = row_of(keyword);
    if (row.where != KeywordWhere::rule) return lose_keyword(g, slot, row.bit);
    if (!(rules_of(g, g.at(slot)) & row.bit)) return;
    append_keyword(g, slot, keyword, g.at(slot).controller, Enchantment::kTakes);
    listen(g, slot);
    tell_of_change(g, Told::LoseKeyword, slot, static_cast<int>(keyword));
}

void lose_keyword(Ctx& g, Slot slot, u64 keyword) {
    Entity& e = g.at(slot);
    const u64 had = e.keywords;
    if (keyword & kw::divine_shield) e.lost |= Entity::kLostShield;
    if (keyword & kw::stealth) e.lost |= Entity::kLostStealth;
    for (Enchantment& en : enchantments(g.s, e.enchantments)) {
        if (keyword & kw::divine_shield) en.flags |= Enchantment::kLostShield;
        if (keyword & kw::stealth) en.flags |= Enchantment::kLostStealth;
    }
    // The two that are lost all the time have flags; any other loss is a note of its own.
    for (u64 rest = keyword & e.own_keywords & ~(kw::divine_shield | kw::stealth); rest;)
        append_keyword(g, slot, keyword_at(pop_lowest(rest)), e.controller, Enchantment::kTakes);
    e.own_keywords &= ~keyword;
    e.keywords &= ~keyword;
    if (had & keyword & kw::attack_equals_health) refresh(g, slot);
    tell_keywords(g, slot, had);
    if (keyword & kw::dormant) count_as_minion(g.s, slot);
}

}  // namespace hs
