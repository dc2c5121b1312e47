// The loop: one frame, one step, again.
#include "entities/context.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "flow/flow.hpp"
#include "flow/sequences.hpp"

namespace hs {

namespace {

/// Drops the frames above the first `kept` and all that they were about: cards on their way are used up, and
/// nobody attacks any more.
void drop_rest(Ctx& g, u16 kept) {
    GameState& s = g.s;
    s.frame_count = kept;
    s.pending_count = s.local_count = 0;  // what is kept has neither
    s.choice = Choice{};
    s.entered = 0;
    for (SlotSet set = s.used_slots; set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        e.set(Entity::kAttacking, false);
        if (e.zone == Zone::SetAside) bury(g, slot, e.is(Entity::kPlayed) ? GraveCard::kPlayed : u8{0});
    }
}

/// An action that takes too many steps, as what feeds itself for ever does. What cards still would do is
/// dropped and who is dying dies, but a turn that was ending ends.
void cut_short(Ctx& g) {
    reached(g, Limit::action_steps);
    const GameState& s = g.s;
    u16 kept = 0;
    const auto is_turn = [&](FrameKind kind) {
        return kind == FrameKind::EndTurn || kind == FrameKind::StartTurn || kind == FrameKind::StartGame;
    };
    while (kept < s.frame_count && is_turn(s.frames[kept].kind)) ++kept;
    drop_rest(g, kept);
    bury_dying(g);
}

}  // namespace

void check_outcome(Ctx& g) {
    GameState& s = g.s;
    if (!s.check_outcome) return;
    s.check_outcome = 0;
    const bool dead0 = s.entities[s.players[0].hero].is(Entity::kDead),
               dead1 = s.entities[s.players[1].hero].is(Entity::kDead);
    if (!dead0 && !dead1) return;
    for (Seat seat = 0; seat < 2; ++seat)
        if (seat == 0 ? dead0 : dead1) tell(g, Told::Death, s.players[seat].hero, kNoSlot, 0, seat);
    end_game(g, dead0 && dead1 ? Outcome::Draw : dead0 ? Outcome::Seat1 : Outcome::Seat0);
}

void end_game(Ctx& g, Outcome outcome) {
    if (g.s.over()) return;
    g.s.outcome = outcome;
    g.s.setup = 0;
    drop_rest(g, 0);
    release_dead(g);
}

void run(Ctx& g) {
    GameState& s = g.s;
    for (int steps = 0; s.frame_count != 0; ++steps) {
        if (steps == kMaxActionSteps) {
            cut_short(g);  // every frame that it keeps has begun its next step already: this comes to an end
            steps = 0;
            continue;
        }
        run_frame(g, s.frames[s.frame_count - 1]);
        if (s.choice.kind != ChoiceKind::None) return;
        if (s.over()) drop_rest(g, 0);  // what an edit of the sandbox sets off after the end
    }
    check_outcome(g);
    s.pending_count = 0;
    release_dead(g);
}

}  // namespace hs
