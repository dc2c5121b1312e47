// A side of the table: who is where, and what its minions, hero, weapon and Hero Power together do to it.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Who is in a zone of a side.
SlotSet zone_set(const GameState& s, Seat seat, Selector selector);

/// Whether any of those who have rules and count for the side has that one.
bool any_source_has(const GameState& s, const CardDatabase& db, Seat seat, u64 rule);

/// Any of that side's hero, power, weapon, minions or its player has that rule. Asked of every card in hand,
/// and hardly ever is there a rule at all.
inline bool side_has(const Look& look, Seat seat, u64 rule) {
    return look.s.rule_sources != 0 && any_source_has(look.s, look.db, seat, rule);
}

/// The same of any keyword.
bool side_has(const Look& look, Seat seat, KeywordIndex keyword);

/// A number of a side's spell or Hero Power, doubled once by each who doubles it (rules.md 7.4).
int doubled(const Look& look, Seat seat, int amount);

/// Spell Damage of a side, live (rules.md 7.3).
int spell_damage(const GameState& s, Seat seat);

/// A printed number of a spell or Hero Power with Spell Damage and doublings (rules.md 7.3, 7.4).
int spell_amount(Ask& q, Slot source, Seat controller, int amount);

/// Attack with which any character hits now: its own, and of a hero its weapon's in its own turn (rules.md
/// 2.3).
inline int attack_of(const GameState& s, Slot slot) {
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    if (p.hero != slot || p.weapon == kNoSlot || e.controller != s.current) return e.attack;
    return e.attack + s.entities[p.weapon].attack;
}

}  // namespace hs
