#include "rules/legality.hpp"

#include "entities/sides.hpp"
#include "entities/texts.hpp"
#include "expressions/attributes.hpp"
#include "expressions/cost.hpp"
#include "expressions/evaluate.hpp"

namespace hs {

namespace {

SlotSet characters(const GameState& s, Seat seat) { return s.minions[seat] | bit(s.players[seat].hero); }

SlotSet target_base(const GameState& s, Seat me, TargetKind kind) {
    const Seat foe = other_seat(me);
    switch (kind) {
        case TargetKind::none:
            return 0;
        case TargetKind::all_characters:
            return characters(s, 0) | characters(s, 1);
        case TargetKind::all_minions:
            return s.minions[0] | s.minions[1];
        case TargetKind::enemy_characters:
            return characters(s, foe);
        case TargetKind::enemy_minions:
            return s.minions[foe];
        case TargetKind::friendly_characters:
            return characters(s, me);
        case TargetKind::friendly_minions:
            return s.minions[me];
        case TargetKind::all_hero:
            return bit(s.players[0].hero) | bit(s.players[1].hero);
        case TargetKind::enemy_hero:
            return bit(s.players[foe].hero);
        case TargetKind::friendly_hero:
            return bit(s.players[me].hero);
        case TargetKind::Count_:
            break;
    }
    return 0;
}

const CardDef& option_text(const Look& look, const CardDef& def, u8 choose) {
    if (choose == kFirstOption) return look.db.card(def.choose_a);
    if (choose == kSecondOption) return look.db.card(def.choose_b);
    return def;
}

}  // namespace

bool asks_target(Ask& q, Slot source, const CardDef& text) {
    if (text.target_kind == TargetKind::none) return false;
    return text.target_if == 0 || evaluate_bool(q, text.target_if, scope_of(q.s, source));
}

SlotSet legal_targets(Ask& q, Slot source, const CardDef& text) {
    const GameState& s = q.s;
    const Entity& e = s.entities[source];
    const Seat me = e.controller;
    const CardDef& def = q.db.card(e.card);
    const bool magic = def.is_spell() || def.type == CardType::HeroPower;
    TargetKind kind = text.target_kind;
    if (def.type == CardType::HeroPower && kind != TargetKind::none &&
        side_has(q, me, rule::hero_power_any_target))
        kind = TargetKind::all_characters;
    SlotSet set = target_base(s, me, kind) & ~bit(source);
    SlotSet kept = 0;
    while (set) {
        const Slot slot = pop_lowest(set);
        const Entity& t = s.entities[slot];
        const u64 keywords = t.keywords;
        if (t.controller != me && (keywords & (kw::stealth | kw::immune))) continue;
        if (magic && (keywords & kw::elusive)) continue;
        kept |= bit(slot);
    }
    if (text.target_filter && kept) {
        const Scope scope = scope_of(s, source);
        SlotSet fits = 0;
        for (SlotSet rest = kept; rest;) {
            const Slot slot = pop_lowest(rest);
            if (predicate_holds(q, text.target_filter, scope, entity_it(s, slot))) fits |= bit(slot);
        }
        kept = fits;
    }
    return kept;
}

bool powered(Ask& q, Slot hand_card) {
    const CardDef& def = q.def(hand_card);
    if (def.combo != 0 && combo_active(q.s, q.at(hand_card).controller)) return true;
    if (def.powered != 0) return evaluate_bool(q, def.powered, scope_of(q.s, hand_card));
    return def.target_filter != 0 && !def.is_spell() && asks_target(q, hand_card, def) &&
           legal_targets(q, hand_card, def) != 0;
}

u8 choose_values(Ask& q, Slot source) {
    const CardDef& def = q.def(source);
    if (!def.has_choice()) return 1 << kNoOption;
    if (side_has(q, q.at(source).controller, rule::chooses_both)) return 1 << kBothOptions;
    return 1 << kFirstOption | 1 << kSecondOption;
}

PlayOption play_option(Ask& q, Slot source, u8 choose) {
    const CardDef& def = q.def(source);
    if (def.requires_ && !evaluate_bool(q, def.requires_, scope_of(q.s, source))) return {0, false, false};
    const bool must = def.is_spell() || def.type == CardType::HeroPower;
    if (choose == kBothOptions) {
        // A target that suits whichever asks for one; the card is playable if either could be.
        const PlayOption a = play_option(q, source, kFirstOption), b = play_option(q, source, kSecondOption);
        if (a.needs_target && b.needs_target && (a.targets & b.targets))
            return {a.targets & b.targets, true, true};
        if (a.needs_target) return a;
        if (b.needs_target) return b;
        return {0, a.playable || b.playable, false};
    }
    const CardDef& text = option_text(q, def, choose);
    if (choose != kNoOption && text.requires_ && !evaluate_bool(q, text.requires_, scope_of(q.s, source)))
        return {0, false, false};
    if (!asks_target(q, source, text)) return {0, true, false};
    const SlotSet targets = legal_targets(q, source, text);
    if (targets) return {targets, true, true};
    return {0, !must, false};
}

bool affordable(Ask& q, Slot hand_card) {
    const GameState& s = q.s;
    const Entity& e = s.entities[hand_card];
    const Player& p = s.players[e.controller];
    const CardDef& def = q.db.card(e.card);
    if (e.card == kNoCard) return false;  // nobody knows what it is
    const int cost = cost_of(q, hand_card);
    if (def.is_spell() && side_has(q, e.controller, rule::spells_cost_health)) {
        const Entity& hero = s.entities[p.hero];
        if (cost >= hero.health() + hero.armor && !hero.has(kw::immune)) return false;
    } else if (cost > p.mana()) {
        return false;
    }
    if (def.is_minion()) return p.board_count < kMaxBoard;
    if (def.has(kw::secret | kw::quest)) {
        if (p.secret_count == kMaxSecrets) return false;
        for (int i = 0; i < p.secret_count; ++i)
            if (s.entities[p.secrets[i]].card == e.card) return false;
    }
    return true;
}

bool power_ready(Ask& q, Seat seat) {
    const GameState& s = q.s;
    const Player& p = s.players[seat];
    if (p.power == kNoSlot || (q.def(p.power).play | q.def(p.power).choose_a) == 0) return false;
    if (!side_has(q, seat, rule::hero_power_unlimited)) {
        const int uses = side_has(q, seat, rule::hero_power_twice) ? 2 : 1;
        if (p.hero_power_uses_this_turn >= uses) return false;
    }
    return cost_of(q, p.power) <= p.mana();
}

int attacks_left(const Look& look, Slot attacker) {
    const GameState& s = look.s;
    const Entity& e = s.entities[attacker];
    u64 keywords = e.keywords;
    const Player& p = s.players[e.controller];
    if (p.hero == attacker && p.weapon != kNoSlot)
        keywords |= s.entities[p.weapon].keywords & (kw::windfury | kw::mega_windfury);
    const int allowed = keywords & kw::mega_windfury ? 4 : keywords & kw::windfury ? 2 : 1;
    return allowed - e.attacks_made;
}

bool may_attack(const Look& look, Slot attacker) {
    const GameState& s = look.s;
    const Entity& e = s.entities[attacker];
    if (e.controller != s.current || e.zone != Zone::Play || e.is(Entity::kFrozen)) return false;
    if (e.has(kw::cant_attack | kw::dormant) || attacks_left(look, attacker) <= 0) return false;
    if (e.is(Entity::kExhausted) && !e.has(kw::charge | kw::rush)) return false;
    return attack_of(look.s, attacker) > 0;
}

SlotSet attackable(const GameState& s, Seat enemy) {
    SlotSet open = 0, taunts = 0;
    for (SlotSet set = s.minions[enemy]; set;) {
        const Slot slot = pop_lowest(set);
        const u64 keywords = s.entities[slot].keywords;
        if (keywords & (kw::stealth | kw::immune)) continue;
        open |= bit(slot);
        if (keywords & kw::taunt) taunts |= bit(slot);
    }
    if (taunts) return taunts;
    const Slot hero = s.players[enemy].hero;
    if (!s.entities[hero].has(kw::stealth | kw::immune)) open |= bit(hero);
    return open;
}

SlotSet attack_targets_among(const Look& look, Slot attacker, SlotSet open) {
    const Entity& e = look.s.entities[attacker];
    const bool only_minions =
        e.has(kw::cant_attack_heroes) || (e.is(Entity::kExhausted) && !e.has(kw::charge));
    return only_minions ? open & ~bit(look.s.players[other_seat(e.controller)].hero) : open;
}

SlotSet attack_targets(const Look& look, Slot attacker) {
    if (!may_attack(look, attacker)) return 0;
    return attack_targets_among(look, attacker,
                                attackable(look.s, other_seat(look.s.entities[attacker].controller)));
}

}  // namespace hs
