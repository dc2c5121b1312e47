// Reading a game by handle: where an entity is, its numbers, what may be done with it. For people, tests and
// bindings; bots and learners read the state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/game.hpp"

namespace hs {

/// Where a handle is. Options of a choice that are only card definitions have handles, but no entity yet.
enum class Place : u8 { None, Live, Deck, Option, Graveyard, Departed };

struct Found {
    Place place = Place::None;
    Slot slot = kNoSlot;
    Seat seat = 0;
    u16 index = 0;  // in the deck, the choice or the graveyard
};
Found find_handle(const Game& game, u16 handle);

/// What an entity is now, or was when it left.
struct EntityView {
    u16 handle;
    CardIndex card;
    Zone zone;
    Seat controller, owner;
    int position;  // -1 where places mean nothing
    int cost, attack, health, max_health, damage, armor, spell_damage;
    int attacks_made, attacks_left, turns_in_play, memory, order;
    KeywordSet keywords;
    bool frozen, silenced, exhausted, asleep, damaged_this_turn;
    bool dead, discarded, played, started_in_deck, seen_by_opponent;
    u16 creator;  // handle, 0 unknown or none
};
/// Nothing if the game does not know the handle (any more).
std::optional<EntityView> view_entity(const Game& game, u16 handle);

/// What the first or second (1, 2) Choose One option of an entity is; nothing if it has none.
std::optional<EntityView> view_option(const Game& game, u16 handle, u8 option);

/// The cards that a handle was before it was transformed, oldest first.
std::vector<CardIndex> former_cards(const Game& game, u16 handle);

/// What can be done with a card in hand, a Hero Power, or (option 1, 2) one of its Choose One options;
/// targets of an attack for characters.
struct Uses {
    bool playable = false;         // now, by the player who is to move
    bool requires_target = false;  // a legal target exists and must be chosen
    bool powered = false;          // its condition is met: it glows
    std::vector<u16> targets;      // handles
};
Uses uses_of(const Game& game, u16 handle, u8 option = 0);

/// Whether playing it asks which of two options: not if it has none, nor if both happen.
bool options_open(const Game& game, Slot slot);

/// Handles of an entity's neighbours on the board, from the left.
std::vector<u16> neighbours(const Game& game, u16 handle);

/// Something that changes an entity's numbers or text: attached to it, or given by an aura at the moment.
struct EnchantmentView {
    CardIndex card;  // kNoCard: an anonymous difference
    Seat owner;      // who attached it
    u16 source;      // handle of the aura's source, 0 for attached ones
    u16 order;
    int attack, health, cost;
    ModifierMode attack_mode, health_mode, cost_mode;
    int spell_damage;
    KeywordSet keywords;
};
/// In order: attached ones, then those from auras.
std::vector<EnchantmentView> enchantments_of(const Game& game, u16 handle);

/// Handles of the cards in a zone (Play: the board; Secret: Quests too), from the left, the bottom or the
/// oldest.
std::vector<u16> handles_in(const Game& game, Seat seat, Zone zone);

int player_attribute_of(const Game& game, Seat seat, PlayerAttribute attribute);

/// The handle of the entity in a slot; 0 for kNoSlot.
u16 handle_of(const Game& game, Slot slot);

/// How many of a side's entities in play have the keyword, its player included.
int count_keyword(const Game& game, Seat seat, KeywordIndex keyword);

}  // namespace hs
