#include "entities/sides.hpp"

#include <algorithm>

#include "entities/numbers.hpp"
#include "entities/texts.hpp"

namespace hs {

namespace {

/// The minions whose keywords count for a side: who was stolen serves its old side until the next steps
/// (rules.md 9.5).
SlotSet minions_serving(const GameState& s, Seat seat) {
    return (s.minions[seat] & ~s.rule_turned) | (s.minions[other_seat(seat)] & s.rule_turned);
}

/// All whose keywords count for a side: those minions, its player, hero, Hero Power and weapon.
SlotSet serving(const GameState& s, Seat seat) {
    const Player& p = s.players[seat];
    return minions_serving(s, seat) | bit(p.self) | bit(p.hero) | bit(p.power) | bit(p.weapon);
}

}  // namespace

SlotSet zone_set(const GameState& s, Seat seat, Selector selector) {
    const Player& p = s.players[seat];
    SlotSet set = 0;
    switch (selector) {
        case Selector::minions:
            return s.minions[seat];
        case Selector::hero:
            return bit(p.hero);
        case Selector::characters:
            return s.minions[seat] | bit(p.hero);
        case Selector::hand:
            for (int i = 0; i < p.hand_count; ++i) set |= bit(p.hand[i]);
            return set;
        case Selector::weapon:
            return bit(p.weapon);
        case Selector::secrets:
            for (int i = 0; i < p.secret_count; ++i)  // a Quest shares their zone, but is no Secret
                if (!s.entities[p.secrets[i]].has(kw::quest)) set |= bit(p.secrets[i]);
            return set;
        case Selector::hero_power:
            return bit(p.power);
        case Selector::player:
            return bit(p.self);
        case Selector::board:
            for (int i = 0; i < p.board_count; ++i) set |= bit(p.board[i]);
            return set;
        case Selector::Count_:
            break;
    }
    return 0;
}

bool any_source_has(const GameState& s, const CardDatabase& db, Seat seat, u64 rule) {
    const Look look(s, db);
    for (SlotSet set = serving(s, seat) & s.rule_sources; set;)
        if (rules_of(look, s.entities[pop_lowest(set)]) & rule) return true;
    return false;
}

bool side_has(const Look& look, Seat seat, KeywordIndex keyword) {
    const KeywordRow& row = row_of(keyword);
    if (row.where == KeywordWhere::rule) return side_has(look, seat, row.bit);
    for (SlotSet set = serving(look.s, seat); set;)
        if (look.at(pop_lowest(set)).has(row.bit)) return true;
    return false;
}

int doubled(const Look& look, Seat seat, int amount) {
    const GameState& s = look.s;
    if (s.rule_sources == 0) return amount;
    for (SlotSet set = minions_serving(s, seat) & s.rule_sources; set;)
        if (rules_of(look, s.entities[pop_lowest(set)]) & rule::doubles_spell_power) amount *= 2;
    return amount;
}

int spell_damage(const GameState& s, Seat seat) {
    const Player& p = s.players[seat];
    int total = s.entities[p.self].spell_damage;
    for (Slot slot : {p.hero, p.power, p.weapon})
        if (slot != kNoSlot) total += s.entities[slot].spell_damage;
    for (SlotSet set = s.minions[seat]; set;) total += s.entities[pop_lowest(set)].spell_damage;
    return total;
}

int spell_amount(Ask& q, Slot source, Seat controller, int amount) {
    if (source == kNoSlot) return amount;
    const CardDef& def = q.def(source);
    const bool spell = def.is_spell();
    if (!spell && def.type != CardType::HeroPower) return amount;
    amount = std::max(amount, 0);  // bonuses are added to a 0 as well (rules.md 7.1)
    if (spell && !def.has(kw::ignores_spell_damage)) amount += spell_damage(q.s, controller);
    return narrow(q, doubled(q, controller, amount));
}

}  // namespace hs
