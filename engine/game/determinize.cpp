// Resampling what a seat cannot see: a fair basis for planning.
//
// The opponent's list is taken as known (open lists, closed hands): hidden cards of hand, deck and Secrets
// that began in the deck are dealt anew among those places. Cards that were created in the opponent's hand
// unseen become random ones of its class, and so do cards of either side that nobody knows. Enchantments stay
// with their place: whoever watched knows which card in hand costs less, not which card it is.
#include <algorithm>

#include "game/game.hpp"
#include "game/hidden.hpp"
#include "rules/evaluate.hpp"
#include "rules/pools.hpp"
#include "rules/stats.hpp"
#include "rules/zones.hpp"

namespace hs {

void replace_card(Ctx& g, Slot slot, CardIndex card) {
    Entity& e = g.at(slot);
    if (e.card == card) return;
    const EnchantmentIndex enchantments = e.enchantments;
    const u16 flags = e.flags & static_cast<u16>(~Entity::kListens);
    e.enchantments = kNoEnchantment;
    const u16 order = e.order;
    become(g, slot, card);
    e.enchantments = enchantments;
    e.flags |= flags;
    e.order = order;
    if (enchantments != kNoEnchantment) refresh(g, slot);
    listen(g, slot);
}

namespace {

/// One of the collectible cards that fit, every one as likely; kNoCard if none does.
template <class Fits>
CardIndex random_card(Ctx& g, Fits fits) {
    u32 count = 0;
    for (CardIndex card : g.db.collectible()) count += fits(card);
    if (count == 0) return kNoCard;
    u32 pick = g.roll(count);
    for (CardIndex card : g.db.collectible())
        if (fits(card) && pick-- == 0) return card;
    return kNoCard;
}

CardIndex random_card_of(Ctx& g, Seat seat) {
    const u16 classes = static_cast<u16>(g.def(g.s.players[seat].hero).classes | 1 << kClassNeutral);
    return random_card(g, [&](CardIndex card) {
        const CardDef& def = g.db.card(card);
        return (def.classes & classes) && def.is_in(g.s.format) && !is_starting_hero(def);
    });
}

bool has_secret(const GameState& s, Seat seat, CardIndex card) {
    for (int i = 0; i < s.players[seat].secret_count; ++i)
        if (s.entities[s.players[seat].secrets[i]].card == card) return true;
    return false;
}

/// One that is not active; of the hero's class, or of any if that has none.
CardIndex random_secret_of(Ctx& g, Seat seat) {
    for (u16 classes : {g.def(g.s.players[seat].hero).classes, u16{0xFFFF}}) {
        const CardIndex found = random_card(g, [&](CardIndex card) {
            const CardDef& def = g.db.card(card);
            return def.has(kw::secret) && (def.classes & classes) && def.is_in(g.s.format) &&
                   !has_secret(g.s, seat, card);
        });
        if (found != kNoCard) return found;
    }
    return kNoCard;
}

/// Cards that nobody knows become such as might be there.
void make_up_unknown(Ctx& g, Seat seat) {
    GameState& s = g.s;
    const Player& p = s.players[seat];
    for (int i = 0; i < p.secret_count; ++i)
        if (s.entities[p.secrets[i]].unknown()) replace_card(g, p.secrets[i], random_secret_of(g, seat));
    for (int i = 0; i < p.hand_count; ++i)
        if (s.entities[p.hand[i]].unknown()) replace_card(g, p.hand[i], random_card_of(g, seat));
    for (int i = 0; i < p.deck_count; ++i)
        if (s.deck[seat][i].card == kNoCard) s.deck[seat][i].card = random_card_of(g, seat);
}

/// Each hidden Secret trades places with a random Secret of its class among the hidden cards, or stays.
void resample_secrets(Ctx& g, Seat foe, u16** hidden, int count) {
    GameState& s = g.s;
    Player& p = s.players[foe];
    for (int i = 0; i < p.secret_count; ++i) {
        const Slot slot = p.secrets[i];
        const CardDef& own = g.def(slot);
        if (!own.has(kw::secret)) continue;
        const auto fits = [&](CardIndex card) {
            return g.db.card(card).has(kw::secret) && g.db.card(card).classes == own.classes &&
                   !has_secret(s, foe, card);
        };
        u32 candidates = 1;
        for (int k = 0; k < count; ++k) candidates += fits(*hidden[k]);
        u32 pick = g.roll(candidates);
        for (int k = 0; k < count && pick > 0; ++k) {
            if (!fits(*hidden[k]) || --pick != 0) continue;
            const CardIndex taken = *hidden[k];
            *hidden[k] = s.entities[slot].card;
            replace_card(g, slot, taken);
            break;
        }
    }
}

/// Places of a deck that an open choice shows to `seat`: what lies there is known.
u64 shown_places(const GameState& s, Seat seat, Seat deck) {
    u64 places = 0;
    if (s.choice.kind != ChoiceKind::Deck || s.choice.seat != seat) return places;
    for (int i = 0; i < s.choice.count; ++i)
        if (s.choice.options[i] >> 8 == deck) places |= u64{1} << (s.choice.options[i] & 0xFF);
    return places;
}

void shuffle_but(Ctx& g, Seat seat, u64 kept) {
    u8 places[kMaxDeck];
    u32 count = 0;
    for (u8 i = 0; i < g.s.players[seat].deck_count; ++i)
        if (!(kept >> i & 1)) places[count++] = i;
    for (u32 i = count; i > 1; --i)
        std::swap(g.s.deck[seat][places[i - 1]], g.s.deck[seat][places[g.roll(i)]]);
}

}  // namespace

void Game::determinize(Seat seat, u64 seed) {
    Ctx g = context();
    g.script = nullptr;
    GameState& s = g.s;
    // Two steps of the generator keep neighbouring seeds apart.
    s.random.state = seed ^ 0xD1B54A32D192ED03ULL;
    s.random.next();
    for (Seat side = 0; side < 2; ++side) make_up_unknown(g, side);
    shuffle_but(g, seat, shown_places(s, seat, seat));
    const Seat foe = other_seat(seat);
    Player& p = s.players[foe];

    CardIndex in_hand[kMaxHand];
    CardIndex* hidden[kMaxHand + kMaxDeck];
    int count = 0;
    for (int i = 0; i < p.hand_count; ++i) {
        const Entity& e = s.entities[p.hand[i]];
        in_hand[i] = e.card;
        if (e.is(Entity::kSeenByOpponent)) continue;
        if (e.is(Entity::kStartedInDeck))
            hidden[count++] = &in_hand[i];
        else if (g.def(p.hand[i]).collectible())
            in_hand[i] = random_card_of(g, foe);
    }
    const u64 shown = shown_places(s, seat, foe);
    for (int i = 0; i < p.deck_count; ++i)
        if (!(shown >> i & 1)) hidden[count++] = &s.deck[foe][i].card;
    if (p.secret_count) resample_secrets(g, foe, hidden, count);
    for (int i = count - 1; i > 0; --i) std::swap(*hidden[i], *hidden[g.roll(static_cast<u32>(i + 1))]);
    for (int i = 0; i < p.hand_count; ++i) replace_card(g, p.hand[i], in_hand[i]);
}

}  // namespace hs
