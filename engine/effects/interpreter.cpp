#include "effects/interpreter.hpp"

#include "effects/actions.hpp"

namespace hs {

void run_program(Ctx& g) {
    GameState& s = g.s;
    const u16 depth = s.frame_count;
    Frame& frame = s.frames[depth - 1];
    Machine m;
    m.scope = &frame.scope;
    m.locals = s.locals + frame.first;
    m.result = frame.result;
    const Instruction* const code = g.db.code();
    const Instruction* at = code + frame.pc;
    for (;;) {
        at = run_expressions(g, m, at);
        if (at->op == Op::END || m.failed) {
            s.local_count = frame.first;
            --s.frame_count;
            return;
        }
        at += 1 + run_action(g, m, frame, at);
        m.sp = 0;
        frame.pc = static_cast<u32>(at - code);
        if (s.frame_count != depth || s.choice.kind != ChoiceKind::None) return;
        m.result = frame.result;
    }
}

void run_program_now(Ctx& g, Program program, const Scope& scope) {
    Frame frame{};
    frame.scope = scope;
    const Slot outer = g.text_run_now;
    g.text_run_now = scope.source;
    u64 locals[kMaxLocals] = {};
    Machine m;
    m.scope = &frame.scope;
    m.locals = locals;
    const Instruction* at = g.db.code() + program;
    for (int steps = 0; steps < kMaxActionSteps; ++steps) {
        at = run_expressions(g, m, at);
        if (at->op == Op::END || m.failed) {
            g.text_run_now = outer;
            return;
        }
        at += 1 + run_action(g, m, frame, at);
        m.sp = 0;
        m.result = frame.result;
    }
    g.text_run_now = outer;
    reached(g, Limit::rounds);
}

}  // namespace hs
