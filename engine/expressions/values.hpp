// What the values of a card program stand for, where a plain number or a set of entities does not say it.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// The seats of a players value, the one whose turn it is first.
struct SeatList {
    Seat seats[2];
    int count;
    const Seat* begin() const { return seats; }
    const Seat* end() const { return seats + count; }
};

SeatList seats_of(const GameState& s, u64 players);

/// The seat that an operand Whose or OneSide names, unless that is both.
inline Seat seat_of(const Scope& scope, u8 whose) {
    return static_cast<Seat>(scope.controller ^ u8{is(whose, Whose::Enemy)});
}

/// Whom an operand Bound names.
inline Slot bound_to(const Scope& scope, Bound bound) {
    switch (bound) {
        case Bound::Subject:
            return scope.subject;
        case Bound::Other:
            return scope.other;
        case Bound::Target:
            return scope.target;
        case Bound::Self:
            break;
    }
    return scope.source;
}

// A deck value: bit i = i-th card from the bottom, bit 63 = seat.
inline constexpr u64 kDeckSeat = u64{1} << 63;

// What is known of them: they are the top or the bottom of the whole deck; a player was shown and chose them.
inline constexpr u64 kDeckPlaced = u64{1} << 62, kDeckShown = u64{1} << 61;

inline Seat deck_seat(u64 deck) { return deck >> 63; }

inline u64 deck_bits(u64 deck) { return deck & ((u64{1} << kMaxDeck) - 1); }

// A card value of which both players know which card it is.
inline constexpr u64 kOpenCard = u64{1} << 32;

/// The card of an entity; kNoCard of nobody.
inline u64 card_value(const GameState& s, Slot slot) {
    if (slot == kNoSlot) return kNoCard;
    const Entity& e = s.entities[slot];
    return e.card | (open(e) ? kOpenCard : 0);
}

}  // namespace hs
