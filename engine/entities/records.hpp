// What tests script and what viewers are told: none of it is part of how a game goes on.
#pragma once

#include <stdexcept>
#include <vector>

#include "state/entity.hpp"

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

struct Trace : std::vector<TraceEntry> {};

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

}  // namespace hs
