#include "rules/cards.hpp"

#include "rules/damage.hpp"
#include "rules/events.hpp"
#include "rules/numbers.hpp"
#include "rules/stats.hpp"
#include "rules/trace.hpp"
#include "rules/zones.hpp"

namespace hs {

namespace {

/// A card from the deck straight to the graveyard, where it can still be looked at in this action.
Slot burn(Ctx& g, Seat seat, int position) {
    const Slot slot = take_from_deck(g, seat, position);
    if (slot == kNoSlot) return kNoSlot;
    bury(g, slot, GraveCard::kBurned);
    tell_of(g, Told::Burn, slot);
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

Slot add_card(Ctx& g, CardIndex card, Seat seat, u16 serial) {
    if (card == kNoCard || g.s.players[seat].hand_count == kMaxHand) return kNoSlot;
    const Slot slot = create(g, card, seat, serial);
    if (slot == kNoSlot) return kNoSlot;
    if (serial) note_maker(g, serial);  // a card that was discovered: its handle is older
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

void add_to_deck(Ctx& g, CardIndex card, Seat seat, bool on_top) {
    GameState& s = g.s;
    const int count = s.players[seat].deck_count;
    if (count == kMaxDeck || card == kNoCard) return;
    const int position = on_top ? count : static_cast<int>(g.roll(static_cast<u32>(count + 1)));
    note_maker(g, s.next_serial);
    if (g.trace) [[unlikely]] {
        // Whoever did it knows the card.
        const Slot maker = cause(g);
        const Seat knows = maker == kNoSlot ? seat : g.at(maker).controller;
        tell_of_deck_card(g, Told::IntoDeck, card, s.next_serial, seat, static_cast<u8>(1 << knows));
    }
    insert_in_deck(g, seat, position, {card, next_handle(g), kNoEnchantment, 0});
}

void mill(Ctx& g, Seat seat) {
    const Player& p = g.s.players[seat];
    if (p.deck_count > 0) burn(g, seat, p.deck_count - 1);
}

}  // namespace hs
