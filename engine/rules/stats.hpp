// The numbers of an entity: printed, then enchantments in order of attachment, then auras (rules.md 9).
#pragma once

#include "rules/trace.hpp"

namespace hs {

/// Recomputes attack, max Health, keywords and Spell Damage of an entity after its text, enchantments or
/// auras changed. More max Health raises Health as much; less only caps it (rules.md 9.2).
void refresh(Ctx& g, Slot slot);

/// Sets the damage on an entity without any event, and what depends on it.
void set_damage(Ctx& g, Slot slot, int damage);

/// Attack with which any character hits now: its own, and of a hero its weapon's in its own turn (rules.md
/// 2.3).
inline int attack_of(const GameState& s, Slot slot) {
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    if (p.hero != slot || p.weapon == kNoSlot || e.controller != s.current) return e.attack;
    return e.attack + s.entities[p.weapon].attack;
}

/// Spell Damage of a side, live (rules.md 7.3).
int spell_damage(const GameState& s, Seat seat);

/// A printed number of a spell or Hero Power with Spell Damage and doublings (rules.md 7.3, 7.4).
int spell_amount(Ctx& g, Slot source, Seat controller, int amount);

/// Numbers of a card in a deck, enchantments included.
struct DeckStats {
    int attack, health, cost;
};
DeckStats deck_stats(Ctx& g, const DeckCard& card);

/// Attaches an enchantment (with its printed values unless captured ones are given). Returns kNoEnchantment
/// when the pool is full.
EnchantmentIndex enchant(Ctx& g, Slot slot, CardIndex card, Seat caster, const i16* attack = nullptr,
                         const i16* health = nullptr);

/// Appends to an entity's or deck card's list without recomputing anything.
EnchantmentIndex append_enchantment(Ctx& g, EnchantmentIndex& head, const Enchantment& enchantment);

/// A bare difference of attack and max Health, shown nowhere.
void add_difference(Ctx& g, Slot slot, int attack, int health);

/// Detaches one enchantment of an entity; nothing if it is not on it.
void remove_enchantment(Ctx& g, Slot slot, EnchantmentIndex which);

/// Detaches every enchantment for which `gone` holds and recomputes the entity if there was any.
template <class Predicate>
bool remove_enchantments_if(Ctx& g, Slot slot, Predicate gone);

/// Frees a whole list.
void free_enchantments(GameState& s, EnchantmentIndex& head);

/// A copy of the list, in order.
EnchantmentIndex copy_enchantments(Ctx& g, EnchantmentIndex head);

/// Registers the entity's triggers and auras for the zone it is in (and unregisters it everywhere else).
void listen(Ctx& g, Slot slot);
void unlisten(Ctx& g, Slot slot);

void silence(Ctx& g, Slot slot);

/// Grants a keyword until the entity is silenced, transformed or leaves play.
void gain_keyword(Ctx& g, Slot slot, KeywordIndex keyword, Seat caster);

/// Takes keywords away that were printed or granted (Divine Shield, Stealth, ...), until the entity is
/// silenced, transformed, leaves play or gains them anew.
void lose_keyword(Ctx& g, Slot slot, u64 keyword);

/// Recomputes what auras of attack, Health and keywords give (rules.md 9.5).
void recompute_auras(Ctx& g);
inline void update_auras(Ctx& g) {
    g.s.rule_turned = 0;
    if (g.s.aura_sources | g.s.aura_affected) recompute_auras(g);
}
/// What follows when the dead have left: keywords, and whose rules are whose, but not Attack and Health
/// (rules.md 3.5, step 5).
void update_other_auras(Ctx& g);
/// Adds what the auras of one source give to what there is, which stays as it is until the next steps.
void switch_on_auras(Ctx& g, Slot source);

template <class Predicate>
bool remove_enchantments_if(Ctx& g, Slot slot, Predicate gone) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    bool any = false;
    EnchantmentIndex* link = &e.enchantments;
    while (*link != kNoEnchantment) {
        const EnchantmentIndex index = *link;
        if (gone(s.enchantments[index])) {
            if (s.enchantments[index].card != kNoCard)
                tell_of_change(g, Told::LoseEnchantment, slot, 0, s.enchantments[index].card);
            *link = s.enchantments[index].next;
            s.enchantments[index] = {};
            s.enchantments[index].next = s.free_enchantment;
            s.free_enchantment = index;
            any = true;
        } else {
            link = &s.enchantments[index].next;
        }
    }
    if (any) {
        refresh(g, slot);
        listen(g, slot);
        if (g.trace) [[unlikely]]
            renumber(g, slot, Told::LoseEnchantment);
    }
    return any;
}

}  // namespace hs
