// Playing cards and using the Hero Power (rules.md 4).
#include "effects/text.hpp"
#include "entities/context.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/sides.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/cost.hpp"
#include "flow/flow.hpp"
#include "flow/sequences.hpp"
#include "flow/steps.hpp"
#include "rules/auras.hpp"
#include "rules/damage.hpp"
#include "rules/hand.hpp"
#include "rules/heroes.hpp"
#include "rules/legality.hpp"
#include "rules/mana.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// "After" events ask who was there before the action began (rules.md 3.4).
void raise_for(Ctx& g, const Frame& f, Event event) {
    const bool after = event == Event::AfterPlay || event == Event::HeroPower;
    raise(g, event, f.scope.source, f.scope.target, f.scope.amount, f.scope.controller,
          after ? f.before : u16{0});
}

/// The card's own text: battlecry or spell, with Combo and Choose One, and the Overload it owes.
void push_text(Ctx& g, const Frame& f) {
    const Slot slot = f.scope.source;
    const CardDef& def = g.def(slot);
    if (def.overload) overload(g, f.scope.controller, def.overload, slot);
    const bool combo = (f.flags & Frame::kCombo) && def.combo;
    // The target was fixed when the card was played; if it has left play the rest still happens
    // (rules.md 4.3).
    const Slot chosen = f.scope.target;
    const Slot target = chosen == kNoSlot || g.at(chosen).zone == Zone::Play ? chosen : kNoSlot;
    const u8 choose = f.scope.choose;
    // A Battlecry may run twice; Combo and Choose One do not (rules.md 4.10).
    const bool twice = def.has(kw::battlecry) && !combo && choose == kNoOption && !def.is_spell() &&
                       side_has(g, f.scope.controller, rule::extra_battlecries);
    if (twice) push_card_text(g, slot, target, choose, combo);
    push_card_text(g, slot, target, choose, combo);
}

bool on_board(const Ctx& g, Slot slot) { return g.s.entities[slot].zone == Zone::Play; }

/// Not a minion that is gone. Lord Jaraxxus of 2014 has become the hero: he is no minion any more that was
/// summoned, but one was played.
bool was_played(const Ctx& g, const Frame& f) {
    if (f.kind != FrameKind::PlayMinion) return true;
    const Slot slot = f.scope.source;
    const Entity& e = g.s.entities[slot];
    return on_board(g, slot) || (e.zone == Zone::Removed && e.serial != 0);  // not if it went into a deck
}

void pay_for(Ctx& g, Slot card, int cost) {
    const Entity& e = g.at(card);
    if (g.def(card).is_spell() && side_has(g, e.controller, rule::spells_cost_health)) {
        const Slot hero = g.s.players[e.controller].hero;
        react_to(g, deal(g, hero, cost, kNoSlot), kNoSlot);
        return;
    }
    pay(g, e.controller, cost);
}

FrameKind sequence_of(CardType type) {
    switch (type) {
        case CardType::Minion:
            return FrameKind::PlayMinion;
        case CardType::Weapon:
            return FrameKind::PlayWeapon;
        case CardType::Hero:
            return FrameKind::PlayHero;
        case CardType::Spell:
        case CardType::None:
        case CardType::Game:
        case CardType::Player:
        case CardType::Enchantment:
        case CardType::HeroPower:
            break;
    }
    return FrameKind::PlaySpell;
}

}  // namespace

void begin_play(Ctx& g, Slot card, Slot target, int position, u8 choose) {
    GameState& s = g.s;
    Entity& e = g.at(card);
    const Seat seat = e.controller;
    Player& p = s.players[seat];
    const CardDef& def = g.def(card);
    const int cost = cost_of(g, card);
    const bool outermost = def.has(kw::outcast) && (e.position == 0 || e.position + 1 == p.hand_count);
    const bool combo = combo_active(s, seat);

    Frame* f = push_frame(g, sequence_of(def.type));
    if (!f) return;
    f->scope.source = card;
    f->scope.controller = seat;
    f->scope.target = target;
    f->scope.choose = choose;
    f->scope.amount = narrow(g, cost);
    f->flags = combo ? Frame::kCombo : u8{0};

    // Pay; the card leaves the hand and counts as played.
    take_out(g, card);
    tell(g, Told::Play, card, target, cost, seat);
    pay_for(g, card, cost);
    remove_enchantments_if(g, card,
                           [&](const Enchantment& en) { return g.db.card(en.card).only_changes_cost(); });
    e.set(Entity::kPlayed);
    e.set(Entity::kOutermost, outermost);
    bump(g, p.cards_played_this_turn);
    if (def.is_minion()) bump(g, p.minions_played_this_turn);
    if (def.is_spell()) bump(g, p.spells_cast_this_turn);
    if (def.is_minion()) {
        put_on_board(g, card, seat, position);
        tell(g, Told::Summon, card, kNoSlot, 0, seat);
        auras_of_newcomer(g, card);
    }
}

void begin_hero_power(Ctx& g, Slot target, u8 choose) {
    GameState& s = g.s;
    const Seat seat = s.current;
    Player& p = s.players[seat];
    Frame* f = push_frame(g, FrameKind::HeroPower);
    if (!f) return;
    f->scope.source = p.power;
    f->scope.controller = seat;
    f->scope.target = target;
    f->scope.choose = choose;
    const int cost = cost_of(g, p.power);
    tell(g, Told::UseHeroPower, p.power, target, cost, seat);
    pay(g, seat, cost);
    bump(g, p.hero_power_uses_this_turn);
    bump(g, p.hero_power_uses_this_game);
}

void begin_trade(Ctx& g, Slot card) {
    const Seat seat = g.at(card).controller;
    tell(g, Told::Trade, card, kNoSlot, 0, seat);
    pay(g, seat, 1);
    push_frame(g, FrameKind::Steps);  // after what the draw sets off
    take_out(g, card);
    draw_one(g, seat);
    raise(g, Event::Trade, card, kNoSlot, 0, seat);
    move_to_deck(g, card, seat, false);
}

namespace step {

void on_play(Ctx& g, Frame& f) { raise_for(g, f, Event::Play); }

void text(Ctx& g, Frame& f) { push_text(g, f); }

void after_play(Ctx& g, Frame& f) {
    if (was_played(g, f)) raise_for(g, f, Event::AfterPlay);
}

void after_summon(Ctx& g, Frame& f) {
    const Slot minion = f.scope.source;
    if (on_board(g, minion))
        raise(g, Event::AfterSummon, minion, kNoSlot, 0, g.at(minion).controller, f.before);
}

void before_cast(Ctx& g, Frame& f) { raise_for(g, f, Event::BeforeCast); }

void countered_or_on_play(Ctx& g, Frame& f) {
    if (!(f.flags & Frame::kCountered)) return on_play(g, f);
    bury(g, f.scope.source, GraveCard::kPlayed);
    Player& p = g.s.players[f.scope.controller];
    if (p.spells_cast_this_turn < 255) --p.spells_cast_this_turn;  // not a spell cast (rules.md 4.11)
    if (!doubt::kCounteredCountsAsPlayed) --p.cards_played_this_turn;
    skip_to_last(f);
    push_steps(g);
}

void retarget(Ctx& g, Frame& f) {
    if (f.scope.target != kNoSlot) raise_for(g, f, Event::Retarget);
}

void spell_text(Ctx& g, Frame& f) {
    const Slot spell = f.scope.source;
    if (!g.def(spell).has(kw::secret | kw::quest)) return push_text(g, f);
    if (!put_in_secrets(g, spell, f.scope.controller)) bury(g, spell, GraveCard::kPlayed);
}

void spell_used(Ctx& g, Frame& f) {
    const Slot spell = f.scope.source;
    if (g.at(spell).zone == Zone::SetAside) bury(g, spell, GraveCard::kPlayed);
    push_steps(g);
}

void equip_weapon(Ctx& g, Frame& f) { equip(g, f.scope.source, f.scope.controller); }

void become_hero(Ctx& g, Frame& f) { replace_hero(g, f.scope.source, f.scope.controller, false); }

void power_text(Ctx& g, Frame& f) {
    push_card_text(g, f.scope.source, f.scope.target, f.scope.choose, false);
}

void inspire(Ctx& g, Frame& f) { raise_for(g, f, Event::HeroPower); }

}  // namespace step

}  // namespace hs
