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
};

/// What a program can see.
struct Scope {
    Slot source;                   // the entity whose text runs; an enchantment's bearer
    Seat controller;               // whose "friendly" it is
    Slot target;                   // chosen target
    Slot subject;                  // of the event
    Slot other;                    // of the event
    Seat seat;                     // of the event
    EnchantmentIndex enchantment;  // whose text runs, if it is an enchantment's
    u8 choose;                     // 0 none, 1 first, 2 second, 3 both
    i16 amount;                    // of the event
    CardIndex card;                // whose text runs
};
static_assert(sizeof(Scope) == 12);

struct Frame {
    u64 result;
    Scope scope;
    u32 pc;  // Program
    FrameKind kind;
    u8 step;
    Event event;
    u8 flags;
    u16 first;  // first entry in GameState::pending, first word in locals
    u16 count;  // entries left / locals / things left to do
    u16 next;   // the entry that is next
    u16 card;
    u8 placement, extra;
    u16 before;  // order of play when the sequence began; in an event, listeners that are not older do not
                 // count (0: all do)
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
