// Decks and graveyards, as card programs work with them. What is a deck value stands in values.hpp.
#pragma once

#include "entities/context.hpp"
#include "expressions/attributes.hpp"
#include "expressions/sets.hpp"
#include "expressions/values.hpp"

namespace hs {

/// All cards of a seat's deck.
u64 deck_all(const GameState& s, Seat seat);

/// n cards of a deck value at random.
u64 random_of_deck(Ask& q, u64 deck, i64 n);

/// Its n uppermost (or lowest) cards.
u64 end_of_deck(const GameState& s, u64 deck, i64 n, bool top);

/// Which card its uppermost is; kNoCard if there is none.
CardIndex card_of_deck(const GameState& s, u64 deck);

/// Those of them that nobody knows are left out: what looks at cards passes over them.
u64 known_of_deck(const GameState& s, u64 deck);

/// Those that fit: fits(It).
template <class Fits>
u64 filter_deck(const GameState& s, u64 deck, Fits fits) {
    const Seat seat = deck_seat(deck);
    u64 kept = deck & kDeckSeat;
    for (u64 set = known_of_deck(s, deck); set;) {
        const Slot i = pop_lowest(set);
        if (fits(deck_it(s, seat, i))) kept |= u64{1} << i;
    }
    return kept;
}

/// Those of which read(It) is highest (or lowest).
template <class Read>
u64 extreme_of_deck(const GameState& s, u64 deck, bool highest, Read read) {
    const Seat seat = deck_seat(deck);
    const auto value = [&](Slot i) { return read(deck_it(s, seat, i)); };
    return extreme(known_of_deck(s, deck), highest, value) | (deck & kDeckSeat);
}

/// Calls visit(GraveCard) for each record of the graveyard that counts, oldest first, until it returns false.
template <class Visit>
void each_dead(const GameState& s, Visit visit) {
    for (int i = 0; i < s.graveyard_count; ++i) {
        const GraveCard& grave = s.graveyard[i];
        if (!(grave.flags & GraveCard::kRemoved) && grave.card != kNoCard && !visit(grave)) return;
    }
}

/// How many of the dead fit: fits(GraveCard).
template <class Fits>
i64 count_dead(const GameState& s, Fits fits) {
    i64 count = 0;
    each_dead(s, [&](const GraveCard& grave) {
        count += fits(grave);
        return true;
    });
    return count;
}

/// The card of the n-th of them, n from 0; kNoCard if there are not so many.
template <class Fits>
CardIndex nth_dead(const GameState& s, i64 n, Fits fits) {
    CardIndex card = kNoCard;
    each_dead(s, [&](const GraveCard& grave) {
        if (fits(grave) && n-- == 0) card = grave.card;
        return card == kNoCard;
    });
    return card;
}

}  // namespace hs
