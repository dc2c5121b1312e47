// What a card is and does, as loaded from the pack (docs/pack-format.md). Immutable once loaded.
#pragma once

#include "cards/vocabulary.hpp"

namespace hs {

using CardIndex = u16;
inline constexpr CardIndex kNoCard = 0;

/// A position in CardDatabase::code; 0 means "no program".
using Program = u32;

struct Instruction {
    Op op;
    u8 a;
    i16 b;
};
static_assert(sizeof(Instruction) == 4);

/// How many instructions behind this one are its predicate on "it".
std::size_t predicate_length(const Instruction& in);

enum class TriggerZone : u8 { Play, Hand, Deck, Secret };

struct Trigger {
    Program filter;  // REQUIREs on the event's arguments; 0 = always
    Program program;
    Event event;
    TriggerZone zone;
    u8 flags;
    u8 pad0;
    u32 pad1;

    static constexpr u8 kLast = 1;  // answers after everything else that answers the event
};
static_assert(sizeof(Trigger) == 16);

struct Aura {
    Program selector;       // expression leaving the set that is affected
    CardIndex enchantment;  // what each of them gets
    u16 pad;
};
static_assert(sizeof(Aura) == 8);

struct Pool {
    Program filter;  // predicate on "it"; 0 = a listed pool
    u32 first_item;
    u16 item_count;
    u16 pad0;
    u32 pad1;
};
static_assert(sizeof(Pool) == 16);

enum class ModifierMode : u8 { None, Add, Set, Multiply };

struct CardDef {
    u32 id, name;  // offsets of strings
    u32 dbf;
    u32 replaces;
    u64 keywords;
    Program play, combo, deathrattle;
    Program target_filter, target_if, requires_, powered, costs_less;
    u32 first_trigger, first_aura;
    Program more_attack;  // what the card adds to its own Attack in play
    u16 classes;          // bit per CardClass
    u16 set;
    i16 cost, attack, health, armor;
    CardIndex hero_power;  // of a hero its power, of a power its upgraded form
    CardIndex choose_a, choose_b, choose_both;
    CardType type;
    u8 rarity, school, race_a, race_b;
    u8 trigger_count, aura_count;
    TargetKind target_kind;
    u8 overload, spell_damage, flags, quest_total;
    ModifierMode attack_mode, health_mode, cost_mode;
    u8 value_mask;
    i16 ench_attack, ench_health, ench_cost;
    u8 cost_at_least;  // an Add modifier of the cost does not take it below this; 0 = no floor
    u8 padding;
    u32 formats;  // a bit per format whose decks and random pools it may be in
    u8 more_padding[20];

    static constexpr u8 kCollectible = 1, kUntilEndOfTurn = 8, kUntilCastersTurn = 16;

    bool has(u64 keyword) const { return (keywords & keyword) != 0; }
    bool collectible() const { return flags & kCollectible; }
    bool is_race(u8 race) const { return race_a == race || race_b == race || race_a == kRaceAll; }
    bool is_in(Format format) const { return formats >> static_cast<int>(format) & 1; }
    bool is_class(u8 card_class) const { return (classes >> card_class) & 1; }
    /// An enchantment that ends when the card is played (rules.md 5.9).
    bool only_changes_cost() const {
        return cost_mode != ModifierMode::None && attack_mode == ModifierMode::None &&
               health_mode == ModifierMode::None && keywords == 0 && trigger_count == 0 && deathrattle == 0;
    }
    /// An enchantment whose bonus is counted: with nothing counted it would give nothing.
    bool only_adds_what_it_captures() const {
        const auto adds = [](ModifierMode mode, i16 fixed) {
            return mode == ModifierMode::None || (mode == ModifierMode::Add && fixed == 0);
        };
        return value_mask != 0 && adds(attack_mode, ench_attack) && adds(health_mode, ench_health) &&
               adds(cost_mode, ench_cost) && keywords == 0 && spell_damage == 0 && trigger_count == 0 &&
               aura_count == 0 && deathrattle == 0;
    }
    bool is_minion() const { return type == CardType::Minion; }
    bool is_spell() const { return type == CardType::Spell; }
    bool has_choice() const { return choose_a != kNoCard; }
};
static_assert(sizeof(CardDef) == 136);

}  // namespace hs
