// Editing what a seat cannot see.
#include <algorithm>
#include <vector>

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

/// The places of a deck of which a seat knows what lies there.
u64 known_places(const GameState& s, Seat seat, Seat deck) {
    u64 places = 0;
    for (int i = 0; i < s.players[deck].deck_count; ++i)
        if (s.deck[deck][i].flags & DeckCard::seen_by(seat, deck)) places |= u64{1} << i;
    return places;
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
        if (def.has(kw::secret) && !g.at(p.secrets[i]).is(Entity::kSeenByOpponent))
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
    const auto kept = [&](Seat deck) {
        return shown_places(s, seat, deck) | shown_places(s, foe, deck) | known_places(s, seat, deck);
    };
    edit_deck(g, foe, kept(foe), true, random);
    edit_deck(g, seat, kept(seat), false, random);
    Player& p = s.players[foe];
    if (s.setup && !(p.mulligan & Player::kMulliganOpen))
        p.mulligan = static_cast<u8>(random.below(1U << p.hand_count));
}

namespace {

/// A card that might as well lie where another one lies.
struct Loose {
    CardIndex* card;
    Slot slot;  // of one in hand or a Secret
    bool started;
    u8* flags;  // of another
    u8 started_flag;
};

/// Puts hidden cards where others were. A Secret stays one of its class.
class Rearrangement {
  public:
    Rearrangement(Game& game, Seat seat, Random& random)
        : g_(game.context()), s_(g_.s), seat_(seat), foe_(other_seat(seat)), random_(random) {}

    void run() {
        s_.random.state = random_.next();
        for (Seat deck = 0; deck < 2; ++deck) shuffle_deck(deck);
        if (s_.choice.kind == ChoiceKind::Card && s_.choice.seat == foe_)
            for (int i = 0; i < s_.choice.count; ++i) {
                s_.choice.options[i] = any_card(g_.db, random_);
                hide(s_.choice.serials[i]);
            }
        const Player& p = s_.players[foe_];
        for (int i = 0; i < p.hand_count; ++i) hidden_entity(p.hand[i]);
        for (int i = 0; i < p.secret_count; ++i)
            if (g_.def(p.secrets[i]).has(kw::secret)) hidden_entity(p.secrets[i]);
        for (int i = 0; i < s_.graveyard_count; ++i) {
            GraveCard& grave = s_.graveyard[i];
            if (grave.controller() != foe_ || !(grave.flags & GraveCard::kUnseen)) continue;
            loose_.push_back({&grave.card, kNoSlot, false, &grave.flags, GraveCard::kStartedInDeck});
            hide(grave.serial);
        }
        for (std::size_t i = loose_.size(); i > 1; --i)
            exchange(loose_[i - 1], loose_[random_.below(static_cast<u32>(i))]);
        for (std::size_t i = handles_.size(); i > 1; --i)
            std::swap(*handles_[i - 1], *handles_[random_.below(static_cast<u32>(i))]);
        for (int i = 0; s_.choice.kind == ChoiceKind::Deck && i < s_.choice.count; ++i) {
            const u16 option = s_.choice.options[i];
            s_.choice.serials[i] = s_.deck[option >> 8][option & 0xFF].serial;
        }
        if (s_.setup && !(s_.players[foe_].mulligan & Player::kMulliganOpen))
            s_.players[foe_].mulligan = static_cast<u8>(random_.below(1U << p.hand_count));
    }

  private:
    void hide(u16& serial) { handles_.push_back(&serial); }

    /// The order of what the seat does not know, whole cards; then strays go elsewhere.
    void shuffle_deck(Seat deck) {
        DeckCard* const cards = s_.deck[deck];
        const int count = s_.players[deck].deck_count;
        const u64 kept =
            known_places(s_, seat_, deck) | shown_places(s_, seat_, deck) | shown_places(s_, foe_, deck);
        const auto fixed = [&](int i) { return (kept >> i & 1) || (cards[i].flags & DeckCard::kStray); };
        for (int i = 0; i < count; ++i) {
            const int other = static_cast<int>(random_.below(static_cast<u32>(i + 1)));
            if (fixed(i) || fixed(other)) continue;
            std::swap(cards[i], cards[other]);
            std::swap(cards[i].flags, cards[other].flags);  // those of the places stay ...
            move_started(cards[i].flags, cards[other].flags, DeckCard::kStartedInDeck);
        }
        if (s_.choice.kind != ChoiceKind::Deck)
            for (int i = 0; i < count; ++i)
                if (cards[i].flags & DeckCard::kStray) {
                    const int other = static_cast<int>(random_.below(static_cast<u32>(count)));
                    if (other > i)
                        std::rotate(cards + i, cards + i + 1, cards + other + 1);
                    else
                        std::rotate(cards + other, cards + i, cards + i + 1);
                }
        for (int i = 0; i < count; ++i) {
            if ((cards[i].flags & DeckCard::seen_by(seat_, deck)) || (shown_places(s_, seat_, deck) >> i & 1))
                continue;
            hide(cards[i].serial);
            if (deck == foe_ && cards[i].enchantments == kNoEnchantment)
                loose_.push_back({&cards[i].card, kNoSlot, false, &cards[i].flags, DeckCard::kStartedInDeck});
        }
    }

    static void move_started(u8& a, u8& b, u8 bit) {
        if ((a & bit) == (b & bit)) return;
        a ^= bit;
        b ^= bit;
    }

    void hidden_entity(Slot slot) {
        Entity& e = g_.at(slot);
        const Choice& choice = s_.choice;
        for (int i = 0; i < choice.count; ++i)
            if (choice.kind == ChoiceKind::Entity && choice.options[i] == slot) return;
        if (e.is(Entity::kSeenByOpponent)) return;
        hide(e.serial);
        if (e.unknown()) return;
        if (e.is(Entity::kDrawn) || e.is(Entity::kStartedInDeck))
            loose_.push_back({&e.card, slot, e.is(Entity::kStartedInDeck), nullptr, 0});
        else if (e.zone == Zone::Secret)
            replace_card(g_, slot, another_secret(g_, foe_, e.card, random_));
        else
            replace_card(g_, slot, any_card(g_.db, random_));
    }

    void exchange(Loose& a, Loose& b) {
        const CardIndex one = *a.card, other = *b.card;
        if (one == other || !takes(a, other) || !takes(b, one)) return;
        const bool started = has_started(a);
        put(a, other, has_started(b));
        put(b, one, started);
    }

    bool takes(const Loose& place, CardIndex card) const {
        if (card == kNoCard && place.slot != kNoSlot) return false;
        if (place.slot == kNoSlot || s_.entities[place.slot].zone != Zone::Secret) return true;
        return g_.db.card(card).has(kw::secret) && g_.db.card(card).classes == g_.def(place.slot).classes &&
               !has_secret(s_, foe_, card);
    }

    static bool has_started(const Loose& place) {
        return place.flags ? (*place.flags & place.started_flag) != 0 : place.started;
    }

    void put(Loose& place, CardIndex card, bool started) {
        if (place.flags) {
            *place.card = card;
            *place.flags = static_cast<u8>(started ? *place.flags | place.started_flag
                                                   : *place.flags & ~place.started_flag);
            return;
        }
        replace_card(g_, place.slot, card);
        g_.at(place.slot).set(Entity::kStartedInDeck, started);
        place.started = started;
    }

    Ctx g_;
    GameState& s_;
    Seat seat_, foe_;
    Random& random_;
    std::vector<Loose> loose_;
    std::vector<u16*> handles_;
};

}  // namespace

void rearrange_hidden_facts(Game& game, Seat seat, Random& random) {
    Rearrangement(game, seat, random).run();
}

}  // namespace hs::trust
