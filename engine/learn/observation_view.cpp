#include "learn/observation_view.hpp"

#include <array>

#include "entities/texts.hpp"
#include "expressions/cost.hpp"

namespace hs::observing {

CardIndex View::option_card(int i) const {
    const u16 value = s.choice.options[i];
    switch (s.choice.kind) {
        case ChoiceKind::Card:
            return value;
        case ChoiceKind::Deck:
            return s.deck[value >> 8 & 1][value & 0xFF].card;
        case ChoiceKind::Entity:
            return s.entities[value].card;
        case ChoiceKind::None:
            break;
    }
    return kNoCard;
}

void View::write_globals(float* out) const {
    out[global::turn] = scaled(s.turn, 60);
    out[global::my_turn] = flag(s.current == me && !s.setup);
    out[global::went_first] = flag(went_first());
    out[global::mulligan] = flag(s.setup);
    out[global::choosing] = flag(my_choice());
    if (my_choice()) out[global::options] = scaled(s.choice.count, 10, 1);
    if (s.players[other_seat(me)].secret_count) write_possible_secrets(out);
    const Player& foe = s.players[other_seat(me)];
    int known = 0, cost = 0;
    for (int i = 0; i < foe.hand_count; ++i) {
        const Entity& e = s.entities[foe.hand[i]];
        if (!e.is(Entity::kSeenByOpponent) || e.unknown()) continue;
        ++known;
        cost += db.card(e.card).cost;
    }
    if (known == 0) return;
    out[global::known_in_enemy_hand] = scaled(known, 10, 1);
    out[global::known_in_enemy_hand_cost] =
        std::clamp(static_cast<float>(cost) / (10.0F * static_cast<float>(known)), 0.0F, 2.0F);
}

void View::write_possible_secrets(float* out) const {
    int count = 0;
    std::array<int, SecretTriggers::Count> by_trigger{};
    each_possible_secret(s, db, secrets, other_seat(me), [&](const SecretCard& secret) {
        ++count;
        ++by_trigger[static_cast<std::size_t>(secret.trigger)];
    });
    if (count == 0) return;
    out[global::possible_secrets] = scaled(count, 20);
    for (std::size_t i = 0; i < by_trigger.size(); ++i)
        out[global::secret_attack + static_cast<int>(i)] =
            static_cast<float>(by_trigger[i]) / static_cast<float>(count);
}

void View::write_used(const Used& used, float* out) const {
    constexpr std::array<float, 8> kUnits = {10, 5, 10, 5, 5, 10, 10, 5};
    for (int i = 0; i < 8; ++i) {
        out[side::used_spells + i] = scaled(tally_at(used.used, i), kUnits[static_cast<std::size_t>(i)]);
        out[side::dead_deathrattle + i] = scaled(tally_at(used.dead, i), 10);
    }
    out[side::lost] = scaled(used.lost, 10);
}

bool View::went_first() const {
    const Player& mine = s.players[me];
    const Player& foe = s.players[other_seat(me)];
    if (s.setup || s.turn == 0) return s.current == me;
    if (mine.turns != foe.turns) return mine.turns > foe.turns;
    return s.current != me;
}

void View::write_side(Seat seat, float* out) {
    const Player& p = s.players[seat];
    const Entity& hero = s.entities[p.hero];
    write_classes(db.card(hero.card), out + side::death_knight);
    out[side::health] = scaled(hero.health(), 30, -1, 2);
    out[side::armor] = scaled(hero.armor, 20);
    int attack = hero.attack;
    if (p.weapon != kNoSlot) {
        const Entity& weapon = s.entities[p.weapon];
        attack += weapon.attack;
        out[side::weapon_attack] = scaled(weapon.attack, 10);
        out[side::weapon_durability] = scaled(weapon.health(), 5);
        const CardFacts& f = facts_of(weapon.card);
        out[side::weapon_lasting] =
            flag(f.has_lasting || f.has_deathrattle || (weapon.keywords | rules_of(q, weapon)) != 0);
    }
    out[side::attack] = scaled(attack, 10);
    out[side::ready] = flag(seat == me && (ready.attackers & 1));
    out[side::frozen] = flag(hero.is(Entity::kFrozen));
    out[side::immune] = flag(hero.has(kw::immune));
    if (p.power != kNoSlot) {
        out[side::power_ready] = flag(seat == me ? ready.power : p.hero_power_uses_this_turn == 0);
        out[side::power_cost] = scaled(cost_of(q, p.power), 10);
    }
    out[side::mana] = scaled(p.mana(), 10);
    out[side::crystals] = scaled(p.crystals, 10);
    out[side::overload] = scaled(p.overload_owed, 5);
    out[side::overload_locked] = scaled(p.overload_locked, 5);
    out[side::hand] = scaled(p.hand_count, 10, 1);
    out[side::deck] = scaled(p.deck_count, 30);
    out[side::board] = scaled(p.board_count, 7, 1);
    int board_attack = 0, spell_power = s.entities[p.self].spell_damage + hero.spell_damage;
    for (int i = 0; i < p.board_count; ++i) {
        board_attack += s.entities[p.board[i]].attack;
        spell_power += s.entities[p.board[i]].spell_damage;
    }
    for (Slot slot : {p.power, p.weapon})
        if (slot != kNoSlot) spell_power += s.entities[slot].spell_damage;
    out[side::board_attack] = scaled(board_attack, 20, 4);
    out[side::secrets] = scaled(p.secret_count, 5, 1);
    out[side::fatigue] = scaled(p.fatigue, 10);
    out[side::spell_damage] = scaled(spell_power, 5);
    out[side::played] = scaled(p.cards_played_this_turn, 10);
    out[side::died] = scaled(p.minions_died_this_game, 30);
    out[side::power_uses] = scaled(p.hero_power_uses_this_game, 20);
}

void View::write_deck(float* out) const {
    const int count = s.players[me].deck_count;
    u64 costs = 0, kinds = 0;
    for (int i = 0; i < count; ++i) {
        const CardTally& tally = tallies[s.deck[me][i].card];
        costs += tally.costs;
        kinds += tally.kinds;
    }
    for (int i = 0; i < 7; ++i) out[deck::cost_1 + i] = scaled(tally_at(costs, i), 10, 1);
    constexpr std::array<float, 5> kUnits = {30, 30, 30, 10, 10};
    for (int i = 0; i < 5; ++i)
        out[deck::minions + i] = scaled(tally_at(kinds, i), kUnits[static_cast<std::size_t>(i)], 1);
}

}  // namespace hs::observing
