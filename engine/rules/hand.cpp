#include "rules/hand.hpp"

#include "entities/decks.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "rules/damage.hpp"

namespace hs {

namespace {

/// A card from the deck straight to the graveyard, where it can still be looked at in this action. `unseen`:
/// only its owner sees which.
Slot burn(Ctx& g, Seat seat, int position, bool unseen = false) {
    const Slot slot = take_from_deck(g, seat, position);
    if (slot == kNoSlot) return kNoSlot;
    unseen = unseen && !g.at(slot).is(Entity::kSeenByOpponent);
    u8 flags = GraveCard::kBurned;
    if (unseen) {
        flags |= GraveCard::kUnseen;
        if (g.at(slot).is(Entity::kStartedInDeck)) flags |= GraveCard::kStartedInDeck;
    }
    bury(g, slot, flags);
    tell_of(g, Told::Burn, slot);
    if (unseen && g.trace) g.trace->back().subject.seen_by = static_cast<u8>(1 << seat);
    return slot;
}

}  // namespace

void take_fatigue(Ctx& g, Seat seat) {
    Player& p = g.s.players[seat];
    bump(g, p.fatigue);
    tell(g, Told::Fatigue, kNoSlot, kNoSlot, p.fatigue, seat);
    react_to(g, deal(g, p.hero, p.fatigue, kNoSlot), kNoSlot);
}

Slot draw_at(Ctx& g, Seat seat, int position) {
    Player& p = g.s.players[seat];
    if (p.hand_count == kMaxHand) return burn(g, seat, position);
    const Slot slot = take_from_deck(g, seat, position);
    if (slot == kNoSlot) return kNoSlot;
    put_in_hand(g, slot, seat);
    bump(g, p.cards_drawn_this_turn);
    raise(g, Event::Draw, slot, kNoSlot, 0, seat);
    raise(g, Event::AddToHand, slot, kNoSlot, 0, seat);
    return slot;
}

Slot draw_one(Ctx& g, Seat seat) {
    const Player& p = g.s.players[seat];
    if (p.sandbox & Player::kNoDraw) return kNoSlot;
    if (p.deck_count == 0) {
        if (!(p.sandbox & Player::kNoFatigue)) take_fatigue(g, seat);
        return kNoSlot;
    }
    return draw_at(g, seat, p.deck_count - 1);
}

Slot add_card(Ctx& g, CardIndex card, Seat seat, u16 serial, bool open) {
    if (card == kNoCard || g.s.players[seat].hand_count == kMaxHand) return kNoSlot;
    const Slot slot = create(g, card, seat, serial);
    if (slot == kNoSlot) return kNoSlot;
    if (serial) note_maker(g, serial);  // a card that was discovered: its handle is older
    g.at(slot).set(Entity::kSeenByOpponent, open);
    put_in_hand(g, slot, seat);
    tell_of(g, Told::AddToHand, slot);
    raise(g, Event::AddToHand, slot, kNoSlot, 0, seat);
    return slot;
}

bool add_entity(Ctx& g, Slot slot, Seat seat) {
    if (!put_in_hand(g, slot, seat)) {
        g.at(slot).zone = Zone::Removed;
        return false;
    }
    tell_of(g, Told::AddToHand, slot);
    raise(g, Event::AddToHand, slot, kNoSlot, 0, seat);
    return true;
}

void discard(Ctx& g, Slot slot) {
    Entity& e = g.at(slot);
    if (e.zone != Zone::Hand) return;
    const Seat seat = e.controller;
    bury(g, slot, GraveCard::kDiscarded);
    raise(g, Event::Discard, slot, kNoSlot, 0, seat);
}

void add_to_deck(Ctx& g, CardIndex card, Seat seat, bool on_top, u8 seen) {
    GameState& s = g.s;
    if (s.players[seat].deck_count == kMaxDeck || card == kNoCard) return;
    const u16 serial = next_handle(g);
    note_maker(g, serial);
    u8 viewers = 0;
    for (Seat viewer = 0; viewer < 2; ++viewer)
        if (seen & DeckCard::seen_by(viewer, seat)) viewers |= static_cast<u8>(1 << viewer);
    tell_of_deck_card(g, Told::IntoDeck, card, serial, seat, viewers);
    put_in_deck(g, seat, {card, serial, kNoEnchantment, seen}, on_top);
}

void mill(Ctx& g, Seat seat, bool unseen) {
    const Player& p = g.s.players[seat];
    if (p.deck_count > 0) burn(g, seat, p.deck_count - 1, unseen);
}

}  // namespace hs
