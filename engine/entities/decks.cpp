#include "entities/decks.hpp"

#include <algorithm>

namespace hs {

namespace {

bool any_with(const GameState& s, Seat seat, u8 flags) {
    const DeckCard* const deck = s.deck[seat];
    return std::any_of(deck, deck + s.players[seat].deck_count,
                       [&](const DeckCard& card) { return (card.flags & flags) != 0; });
}

void forget(GameState& s, Seat seat, u8 flags) {
    for (int i = 0; i < s.players[seat].deck_count; ++i) s.deck[seat][i].flags &= static_cast<u8>(~flags);
}

/// A card goes from a place below the top. Who knew the place can follow. Else the opponent does not see
/// where the gap is, and the owner, who sees the card, still knows what lies at either end without one.
void forget_around(GameState& s, Seat seat, int position) {
    if (!any_with(s, seat, DeckCard::kSeen)) return;
    DeckCard* const deck = s.deck[seat];
    const u8 flags = deck[position].flags;
    if (!(flags & DeckCard::kSeenByOpponent)) forget(s, seat, DeckCard::kSeenByOpponent);
    if (flags & (DeckCard::kSeenByOwner | DeckCard::kStray)) return;
    const auto known = [&](int i) {
        return (deck[i].flags & (DeckCard::kSeenByOwner | DeckCard::kStray)) != 0;
    };
    int low = 0, high = s.players[seat].deck_count;
    while (low < high && known(low)) ++low;
    while (high > low && known(high - 1)) --high;
    for (int i = low; i < high; ++i) deck[i].flags &= static_cast<u8>(~DeckCard::kSeenByOwner);
}

/// Somebody is about to learn of another place. Strays may lie among the places known so far, but not among
/// this one and those: the old places are forgotten then.
void forget_before(GameState& s, Seat seat) {
    if (any_with(s, seat, DeckCard::kStray)) forget(s, seat, DeckCard::kSeen | DeckCard::kStray);
}

}  // namespace

void close_up_deck(GameState& s, Seat seat, int position) {
    forget_around(s, seat, position);
    for (int i = position; i + 1 < s.players[seat].deck_count; ++i) s.deck[seat][i] = s.deck[seat][i + 1];
}

bool insert_in_deck(Ctx& g, Seat seat, int position, const DeckCard& card) {
    GameState& s = g.s;
    Player& p = s.players[seat];
    if (p.deck_count == kMaxDeck) return false;
    position = std::clamp(position, 0, int{p.deck_count});
    for (int i = p.deck_count; i > position; --i) s.deck[seat][i] = s.deck[seat][i - 1];
    s.deck[seat][position] = card;
    ++p.deck_count;
    return true;
}

bool put_in_deck(Ctx& g, Seat seat, DeckCard card, bool on_top) {
    GameState& s = g.s;
    const int count = s.players[seat].deck_count;
    const int position = on_top ? count : static_cast<int>(g.roll(static_cast<u32>(count + 1)));
    if (count == kMaxDeck) return false;
    if (on_top) {
        if (card.flags & DeckCard::kSeen) forget_before(s, seat);
    } else {
        card.flags &= static_cast<u8>(~DeckCard::kSeen);
        if (any_with(s, seat, DeckCard::kSeen)) {
            forget(s, seat, DeckCard::kSeenByOpponent);  // who would not see whether this one is drawn
            if (any_with(s, seat, DeckCard::kSeenByOwner)) card.flags |= DeckCard::kStray;
        }
    }
    return insert_in_deck(g, seat, position, card);
}

void pick_from_deck(Ctx& g, Seat seat) {
    if (any_with(g.s, seat, DeckCard::kSeenByOpponent)) forget(g.s, seat, DeckCard::kSeenByOpponent);
}

void see_in_deck(Ctx& g, Seat viewer, Seat seat, u64 places) {
    forget_before(g.s, seat);
    for (; places;) g.s.deck[seat][pop_lowest(places)].flags |= DeckCard::seen_by(viewer, seat);
}

void deck_card_to_top(Ctx& g, Seat seat, int position, u8 seen) {
    GameState& s = g.s;
    DeckCard* const deck = s.deck[seat];
    const int top = s.players[seat].deck_count - 1;
    // Who is not shown the card does not see what was moved.
    forget(s, seat, static_cast<u8>(DeckCard::kSeen & ~seen));
    if (!(seen & DeckCard::kSeenByOwner)) forget(s, seat, DeckCard::kStray);
    if (position != top) forget_around(s, seat, position);
    std::rotate(deck + position, deck + position + 1, deck + top + 1);
    deck[top].flags &= static_cast<u8>(~DeckCard::kStray);
    if (seen) forget_before(s, seat);
    deck[top].flags |= seen;
}

void shuffle_deck(Ctx& g, Seat seat) {
    GameState& s = g.s;
    for (int i = s.players[seat].deck_count - 1; i > 0; --i)
        std::swap(s.deck[seat][i], s.deck[seat][g.roll(static_cast<u32>(i + 1))]);
    forget(s, seat, DeckCard::kSeen | DeckCard::kStray);
}

}  // namespace hs
