#include "learn/observation.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "rules/cost.hpp"
#include "rules/evaluate.hpp"
#include "rules/legality.hpp"
#include "rules/stats.hpp"

namespace hs {

namespace {

using namespace layout;

// Places within a group, by the names of features.def.
namespace global {
enum : int {
#define GLOBAL(name, low, high) name,
#include "learn/features.def"
};
}  // namespace global
namespace side {
enum : int {
#define SIDE(name, low, high) name,
#include "learn/features.def"
};
}  // namespace side
namespace board {
enum : int {
#define BOARD(name, low, high) name,
#include "learn/features.def"
};
}  // namespace board
namespace hand {
enum : int {
#define HAND(name, low, high) name,
#include "learn/features.def"
    facts
};
}  // namespace hand
namespace option {
enum : int {
#define OPTION(name, low, high) name,
#include "learn/features.def"
    facts
};
}  // namespace option
namespace deck {
enum : int {
#define DECK(name, low, high) name,
#include "learn/features.def"
};
}  // namespace deck
namespace token {
enum : int {
#define TOKEN(name, low, high) name,
#include "learn/features.def"
    facts
};
}  // namespace token

/// Where features.def lists each class, by Blizzard's number; -1 where it does not.
constexpr std::array<i8, 16> kPlaceOfClass = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, 10, -1};

/// Marks the classes of a card in the features that begin at `out`.
void write_classes(const CardDef& card, float* out) {
    for (u64 classes = card.classes; classes;)
        if (const int place = kPlaceOfClass[pop_lowest(classes)]; place >= 0) out[place] = 1;
}

float scaled(int value, float by, float low, float high) {
    return std::clamp(static_cast<float>(value) * (1 / by), low, high);
}
float scaled(int value, float by, float high = 2) { return scaled(value, by, 0, high); }
float flag(bool on) { return on ? 1.0F : 0.0F; }

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
    Ctx g;
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
          // Rules read through a context that could write; costs and conditions only read and roll nothing.
          g{const_cast<GameState&>(game.state()), game.db()},
          ready(game.to_move() == seat ? Ready(legal) : Ready()) {}

    const CardFacts& facts_of(CardIndex card) const { return facts[card]; }
    bool my_choice() const { return s.choice.kind != ChoiceKind::None && s.choice.seat == me; }

    bool powered(Slot slot) {
        const CardDef& def = g.def(slot);
        if (def.combo != 0 && combo_active(s, me)) return true;
        return def.powered != 0 && evaluate_bool(g, def.powered, scope_of(s, slot));
    }

    /// The card that an option of the pending choice stands for.
    CardIndex option_card(int i) const {
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

    bool could_attack_next_turn(const Entity& e) const {
        return e.attack > 0 && !e.is(Entity::kFrozen) && !e.has(kw::cant_attack | kw::dormant);
    }

    void write_globals(float* out) const {
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

    void write_possible_secrets(float* out) const {
        int count = 0;
        std::array<int, static_cast<std::size_t>(SecretTrigger::Count_)> by_trigger{};
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

    /// What the side used up and lost.
    void write_used(const Used& used, float* out) const {
        constexpr std::array<float, 8> kUnits = {10, 5, 10, 5, 5, 10, 10, 5};
        for (int i = 0; i < 8; ++i) {
            out[side::used_spells + i] = scaled(tally_at(used.used, i), kUnits[static_cast<std::size_t>(i)]);
            out[side::dead_deathrattle + i] = scaled(tally_at(used.dead, i), 10);
        }
        out[side::lost] = scaled(used.lost, 10);
    }

    /// In the mulligan the one who goes first is `current`; later whoever has begun more turns, or as many
    /// while it is the other's turn.
    bool went_first() const {
        const Player& mine = s.players[me];
        const Player& foe = s.players[other_seat(me)];
        if (s.setup || s.turn == 0) return s.current == me;
        if (mine.turns != foe.turns) return mine.turns > foe.turns;
        return s.current != me;
    }

    void write_side(Seat seat, float* out) {
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
            out[side::weapon_lasting] = flag(f.has_lasting || f.has_deathrattle || weapon.keywords != 0);
        }
        out[side::attack] = scaled(attack, 10);
        out[side::ready] = flag(seat == me && (ready.attackers & 1));
        out[side::frozen] = flag(hero.is(Entity::kFrozen));
        out[side::immune] = flag(hero.has(kw::immune));
        if (p.power != kNoSlot) {
            out[side::power_ready] = flag(seat == me ? ready.power : p.power_uses_this_turn == 0);
            out[side::power_cost] = scaled(cost_of(g, p.power), 10);
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
        out[side::power_uses] = scaled(p.power_uses_this_game, 20);
    }

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
        std::memcpy(out + board::race_beast, f.row + static_cast<int>(CardFact::race_beast),
                    9 * sizeof(float));
    }

    bool of_own_class(CardIndex card) const {
        return (db.card(card).classes & db.card(s.entities[s.players[me].hero].card).classes) != 0;
    }

    void write_hand(int place, float* out) {
        const Slot slot = s.players[me].hand[place];
        const Entity& e = s.entities[slot];
        out[hand::cost] = scaled(cost_of(g, slot), 10);
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

    void write_deck(float* out) const {
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

    // -- tokens

    /// What is true of a card wherever it is, when this seat knows it.
    void write_token_card(CardIndex card, float* out) const {
        out[token::known] = 1;
        write_classes(db.card(card), out + token::class_death_knight);
        std::memcpy(out + token::race_beast, facts_of(card).row + static_cast<int>(CardFact::race_beast),
                    8 * sizeof(float));
        std::memcpy(out + token::facts, facts_of(card).row, sizeof(CardFacts::row));
    }

    void write_token_numbers(const Entity& e, float* out) const {
        const u64 k = e.keywords;
        const CardFacts& f = facts_of(e.card);
        const bool silenced = e.is(Entity::kSilenced);
        out[token::attack] = scaled(e.attack, 10, 3);
        out[token::health] = scaled(e.health(), 10, -1, 4);
        out[token::max_health] = scaled(e.max_health, 10, 4);
        out[token::damage] = scaled(e.damage, 10, 4);
        out[token::armor] = scaled(e.armor, 10, 4);
        out[token::attacks_made] = scaled(e.attacks_made, 4, 1);
        out[token::exhausted] = flag(e.is(Entity::kExhausted));
        out[token::frozen] = flag(e.is(Entity::kFrozen));
        out[token::silenced] = flag(silenced);
        out[token::enchanted] = flag(e.enchantments != kNoEnchantment);
        out[token::spell_damage] = scaled(e.spell_damage, 5);
        out[token::turns_in_play] = scaled(e.turns_in_play, 10, 1);
        out[token::has_taunt] = flag(k & kw::taunt);
        out[token::has_charge] = flag(k & kw::charge);
        out[token::has_rush] = flag(k & kw::rush);
        out[token::has_divine_shield] = flag(k & kw::divine_shield);
        out[token::has_windfury] = flag(k & (kw::windfury | kw::mega_windfury));
        out[token::has_stealth] = flag(k & kw::stealth);
        out[token::has_lifesteal] = flag(k & kw::lifesteal);
        out[token::has_poisonous] = flag(k & kw::poisonous);
        out[token::has_reborn] = flag(k & kw::reborn);
        out[token::has_elusive] = flag(k & kw::elusive);
        out[token::has_immune] = flag(k & kw::immune);
        out[token::has_cant_attack] = flag(k & (kw::cant_attack | kw::cant_attack_heroes));
        out[token::has_dormant] = flag(k & kw::dormant);
        out[token::has_freezes] = flag(k & kw::freezes);
        out[token::has_deathrattle] = flag(f.has_deathrattle && !silenced);
        out[token::has_lasting] = flag(f.has_lasting && !silenced);
    }
};

/// The table of tokens while it is filled.
struct Table {
    View& view;
    float* rows;
    i32* cards;

    /// A token in its zone; its card is noted if this seat knows it.
    float* put(int at, int zone, Seat owner, int position, CardIndex card, bool known) {
        float* out = rows + at * kToken;
        out[token::present] = 1;
        out[token::own] = flag(owner == view.me);
        out[zone] = 1;
        out[token::position] = scaled(position, 10, 1);
        if (known && card != kNoCard) {
            view.write_token_card(card, out);
            cards[at] = card;
        }
        return out;
    }

    float* put_entity(int at, int zone, Seat owner, int position, Slot slot) {
        const Entity& e = view.s.entities[slot];
        float* out = put(at, zone, owner, position, e.card, true);
        view.write_token_numbers(e, out);
        return out;
    }

    void put_side(Seat seat) {
        const Player& p = view.s.players[seat];
        const bool own = seat == view.me;
        const int shift = own ? 0 : 1;
        const int first = own ? kOwnToken : kEnemyToken;
        float* hero = put_entity(first, token::hero, seat, 0, p.hero);
        hero[token::ready] = flag(own && (view.ready.attackers & 1));
        if (p.power != kNoSlot) {
            float* power = put_entity(kPowerToken + shift, token::power, seat, 0, p.power);
            power[token::cost] = scaled(cost_of(view.g, p.power), 10);
            power[token::ready] = flag(own ? view.ready.power : p.power_uses_this_turn == 0);
        }
        if (p.weapon != kNoSlot) put_entity(kWeaponToken + shift, token::equipped, seat, 0, p.weapon);
        for (int i = 0; i < p.board_count; ++i) {
            float* minion = put_entity(first + 1 + i, token::on_board, seat, i, p.board[i]);
            const Entity& e = view.s.entities[p.board[i]];
            minion[token::ready] =
                flag(own ? view.ready.attackers >> (i + 1) & 1 : view.could_attack_next_turn(e));
        }
        for (int i = 0; i < p.hand_count; ++i) put_hand(seat, i);
        for (int i = 0; i < p.secret_count; ++i) put_secret(seat, i);
    }

    void put_hand(Seat seat, int place) {
        const Slot slot = view.s.players[seat].hand[place];
        const Entity& e = view.s.entities[slot];
        if (seat != view.me) {
            put(kEnemyHandToken + place, token::in_hand, seat, place, e.card, e.is(Entity::kSeenByOpponent));
            return;
        }
        float* out = put_entity(kHandToken + place, token::in_hand, seat, place, slot);
        out[token::cost] = scaled(cost_of(view.g, slot), 10);
        out[token::ready] = flag(view.ready.cards >> place & 1);
        out[token::powered] = flag(view.powered(slot));
    }

    /// Quests lie open; of the opponent's Secrets only the class shows.
    void put_secret(Seat seat, int place) {
        const Entity& e = view.s.entities[view.s.players[seat].secrets[place]];
        const bool known = seat == view.me || !view.db.card(e.card).has(kw::secret);
        float* out = put(kSecretToken + (seat == view.me ? 0 : kMaxSecrets) + place, token::secret, seat,
                         place, e.card, known);
        // What class an unknown Secret is of shows on the table: most often its hero's.
        const CardIndex shown = e.unknown() ? view.s.entities[view.s.players[seat].hero].card : e.card;
        write_classes(view.db.card(shown), out + token::class_death_knight);
    }

    void put_option(int i) {
        const CardIndex card = view.option_card(i);
        float* out = put(kOptionToken + i, token::option, view.me, i, card, true);
        const CardDef& def = view.db.card(card);
        out[token::cost] = scaled(def.cost, 10);
        out[token::attack] = scaled(def.attack, 10, 3);
        out[token::health] = out[token::max_health] = scaled(def.health, 10, 4);
        out[token::ready] = 1;
    }
};

constexpr std::array kGlobalFeatures = {
#define GLOBAL(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kSideFeatures = {
#define SIDE(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kBoardFeatures = {
#define BOARD(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kHandFeatures = {
#define HAND(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kOptionFeatures = {
#define OPTION(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kDeckFeatures = {
#define DECK(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kTokenFeatures = {
#define TOKEN(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
constexpr std::array kFactFeatures = {
#define CARD_FACT(name, low, high) std::tuple{#name, static_cast<float>(low), static_cast<float>(high)},
#include "learn/features.def"
};
static_assert(kToken == kTokenFeatures.size() + kFactFeatures.size() && kHand == hand::facts + kCardFacts &&
              kOption == option::facts + kCardFacts);

template <class Group>
void append(std::vector<Feature>& all, const std::string& prefix, const Group& group) {
    for (const auto& [name, low, high] : group) all.push_back({prefix + name, low, high});
}

void append_places(std::vector<Feature>& all, const std::string& prefix, int places, auto append_place) {
    for (int i = 0; i < places; ++i) append_place(all, prefix + std::to_string(i) + ".");
}

}  // namespace

ObservationEncoder::ObservationEncoder(Cards cards)
    : cards_(std::move(cards)),
      facts_(card_facts(*cards_)),
      tallies_(card_tallies(*cards_, facts_)),
      secrets_(secret_cards(*cards_)) {}

void ObservationEncoder::flat(const Game& game, Seat seat, const ActionList& legal, float* out) const {
    std::memset(out, 0, kFlat * sizeof(float));
    View view(game, facts_, tallies_, secrets_, seat, legal);
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

void ObservationEncoder::entities(const Game& game, Seat seat, const ActionList& legal,
                                  const EntityArrays& out) const {
    std::memset(out.tokens, 0, kTokens * kToken * sizeof(float));
    std::memset(out.token_cards, 0, kTokens * sizeof(i32));
    std::memset(out.deck_cards, 0, kMaxDeck * sizeof(i32));
    std::memset(out.globals, 0, kEntityGlobals * sizeof(float));
    View view(game, facts_, tallies_, secrets_, seat, legal);
    const GameState& s = view.s;
    Table table{view, out.tokens, out.token_cards};
    const UsedBySide used = count_used(s, tallies_);
    view.write_globals(out.globals);
    for (int side_number = 0; side_number < 2; ++side_number) {
        const Seat whose = side_number == 0 ? seat : other_seat(seat);
        table.put_side(whose);
        float* numbers = out.globals + kGlobal + side_number * kSide;
        view.write_side(whose, numbers);
        view.write_used(used.side[whose], numbers);
    }
    view.write_deck(out.globals + kGlobal + 2 * kSide);
    if (view.my_choice())
        for (int i = 0; i < s.choice.count; ++i) table.put_option(i);
    const int count = s.players[seat].deck_count;
    for (int i = 0; i < count; ++i) out.deck_cards[kMaxDeck - count + i] = s.deck[seat][i].card;
    std::sort(out.deck_cards + kMaxDeck - count, out.deck_cards + kMaxDeck);
    if (out.used == nullptr) return;
    std::memset(out.used, 0, 2 * kRemembered * sizeof(i32));
    std::memset(out.dead, 0, 2 * kRemembered * sizeof(i32));
    std::memset(out.secrets, 0, kPossibleSecrets * sizeof(i32));
    list_used(s, view.db, seat, out.used, out.dead);
    list_used(s, view.db, other_seat(seat), out.used + kRemembered, out.dead + kRemembered);
    int listed = 0;
    each_possible_secret(s, view.db, secrets_, other_seat(seat), [&](const SecretCard& secret) {
        if (listed < kPossibleSecrets) out.secrets[listed++] = secret.card;
    });
}

std::vector<Feature> flat_features() {
    std::vector<Feature> all;
    append(all, "", kGlobalFeatures);
    for (const char* whose : {"own.", "enemy."}) append(all, whose, kSideFeatures);
    for (const char* whose : {"own.board", "enemy.board"})
        append_places(all, whose, kMaxBoard,
                      [](auto& to, const std::string& prefix) { append(to, prefix, kBoardFeatures); });
    append_places(all, "hand", kMaxHand, [](auto& to, const std::string& prefix) {
        append(to, prefix, kHandFeatures);
        append(to, prefix + "card.", kFactFeatures);
    });
    append_places(all, "option", kOptionsShown, [](auto& to, const std::string& prefix) {
        append(to, prefix, kOptionFeatures);
        append(to, prefix + "card.", kFactFeatures);
    });
    append(all, "deck.", kDeckFeatures);
    return all;
}

std::vector<Feature> token_features() {
    std::vector<Feature> all;
    append(all, "", kTokenFeatures);
    append(all, "card.", kFactFeatures);
    return all;
}

std::vector<Feature> global_features() {
    std::vector<Feature> all;
    append(all, "", kGlobalFeatures);
    for (const char* whose : {"own.", "enemy."}) append(all, whose, kSideFeatures);
    append(all, "deck.", kDeckFeatures);
    return all;
}

std::vector<std::string> token_names() {
    std::vector<std::string> names;
    const auto places = [&](const std::string& prefix, int count) {
        for (int i = 0; i < count; ++i) names.push_back(prefix + std::to_string(i));
    };
    for (const char* whose : {"own.", "enemy."}) {
        names.push_back(whose + std::string("hero"));
        places(whose + std::string("board"), kMaxBoard);
    }
    places("own.hand", kMaxHand);
    for (const char* what : {"own.power", "enemy.power", "own.weapon", "enemy.weapon"}) names.push_back(what);
    places("option", kMaxOptions);
    places("own.secret", kMaxSecrets);
    places("enemy.secret", kMaxSecrets);
    places("enemy.hand", kMaxHand);
    return names;
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
