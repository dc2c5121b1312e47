#include "effects/cards.hpp"

#include <algorithm>

#include "entities/decks.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/order.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/values.hpp"
#include "rules/control.hpp"
#include "rules/copies.hpp"
#include "rules/damage.hpp"
#include "rules/hand.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// A side without its hero, its Hero Power or itself would be none: they stay, whatever a text says.
SlotSet movable(const GameState& s, SlotSet set) {
    for (const Player& p : s.players) set &= ~(bit(p.self) | bit(p.hero) | bit(p.power));
    return set;
}

/// Into one deck: of both players, that of the one whose turn it is.
void shuffle_entities(Act& a, bool on_top) {
    const SeatList seats = a.seats();
    const SlotSet set = movable(a.s, a.entities());
    if (seats.count == 0) return;
    for (Slot slot : in_order_of_play(a.s, set)) {
        a.s.wounded &= ~bit(slot);
        if (!move_to_deck(a.g, slot, seats.seats[0], on_top)) destroy(a.g, bit(slot));
    }
}

/// Of DeckCard::kSeen, who knows a new card that goes on top: both one that everybody knows, and who chose
/// it.
u8 seen_on_top(u64 card, Seat me, Seat seat) {
    if (card & kOpenCard) return DeckCard::kSeen;
    return card >> 16 & 0xFFFF ? DeckCard::seen_by(me, seat) : u8{0};
}

CardIndex random_minion(Ctx& g, Seat seat, int& cost) {
    u64 minions = 0;
    for (int i = 0; i < g.s.players[seat].deck_count; ++i)
        if (g.db.card(g.s.deck[seat][i].card).is_minion()) minions |= u64{1} << i;
    if (!minions) return kNoCard;
    const int place = nth_bit(minions, static_cast<int>(g.roll(static_cast<u32>(count_bits(minions)))));
    const CardIndex card = g.s.deck[seat][place].card;
    cost = g.db.card(card).cost;
    return card;
}

bool joust(Ctx& g, Seat seat) {
    int mine = -1, theirs = -1;
    random_minion(g, seat, mine);
    const bool answered = random_minion(g, other_seat(seat), theirs) != kNoCard;
    // The cards go back where nobody knows (rules.md 11.7).
    shuffle_deck(g, seat);
    shuffle_deck(g, other_seat(seat));
    return mine > theirs && (answered || doubt::kJoustWonAgainstNothing);
}

}  // namespace

Slot copy_of_deck_card(Ctx& g, const DeckCard& card, Seat seat) {
    const Slot copy = create(g, card.card, seat);
    if (copy == kNoSlot) return kNoSlot;
    g.at(copy).enchantments = copy_enchantments(g, card.enchantments);
    refresh(g, copy);
    return copy;
}

void draw_next(Ctx& g, Frame& f) {
    if (f.count == 0) return pop_frame(g);
    --f.count;
    const Seat seat = f.scope.seat;
    Frame* program = program_below(g.s);
    const SlotSet drawn = bit(draw_one(g, seat));
    if (program) program->result |= drawn;
}

template <>
void perform<Op::RETURN_TO_HAND>(Act& a) {
    const EventsInOrder in_order(a.s);
    for (Slot slot : in_order_of_play(a.s, movable(a.s, a.entities()))) return_to_hand(a.g, slot);
}

template <>
void perform<Op::SHUFFLE_INTO_DECK>(Act& a) {
    shuffle_entities(a, false);
}

template <>
void perform<Op::PUT_ON_TOP>(Act& a) {
    shuffle_entities(a, true);
}

template <>
void perform<Op::DECK_TO_TOP>(Act& a) {
    const bool shown = a.m.top() & kDeckShown;  // the player who acts chose among them
    const u64 deck = a.deck();
    const Seat seat = deck_seat(deck);
    const int count = a.s.players[seat].deck_count;
    int moved = 0;  // each that went to the top let those above it down by one
    for (u64 set = deck_bits(deck); set; ++moved) {
        const int position = pop_lowest(set) - moved;
        if (position < 0 || position >= count) continue;
        deck_card_to_top(a.g, seat, position, shown ? DeckCard::seen_by(a.me(), seat) : u8{0});
    }
}

template <>
void perform<Op::DISCARD>(Act& a) {
    const EventsInOrder in_order(a.s);
    for (Slot slot : a.entities_in_order()) discard(a.g, slot);
}

template <>
void perform<Op::REMOVE_FROM_GAME>(Act& a) {
    for (Slot slot : in_order_of_play(a.s, movable(a.s, a.entities()))) {
        tell_of(a.g, Told::RemoveFromGame, slot);
        remove_from_game(a.g, slot);
    }
}

template <>
void perform<Op::DRAW>(Act& a) {
    const int n = a.number();
    const SeatList seats = a.seats();
    for (int i = seats.count; i-- > 0;) {
        if (seats.count == 1 && n == 1) {
            a.frame.result = bit(draw_one(a.g, seats.seats[i]));
        } else if (n > 0) {
            Frame* draws = push_frame(a.g, FrameKind::DrawMany);
            if (!draws) break;
            draws->scope.seat = seats.seats[i];
            draws->count = static_cast<u16>(n);
        }
    }
}

template <>
void perform<Op::DRAW_CARDS>(Act& a) {
    if (!(a.m.top() & kDeckPlaced)) pick_from_deck(a.g, deck_seat(a.m.top()));
    const u64 deck = a.deck();
    const Seat seat = deck_seat(deck);
    const EventsInOrder in_order(a.s);
    // From the top down: positions below stay what they were.
    for (u64 set = deck_bits(deck); set;) {
        const int position = pop_highest(set);
        if (position < a.s.players[seat].deck_count) a.frame.result |= bit(draw_at(a.g, seat, position));
    }
}

template <>
void perform<Op::MILL>(Act& a) {
    const int n = std::min(a.number(), kMaxDeck);
    for (Seat seat : a.seats())
        for (int i = 0; i < n; ++i) mill(a.g, seat, a.a_is(Seen::ByOwner));
}

template <>
void perform<Op::ADD_TO_HAND>(Act& a) {
    const EventsInOrder in_order(a.s);
    const SeatList seats = a.seats();
    const int n = std::min(a.number(), kMaxHand);  // into a full hand goes nothing
    const auto handle = static_cast<u16>(a.m.top() >> 16);
    const bool open_card = a.m.top() & kOpenCard;
    const CardIndex card = a.card();
    for (Seat seat : seats)
        for (int i = 0; i < n; ++i)
            a.frame.result |= bit(add_card(a.g, card, seat, i == 0 ? handle : u16{0}, open_card));
}

template <>
void perform<Op::COPY_TO_HAND>(Act& a) {
    const EventsInOrder in_order(a.s);
    const SeatList seats = a.seats();
    const SlotSet originals = a.entities();
    for (Seat seat : seats)
        for (Slot slot : in_order_of_play(a.s, originals)) {
            if (a.s.players[seat].hand_count == kMaxHand) continue;
            const Slot copy = create_copy(a.g, slot, seat, a.b_is(HandCopy::Exact));
            if (copy == kNoSlot) continue;
            a.s.at(copy).set(Entity::kSeenByOpponent, open(a.s.at(slot)));
            if (add_entity(a.g, copy, seat)) a.frame.result |= bit(copy);
        }
}

template <>
void perform<Op::COPY_DECK_TO_HAND>(Act& a) {
    const EventsInOrder in_order(a.s);
    const SeatList seats = a.seats();
    const u64 deck = a.deck();
    for (Seat seat : seats)
        for (u64 set = deck_bits(deck); set;) {
            const DeckCard card = a.s.deck[deck_seat(deck)][pop_lowest(set)];
            if (a.s.players[seat].hand_count == kMaxHand) break;
            const Slot copy = copy_of_deck_card(a.g, card, seat);
            if (copy == kNoSlot) break;
            if (add_entity(a.g, copy, seat)) a.frame.result |= bit(copy);
        }
}

template <>
void perform<Op::SHUFFLE_CARD>(Act& a) {
    const SeatList seats = a.seats();
    const int n = std::min(a.number(), kMaxDeck);  // into a full deck goes nothing
    const CardIndex card = a.card();
    for (Seat seat : seats)
        for (int i = 0; i < n; ++i) add_to_deck(a.g, card, seat, false);
}

template <>
void perform<Op::PUT_CARD_ON_TOP>(Act& a) {
    const SeatList seats = a.seats();
    const u64 value = a.m.top();
    const CardIndex card = a.card();
    for (Seat seat : seats) add_to_deck(a.g, card, seat, true, seen_on_top(value, a.me(), seat));
}

template <>
void perform<Op::JOUST>(Act& a) {
    a.frame.result = joust(a.g, a.me());
}

}  // namespace hs
