// One look at a game from one seat: what the flat and the entities form of an observation have in common.
// For observation.cpp and tokens.cpp.
#pragma once

#include <algorithm>

#include "game/game.hpp"
#include "learn/layout.hpp"
#include "learn/memory.hpp"
#include "rules/legality.hpp"

namespace hs::observing {

/// Marks the classes of a card in the features that begin at `out`.
inline void write_classes(const CardDef& card, float* out) {
    for (u64 classes = card.classes; classes;)
        if (const int place = kPlaceOfClass[pop_lowest(classes)]; place >= 0) out[place] = 1;
}

/// Copies what the facts say of a card's races: the first `count` of them.
inline void write_races(const CardFacts& facts, float* out, int count) {
    std::copy_n(facts.row + static_cast<int>(CardFact::race_beast), count, out);
}

inline float scaled(int value, float by, float low, float high) {
    return std::clamp(static_cast<float>(value) * (1 / by), low, high);
}
inline float scaled(int value, float by, float high = 2) { return scaled(value, by, 0, high); }
inline float flag(bool on) { return on ? 1.0F : 0.0F; }

/// What the seat to move can do now, by what does it.
struct Ready {
    u32 attackers = 0;  // bit 0 the hero, 1-7 minions
    u32 cards = 0;      // bit per place in hand
    bool power = false;

    Ready() = default;
    explicit Ready(const ActionList& legal) {
        for (ActionId id : legal) {
            if (id >= kPlayAction)
                cards |= 1u << ((id - kPlayAction) / (kChooseValues * kPositions * kTargets));
            else if (id >= kPowerAction)
                power = true;
            else if (id >= kAttackAction)
                attackers |= 1u << ((id - kAttackAction) / kDefenders);
        }
    }
};

/// One look at one game from one seat.
struct View {
    const GameState& s;
    const CardDatabase& db;
    const std::vector<CardFacts>& facts;
    const std::vector<CardTally>& tallies;
    const std::vector<SecretCard>& secrets;
    Seat me;
    Ask q;
    Ready ready;

    View(const Game& game, const std::vector<CardFacts>& card_facts,
         const std::vector<CardTally>& card_tallies, const std::vector<SecretCard>& all_secrets, Seat seat,
         const ActionList& legal)
        : s(game.state()),
          db(game.db()),
          facts(card_facts),
          tallies(card_tallies),
          secrets(all_secrets),
          me(seat),
          q(game.ask()),
          ready(game.to_move() == seat ? Ready(legal) : Ready()) {}

    const CardFacts& facts_of(CardIndex card) const { return facts[card]; }
    bool my_choice() const { return s.choice.kind != ChoiceKind::None && s.choice.seat == me; }

    bool powered(Slot slot) { return hs::powered(q, slot); }

    /// The card that an option of the pending choice stands for.
    CardIndex option_card(int i) const;

    bool could_attack_next_turn(const Entity& e) const {
        return e.attack > 0 && !e.is(Entity::kFrozen) && !e.has(kw::cant_attack | kw::dormant);
    }

    void write_globals(float* out) const;

    void write_possible_secrets(float* out) const;

    /// What the side used up and lost.
    void write_used(const Used& used, float* out) const;

    /// In the mulligan the one who goes first is `current`; later whoever has begun more turns, or as many
    /// while it is the other's turn.
    bool went_first() const;

    void write_side(Seat seat, float* out);

    void write_deck(float* out) const;
};

}  // namespace hs::observing
