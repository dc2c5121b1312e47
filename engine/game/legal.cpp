// Which actions are legal, and why one is not.
#include "expressions/cost.hpp"
#include "game/game.hpp"
#include "rules/legality.hpp"

namespace hs {

namespace {

/// Calls add(choose, target) for each way to play `source`, with `choose` as an Action has it.
template <class Add>
void each_way(Ask& q, Seat seat, Slot source, Add add) {
    const u8 values = choose_values(q, source);
    for (u8 choose = 0; choose < kOptionCount; ++choose) {
        if (!(values >> choose & 1)) continue;
        const PlayOption option = play_option(q, source, choose);
        if (!option.playable) continue;
        const u8 written = written_option(choose);
        if (!option.needs_target) {
            add(written, u8{0});
            continue;
        }
        // In the order of the numbers: the list must not depend on slots.
        u64 numbers = 0;
        for (SlotSet set = option.targets; set;)
            numbers |= u64{1} << target_number(q.s, seat, pop_lowest(set));
        while (numbers) add(written, pop_lowest(numbers));
    }
}

void add_plays(Ask& q, Seat seat, ActionList& out, PlacementRule rule) {
    const Player& p = q.s.players[seat];
    for (u8 place = 0; place < p.hand_count; ++place) {
        const Slot card = p.hand[place];
        if (q.def(card).has(kw::tradeable) && p.mana() >= 1 && p.deck_count > 0)
            out.add(kTradeAction + place);
        if (!affordable(q, card)) continue;
        const bool minion = q.def(card).is_minion();
        const u8 last = minion ? p.board_count : u8{0};
        const u8 from = rule == PlacementRule::Rightmost ? last : u8{0};
        each_way(q, seat, card, [&](u8 choose, u8 target) {
            for (u8 position = from; position <= last; ++position)
                out.add(kPlayAction + ((place * kChooseValues + choose) * kPositions + position) * kTargets +
                        target);
        });
    }
}

void add_attacks(Ask& q, Seat seat, ActionList& out) {
    const GameState& s = q.s;
    const Player& p = s.players[seat];
    const Player& foe = s.players[other_seat(seat)];
    SlotSet open = 0;
    u64 defenders = 0;  // the numbers of those in `open`: 0 the hero, 1-7 minions
    for (int i = 0; i <= p.board_count; ++i) {
        const Slot attacker = i == 0 ? p.hero : p.board[i - 1];
        if (!may_attack(q, attacker)) continue;
        if (open == 0) {
            open = attackable(s, other_seat(seat));
            for (SlotSet set = open & ~bit(foe.hero); set;)
                defenders |= u64{2} << s.entities[pop_lowest(set)].position;
            if (open & bit(foe.hero)) defenders |= 1;
        }
        // The hero is the only one that some attackers must leave out.
        u64 numbers = defenders;
        if (!(attack_targets_among(q, attacker, open) & bit(foe.hero))) numbers &= ~u64{1};
        while (numbers) out.add(kAttackAction + i * kDefenders + pop_lowest(numbers));
    }
}

std::string why_not_play(Ask& q, Seat seat, const Action& a) {
    const Player& p = q.s.players[seat];
    if (a.source >= p.hand_count)
        return "there is no card at place " + std::to_string(a.source) + " of the hand";
    const Slot card = p.hand[a.source];
    const CardDef& def = q.def(card);
    if (q.at(card).unknown()) return "nobody knows what card that is";
    if (!affordable(q, card)) {
        if (def.is_minion() && p.board_count == kMaxBoard) return "the board is full";
        if (def.has(kw::secret | kw::quest) && cost_of(q, card) <= p.mana())
            return "that Secret or Quest is already in play, or there is no room";
        return "it costs " + std::to_string(cost_of(q, card)) + " and there are " + std::to_string(p.mana()) +
               " mana";
    }
    if (a.position > (def.is_minion() ? p.board_count : 0)) return "there is no such place on the board";
    bool way = false, fits = false;
    each_way(q, seat, card, [&](u8 choose, u8 target) {
        way |= choose == a.choose;
        fits |= choose == a.choose && target == a.target;
    });
    if (!way)
        return def.has_choice() && a.choose == 0 ? "one of its two options must be chosen"
                                                 : "its conditions are not met";
    if (!fits) return a.target == 0 ? "it needs a target" : "that is not a legal target";
    return {};
}

std::string why_not_power(Ask& q, Seat seat, const Action& a) {
    const Player& p = q.s.players[seat];
    if (!power_ready(q, seat)) {
        if (p.power == kNoSlot) return "there is no Hero Power";
        if (cost_of(q, p.power) > p.mana()) return "the Hero Power costs more than there is mana";
        return "the Hero Power is used up or passive";
    }
    bool fits = false, any = false;
    each_way(q, seat, p.power, [&](u8 choose, u8 target) {
        any = true;
        fits |= choose == a.choose && target == a.target;
    });
    if (!any) return "the Hero Power's conditions are not met";
    if (!fits) return a.target == 0 ? "the Hero Power needs a target" : "that is not a legal target";
    return {};
}

std::string why_not_attack(Ask& q, Seat seat, const Action& a) {
    const GameState& s = q.s;
    const Player& p = s.players[seat];
    const Player& foe = s.players[other_seat(seat)];
    if (a.source > p.board_count) return "there is no minion at that place";
    if (a.target > foe.board_count) return "there is no enemy minion at that place";
    const Slot attacker = a.source == 0 ? p.hero : p.board[a.source - 1];
    const Slot defender = a.target == 0 ? foe.hero : foe.board[a.target - 1];
    if (attack_targets(q, attacker) & bit(defender)) return {};
    const Entity& e = s.entities[attacker];
    if (e.is(Entity::kFrozen)) return "it is Frozen";
    if (attacks_left(q, attacker) <= 0) return "it has attacked already";
    if (!may_attack(q, attacker))
        return e.is(Entity::kExhausted) ? "it came into play this turn" : "it cannot attack";
    if (s.entities[defender].has(kw::stealth | kw::immune)) return "that cannot be attacked";
    if (!(attackable(s, other_seat(seat)) & bit(defender))) return "a minion with Taunt is in the way";
    return "it cannot attack heroes now";
}

}  // namespace

void Game::legal_actions(ActionList& out, PlacementRule rule) const {
    out.count = 0;
    if (over()) return;
    const GameState& s = state_;
    const Seat seat = to_move();
    if (s.setup) {
        for (int set = 0; set < 1 << s.players[seat].hand_count && set < kMulliganSets; ++set)
            out.add(kMulliganAction + set);
        return;
    }
    if (s.choice.kind != ChoiceKind::None) {
        for (int i = 0; i < s.choice.count; ++i) out.add(kChooseAction + i);
        return;
    }
    Ask q = ask();
    out.add(kEndTurnAction);
    add_plays(q, seat, out, rule);
    add_attacks(q, seat, out);
    if (power_ready(q, seat))
        each_way(q, seat, s.players[seat].power,
                 [&](u8 choose, u8 target) { out.add(kPowerAction + choose * kTargets + target); });
}

bool Game::is_legal(const Action& action) const { return why_illegal(action).empty(); }

std::string Game::why_illegal(const Action& a) const {
    const GameState& s = state_;
    if (over()) return "the game is over";
    const Seat seat = to_move();
    if (s.setup) {
        if (a.type != ActionType::Mulligan) return "the mulligan must be chosen first";
        return a.source >> s.players[seat].hand_count
                   ? "the mulligan names a card that is not in the opening hand"
                   : "";
    }
    if (a.type == ActionType::Mulligan) return "the mulligan is over";
    if (s.choice.kind != ChoiceKind::None) {
        if (a.type != ActionType::Choose) return "a choice must be made first";
        return a.source < s.choice.count ? ""
                                         : "there are only " + std::to_string(s.choice.count) + " options";
    }
    Ask q = ask();
    const Player& p = s.players[seat];
    switch (a.type) {
        case ActionType::EndTurn:
            return {};
        case ActionType::Choose:
            return "there is nothing to choose";
        case ActionType::Trade:
            if (a.source >= p.hand_count) return "there is no card at that place of the hand";
            if (!q.def(p.hand[a.source]).has(kw::tradeable)) return "that card is not Tradeable";
            return p.mana() < 1        ? "trading costs 1 mana"
                   : p.deck_count == 0 ? "there is no card to trade for"
                                       : "";
        case ActionType::Attack:
            return why_not_attack(q, seat, a);
        case ActionType::HeroPower:
            return why_not_power(q, seat, a);
        case ActionType::Play:
            return why_not_play(q, seat, a);
        case ActionType::Mulligan:
            break;
    }
    return {};
}

}  // namespace hs
