// Combat (rules.md 6).
#include "effects/choices.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/sides.hpp"
#include "flow/flow.hpp"
#include "rules/damage.hpp"
#include "state/doubts.hpp"

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
    f->scope.source = attacker;
    f->scope.controller = g.at(attacker).controller;
    f->scope.target = defender;
}

void step_attack(Ctx& g, Frame& f) {
    GameState& s = g.s;
    const Slot attacker = f.scope.source;
    const Slot defender = f.scope.target;
    Entity& a = s.entities[attacker];
    switch (f.step) {
        case 0:  // Step 1. Proposed Attack: Secrets, redirections. A changed defender is proposed anew.
            f.step = 1;
            f.extra = defender;
            a.set(Entity::kAttacking, protected_while_attacking(s, attacker));  // for the whole attack
            raise(g, Event::ProposedAttack, attacker, defender, f.next++, a.controller);
            break;
        case 1:
            if (f.extra != defender) {
                f.step = 0;
                break;
            }
            // Step 2. The Attack event; the attacker shows itself.
            f.step = 2;
            if (a.zone != Zone::Play) break;  // a Secret has taken it away
            if (a.has(kw::stealth)) lose_keyword(g, attacker, kw::stealth);
            raise(g, Event::Attack, attacker, defender, 0, a.controller);
            break;
        case 2:  // Step 3. Deaths and outcome before any damage.
            f.step = 3;
            push_steps(g);
            break;
        case 3:
            check_outcome(g);
            if (s.over()) break;
            f.step = 4;
            if (!can_fight(a) || !can_fight(s.entities[defender])) {
                // Rules.md 6.3: no damage, no durability lost.
                if (doubt::kCancelledAttackIsSpent && !(f.flags & kForcedAttack)) ++a.attacks_made;
                f.step = 6;
                break;
            }
            // Step 4. Damage, both ways before any reaction.
            if (!(f.flags & kForcedAttack)) ++a.attacks_made;
            {
                const Slot blow = striker(s, attacker);
                const int back_attack = attack_of(g.s, defender);
                const int strikes_back = g.def(defender).type == CardType::Hero ? 0 : back_attack;
                const Hit given = deal(g, defender, attack_of(g.s, attacker), blow);
                const Hit taken = deal(g, attacker, strikes_back, defender);
                f.extra = weapon_of(s, attacker);
                const EventsInOrder in_order(s);
                if (doubt::kDefenderReactsFirst) react_to(g, given, attacker, blow);
                react_to(g, taken, defender);
                if (!doubt::kDefenderReactsFirst) react_to(g, given, attacker, blow);
            }
            break;
        case 4:  // Step 5. The weapon wears; After Attack.
            f.step = 5;
            if (f.extra != kNoSlot && weapon_of(s, attacker) == f.extra && a.controller == s.current)
                lose_durability(g, f.extra, 1);
            raise(g, Event::AfterAttack, attacker, defender, 0, a.controller, f.before);
            break;
        case 5:
            f.step = 6;
            push_steps(g);
            break;
        default:
            a.set(Entity::kAttacking, false);
            pop_frame(g);
            break;
    }
}

}  // namespace hs
