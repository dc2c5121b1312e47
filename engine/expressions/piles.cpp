#include "expressions/piles.hpp"

#include <bit>

namespace hs {

u64 deck_all(const GameState& s, Seat seat) {
    const int count = s.players[seat].deck_count;
    return (count >= 63 ? ~u64{0} >> 1 : (u64{1} << count) - 1) | (seat ? kDeckSeat : 0);
}

u64 random_of_deck(Ask& q, u64 deck, i64 n) {
    u64 set = deck_bits(deck), chosen = 0;
    for (int left = count_bits(set); n > 0 && left > 0; --n, --left) {
        const u64 pick = u64{1} << nth_bit(set, static_cast<int>(q.roll(static_cast<u32>(left))));
        chosen |= pick;
        set &= ~pick;
    }
    return chosen | (deck & kDeckSeat);
}

u64 end_of_deck(const GameState& s, u64 deck, i64 n, bool top) {
    u64 left = deck_bits(deck), kept = 0;
    for (i64 i = 0; i < n && left; ++i) {
        const u64 card = top ? std::bit_floor(left) : left & (~left + 1);
        kept |= card;
        left &= ~card;
    }
    const bool whole = deck_bits(deck) == deck_bits(deck_all(s, deck_seat(deck)));
    return kept | (deck & kDeckSeat) | (whole ? kDeckPlaced : 0);
}

CardIndex card_of_deck(const GameState& s, u64 deck) {
    const u64 cards = deck_bits(deck & deck_all(s, deck_seat(deck)));
    return cards ? s.deck[deck_seat(deck)][63 - std::countl_zero(cards)].card : kNoCard;
}

u64 known_of_deck(const GameState& s, u64 deck) {
    const Seat seat = deck_seat(deck);
    u64 places = deck_bits(deck & deck_all(s, seat));
    for (u64 rest = places; rest;) {
        const Slot i = pop_lowest(rest);
        if (s.deck[seat][i].card == kNoCard) places &= ~(u64{1} << i);
    }
    return places;
}

}  // namespace hs
