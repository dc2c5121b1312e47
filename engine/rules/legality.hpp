// What may be played, targeted and attacked (rules.md 4.1, 4.8, 6.1, 6.2).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Whether this card's text would be the Combo part now: another card was played this turn.
inline bool combo_active(const GameState& s, Seat seat) { return s.players[seat].cards_played_this_turn > 0; }

/// Legal targets of a card's text for the entity that bears it (a hand card, a Hero Power, or a Choose One
/// option's definition).
SlotSet legal_targets(Ask& q, Slot source, const CardDef& text);

/// Whether `text` asks for a target at all (target_if included).
bool asks_target(Ask& q, Slot source, const CardDef& text);

/// Whether a card in hand glows: its Combo is active, its `powered` condition holds, or, if it has none, its
/// Battlecry wants a special target (a Beast, a big minion) and there is one.
bool powered(Ask& q, Slot hand_card);

/// One way to play a card or use a power: which option, and with which targets.
struct PlayOption {
    SlotSet targets;  // empty and !needs_target: played without one
    bool playable;
    bool needs_target;
};

/// How `source` can be played with option `choose` (kNoOption ... kBothOptions), cost aside.
PlayOption play_option(Ask& q, Slot source, u8 choose);

/// The options open to a card: a bit per value.
u8 choose_values(Ask& q, Slot source);

/// Mana (or Health), and room on the board or among the Secrets; whose turn it is aside.
bool affordable(Ask& q, Slot hand_card);

/// The Hero Power can be used (mana, uses left), targets aside.
bool power_ready(Ask& q, Seat seat);

/// Whether this character may attack now (its side's turn, attacks left, Attack above 0), targets aside.
bool may_attack(const Look& look, Slot attacker);

int attacks_left(const Look& look, Slot attacker);

/// What `attacker` may attack (empty if it may not attack).
SlotSet attack_targets(const Look& look, Slot attacker);

/// The same for one that may attack, given what is attackable on the other side.
SlotSet attack_targets_among(const Look& look, Slot attacker, SlotSet open);

/// Enemy characters that any attacker could choose, Taunt respected.
SlotSet attackable(const GameState& s, Seat enemy);

}  // namespace hs
