// The whole game as one plain struct: clone is a copy of the part in use, everything still to happen is
// inside. What is hot and always used comes first, the long tails last. No pointers, no heap.
#pragma once

#include <bit>
#include <cstddef>
#include <type_traits>

#include "core/random.hpp"
#include "state/counters.hpp"
#include "state/frame.hpp"
#include "state/limits.hpp"

namespace hs {

struct alignas(8) Player {
    Slot self;  // the player as a bearer of enchantments
    Slot hero, power, weapon;
    u8 board_count, hand_count, secret_count, deck_count;
    Slot board[kMaxBoard];
    Slot hand[kMaxHand];
    Slot secrets[kMaxSecrets];
    i8 crystals, used, temporary, overload_owed, overload_locked;
    u8 fatigue;
    u8 sandbox;  // kNoFatigue, kNoDraw, kManyCrystals
    u8 turns;
    u8 starting_count;  // cards of the starting deck
    u8 mulligan;        // bits of the cards thrown away; kMulliganOpen while still to choose
    // What is counted for the player.
#define COUNTER(name, type, until, first, ...) type name = first;
#include "vocabulary/counters.def"
#undef COUNTER

    static constexpr u8 kNoFatigue = 1, kNoDraw = 2;
    static constexpr u8 kManyCrystals = 4;  // set_mana went above ten: that is what a player has then
    static constexpr u8 kMulliganOpen = 0x80;

    int mana() const {
        const int available = crystals + temporary - used - overload_locked;
        return available > 0 ? available : 0;
    }
};
static_assert(sizeof(Player) == 40 + (sizeof(CounterBytes) + 7) / 8 * 8);

/// visit(counter, row) for each counter of a player.
template <class SomePlayer, class Visit>
void each_counter(SomePlayer& p, Visit visit) {
    const CounterRow* row = kCounters;
#define COUNTER(name, ...) visit(p.name, *row++);
#include "vocabulary/counters.def"
#undef COUNTER
}

/// Those counters that last until then begin anew.
template <Until then>
void begin_counters(Player& p) {
#define COUNTER(name, type, until, first, ...) \
    if constexpr (Until::until == then) p.name = first;
#include "vocabulary/counters.def"
#undef COUNTER
}

/// Who sets up a game may give more crystals than its rules: then that is no fault of the state.
inline void note_many_crystals(Player& p) {
    if (p.crystals > kMaxMana) p.sandbox |= Player::kManyCrystals;
}

enum class Outcome : u8 { None, Seat0, Seat1, Draw };

struct GameState {
    // -- always used
    Random random;
    u64 used_slots;
    SlotSet listeners[kEventCount];  // who listens to each event
    SlotSet minions[2];              // on each board, not dormant
    // Entities that give auras of attack, Health or keywords, or bear an enchantment that does.
    SlotSet aura_sources;
    SlotSet aura_affected;  // entities that such auras changed at the last update
    SlotSet cost_sources;   // entities that change costs
    // Entities that have keywords that change their player's rules.
    SlotSet rule_sources;
    SlotSet rule_turned;  // those among them that serve the other side until the next steps (rules.md 9.5)
    SlotSet limbo;        // entities in no zone that lists them: set aside, dead, removed
    SlotSet wounded;      // may have to die: Health went to 0 or below, or pending destroy
    SlotSet entered;      // "whenever you summon" still to be told (rules.md 3.5)
    Player players[2];
    u16 next_serial, next_order;
    u16 enchantment_count;  // high-water mark; free ones are chained from free_enchantment
    u16 graveyard_count;
    u16 frame_count, pending_count, local_count;
    u8 limits_hit[kLimitCount];  // how often each capacity was reached; 255: that or more
    u8 turn;
    Seat current;
    Outcome outcome;
    Format format;
    EnchantmentIndex free_enchantment;
    u8 setup;  // 1 while mulligans are open
    u8 check_outcome;
    Choice choice;

    // -- used up to a mark
    Entity entities[kMaxSlots];            // up to the highest used slot
    DeckCard deck[2][kMaxDeck];            // the last is the top
    CardIndex starting_deck[2][kMaxDeck];  // the lists as they were given
    Enchantment enchantments[kMaxEnchantments];
    GraveCard graveyard[kMaxGraveyard];
    Frame frames[kMaxFrames];
    Pending pending[kMaxPending];
    u64 locals[kMaxLocalWords + kMaxLocals];  // a program of a forged pack may name more than it announced

    Entity& at(Slot slot) { return entities[slot]; }
    const Entity& at(Slot slot) const { return entities[slot]; }
    Player& player(Seat seat) { return players[seat]; }
    const Player& player(Seat seat) const { return players[seat]; }
    bool over() const { return outcome != Outcome::None; }
    /// How often any of our capacities was reached (at least).
    int all_limits_hit() const;
};
static_assert(std::is_trivially_copyable_v<GameState>);
// What the rows of the vocabulary take besides: a byte for each limit, a set of listeners for each event, the
// counters.
static_assert(sizeof(GameState) ==
                  (13913 + kLimitCount + 7) / 8 * 8 + sizeof(SlotSet) * kEventCount + 2 * sizeof(Player),
              "the state is of another size: see docs/architecture.md");

/// Calls visit(first byte, bytes) for each part of the state that is in use, in a fixed order. The first part
/// holds the counts that the others depend on.
template <class State, class Visit>
void each_part(State& s, Visit visit) {
    const auto some = [&](auto* first, int count) {
        visit(first, static_cast<std::size_t>(count) * sizeof *first);
    };
    visit(&s, offsetof(GameState, entities));
    some(s.entities, std::bit_width(s.used_slots));
    for (int seat = 0; seat < 2; ++seat) some(s.deck[seat], s.players[seat].deck_count);
    for (int seat = 0; seat < 2; ++seat) some(s.starting_deck[seat], s.players[seat].starting_count);
    some(s.enchantments, s.enchantment_count);
    some(s.graveyard, s.graveyard_count);
    some(s.frames, s.frame_count);
    some(s.pending, s.pending_count);
    some(s.locals, s.local_count);
}

/// Copies the part of `from` that is in use.
void copy_state(GameState& to, const GameState& from);

/// Bytes that copy_state moves.
std::size_t used_bytes(const GameState& state);

}  // namespace hs
