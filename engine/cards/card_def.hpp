// What a card is and does, as loaded from the pack (docs/pack-format.md). Immutable once loaded.
#pragma once

#include "cards/operands.hpp"

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

struct Trigger {
    Program filter;  // REQUIREs on the event's arguments; 0 = always
    Program program;
    Event event;
    TriggerZone zone;
    u8 flags;
    u8 pad0;
    u32 pad1;

    bool answers_last() const { return has_bit(flags, TriggerFlag::Last); }
    bool acts_while_dormant() const { return has_bit(flags, TriggerFlag::Dormant); }
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

inline constexpr u32 kPackVersion =
#define VERSION(n) n
#include "vocabulary/card_fields.def"
    ;

struct CardDef {
#define FIELD(type, name, holds) type name;
#define PADDING(name, bytes) u8 name[bytes];
#include "vocabulary/card_fields.def"

    bool has(u64 keyword) const { return (keywords & keyword) != 0; }
    KeywordSet keyword_set() const { return {keywords, rules}; }
    bool collectible() const { return has_bit(flags, CardFlag::Collectible); }
    bool is_until(CardFlag until) const { return has_bit(flags, until); }
    bool captures(ValueBit what) const { return has_bit(value_bits, what); }
    /// A captured number as this enchantment takes it: subtracted, or as it is.
    int signed_by(ValueBit subtracts, int value) const { return captures(subtracts) ? -value : value; }
    bool is_race(u8 race) const { return race_a == race || race_b == race || race_a == kRaceAll; }
    bool is_in(Format format) const { return formats >> static_cast<int>(format) & 1; }
    bool is_class(u8 card_class) const { return (classes >> card_class) & 1; }
    /// An enchantment that ends when the card is played (rules.md 5.9).
    bool only_changes_cost() const {
        return cost_mode != ModifierMode::None && attack_mode == ModifierMode::None &&
               health_mode == ModifierMode::None && (keywords | rules) == 0 && trigger_count == 0 &&
               deathrattle == 0;
    }
    /// An enchantment whose bonus is counted: with nothing counted it would give nothing.
    bool only_adds_what_it_captures() const {
        const auto adds = [](ModifierMode mode, i16 fixed) {
            return mode == ModifierMode::None || (mode == ModifierMode::Add && fixed == 0);
        };
        return value_bits != 0 && adds(attack_mode, ench_attack) && adds(health_mode, ench_health) &&
               adds(cost_mode, ench_cost) && (keywords | rules) == 0 && spell_damage == 0 &&
               trigger_count == 0 && aura_count == 0 && deathrattle == 0;
    }
    bool is_minion() const { return type == CardType::Minion; }
    bool is_spell() const { return type == CardType::Spell; }
    bool has_choice() const { return choose_a != kNoCard; }
};
static_assert(sizeof(CardDef) == 136);

}  // namespace hs
