// Editing what a seat cannot see.
#include <algorithm>

#include "game/hidden.hpp"
#include "properties.hpp"

namespace hs::trust {

namespace {

/// Any implemented card that a hand or deck may hold, tokens of all classes among them.
CardIndex any_card(const CardDatabase& db, Random& random) {
    for (;;) {
        const auto card = static_cast<CardIndex>(1 + random.below(static_cast<u32>(db.card_count() - 1)));
        const CardType type = db.card(card).type;
        if (type != CardType::Enchantment && type != CardType::HeroPower) return card;
    }
}

bool has_secret(const GameState& s, Seat seat, CardIndex card) {
    const Player& p = s.players[seat];
    return std::any_of(p.secrets, p.secrets + p.secret_count,
                       [&](Slot slot) { return s.entities[slot].card == card; });
}

/// Another Secret of the same class, which everybody sees; the same if there is none.
CardIndex another_secret(const Ctx& g, Seat seat, CardIndex old, Random& random) {
    CardIndex found = old;
    u32 count = 1;
    for (CardIndex card = 1; card < g.db.card_count(); ++card) {
        const CardDef& def = g.db.card(card);
        if (def.type == CardType::Spell && def.has(kw::secret) && def.classes == g.db.card(old).classes &&
            !has_secret(g.s, seat, card) && random.below(++count) == 0)
            found = card;
    }
    return found;
}

/// The places of a deck that an open choice shows to its chooser.
u64 shown_places(const GameState& s, Seat seat, Seat deck) {
    u64 places = 0;
    if (s.choice.kind == ChoiceKind::Deck && s.choice.seat == seat)
        for (int i = 0; i < s.choice.count; ++i)
            if (s.choice.options[i] >> 8 == deck) places |= u64{1} << (s.choice.options[i] & 0xFF);
    return places;
}

/// `replace`: the cards become any others first.
void edit_deck(Ctx& g, Seat seat, u64 kept, bool replace, Random& random) {
    DeckCard* const deck = g.s.deck[seat];
    for (u32 i = 0; i < g.s.players[seat].deck_count; ++i) {
        if (kept >> i & 1) continue;
        if (replace && deck[i].card != kNoCard && random.below(2)) {
            deck[i].card = any_card(g.db, random);
            deck[i].flags ^= DeckCard::kStartedInDeck & random.next();
        }
        const u32 other = random.below(i + 1);
        if (!(kept >> other & 1)) std::swap(deck[i], deck[other]);
    }
}

void edit_hand_and_secrets(Ctx& g, Seat foe, Random& random) {
    const Player& p = g.s.players[foe];
    for (int i = 0; i < p.hand_count; ++i) {
        const Entity& e = g.at(p.hand[i]);
        if (!e.is(Entity::kSeenByOpponent) && !e.unknown())
            replace_card(g, p.hand[i], any_card(g.db, random));
    }
    for (int i = 0; i < p.secret_count; ++i) {
        const CardDef& def = g.def(p.secrets[i]);
        if (def.has(kw::secret))
            replace_card(g, p.secrets[i], another_secret(g, foe, g.at(p.secrets[i]).card, random));
    }
}

/// What the opponent is offered; of an open Discover everybody sees only how many options there are.
void edit_choice(Ctx& g, Random& random) {
    Choice& choice = g.s.choice;
    if (choice.kind != ChoiceKind::Card) return;
    for (int i = 0; i < choice.count; ++i) choice.options[i] = any_card(g.db, random);
}

}  // namespace

void edit_hidden_facts(Game& game, Seat seat, Random& random) {
    Ctx g = game.context();
    GameState& s = g.s;
    const Seat foe = other_seat(seat);
    s.random.state = random.next();
    s.next_serial = static_cast<u16>(s.next_serial + random.below(5));
    s.next_order = static_cast<u16>(s.next_order + random.below(5));
    edit_hand_and_secrets(g, foe, random);
    if (s.choice.kind != ChoiceKind::None && s.choice.seat == foe) edit_choice(g, random);
    // The places of an opponent's choice among deck cards stay: the choice would mean others.
    const u64 chosen_by_foe = shown_places(s, foe, foe);
    edit_deck(g, foe, shown_places(s, seat, foe) | chosen_by_foe, true, random);
    edit_deck(g, seat, shown_places(s, seat, seat) | shown_places(s, foe, seat), false, random);
    Player& p = s.players[foe];
    if (s.setup && !(p.mulligan & Player::kMulliganOpen))
        p.mulligan = static_cast<u8>(random.below(1U << p.hand_count));
}

}  // namespace hs::trust
