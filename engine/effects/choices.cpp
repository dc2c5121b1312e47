#include "effects/choices.hpp"

#include <algorithm>

#include "entities/decks.hpp"
#include "entities/order.hpp"
#include "expressions/attributes.hpp"
#include "expressions/evaluate.hpp"
#include "expressions/values.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// A choice of the player whose text runs. A choice without options is none.
Choice& open_choice(Act& a, ChoiceKind kind) {
    Choice& choice = a.s.choice;
    choice = Choice{};
    choice.kind = kind;
    choice.seat = a.me();
    choice.source = a.source();
    return choice;
}

void close_if_empty(Choice& choice) {
    if (choice.count == 0) choice = Choice{};
}

/// How many of `n` are offered. A text that changes damage runs at once, where nobody can be asked: none.
int most_options(Ctx& g, int n) {
    if (n > kMaxOptions) reached(g, Limit::options);
    return g.damage ? 0 : std::clamp(n, 0, kMaxOptions);
}

bool offered(const Choice& choice, u16 option) {
    return std::find(choice.options, choice.options + choice.count, option) != choice.options + choice.count;
}

}  // namespace

void offer_cards(Act& a, int n, bool discover) {
    Ctx& g = a.g;
    GameState& s = a.s;
    const auto pool = static_cast<u32>(a.b());
    const Instruction* const filter = a.at + 1;
    const int length = a.a();
    n = most_options(g, n);
    Choice& choice = open_choice(a, ChoiceKind::Card);
    const u16 classes = static_cast<u16>(g.def(s.players[choice.seat].hero).classes | 1 << kClassNeutral);
    const std::span<const CardIndex> cards = g.db.pool_cards(pool, s.format);
    const bool listed = g.db.pool(pool).filter == 0;
    const auto fits = [&](CardIndex card) {
        if (offered(choice, card)) return false;
        if (discover && !(g.db.card(card).classes & classes)) return false;
        return inline_predicate(g, a.m, filter, length, card_it(card));
    };
    const auto weight = [&](CardIndex card) {
        const bool of_class = !(g.db.card(card).classes & 1 << kClassNeutral);
        return discover && of_class ? u32{doubt::kDiscoverClassWeight} : u32{1};
    };
    while (choice.count < n) {
        u32 candidates = 0;
        for (CardIndex card : cards)
            if (fits(card)) candidates += weight(card);
        if (candidates == 0) break;
        u32 pick = listed && static_cast<int>(candidates) <= n - choice.count ? 0 : g.roll(candidates);
        for (CardIndex card : cards) {
            if (!fits(card)) continue;
            if (pick >= weight(card)) {
                pick -= weight(card);
                continue;
            }
            choice.options[choice.count] = card;
            choice.serials[choice.count++] = next_handle(g);
            break;
        }
    }
    close_if_empty(choice);
}

template <>
void perform<Op::DISCOVER>(Act& a) {
    offer_cards(a, a.number(), true);
    a.at += a.a();
}

template <>
void perform<Op::CHOOSE_CARD>(Act& a) {
    offer_cards(a, a.number(), false);
    a.at += a.a();
}

template <>
void perform<Op::CHOOSE_FROM_DECK>(Act& a) {
    Ctx& g = a.g;
    const int n = most_options(g, a.number());
    const bool placed = a.m.top() & kDeckPlaced;
    const u64 deck = a.deck();
    const Seat seat = deck_seat(deck);
    Choice& choice = open_choice(a, ChoiceKind::Deck);
    for (u64 left = deck_bits(deck); choice.count < n && left;) {
        const int position = nth_bit(left, static_cast<int>(g.roll(static_cast<u32>(count_bits(left)))));
        const DeckCard& card = a.s.deck[seat][position];
        choice.options[choice.count] = static_cast<u16>(position | seat << 8);
        choice.serials[choice.count++] = card.serial;
        for (u64 rest = left; rest;) {
            const Slot i = pop_lowest(rest);
            if (i == position || (a.s.deck[seat][i].card == card.card && card.card != kNoCard))
                left &= ~(u64{1} << i);
        }
    }
    a.frame.result = seat ? kDeckSeat : 0;
    if (placed) {
        u64 places = 0;
        for (int i = 0; i < choice.count; ++i) places |= u64{1} << (choice.options[i] & 0xFF);
        see_in_deck(g, choice.seat, seat, places);
    }
    close_if_empty(choice);
}

template <>
void perform<Op::CHOOSE_ENTITY>(Act& a) {
    const int n = most_options(a.g, a.number());
    SlotSet set = a.entities();
    Choice& choice = open_choice(a, ChoiceKind::Entity);
    while (choice.count < n && set) {
        const Slot slot = random_of(a.g, set);
        set &= ~bit(slot);
        choice.options[choice.count] = slot;
        choice.serials[choice.count++] = a.s.entities[slot].serial;
    }
    close_if_empty(choice);
}

void take_choice(Ctx& g, int option) {
    GameState& s = g.s;
    const Choice choice = s.choice;
    s.choice = Choice{};
    Frame& frame = s.frames[s.frame_count - 1];
    const u16 picked = choice.options[option];
    switch (choice.kind) {
        case ChoiceKind::Card:
            frame.result = picked | u64{choice.serials[option]} << 16;
            break;
        case ChoiceKind::Deck:
            frame.result = u64{1} << (picked & 0xFF) | (picked >> 8 ? kDeckSeat : 0) | kDeckShown;
            break;
        case ChoiceKind::Entity:
            frame.result = bit(static_cast<Slot>(picked));
            break;
        case ChoiceKind::None:
            break;
    }
}

}  // namespace hs
