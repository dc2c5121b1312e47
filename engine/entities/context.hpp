// What every rule works on, in three steps: to look is to read the state and the cards; to ask is to evaluate
// what a card says besides; to act is to change the state (and to tell viewers, if there are any).
#pragma once

#include "cards/database.hpp"
#include "core/bits.hpp"
#include "state/game_state.hpp"

namespace hs {

struct RollScript;  // entities/records.hpp
struct Trace;
struct History;

/// Damage about to be dealt, while BeforeDamage triggers may still change it.
struct DamageInFlight {
    int amount;
    Slot victim;
};

/// All that reading needs.
struct Look {
    Look(const GameState& state, const CardDatabase& cards) : s(state), db(cards) {}

    const GameState& s;
    const CardDatabase& db;

    const CardDef& def(Slot slot) const { return db.card(s.entities[slot].card); }
    const Entity& at(Slot slot) const { return s.entities[slot]; }
    const Player& player(Seat seat) const { return s.players[seat]; }
};

/// What asking takes on top of that, where a card's expression has to be evaluated: it goes round, and where
/// the game may change it rolls and notices limits. Who only reads does neither.
struct Ask : Look {
    using Look::Look;

    RollScript* script = nullptr;
    u32 rounds = 0;     // of the loops of card programs in this action
    u8 cost_depth = 0;  // costs that are being worked out because other costs depend on them

    /// Uniform in [0, n); does not touch the generator when there is nothing to choose (n <= 1).
    u32 roll(u32 n) {
        if (n <= 1) return 0;
        if (changes_ && script == nullptr) [[likely]]
            return changes_->random.below(n);
        return roll_otherwise(n);
    }

    /// A capacity of state/limits.hpp was reached.
    void reached(Limit limit) {
        if (!changes_) return;
        u8& times = changes_->limits_hit[static_cast<int>(limit)];
        if (times < 255) ++times;
    }

  protected:
    Ask(GameState& state, const CardDatabase& cards) : Look(state, cards), changes_(&state) {}

  private:
    u32 roll_otherwise(u32 n);

    GameState* changes_ = nullptr;  // what is looked at, where it may change
};

struct Ctx;

/// Runs a card's program at once, outside the stack (BeforeDamage only). It stands a floor above the rules.
using ProgramRunner = void(Ctx&, Program, const Scope&);

/// All that acting needs.
struct Ctx : Ask {
    /// `runner` is a reference, so that no context can be without one, whoever makes it.
    Ctx(GameState& state, const CardDatabase& cards, ProgramRunner& runner)
        : Ask(state, cards), s(state), run_now(runner) {}

    GameState& s;
    ProgramRunner& run_now;
    Trace* trace = nullptr;
    History* history = nullptr;
    DamageInFlight* damage = nullptr;  // the innermost that is asked about
    u8 damage_depth = 0;  // blows that are being asked about because others are, each in the text of another
    SlotSet held = 0;     // what they are about: no frame names it, but its slots are not free
    Slot text_run_now = kNoSlot;  // whose text run_now runs, for the trace
    u32* program_runs = nullptr;  // how often each program ran, by its place in the code

    Entity& at(Slot slot) { return s.entities[slot]; }
    const Entity& at(Slot slot) const { return s.entities[slot]; }
    Player& player(Seat seat) { return s.players[seat]; }
};

inline void reached(Ask& q, Limit limit) { q.reached(limit); }

/// Handles and orders of play, each given once until there are no more.
inline u16 next_stamp(Ctx& g, u16& next) {
    if (next < kMaxStamp) [[likely]]
        return next++;
    reached(g, Limit::stamps);
    return kMaxStamp - 1;
}
inline u16 next_handle(Ctx& g) { return next_stamp(g, g.s.next_serial); }
inline u16 next_order(Ctx& g) { return next_stamp(g, g.s.next_order); }

/// Mortally wounded or pending destroy, but still on the board (rules.md, words).
inline bool dying(const Entity& e) {
    return e.zone == Zone::Play && (e.is(Entity::kDoomed) || e.health() <= 0);
}

/// Both players know which card it is.
inline bool open(const Entity& e) {
    return (e.zone != Zone::Hand && e.zone != Zone::Secret) || e.is(Entity::kSeenByOpponent);
}

}  // namespace hs
