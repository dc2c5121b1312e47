#include "effects/summons.hpp"

#include <algorithm>

#include "effects/cards.hpp"
#include "entities/decks.hpp"
#include "entities/events.hpp"
#include "entities/order.hpp"
#include "entities/sides.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "expressions/values.hpp"
#include "rules/control.hpp"
#include "rules/summon.hpp"

namespace hs {

namespace {

/// A frame of summons still to be made (FrameKind::SummonMany): `count` new minions of one card, or each
/// entity of a set (or a copy of it).
class SummonsLeft {
  public:
    explicit SummonsLeft(Frame& f) : f_(f) {}

    SummonFrom from() const { return static_cast<SummonFrom>(f_.extra); }
    Placement placement() const { return static_cast<Placement>(f_.placement); }
    void set(SummonFrom from, Placement placement) {
        f_.extra = static_cast<u8>(from);
        f_.placement = static_cast<u8>(placement);
    }
    u16& card() { return f_.card; }
    u16& count() { return f_.count; }
    SlotSet& entities() { return f_.result; }
    u16& made() { return f_.next; }

  private:
    Frame& f_;
};

Frame* push_summons(Act& a, Seat seat, SummonFrom from, Placement placement) {
    const Slot source = a.source();
    Frame* more = push_frame(a.g, FrameKind::SummonMany);
    if (!more) return nullptr;
    more->scope.source = source;
    more->scope.seat = seat;
    SummonsLeft(*more).set(from, placement);
    return more;
}

void summon_many(Act& a, CardIndex card, int count, Seat seat, Placement placement, bool announce) {
    if (count <= 0 || card == kNoCard) return;
    if (count == 1) {
        const int position = placement_position(a.s, placement, a.source(), seat, 0);
        a.frame.result |= bit(summon_card(a.g, card, seat, position, a.source(), announce));
        return;
    }
    Frame* more = push_summons(a, seat, SummonFrom::Card, placement);
    if (!more) return;
    SummonsLeft(*more).card() = card;
    SummonsLeft(*more).count() = static_cast<u16>(std::min(count, kMaxBoard));
}

/// One summon after another, each with what reacts to it (rules.md 5.2).
void summon_each(Act& a, SlotSet set, Seat seat, Placement placement, SummonFrom from) {
    if (count_bits(set) == 1) {
        const int position = placement_position(a.s, placement, a.source(), seat, count_bits(a.frame.result));
        a.frame.result |= bit(summon_from(a.g, lowest(set), seat, position, a.source(), from));
        return;
    }
    if (set == 0) return;
    if (Frame* more = push_summons(a, seat, from, placement)) SummonsLeft(*more).entities() = set;
}

void summon_copies_of_deck(Act& a, u64 deck, Seat seat) {
    SlotSet made = 0;
    u16 nth = 0;
    for (u64 set = deck_bits(deck); set && a.s.players[seat].board_count + nth < kMaxBoard;) {
        const DeckCard card = a.s.deck[deck_seat(deck)][pop_highest(set)];
        if (!a.g.db.card(card.card).is_minion()) continue;
        const Slot copy = copy_of_deck_card(a.g, card, seat);
        if (copy == kNoSlot) break;
        a.s.at(copy).order = nth++;  // the order in which they are summoned
        made |= bit(copy);
    }
    summon_each(a, made, seat, static_cast<Placement>(a.a()), SummonFrom::Aside);
}

/// The next of several entities of which each is summoned, or a copy of it.
void summon_next_entity(Ctx& g, Frame& f, SummonsLeft& todo) {
    GameState& s = g.s;
    const Seat seat = f.scope.seat;
    const SlotSet left = todo.entities() & s.used_slots;
    if (left == 0 || s.players[seat].board_count == kMaxBoard) {
        if (todo.from() == SummonFrom::Deck)
            for (Slot slot : in_order_of_play(s, left)) put_back_in_deck(g, slot, seat);
        return pop_frame(g);
    }
    const Slot next = oldest(s, left);
    todo.entities() &= ~bit(next);
    const int position = placement_position(s, todo.placement(), f.scope.source, seat, todo.made()++);
    const SlotSet made = bit(summon_from(g, next, seat, position, f.scope.source, todo.from()));
    if (Frame* program = program_below(s)) program->result |= made;
}

void swap_hand_and_board(Ctx& g, Slot in_play, Slot in_hand, Slot source) {
    if (in_play == kNoSlot || in_hand == kNoSlot) return;
    if (!g.def(in_play).is_minion() || g.at(in_play).zone != Zone::Play) return;
    if (!g.def(in_hand).is_minion() || g.at(in_hand).zone != Zone::Hand) return;
    const Seat board_seat = g.at(in_play).controller, hand_seat = g.at(in_hand).controller;
    const int position = g.at(in_play).position;
    take_out(g, in_play);
    strip(g, in_play);
    g.at(in_play).set(Entity::kSeenByOpponent);
    take_out(g, in_hand);
    put_in_hand(g, in_play, hand_seat);
    tell_of(g, Told::ReturnToHand, in_play);
    summon_entity(g, in_hand, board_seat, position, source);
}

}  // namespace

void summon_next(Ctx& g, Frame& f) {
    GameState& s = g.s;
    SummonsLeft todo(f);
    if (todo.from() != SummonFrom::Card) return summon_next_entity(g, f, todo);
    const Seat seat = f.scope.seat;
    if (todo.count() == 0 || s.players[seat].board_count == kMaxBoard) return pop_frame(g);
    --todo.count();
    const int position = placement_position(s, todo.placement(), f.scope.source, seat, todo.made()++);
    const SlotSet made = bit(summon_card(g, todo.card(), seat, position, f.scope.source));
    if (Frame* program = program_below(s)) program->result |= made;
}

template <>
void perform<Op::SUMMON>(Act& a) {
    const SeatList seats = a.seats();
    const int n = a.number();
    const CardIndex card = a.card();
    const bool announce = !a.b_is(Telling::Untold);
    const EventsInOrder in_order(a.s);
    for (Seat seat : seats) summon_many(a, card, n, seat, static_cast<Placement>(a.a()), announce);
}

template <>
void perform<Op::SUMMON_COPY>(Act& a) {
    const SeatList seats = a.seats();
    const EventsInOrder in_order(a.s);
    if (a.b_is(Copying::OfDeck)) {
        const u64 deck = a.deck();
        for (Seat seat : seats) summon_copies_of_deck(a, deck, seat);
        return;
    }
    const SlotSet set = a.entities();
    const SummonFrom from = a.b_is(Copying::Exact) ? SummonFrom::ExactCopy : SummonFrom::Copy;
    for (Seat seat : seats) summon_each(a, set, seat, static_cast<Placement>(a.a()), from);
}

template <>
void perform<Op::SUMMON_FROM_DECK>(Act& a) {
    if (!(a.m.top() & kDeckPlaced)) pick_from_deck(a.g, deck_seat(a.m.top()));
    const u64 deck = a.deck();
    const Seat seat = deck_seat(deck);
    SlotSet taken = 0;
    u16 nth = 0;
    // From the top down: positions below stay what they were.
    for (u64 set = deck_bits(deck); set && a.s.players[seat].board_count + nth < kMaxBoard;) {
        const int position = pop_highest(set);
        if (a.s.deck[seat][position].card == kNoCard) continue;
        const Slot slot = take_from_deck(a.g, seat, position);
        if (slot == kNoSlot) break;
        a.s.at(slot).order = nth++;  // the order in which they are summoned
        taken |= bit(slot);
    }
    summon_each(a, taken, seat, static_cast<Placement>(a.a()), SummonFrom::Deck);
}

template <>
void perform<Op::SUMMON_FROM_HAND>(Act& a) {
    const SlotSet set = a.entities();
    const EventsInOrder in_order(a.s);
    for (Seat seat : seats_of(a.s, 3)) {
        SlotSet own = 0;
        for (SlotSet rest = set & zone_set(a.s, seat, Selector::hand); rest;) {
            const Slot slot = pop_lowest(rest);
            if (!a.s.at(slot).unknown()) own |= bit(slot);
        }
        summon_each(a, own, seat, static_cast<Placement>(a.a()), SummonFrom::Hand);
    }
}

template <>
void perform<Op::TAKE_CONTROL>(Act& a) {
    const Seat seat = a.seats().seats[0];
    for (Slot slot : a.entities_in_order()) {
        Entity& e = a.s.at(slot);
        if (e.controller == seat) continue;
        take_control(a.g, slot, seat);
        if (e.zone == Zone::Play && e.controller == seat)
            e.set(Entity::kBorrowed, a.a_is(Lasting::UntilEndOfTurn));
    }
}

template <>
void perform<Op::SWAP_HAND_AND_BOARD>(Act& a) {
    const Slot in_hand = a.entity();
    swap_hand_and_board(a.g, a.entity(), in_hand, a.source());
}

}  // namespace hs
