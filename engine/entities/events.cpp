#include "entities/events.hpp"

#include <algorithm>

#include "entities/numbers.hpp"
#include "entities/trace.hpp"

namespace hs {

Frame* push_frame(Ctx& g, FrameKind kind) {
    GameState& s = g.s;
    if (s.frame_count == kMaxFrames) {
        reached(g, Limit::frames);
        return nullptr;
    }
    Frame& frame = s.frames[s.frame_count++];
    frame = Frame{};
    frame.kind = kind;
    frame.before = s.next_order;
    frame.scope.source = frame.scope.target = frame.scope.subject = frame.scope.other = kNoSlot;
    frame.scope.enchantment = kNoEnchantment;
    return &frame;
}

Frame* program_below(GameState& s) {
    for (int i = s.frame_count - 1; i-- > 0;)
        if (s.frames[i].kind == FrameKind::CardText) return &s.frames[i];
    return nullptr;
}

EventsInOrder::~EventsInOrder() { std::reverse(s_.frames + from_, s_.frames + s_.frame_count); }

Frame* push_program(Ctx& g, Program program, const Scope& scope) {
    if (program == 0) return nullptr;
    if (g.program_runs) [[unlikely]]
        ++g.program_runs[program];
    GameState& s = g.s;
    const Instruction& first = g.db.code()[program];
    const int locals = first.op == Op::LOCALS ? first.a : 0;
    if (s.local_count + locals > kMaxLocalWords) {
        reached(g, Limit::locals);
        return nullptr;
    }
    Frame* frame = push_frame(g, FrameKind::CardText);
    if (!frame) return nullptr;
    frame->scope = scope;
    frame->pc = program;
    frame->first = s.local_count;
    frame->count = static_cast<u16>(locals);
    for (int i = 0; i < locals; ++i) s.locals[s.local_count++] = 0;
    return frame;
}

void raise(Ctx& g, Event event, Slot subject, Slot other, int amount, Seat seat, u16 before) {
    GameState& s = g.s;
    if (g.trace && word_of(event).told == ToldWhen::Raised) [[unlikely]]
        write_down(g, static_cast<Told>(event), subject, other == kNoSlot ? cause(g) : other, amount, seat);
    if (!anyone_listens(s, event)) return;
    Frame* frame = push_frame(g, FrameKind::EventRaised);
    if (!frame) return;
    frame->event = event;
    frame->scope.subject = subject;
    frame->scope.other = other;
    frame->scope.amount = narrow(g, amount);
    frame->scope.seat = seat;
    frame->before = before;
}

}  // namespace hs
