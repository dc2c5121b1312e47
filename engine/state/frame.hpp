// What is still to happen. The resolution stack is made of frames: a sequence, an event, a death phase, a
// card's program.
#pragma once

#include "state/entity.hpp"
#include "state/limits.hpp"

namespace hs {

enum class FrameKind : u8 {
    None,
    CardText,     // a card's program at `pc`
    EventRaised,  // an event whose triggers are not collected yet; then the ones still to run
    Steps,        // what follows every outer phase (rules.md 3.5)
    DeathPhase,   // the batch of entities that died together
    PlayMinion,
    PlaySpell,
    PlayWeapon,
    PlayHero,
    HeroPower,
    Attack,
    EndTurn,
    StartTurn,
    StartGame,
    SummonMany,  // further copies of a summoned card
    DrawMany,    // further cards to draw
    Count_
};
inline constexpr int kFrameKindCount = static_cast<int>(FrameKind::Count_);

/// Which option of a card with Choose One happens. Sets of them have a bit per value.
inline constexpr u8 kNoOption = 0, kFirstOption = 1, kSecondOption = 2, kBothOptions = 3;
inline constexpr u8 kOptionCount = 4;

/// What a program can see.
struct Scope {
    Slot source;                   // the entity whose text runs; an enchantment's bearer
    Seat controller;               // whose "friendly" it is
    Slot target;                   // chosen target
    Slot subject;                  // of the event
    Slot other;                    // of the event
    Seat seat;                     // of the event
    EnchantmentIndex enchantment;  // whose text runs, if it is an enchantment's
    u8 choose;                     // kNoOption ... kBothOptions
    i16 amount;                    // of the event
    CardIndex card;                // whose text runs
};
static_assert(sizeof(Scope) == 12);

/// Each kind of frame uses the fields of its own kind of work; the others are 0. Who sets them, and what
/// they are then:
///   CardText     push_program: `pc`; `first`, `count`: its words in GameState::locals; `result` of its last
///                action
///   EventRaised  raise: `event`, `before`, its arguments in the scope; then next_trigger: see TriggerQueue
///   DeathPhase   push_death_phase: `before`; see DeathBatch
///   Play...      begin_play: card, target, option and cost (`amount`) in the scope; `before`; kCombo
///   HeroPower    begin_hero_power: power, target and option in the scope; `before`
///   Attack       begin_attack, the action ATTACK: see AttackFrame
///   ...Turn      begin_end_turn, push_start_turn: whose it is, in the scope (`controller`, `seat`)
///   SummonMany   actions that summon: see SummonsLeft (effects/summons.cpp)
///   DrawMany     the action DRAW: `count` cards still to draw, by scope.seat
struct Frame {
    u64 result;
    Scope scope;
    u32 pc;  // Program
    FrameKind kind;
    u8 step;  // of a sequence: the one that is next, in its list in flow/sequences.cpp
    Event event;
    u8 flags;
    u16 first;  // first entry in GameState::pending, first word in locals
    u16 count;  // entries left / locals / things left to do
    u16 next;   // the entry that is next
    u16 card;
    u8 placement, extra;
    u16 before;  // order of play when the sequence began; in an event, listeners that are not older do not
                 // count (0: all do)

    // Flags of sequences.
    static constexpr u8 kForcedAttack = 1;  // the attacker does not use up one of its own attacks
    static constexpr u8 kCountered = 2;     // this spell does nothing (set by the action COUNTER)
    static constexpr u8 kCombo = 4;         // another card was played before this one
};
static_assert(sizeof(Frame) == 40);

/// A trigger that waits for its turn, or (in a death phase) an entity that died.
struct Pending {
    CardIndex card;  // whose trigger: dropped if the entity has become another card
    u16 order;
    Slot slot;
    u8 trigger;  // index among the card's triggers; kDeathrattle
    EnchantmentIndex enchantment;
    Seat controller;

    static constexpr u8 kDeathrattle = 0xFF;
};
static_assert(sizeof(Pending) == 8);

enum class ChoiceKind : u8 { None, Card, Deck, Entity };

/// A pending choice (Discover and its like). Empty when kind is None.
struct Choice {
    ChoiceKind kind;
    Seat seat;
    u8 count;
    Slot source;
    u16 options[kMaxOptions];  // card index, deck position or slot
    u16 serials[kMaxOptions];  // handles of the options
};
static_assert(sizeof(Choice) == 44);

}  // namespace hs
