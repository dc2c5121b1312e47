// Combat (rules.md 6).
#include "entities/context.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/sides.hpp"
#include "flow/flow.hpp"
#include "flow/sequences.hpp"
#include "flow/steps.hpp"
#include "rules/damage.hpp"
#include "state/doubts.hpp"
#include "state/frame_views.hpp"

namespace hs {

namespace {

bool can_fight(const Entity& e) {
    return e.zone == Zone::Play && !dying(e) && !e.is(Entity::kDead) && !e.has(kw::dormant);
}

Slot weapon_of(const GameState& s, Slot hero) {
    const Player& p = s.players[s.entities[hero].controller];
    return p.hero == hero ? p.weapon : kNoSlot;
}

bool protected_while_attacking(const GameState& s, Slot attacker) {
    const Slot weapon = weapon_of(s, attacker);
    return s.entities[attacker].has(kw::immune_while_attacking) ||
           (weapon != kNoSlot && s.entities[weapon].has(kw::immune_while_attacking));
}

/// A weapon's own Poisonous, Lifesteal and freezing act through its hero's blow.
Slot striker(const GameState& s, Slot attacker) {
    const Slot weapon = weapon_of(s, attacker);
    if (weapon != kNoSlot && s.entities[attacker].controller == s.current &&
        s.entities[weapon].has(kw::poisonous | kw::lifesteal | kw::freezes))
        return weapon;
    return attacker;
}

}  // namespace

void begin_attack(Ctx& g, Slot attacker, Slot defender) {
    Frame* f = push_frame(g, FrameKind::Attack);
    if (!f) return;
    AttackFrame(*f).attacker() = attacker;
    AttackFrame(*f).defender() = defender;
    f->scope.controller = g.at(attacker).controller;
}

namespace step {

void propose_attack(Ctx& g, Frame& f) {
    AttackFrame attack(f);
    const Slot attacker = attack.attacker(), defender = attack.defender();
    Entity& a = g.at(attacker);
    attack.proposed_defender() = defender;
    a.set(Entity::kAttacking, protected_while_attacking(g.s, attacker));  // for the whole attack
    raise(g, Event::ProposedAttack, attacker, defender, attack.proposals()++, a.controller);
}

void attack(Ctx& g, Frame& f) {
    AttackFrame attack(f);
    const Slot attacker = attack.attacker(), defender = attack.defender();
    if (attack.proposed_defender() != defender) return start_over(f);
    const Entity& a = g.at(attacker);
    if (a.zone != Zone::Play) return;  // a Secret has taken it away
    if (a.has(kw::stealth)) lose_keyword(g, attacker, kw::stealth);
    raise(g, Event::Attack, attacker, defender, 0, a.controller);
}

void blow(Ctx& g, Frame& f) {
    GameState& s = g.s;
    check_outcome(g);
    if (s.over()) return;
    AttackFrame attack(f);
    const Slot attacker = attack.attacker(), defender = attack.defender();
    Entity& a = s.entities[attacker];
    const bool fight = can_fight(a) && can_fight(s.entities[defender]);
    if (!attack.forced() && (fight || doubt::kCancelledAttackIsSpent)) ++a.attacks_made;
    if (!fight) return skip_to_last(f);  // no damage, no durability lost (rules.md 6.3)
    const Slot carrier = striker(s, attacker);
    const int back_attack = attack_of(s, defender);
    const int strikes_back = g.def(defender).type == CardType::Hero ? 0 : back_attack;
    const Hit given = deal(g, defender, attack_of(s, attacker), carrier);
    const Hit taken = deal(g, attacker, strikes_back, defender);
    attack.weapon() = weapon_of(s, attacker);
    const EventsInOrder in_order(s);
    if (doubt::kDefenderReactsFirst) react_to(g, given, attacker, carrier);
    react_to(g, taken, defender);
    if (!doubt::kDefenderReactsFirst) react_to(g, given, attacker, carrier);
}

void after_attack(Ctx& g, Frame& f) {
    AttackFrame attack(f);
    const Slot attacker = attack.attacker(), weapon = attack.weapon();
    const Entity& a = g.at(attacker);
    if (weapon != kNoSlot && weapon_of(g.s, attacker) == weapon && a.controller == g.s.current)
        lose_durability(g, weapon, 1);
    raise(g, Event::AfterAttack, attacker, attack.defender(), 0, a.controller, f.before);
}

void end_attack(Ctx& g, Frame& f) {
    g.at(AttackFrame(f).attacker()).set(Entity::kAttacking, false);
    pop_frame(g);
}

}  // namespace step

}  // namespace hs
