// A card that is not in a deck: hero, Hero Power, weapon, minion, Secret, card in hand, or one on its way.
// Plain data.
#pragma once

#include "cards/card_def.hpp"
#include "core/types.hpp"

namespace hs {

/// Index into GameState::enchantments; kNoEnchantment ends a list.
using EnchantmentIndex = u8;
inline constexpr EnchantmentIndex kNoEnchantment = 0xFF;

struct Entity {
    enum Flag : u16 {
        kFrozen = 1,
        kSilenced = 2,
        kExhausted = 4,  // entered play or changed side this turn
        kDoomed = 8,     // pending destroy: dies at the next death processing
        kPlayed = 16,    // entered play by being played from hand
        kListens = 32,   // has a bit in some GameState::listeners
        kStartedInDeck = 64,
        kSeenByOpponent = 128,  // in a hand or a Secret, but its opponent knows it
        kDamagedThisTurn = 256,
        kDead = 512,        // a hero at 0 Health after death processing
        kAttacking = 1024,  // Immune while attacking applies
        kTransformed = 2048,
        kDrawn = 4096,       // of a card in hand or a Secret: it came out of its owner's deck
        kShattered = 8192,   // left by destruction or discard rather than by use
        kOutermost = 16384,  // of what asks for it (Outcast): was left- or rightmost in hand when played
        kBorrowed = 32768,   // under control until the end of the turn
    };

    u64 keywords;      // effective: own and from auras
    u64 own_keywords;  // printed (unless silenced) and from enchantments, less what was lost
    CardIndex card;
    u16 serial;      // the handle: names this entity for its whole life, through every zone
    u16 order;       // order of play (rules.md 3.2); of a card in hand below kFirstOrder
    i16 attack;      // effective, for a hero without its weapon
    i16 max_health;  // effective; a weapon's durability
    i16 damage;
    i16 armor;
    u16 flags;
    i16 aura_attack, aura_health;  // what auras give at the moment
    i8 memory;
    u8 lost;  // kLostShield, kLostStealth: which of the card's own are used up
    Zone zone;
    Seat controller;
    Seat owner;
    u8 position;  // index in its zone; after death the place it had
    EnchantmentIndex enchantments;
    u8 attacks_made;
    u8 turns_in_play;
    u8 spell_damage;

    static constexpr u8 kLostShield = 1, kLostStealth = 2;

    int health() const { return max_health - damage; }
    /// A card that nobody knows: in a hand, or a Secret, of a position read off somebody's game.
    bool unknown() const { return card == kNoCard && zone != Zone::Play; }
    bool is(Flag flag) const { return (flags & flag) != 0; }
    bool has(u64 keyword) const { return (keywords & keyword) != 0; }
    void set(Flag flag, bool on = true) { flags = static_cast<u16>(on ? flags | flag : flags & ~flag); }
};
static_assert(sizeof(Entity) == 48);

/// Something attached to an entity that changes its numbers or text (rules.md 9). Lists are in order of
/// attachment.
struct Enchantment {
    CardIndex card;
    u16 order;
    i16 attack;  // the value it adds, sets or multiplies by; captured or printed
    i16 health;  // (a cost modifier uses `attack` when its value is captured)
    EnchantmentIndex next;
    Seat caster;
    u8 flags;
    u8 keyword;  // 1 + KeywordIndex of a keyword granted (or taken) without a record of its own, 0 none

    static constexpr u8 kAnonymous = 1;  // a bare difference of numbers or a keyword; shown nowhere
    static constexpr u8 kLostShield = 2, kLostStealth = 4;  // the one it gave is used up
    static constexpr u8 kCost = 8;    // with kAnonymous: `attack` is a difference of the cost
    static constexpr u8 kTakes = 16;  // with kAnonymous: `keyword` is lost, not granted
};
static_assert(sizeof(Enchantment) == 12);

/// A card in a deck. Who has seen it knows which card lies in this very place, until the deck is shuffled.
struct DeckCard {
    CardIndex card;
    u16 serial;
    EnchantmentIndex enchantments;
    u8 flags;

    static constexpr u8 kStartedInDeck = 1, kSeenByOwner = 2, kSeenByOpponent = 4;
    static constexpr u8 kSeen = kSeenByOwner | kSeenByOpponent;
    /// Put anywhere at random after others were seen: the owner knows what is left of their places without
    /// it.
    static constexpr u8 kStray = 8;
    static constexpr u8 seen_by(Seat viewer, Seat deck) {
        return viewer == deck ? kSeenByOwner : kSeenByOpponent;
    }
};
static_assert(sizeof(DeckCard) == 6);

/// A card that died, was used up, discarded or burned.
struct GraveCard {
    CardIndex card;
    u16 serial;
    u8 flags;
    u8 turn;

    static constexpr u8 kSeat = 1, kDied = 2, kDiscarded = 4, kBurned = 8, kPlayed = 16, kRemoved = 32;
    /// The opponent did not see which card it is; then, whether that one started in the deck.
    static constexpr u8 kUnseen = 64, kStartedInDeck = 128;
    static constexpr u8 kKnowledge = kUnseen | kStartedInDeck;  // no part of how the game goes on
    Seat controller() const { return flags & kSeat; }
};
static_assert(sizeof(GraveCard) == 6);

}  // namespace hs
