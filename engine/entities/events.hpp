// Raising events, and pushing frames.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// A new frame on top of the stack with an empty scope, or nullptr when the stack is full (counted in
/// limits_hit).
Frame* push_frame(Ctx& g, FrameKind kind);
inline void pop_frame(Ctx& g) { --g.s.frame_count; }

/// The program for whose sake the frame on top (more summons, more draws) runs; nullptr if there is none.
Frame* program_below(GameState& s);

/// Tells the trace (but for what is told where it happens), and pushes an event frame if anything listens.
/// Events raised together are pushed in reverse: the one pushed last resolves first. `before`: only listeners
/// that entered play (or were attached) before that stamp count (presence rule, rules.md 3.4); 0: all.
void raise(Ctx& g, Event event, Slot subject, Slot other, int amount, Seat seat, u16 before = 0);

/// While it lives, several events may be raised: the first one's comes first, though what is pushed last runs
/// first. Only events may be pushed meanwhile, and none of them within another EventsInOrder, unless alone.
class EventsInOrder {
  public:
    explicit EventsInOrder(GameState& s) : s_(s), from_(s.frame_count) {}
    ~EventsInOrder();
    EventsInOrder(const EventsInOrder&) = delete;
    EventsInOrder& operator=(const EventsInOrder&) = delete;

  private:
    GameState& s_;
    u16 from_;
};

/// Pushes a card's program (0: nothing).
Frame* push_program(Ctx& g, Program program, const Scope& scope);

inline bool anyone_listens(const GameState& s, Event event) {
    return s.listeners[static_cast<int>(event)] != 0;
}

}  // namespace hs
