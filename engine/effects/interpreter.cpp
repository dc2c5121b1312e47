#include "effects/interpreter.hpp"

#include "effects/actions.hpp"
#include "entities/events.hpp"
#include "expressions/evaluate.hpp"

namespace hs {

void run_program(Ctx& g, Frame& frame) {
    GameState& s = g.s;
    const u16 depth = s.frame_count;
    Machine m;
    m.scope = &frame.scope;
    m.locals = s.locals + frame.first;
    m.result = frame.result;
    Act act(g, m, frame);
    const Instruction* const code = g.db.code();
    act.at = code + frame.pc;
    for (;;) {
        act.at = run_expressions(g, m, act.at);
        if (act.at->op == Op::END || m.failed) {
            s.local_count = frame.first;
            return pop_frame(g);
        }
        run_action(act);
        ++act.at;
        m.sp = 0;
        frame.pc = static_cast<u32>(act.at - code);
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
    Act act(g, m, frame);
    act.at = g.db.code() + program;
    for (int steps = 0; steps < kMaxActionSteps; ++steps) {
        act.at = run_expressions(g, m, act.at);
        if (act.at->op == Op::END || m.failed) {
            g.text_run_now = outer;
            return;
        }
        run_action(act);
        ++act.at;
        m.sp = 0;
        m.result = frame.result;
    }
    g.text_run_now = outer;
    reached(g, Limit::rounds);
}

}  // namespace hs
