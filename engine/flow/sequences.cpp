#include "flow/sequences.hpp"

#include <iterator>

#include "effects/cards.hpp"
#include "effects/interpreter.hpp"
#include "effects/summons.hpp"
#include "entities/events.hpp"
#include "flow/steps.hpp"

namespace hs {

namespace {

using namespace step;
using Step = void (*)(Ctx&, Frame&);

// The lists: what happens in which order. `steps` stands for what follows every outer phase (rules.md 3.5).
// A card that is played has left the hand and is paid for (begin_play). The place in a list is Frame::step,
// which saved games and hashes hold: a step more in the middle is a new version of both.

// rules.md 4.2
constexpr Step kPlayMinion[] = {on_play, steps, text, steps, after_play, after_summon, steps};
// rules.md 4.3, 4.4, 4.11: a countered spell goes on with its last step
constexpr Step kPlaySpell[] = {before_cast, countered_or_on_play, steps,      retarget,
                               spell_text,  spell_used,           after_play, steps};
// rules.md 4.5
constexpr Step kPlayWeapon[] = {on_play, steps, text, equip_weapon, steps, after_play, steps};
// rules.md 4.6
constexpr Step kPlayHero[] = {on_play, steps, become_hero, text, steps, after_play, steps};
// rules.md 4.7
constexpr Step kHeroPower[] = {power_text, steps, inspire, steps};
// rules.md 6.3, 6.4: a new defender is proposed anew; a cancelled attack goes on with its last step
constexpr Step kAttack[] = {propose_attack, attack, steps, blow, after_attack, steps, end_attack};
// rules.md 2.1
constexpr Step kEndTurn[] = {turn_ends, steps, expire, pass_turn};
// rules.md 2.3
constexpr Step kStartTurn[] = {open_turn, turn_starts, steps, draw, steps};
// rules.md 1.3
constexpr Step kStartGame[] = {open_game, steps, first_turn};
// rules.md 3.5, 8: again until nobody dies
constexpr Step kSteps[] = {whenever_summoned, bury_or_end};

/// One row for each kind of frame.
struct Row {
    FrameKind kind;
    void (*run)(Ctx&, Frame&);
    u8 steps = 0;  // of a sequence
};

template <const auto& list>
void run_sequence(Ctx& g, Frame& f) {
    if (f.step >= std::size(list)) return pop_frame(g);
    list[f.step++](g, f);
}

template <const auto& list>
constexpr Row sequence(FrameKind kind) {
    return {kind, run_sequence<list>, static_cast<u8>(std::size(list))};
}

constexpr Row kRows[] = {
    {FrameKind::None, [](Ctx& g, Frame&) { pop_frame(g); }},
    {FrameKind::CardText, run_program},
    {FrameKind::EventRaised, next_trigger},
    sequence<kSteps>(FrameKind::Steps),
    {FrameKind::DeathPhase, next_death},
    sequence<kPlayMinion>(FrameKind::PlayMinion),
    sequence<kPlaySpell>(FrameKind::PlaySpell),
    sequence<kPlayWeapon>(FrameKind::PlayWeapon),
    sequence<kPlayHero>(FrameKind::PlayHero),
    sequence<kHeroPower>(FrameKind::HeroPower),
    sequence<kAttack>(FrameKind::Attack),
    sequence<kEndTurn>(FrameKind::EndTurn),
    sequence<kStartTurn>(FrameKind::StartTurn),
    sequence<kStartGame>(FrameKind::StartGame),
    {FrameKind::SummonMany, summon_next},
    {FrameKind::DrawMany, draw_next},
};

constexpr bool each_kind_has_its_row() {
    for (std::size_t i = 0; i < std::size(kRows); ++i)
        if (kRows[i].kind != static_cast<FrameKind>(i)) return false;
    return std::size(kRows) == kFrameKindCount;
}
static_assert(each_kind_has_its_row(), "one row for each FrameKind, in their order");

}  // namespace

void run_frame(Ctx& g, Frame& f) { kRows[static_cast<std::size_t>(f.kind)].run(g, f); }

void skip_to_last(Frame& f) { f.step = static_cast<u8>(kRows[static_cast<std::size_t>(f.kind)].steps - 1); }

}  // namespace hs
