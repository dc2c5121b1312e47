#include "effects/secrets.hpp"

#include "entities/context.hpp"
#include "entities/decks.hpp"
#include "entities/zones.hpp"
#include "expressions/values.hpp"
#include "rules/secrets.hpp"

namespace hs {

template <>
void perform<Op::REVEAL_SECRET>(Act& a) {
    for (Slot slot : a.entities_in_order())
        if (a.s.at(slot).zone == Zone::Secret) reveal_secret(a.g, slot);
}

template <>
void perform<Op::TAKE_SECRET>(Act& a) {
    const Seat seat = a.seats().seats[0];
    for (Slot slot : a.entities_in_order()) {
        if (a.s.at(slot).zone != Zone::Secret) continue;
        const u16 order = a.s.at(slot).order;  // which it keeps (rules.md 3.2)
        take_out(a.g, slot);
        a.s.at(slot).set(Entity::kSeenByOpponent);  // whose it was
        if (!put_in_secrets(a.g, slot, seat, order)) bury(a.g, slot, 0);
    }
}

template <>
void perform<Op::PUT_SECRET>(Act& a) {
    const u64 deck = a.deck();
    const Seat seat = deck_seat(deck);
    u64 places = deck_bits(deck);
    if (!places || a.s.players[seat].secret_count >= kMaxSecrets) return;
    const int position = pop_highest(places);
    if (!a.g.db.card(a.s.deck[seat][position].card).has(kw::secret | kw::quest)) return;
    pick_from_deck(a.g, seat);
    const Slot slot = take_from_deck(a.g, seat, position);
    if (slot != kNoSlot && !put_in_secrets(a.g, slot, seat)) bury(a.g, slot, 0);
}

}  // namespace hs
