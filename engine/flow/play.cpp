// Playing cards and using the Hero Power (rules.md 4).
#include "effects/choices.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/sides.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/cost.hpp"
#include "flow/flow.hpp"
#include "rules/auras.hpp"
#include "rules/damage.hpp"
#include "rules/hand.hpp"
#include "rules/heroes.hpp"
#include "rules/legality.hpp"
#include "rules/mana.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

constexpr u8 kCombo = 4;

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
    const bool combo = (f.flags & kCombo) && def.combo;
    // The target was fixed when the card was played; if it has left play the rest still happens
    // (rules.md 4.3).
    const Slot chosen = f.scope.target;
    const Slot target = chosen == kNoSlot || g.at(chosen).zone == Zone::Play ? chosen : kNoSlot;
    const u8 choose = f.scope.choose;
    // A Battlecry may run twice; Combo and Choose One do not (rules.md 4.10).
    const bool twice = def.has(kw::battlecry) && !combo && choose == 0 && !def.is_spell() &&
                       side_has(g.s, f.scope.controller, kw::extra_battlecries);
    if (twice) push_card_text(g, slot, target, choose, combo);
    push_card_text(g, slot, target, choose, combo);
}

bool on_board(const Ctx& g, Slot slot) { return g.s.entities[slot].zone == Zone::Play; }

/// Lord Jaraxxus of 2014 has become the hero: he is no minion any more that was summoned, but one was played.
bool was_played(const Ctx& g, Slot slot) {
    const Entity& e = g.s.entities[slot];
    return on_board(g, slot) || (e.zone == Zone::Removed && e.serial != 0);  // not if it went into a deck
}

void pay_for(Ctx& g, Slot card, int cost) {
    const Entity& e = g.at(card);
    if (g.def(card).is_spell() && side_has(g.s, e.controller, kw::spells_cost_health)) {
        const Slot hero = g.s.players[e.controller].hero;
        react_to(g, deal(g, hero, cost, kNoSlot), kNoSlot);
        return;
    }
    pay(g, e.controller, cost);
}

}  // namespace

void begin_play(Ctx& g, Slot card, Slot target, int position, u8 choose) {
    GameState& s = g.s;
    Entity& e = g.at(card);
    const Seat seat = e.controller;
    Player& p = s.players[seat];
    const CardDef& def = g.def(card);
    const int cost = cost_of(g, card);
    const bool outcast = e.position == 0 || e.position + 1 == p.hand_count;
    const bool combo = combo_active(s, seat);

    FrameKind kind = FrameKind::PlaySpell;
    if (def.is_minion())
        kind = FrameKind::PlayMinion;
    else if (def.type == CardType::Weapon)
        kind = FrameKind::PlayWeapon;
    else if (def.type == CardType::Hero)
        kind = FrameKind::PlayHero;
    Frame* f = push_frame(g, kind);
    if (!f) return;
    f->scope.source = card;
    f->scope.controller = seat;
    f->scope.target = target;
    f->scope.choose = choose;
    f->scope.amount = narrow(g, cost);
    f->flags = combo ? kCombo : u8{0};

    // Step 1. Pay; the card leaves the hand and counts as played.
    take_out(g, card);
    tell(g, Told::Play, card, target, cost, seat);
    pay_for(g, card, cost);
    remove_enchantments_if(g, card,
                           [&](const Enchantment& en) { return g.db.card(en.card).only_changes_cost(); });
    e.set(Entity::kPlayed);
    e.set(Entity::kOutcast, outcast);
    bump(g, p.cards_played_this_turn);
    if (def.is_minion()) bump(g, p.minions_played_this_turn);
    if (def.is_spell()) bump(g, p.spells_cast_this_turn);
    if (def.is_minion()) {
        put_on_board(g, card, seat, position);
        tell(g, Told::Summon, card, kNoSlot, 0, seat);
        auras_of_newcomer(g, card);
    }
}

void step_play_minion(Ctx& g, Frame& f) {
    const Slot slot = f.scope.source;
    switch (f.step++) {
        case 0:
            raise_for(g, f, Event::Play);
            break;  // Step 2. On Play Phase
        case 1:
            push_steps(g);
            break;
        case 2:
            push_text(g, f);
            break;  // Step 3. Battlecry, Combo or Choose One Phase
        case 3:
            push_steps(g);
            break;
        case 4:  // Step 4. After Play Phase
            if (was_played(g, slot)) raise_for(g, f, Event::AfterPlay);
            break;
        case 5:  // Step 5. After Summon Phase
            if (on_board(g, slot))
                raise(g, Event::AfterSummon, slot, kNoSlot, 0, g.at(slot).controller, f.before);
            break;
        case 6:
            push_steps(g);
            break;
        default:
            pop_frame(g);
            break;
    }
}

void step_play_spell(Ctx& g, Frame& f) {
    const Slot slot = f.scope.source;
    switch (f.step++) {
        case 0:
            raise_for(g, f, Event::BeforeCast);
            break;  // Step 2. Counterspell first
        case 1:
            if (f.flags & kCountered) {
                bury(g, slot, GraveCard::kPlayed);
                Player& p = g.s.players[f.scope.controller];
                if (p.spells_cast_this_turn < 255)
                    --p.spells_cast_this_turn;  // not a spell cast (rules.md 4.11)
                if (!doubt::kCounteredCountsAsPlayed) --p.cards_played_this_turn;
                f.step = 7;
                push_steps(g);
            } else {
                raise_for(g, f, Event::Play);
            }
            break;
        case 2:
            push_steps(g);
            break;
        case 3:  // Step 3. Retargeting
            if (f.scope.target != kNoSlot) raise_for(g, f, Event::Retarget);
            break;
        case 4:  // Step 4. The text
            if (g.def(slot).has(kw::secret | kw::quest)) {
                if (!put_in_secrets(g, slot, f.scope.controller)) bury(g, slot, GraveCard::kPlayed);
            } else {
                push_text(g, f);
            }
            break;
        case 5:
            if (g.at(slot).zone == Zone::SetAside) bury(g, slot, GraveCard::kPlayed);
            push_steps(g);
            break;
        case 6:
            raise_for(g, f, Event::AfterPlay);
            break;  // Step 5. After you cast
        case 7:
            push_steps(g);
            break;
        default:
            pop_frame(g);
            break;
    }
}

void step_play_weapon(Ctx& g, Frame& f) {
    const Slot slot = f.scope.source;
    switch (f.step++) {
        case 0:
            raise_for(g, f, Event::Play);
            break;
        case 1:
            push_steps(g);
            break;
        case 2:
            push_text(g, f);
            break;
        case 3:
            equip(g, slot, f.scope.controller);
            break;  // the old weapon is destroyed in the steps
        case 4:
            push_steps(g);
            break;
        case 5:
            raise_for(g, f, Event::AfterPlay);
            break;
        case 6:
            push_steps(g);
            break;
        default:
            pop_frame(g);
            break;
    }
}

void step_play_hero(Ctx& g, Frame& f) {
    const Slot slot = f.scope.source;
    switch (f.step++) {
        case 0:
            raise_for(g, f, Event::Play);
            break;
        case 1:
            push_steps(g);
            break;
        case 2:
            replace_hero(g, slot, f.scope.controller, false);
            break;
        case 3:
            push_text(g, f);
            break;
        case 4:
            push_steps(g);
            break;
        case 5:
            raise_for(g, f, Event::AfterPlay);
            break;
        case 6:
            push_steps(g);
            break;
        default:
            pop_frame(g);
            break;
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
    bump(g, p.power_uses_this_turn);
    bump(g, p.power_uses_this_game);
}

void step_hero_power(Ctx& g, Frame& f) {
    const Slot slot = f.scope.source;
    switch (f.step++) {
        case 0:
            push_card_text(g, slot, f.scope.target, f.scope.choose, false);
            break;
        case 1:
            push_steps(g);
            break;
        case 2:
            raise_for(g, f, Event::HeroPower);
            break;  // Inspire (rules.md 4.7)
        case 3:
            push_steps(g);
            break;
        default:
            pop_frame(g);
            break;
    }
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

}  // namespace hs
