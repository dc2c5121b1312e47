// What every rule works on: the state, the cards, and (only for tests and viewers) a script of rolls and a
// trace.
#pragma once

#include <stdexcept>
#include <vector>

#include "cards/database.hpp"
#include "core/bits.hpp"
#include "state/game_state.hpp"

namespace hs {

/// The random rolls of a test, in order. Every roll among n >= 2 uses one value, which must be below n.
struct RollScript {
    std::vector<u32> rolls;
    std::size_t next = 0;
};

/// A scripted roll was missing or out of range.
struct ScriptError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One line of what happened, for viewers and replays (vocabulary/events.def and told.def).
struct TraceEntry {
    /// Whom it names, as it was then.
    struct Party {
        u16 handle = 0;  // 0: nobody
        CardIndex card = kNoCard;
        Seat controller = 0;
        u8 place = 0;    // from 1 at the left, where its row has another of this card; else 0
        u8 seen_by = 3;  // a bit per seat that knows which card it is
    };
    Told what;
    Seat seat;
    Party subject, other;
    CardIndex card;  // one that is neither of them: an enchantment, what something becomes
    i16 amount;
    i16 attack, health, max_health, armor;  // of the subject after it; a hero's Attack without its weapon
};

using Trace = std::vector<TraceEntry>;

/// What the state forgets but a viewer wants to know. All by handle.
struct History {
    struct Former {
        u16 serial;
        CardIndex card;
    };
    struct Maker {
        u16 serial, creator;
    };
    std::vector<Entity> departed;  // as they were when they left the board or the hand for good
    std::vector<Former> former;    // what they were before each transformation
    std::vector<Maker> makers;     // whose text made them
};

/// Damage about to be dealt, while BeforeDamage triggers may still change it.
struct DamageInFlight {
    int amount;
    Slot victim;
};

struct Ctx;

/// Runs a card's program at once, outside the stack (BeforeDamage only). It stands a floor above the rules.
using ProgramRunner = void(Ctx&, Program, const Scope&);

struct Ctx {
    /// `runner` is a reference, so that no context can be without one, whoever makes it.
    Ctx(GameState& state, const CardDatabase& cards, ProgramRunner& runner)
        : s(state), db(cards), run_now(runner) {}

    GameState& s;
    const CardDatabase& db;
    ProgramRunner& run_now;
    RollScript* script = nullptr;
    Trace* trace = nullptr;
    History* history = nullptr;
    DamageInFlight* damage = nullptr;  // the innermost that is asked about
    u32 rounds = 0;                    // of the loops of card programs in this action
    u8 damage_depth = 0;  // blows that are being asked about because others are, each in the text of another
    SlotSet held = 0;     // what they are about: no frame names it, but its slots are not free
    bool only_reads = false;      // the state belongs to somebody else: nothing in it may change
    Slot text_run_now = kNoSlot;  // whose text run_now runs, for the trace
    u8 cost_depth = 0;            // costs that are being worked out because other costs depend on them
    u32* program_runs = nullptr;  // how often each program ran, by its place in the code

    const CardDef& def(Slot slot) const { return db.card(s.entities[slot].card); }
    Entity& at(Slot slot) { return s.entities[slot]; }
    Player& player(Seat seat) { return s.players[seat]; }

    /// Uniform in [0, n); does not touch the generator when there is nothing to choose (n <= 1).
    u32 roll(u32 n) {
        if (n <= 1) return 0;
        if (script == nullptr) return s.random.below(n);
        if (script->next >= script->rolls.size())
            throw ScriptError("the script has no roll left for a choice among " + std::to_string(n));
        const u32 value = script->rolls[script->next++];
        if (value >= n)
            throw ScriptError("the script rolls " + std::to_string(value) + " for a choice among " +
                              std::to_string(n));
        return value;
    }
};

/// To ask about a state that is not to change: costs, conditions and attacks want a context that could write,
/// but neither write nor roll.
Ctx reading(const GameState& state, const CardDatabase& cards);

/// A capacity of state/limits.hpp was reached.
inline void reached(Ctx& g, Limit limit) {
    u8& times = g.s.limits_hit[static_cast<int>(limit)];
    if (times < 255 && !g.only_reads) ++times;
}

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
