// The steps of which the lists in sequences.cpp are made, by the file that has them. A step does its part and
// may push what has to happen before the next one.
#pragma once

#include "entities/context.hpp"

namespace hs {

namespace step {

// -- deaths.cpp
/// What follows every outer phase (rules.md 3.5), if there is something to do.
void steps(Ctx& g, Frame& f);
/// The first half of it: attack and Health auras; "whenever you summon" for all that entered, in order of
/// play.
void whenever_summoned(Ctx& g, Frame& f);
/// The second: the dying leave together and it begins again; or, if nobody does, it is over.
void bury_or_end(Ctx& g, Frame& f);

// -- play.cpp
void on_play(Ctx& g, Frame& f);
/// Battlecry, Combo, Choose One.
void text(Ctx& g, Frame& f);
void after_play(Ctx& g, Frame& f);
void after_summon(Ctx& g, Frame& f);
/// Counterspell and its like.
void before_cast(Ctx& g, Frame& f);
void countered_or_on_play(Ctx& g, Frame& f);
/// Spellbender and its like.
void retarget(Ctx& g, Frame& f);
/// A Secret or a Quest is put up instead.
void spell_text(Ctx& g, Frame& f);
/// Its card is gone; with `steps`.
void spell_used(Ctx& g, Frame& f);
/// The old weapon is destroyed in the steps.
void equip_weapon(Ctx& g, Frame& f);
void become_hero(Ctx& g, Frame& f);
void power_text(Ctx& g, Frame& f);
void inspire(Ctx& g, Frame& f);

// -- attack.cpp
/// Secrets, redirections.
void propose_attack(Ctx& g, Frame& f);
/// The attacker shows itself; or, with another defender, the attack is proposed again.
void attack(Ctx& g, Frame& f);
/// Damage, both ways before any reaction.
void blow(Ctx& g, Frame& f);
/// The weapon wears.
void after_attack(Ctx& g, Frame& f);
void end_attack(Ctx& g, Frame& f);

// -- turn.cpp
void turn_ends(Ctx& g, Frame& f);
/// What lasted for the turn; with `steps`.
void expire(Ctx& g, Frame& f);
/// Thaw, then the next turn begins.
void pass_turn(Ctx& g, Frame& f);
/// Mana and readiness; with `steps`.
void open_turn(Ctx& g, Frame& f);
void turn_starts(Ctx& g, Frame& f);
void draw(Ctx& g, Frame& f);
/// The mulligan's cards change, The Coin, what starts with the game.
void open_game(Ctx& g, Frame& f);
void first_turn(Ctx& g, Frame& f);

}  // namespace step

// -- not lists: one thing after another until none is left
/// Collects an event's triggers, then runs them one by one (triggers.cpp).
void next_trigger(Ctx& g, Frame& f);
/// Tells the deaths of a batch one by one, then brings back who is Reborn (deaths.cpp).
void next_death(Ctx& g, Frame& f);

}  // namespace hs
