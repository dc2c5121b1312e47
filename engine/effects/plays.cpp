#include "effects/plays.hpp"

#include "effects/text.hpp"
#include "entities/context.hpp"
#include "entities/events.hpp"
#include "entities/order.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/values.hpp"
#include "rules/legality.hpp"
#include "rules/mana.hpp"
#include "state/frame_views.hpp"

namespace hs {

namespace {

/// The nearest sequence of a kind below the running program: what an event's trigger may still change.
Frame* sequence_below(GameState& s, FrameKind kind) {
    for (int i = s.frame_count; i-- > 0;)
        if (s.frames[i].kind == kind) return &s.frames[i];
    return nullptr;
}

void cast_spell(Ctx& g, CardIndex card, Seat seat) {
    const Slot slot = create(g, card, seat);
    if (slot == kNoSlot) return;
    const CardDef& def = g.db.card(card);
    if (def.has(kw::secret | kw::quest)) {
        if (!put_in_secrets(g, slot, seat)) g.at(slot).zone = Zone::Removed;
        return;
    }
    u8 choose = kNoOption;
    if (const u8 values = choose_values(g, slot); values != 1 << kNoOption)
        choose = values == 1 << kBothOptions ? kBothOptions : static_cast<u8>(kFirstOption + g.roll(2));
    const PlayOption option = play_option(g, slot, choose);
    if (!option.playable) return;  // rules.md 4.14: no legal target, nothing at all
    const Slot target = random_of(g, option.targets);
    tell(g, Told::Cast, slot, target, 0, seat);
    overload(g, seat, def.overload, slot);  // it is part of the text, not of the cost
    push_card_text(g, slot, target, choose, false);
}

}  // namespace

template <>
void perform<Op::ATTACK>(Act& a) {
    const Slot defender = a.entity(), attacker = a.entity();
    if (attacker == kNoSlot || defender == kNoSlot || attacker == defender) return;
    Frame* f = push_frame(a.g, FrameKind::Attack);
    if (!f) return;
    AttackFrame attack(*f);
    attack.attacker() = attacker;
    attack.defender() = defender;
    f->flags = Frame::kForcedAttack;
}

template <>
void perform<Op::SET_DEFENDER>(Act& a) {
    const Slot defender = a.entity();
    Frame* attack = sequence_below(a.s, FrameKind::Attack);
    if (attack && defender != kNoSlot) AttackFrame(*attack).defender() = defender;
}

template <>
void perform<Op::SET_SPELL_TARGET>(Act& a) {
    const Slot target = a.entity();
    Frame* spell = sequence_below(a.s, FrameKind::PlaySpell);
    if (!spell || target == kNoSlot) return;
    spell->scope.target = target;
    tell(a.g, Told::NewTarget, spell->scope.source, target, 0, spell->scope.controller);
}

template <>
void perform<Op::COUNTER>(Act& a) {
    Frame* spell = sequence_below(a.s, FrameKind::PlaySpell);
    if (!spell) return;
    spell->flags |= Frame::kCountered;
    tell_of(a.g, Told::Countered, spell->scope.source);
}

template <>
void perform<Op::CAST>(Act& a) {
    const SeatList seats = a.seats();
    const CardIndex card = a.card();
    if (card == kNoCard || !a.g.db.card(card).is_spell()) return;
    for (Seat seat : seats) cast_spell(a.g, card, seat);
}

template <>
void perform<Op::DEATHS>(Act& a) {
    push_frame(a.g, FrameKind::Steps);
}

template <>
void perform<Op::RUN_DEATHRATTLE>(Act& a) {
    const Ordered order = a.entities_in_order();
    for (int i = order.count; i-- > 0;) push_deathrattles(a.g, order.slots[i]);
}

template <>
void perform<Op::RUN_BATTLECRY>(Act& a) {
    const Ordered order = a.entities_in_order();
    for (int i = order.count; i-- > 0;) {
        const Slot slot = order.slots[i];
        const CardDef& def = a.g.def(slot);
        const SlotSet targets = asks_target(a.g, slot, def) ? legal_targets(a.g, slot, def) : 0;
        push_program(a.g, def.play, scope_of(a.s, slot, random_of(a.g, targets)));
    }
}

}  // namespace hs
