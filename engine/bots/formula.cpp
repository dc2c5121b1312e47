#include "bots/formula.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "entities/context.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

namespace {

/// Totals of one side: minions, sums of their attack and Health, Health behind Taunt, the hero's Health.
struct Side {
    int minions = 0, attack = 0, health = 0, taunt = 0, hero = 0, armor = 0;
};

template <class Visit>
void each_minion(const GameState& s, Seat seat, Visit visit) {
    for (SlotSet set = s.minions[seat]; set;) visit(s.entities[pop_lowest(set)]);
}

Side side_of(const GameState& s, Seat seat) {
    Side side;
    each_minion(s, seat, [&](const Entity& e) {
        ++side.minions;
        side.attack += e.attack;
        side.health += e.health();
        if (e.has(kw::taunt)) side.taunt += e.health();
    });
    const Entity& hero = s.entities[s.players[seat].hero];
    side.hero = hero.health();
    side.armor = hero.armor;
    return side;
}

struct Both {
    Side own, foe;
    Both(const Game& game, Seat seat)
        : own(side_of(game.state(), seat)), foe(side_of(game.state(), other_seat(seat))) {}
    bool cleared() const { return foe.minions == 0 && own.minions > 0; }
};

// SabberStone's three.

struct Aggro final : Formula {
    double score(const Game& game, Seat seat) const override {
        const Both b(game, seat);
        return 1000.0 * b.cleared() - 1000.0 * b.foe.taunt + b.own.attack +
               1000.0 * (b.own.hero - b.foe.hero);
    }
};

struct Control final : Formula {
    double score(const Game& game, Seat seat) const override {
        const Both b(game, seat);
        return 1000.0 * b.cleared() + 50.0 * (b.own.minions - b.foe.minions) +
               25.0 * (b.own.taunt - b.foe.taunt) + b.own.attack + 10.0 * (b.own.hero - b.foe.hero);
    }
};

struct Midrange final : Formula {
    double score(const Game& game, Seat seat) const override {
        const Both b(game, seat);
        return 5000.0 * b.cleared() + 5.0 * (b.own.minions - b.foe.minions) - 1000.0 * b.foe.taunt +
               b.own.attack + 10.0 * (b.own.hero - b.foe.hero) + 10.0 * (b.own.health - b.foe.health) +
               10.0 * (b.own.attack - b.foe.attack);
    }
};

// MetaStone's greedy player.

class Weighted final : public Formula {
  public:
    explicit Weighted(const GreedyWeights& weights) : w_(weights) {}

    double score(const Game& game, Seat seat) const override {
        const GameState& s = game.state();
        const Both b(game, seat);
        double value = w_.hero * (b.own.hero + b.own.armor - b.foe.hero - b.foe.armor);
        value += w_.hand * (s.players[seat].hand_count - s.players[other_seat(seat)].hand_count);
        value += w_.minion * (b.own.minions - b.foe.minions);
        each_minion(s, seat, [&](const Entity& e) { value += minion(e); });
        each_minion(s, other_seat(seat), [&](const Entity& e) { value -= minion(e); });
        return value;
    }

  private:
    double minion(const Entity& e) const {
        const double body = w_.attack * e.attack + w_.health * e.health();
        double value = e.is(Entity::kFrozen) ? w_.health * e.health() : body;
        if (e.has(kw::taunt)) value += w_.taunt;
        if (e.has(kw::windfury | kw::mega_windfury)) value += w_.windfury * e.attack;
        if (e.has(kw::divine_shield)) value += w_.divine_shield * body;
        value += w_.spell_damage * e.spell_damage;
        if (e.has(kw::enrage) && e.damage > 0) value += w_.enrage;
        if (e.has(kw::stealth)) value += w_.stealth;
        if (e.has(kw::elusive)) value += w_.elusive * body;
        return value;
    }

    GreedyWeights w_;
};

// Heimbrodt's competition winner.

class Lookahead final : public Formula {
  public:
    explicit Lookahead(const LookaheadWeights& weights) : w_(weights) {}

    double score(const Game& game, Seat seat) const override {
        const Both b(game, seat);
        return w_.own_hero * b.own.hero + w_.foe_hero * b.foe.hero + w_.own_minions * b.own.minions +
               w_.foe_minions * b.foe.minions + w_.own_health * b.own.health + w_.own_attack * b.own.attack +
               w_.foe_health * b.foe.health + w_.foe_attack * b.foe.attack;
    }

  private:
    LookaheadWeights w_;
};

// MetaStone's GameStateValue: what minions are worth depends on how near death is.

class Threat final : public Formula {
  public:
    explicit Threat(const CardDatabase& db) {
        constexpr std::array<std::string_view, 14> kHardRemoval = {
            "CS2_022", "CS2_108", "GVG_052", "CS2_076", "EX1_309", "EX1_622",  "EX1_161",
            "EX1_246", "EX1_360", "EX1_619", "EX1_617", "EX1_581", "NEW1_021", "EX1_005"};
        removal_.resize(static_cast<std::size_t>(db.card_count()));
        for (std::string_view id : kHardRemoval)
            if (const CardIndex card = db.find(id); card != kNoCard) removal_[card] = true;
        removal_[kNoCard] = false;
    }

    double enough() const override { return 100000; }

    double score(const Game& game, Seat seat) const override {
        const GameState& s = game.state();
        const Player& p = s.players[seat];
        const Entity& hero = s.entities[p.hero];
        const Entity& foe_hero = s.entities[s.players[other_seat(seat)].hero];
        const int left = hero.health() + hero.armor - danger(game, other_seat(seat));
        const double danger_score = left < 1 ? -43 : left < 15 ? -17 : 0;
        const double taunt = left < 1 ? 10.1 : left < 15 ? 7.1 : 0.671;
        double value = danger_score + 0.214 * (hero.health() + hero.armor) -
                       1.115 * (foe_hero.health() + foe_hero.armor) + 3.572 * p.hand_count;
        for (int i = 0; i < p.hand_count; ++i) {
            const CardIndex card = s.entities[p.hand[i]].card;
            if (card < removal_.size() && removal_[card]) value += 2;
        }
        each_minion(s, seat, [&](const Entity& e) { value += minion(game, e, taunt); });
        each_minion(s, other_seat(seat), [&](const Entity& e) { value -= minion(game, e, taunt); });
        return value;
    }

  private:
    /// What the enemy could deal next turn: minions by their attacks, the weapon, and its class's Hero Power.
    static int danger(const Game& game, Seat foe) {
        const GameState& s = game.state();
        const Player& p = s.players[foe];
        int total = s.entities[p.hero].attack + (p.weapon != kNoSlot ? s.entities[p.weapon].attack : 0);
        each_minion(s, foe, [&](const Entity& e) {
            total += e.attack * (e.has(kw::mega_windfury) ? 4 : e.has(kw::windfury) ? 2 : 1);
        });
        constexpr int kDruid = 2, kHunter = 3, kMage = 4, kRogue = 7;
        const CardDef& hero = game.db().card(s.entities[p.hero].card);
        if (hero.is_class(kHunter))
            total += 2;
        else if (hero.is_class(kMage) || hero.is_class(kDruid) || hero.is_class(kRogue))
            total += 1;
        return total;
    }

    static double minion(const Game& game, const Entity& e, double taunt) {
        if (dying(e)) return 0;
        int attack = e.attack;
        for (const Enchantment& en : enchantments(game.state(), e.enchantments)) {
            const CardDef& what = game.db().card(en.card);
            if (what.is_until(CardFlag::UntilEndOfTurn) && what.attack_mode == ModifierMode::Add)
                attack -= en.attack;
        }
        double value = 1.181 + 2.419 * std::max(attack, 0) + 3.0 * e.health();
        if (e.has(kw::taunt)) value += taunt;
        if (e.has(kw::windfury | kw::mega_windfury)) value += 15.71;
        if (e.has(kw::divine_shield)) value += 6.1;
        if (e.spell_damage > 0) value += 3.841;
        if (e.has(kw::stealth)) value += 1.281;
        return value;
    }

    std::vector<bool> removal_;
};

}  // namespace

double Formula::value(const Game& game, Seat seat) const {
    switch (game.state().outcome) {
        case Outcome::None:
            return score(game, seat);
        case Outcome::Seat0:
            return seat == 0 ? kWinScore : -kWinScore;
        case Outcome::Seat1:
            return seat == 1 ? kWinScore : -kWinScore;
        case Outcome::Draw:
            break;
    }
    return 0;
}

WeightNames<GreedyWeights> GreedyWeights::names() {
    using W = GreedyWeights;
    return {{"hero", &W::hero},
            {"hand", &W::hand},
            {"minion", &W::minion},
            {"attack", &W::attack},
            {"health", &W::health},
            {"taunt", &W::taunt},
            {"windfury", &W::windfury},
            {"divine_shield", &W::divine_shield},
            {"spell_damage", &W::spell_damage},
            {"enrage", &W::enrage},
            {"stealth", &W::stealth},
            {"elusive", &W::elusive}};
}

WeightNames<LookaheadWeights> LookaheadWeights::names() {
    using W = LookaheadWeights;
    return {{"own_hero", &W::own_hero},       {"foe_hero", &W::foe_hero},
            {"own_minions", &W::own_minions}, {"foe_minions", &W::foe_minions},
            {"own_health", &W::own_health},   {"own_attack", &W::own_attack},
            {"foe_health", &W::foe_health},   {"foe_attack", &W::foe_attack}};
}

std::unique_ptr<Formula> make_aggro() { return std::make_unique<Aggro>(); }
std::unique_ptr<Formula> make_control() { return std::make_unique<Control>(); }
std::unique_ptr<Formula> make_midrange() { return std::make_unique<Midrange>(); }
std::unique_ptr<Formula> make_weighted(const GreedyWeights& weights) {
    return std::make_unique<Weighted>(weights);
}
std::unique_ptr<Formula> make_lookahead(const LookaheadWeights& weights) {
    return std::make_unique<Lookahead>(weights);
}
std::unique_ptr<Formula> make_threat(const CardDatabase& db) { return std::make_unique<Threat>(db); }

}  // namespace hs
