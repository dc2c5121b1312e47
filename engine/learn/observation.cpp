// The flat form of an observation, and masks.
#include "learn/observation.hpp"

#include <cstring>

#include "expressions/cost.hpp"
#include "learn/observation_view.hpp"

namespace hs {

namespace {

using namespace observing;

/// What only the flat form says.
struct FlatView : View {
    using View::View;

    void write_minion(const Entity& e, bool is_ready, float* out) const {
        const u64 k = e.keywords;
        const CardFacts& f = facts_of(e.card);
        out[board::attack] = scaled(e.attack, 10, 3);
        out[board::health] = scaled(e.health(), 10, -1, 3);
        out[board::damage] = scaled(e.damage, 10, 3);
        out[board::ready] = flag(is_ready);
        out[board::taunt] = flag(k & kw::taunt);
        out[board::divine_shield] = flag(k & kw::divine_shield);
        out[board::stealth] = flag(k & kw::stealth);
        out[board::windfury] = flag(k & (kw::windfury | kw::mega_windfury));
        out[board::poisonous] = flag(k & kw::poisonous);
        out[board::lifesteal] = flag(k & kw::lifesteal);
        out[board::frozen] = flag(e.is(Entity::kFrozen));
        out[board::passive] = flag(k & (kw::cant_attack | kw::dormant));
        out[board::untargetable] = flag(k & (kw::elusive | kw::immune));
        const bool silenced = e.is(Entity::kSilenced);
        out[board::deathrattle] = flag((f.has_deathrattle && !silenced) || (k & kw::reborn));
        out[board::lasting] = flag(f.has_lasting && !silenced);
        out[board::spell_damage] = scaled(e.spell_damage, 5);
        out[board::silenced] = flag(silenced);
        std::memcpy(out + board::code_0, f.row + static_cast<int>(CardFact::code_0), 3 * sizeof(float));
        out[board::cost] = f[CardFact::printed_cost];
        out[board::reborn] = flag(k & kw::reborn);
        write_races(f, out + board::race_beast, kNamedRaces + 1);  // and those that are not named
    }

    bool of_own_class(CardIndex card) const {
        return (db.card(card).classes & db.card(s.entities[s.players[me].hero].card).classes) != 0;
    }

    void write_hand(int place, float* out) {
        const Slot slot = s.players[me].hand[place];
        const Entity& e = s.entities[slot];
        out[hand::cost] = scaled(cost_of(q, slot), 10);
        out[hand::playable] = flag(ready.cards >> place & 1);
        out[hand::powered] = flag(powered(slot));
        out[hand::attack] = scaled(e.attack, 10, 3);
        out[hand::health] = scaled(e.health(), 10, 3);
        out[hand::class_own] = flag(of_own_class(e.card));
        std::memcpy(out + hand::facts, facts_of(e.card).row, sizeof(CardFacts::row));
    }

    void write_option(int i, float* out) const {
        const CardDef& card = db.card(option_card(i));
        out[option::cost] = scaled(card.cost, 10);
        out[option::attack] = scaled(card.attack, 10, 3);
        out[option::health] = scaled(card.health, 10, 3);
        out[option::class_own] = flag(of_own_class(option_card(i)));
        std::memcpy(out + option::facts, facts_of(option_card(i)).row, sizeof(CardFacts::row));
    }
};

}  // namespace

ObservationEncoder::ObservationEncoder(Cards cards)
    : cards_(std::move(cards)),
      facts_(card_facts(*cards_)),
      tallies_(card_tallies(*cards_, facts_)),
      secrets_(secret_cards(*cards_)) {}

void ObservationEncoder::flat(const Game& game, Seat seat, const ActionList& legal, float* out) const {
    std::memset(out, 0, kFlat * sizeof(float));
    FlatView view(game, facts_, tallies_, secrets_, seat, legal);
    const GameState& s = view.s;
    view.write_globals(out);
    const UsedBySide used = count_used(s, tallies_);
    for (int side_number = 0; side_number < 2; ++side_number) {
        const Seat whose = side_number == 0 ? seat : other_seat(seat);
        view.write_side(whose, out + kSideAt + side_number * kSide);
        view.write_used(used.side[whose], out + kSideAt + side_number * kSide);
        const Player& p = s.players[whose];
        for (int i = 0; i < p.board_count; ++i) {
            const Entity& e = s.entities[p.board[i]];
            const bool ready =
                whose == seat ? view.ready.attackers >> (i + 1) & 1 : view.could_attack_next_turn(e);
            view.write_minion(e, ready, out + kBoardAt + (side_number * kMaxBoard + i) * kBoard);
        }
    }
    const Player& own = s.players[seat];
    for (int i = 0; i < own.hand_count; ++i) view.write_hand(i, out + kHandAt + i * kHand);
    if (view.my_choice())
        for (int i = 0; i < std::min<int>(s.choice.count, kOptionsShown); ++i)
            view.write_option(i, out + kOptionAt + i * kOption);
    view.write_deck(out + kDeckAt);
}

void write_mask(const ActionList& legal, i8* mask) {
    std::memset(mask, 0, kActionCount);
    for (ActionId id : legal) mask[id] = 1;
    if (legal.count == 0) mask[kEndTurnAction] = 1;
}

void update_mask(const ActionList& old, const ActionList& legal, i8* mask) {
    mask[kEndTurnAction] = 0;
    for (ActionId id : old) mask[id] = 0;
    for (ActionId id : legal) mask[id] = 1;
    if (legal.count == 0) mask[kEndTurnAction] = 1;
}

}  // namespace hs
