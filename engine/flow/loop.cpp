// The loop: one frame, one step, again.
#include <algorithm>

#include "effects/interpreter.hpp"
#include "entities/order.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "flow/flow.hpp"
#include "rules/hand.hpp"
#include "rules/summon.hpp"

namespace hs {

namespace {

/// The program for whose sake a helper frame (more summons, more draws) runs.
Frame* program_below(GameState& s) {
    for (int i = s.frame_count - 1; i-- > 0;)
        if (s.frames[i].kind == FrameKind::CardText) return &s.frames[i];
    return nullptr;
}

/// The next of several entities of which each is summoned, or a copy of it.
void step_summon_each(Ctx& g, Frame& f) {
    GameState& s = g.s;
    const Seat seat = f.scope.seat;
    const auto from = static_cast<SummonFrom>(f.extra);
    const SlotSet left = f.result & s.used_slots;
    if (left == 0 || s.players[seat].board_count == kMaxBoard) {
        if (from == SummonFrom::Deck)
            for (Slot slot : in_order_of_play(s, left)) put_back_in_deck(g, slot, seat);
        return pop_frame(g);
    }
    const Slot next = in_order_of_play(s, left).slots[0];
    f.result &= ~bit(next);
    const int position =
        placement_position(s, static_cast<Placement>(f.placement), f.scope.source, seat, f.next++);
    const SlotSet made = bit(summon_from(g, next, seat, position, f.scope.source, from));
    if (Frame* program = program_below(s)) program->result |= made;
}

void step_summon_many(Ctx& g, Frame& f) {
    GameState& s = g.s;
    if (static_cast<SummonFrom>(f.extra) != SummonFrom::Card) return step_summon_each(g, f);
    if (f.count == 0 || s.players[f.scope.seat].board_count == kMaxBoard) return pop_frame(g);
    --f.count;
    const int position =
        placement_position(s, static_cast<Placement>(f.placement), f.scope.source, f.scope.seat, f.next++);
    const SlotSet made = bit(summon_card(g, f.card, f.scope.seat, position, f.scope.source));
    if (Frame* program = program_below(s)) program->result |= made;
}

void step_draw_many(Ctx& g, Frame& f) {
    if (f.count == 0) return pop_frame(g);
    --f.count;
    const Seat seat = f.scope.seat;
    Frame* program = program_below(g.s);
    const SlotSet drawn = bit(draw_one(g, seat));
    if (program) program->result |= drawn;
}

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

void pop_frame(Ctx& g) { --g.s.frame_count; }

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
        Frame& f = s.frames[s.frame_count - 1];
        switch (f.kind) {
            case FrameKind::CardText:
                run_program(g);
                break;
            case FrameKind::EventRaised:
                step_event(g, f);
                break;
            case FrameKind::Steps:
                step_steps(g, f);
                break;
            case FrameKind::DeathPhase:
                step_death_phase(g, f);
                break;
            case FrameKind::PlayMinion:
                step_play_minion(g, f);
                break;
            case FrameKind::PlaySpell:
                step_play_spell(g, f);
                break;
            case FrameKind::PlayWeapon:
                step_play_weapon(g, f);
                break;
            case FrameKind::PlayHero:
                step_play_hero(g, f);
                break;
            case FrameKind::HeroPower:
                step_hero_power(g, f);
                break;
            case FrameKind::Attack:
                step_attack(g, f);
                break;
            case FrameKind::EndTurn:
                step_end_turn(g, f);
                break;
            case FrameKind::StartTurn:
                step_start_turn(g, f);
                break;
            case FrameKind::StartGame:
                step_start_game(g, f);
                break;
            case FrameKind::SummonMany:
                step_summon_many(g, f);
                break;
            case FrameKind::DrawMany:
                step_draw_many(g, f);
                break;
            case FrameKind::None:
                pop_frame(g);
                break;
        }
        if (s.choice.kind != ChoiceKind::None) return;
        if (s.over()) drop_rest(g, 0);  // what an edit of the sandbox sets off after the end
    }
    check_outcome(g);
    s.pending_count = 0;
    release_dead(g);
}

}  // namespace hs
