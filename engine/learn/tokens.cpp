// The entities form of an observation: a table of tokens and lists of cards.
#include <algorithm>
#include <cstring>

#include "expressions/cost.hpp"
#include "learn/observation.hpp"
#include "learn/observation_view.hpp"

namespace hs {

namespace {

using namespace observing;

/// The table of tokens while it is filled.
struct Table {
    View& view;
    float* rows;
    i32* cards;

    /// What is true of a card wherever it is, when this seat knows it.
    void write_card(CardIndex card, float* out) const {
        out[token::known] = 1;
        write_classes(view.db.card(card), out + token::class_death_knight);
        write_races(view.facts_of(card), out + token::race_beast, kNamedRaces);
        std::memcpy(out + token::facts, view.facts_of(card).row, sizeof(CardFacts::row));
    }

    /// What is true of this one.
    void write_numbers(const Entity& e, float* out) const {
        const u64 k = e.keywords;
        const CardFacts& f = view.facts_of(e.card);
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

    /// A token in its zone; its card is noted if this seat knows it.
    float* put(int at, int zone, Seat owner, int position, CardIndex card, bool known) {
        float* out = rows + at * kToken;
        out[token::present] = 1;
        out[token::own] = flag(owner == view.me);
        out[zone] = 1;
        out[token::position] = scaled(position, 10, 1);
        if (known && card != kNoCard) {
            write_card(card, out);
            cards[at] = card;
        }
        return out;
    }

    float* put_entity(int at, int zone, Seat owner, int position, Slot slot) {
        const Entity& e = view.s.entities[slot];
        float* out = put(at, zone, owner, position, e.card, true);
        write_numbers(e, out);
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
            power[token::cost] = scaled(cost_of(view.q, p.power), 10);
            power[token::ready] = flag(own ? view.ready.power : p.hero_power_uses_this_turn == 0);
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
        out[token::cost] = scaled(cost_of(view.q, slot), 10);
        out[token::ready] = flag(view.ready.cards >> place & 1);
        out[token::powered] = flag(view.powered(slot));
    }

    /// Quests lie open; of the opponent's Secrets only the class shows, unless that one is known.
    void put_secret(Seat seat, int place) {
        const Entity& e = view.s.entities[view.s.players[seat].secrets[place]];
        const bool known =
            seat == view.me || e.is(Entity::kSeenByOpponent) || !view.db.card(e.card).has(kw::secret);
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

}  // namespace

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
    std::memset(out.used, 0, 2 * kRemembered * sizeof(i32));
    std::memset(out.dead, 0, 2 * kRemembered * sizeof(i32));
    std::memset(out.secrets, 0, kPossibleSecrets * sizeof(i32));
    list_used(s, view.db, seat, seat, out.used, out.dead);
    list_used(s, view.db, seat, other_seat(seat), out.used + kRemembered, out.dead + kRemembered);
    int listed = 0;
    each_possible_secret(s, view.db, secrets_, other_seat(seat), [&](const SecretCard& secret) {
        if (listed < kPossibleSecrets) out.secrets[listed++] = secret.card;
    });
}

}  // namespace hs
