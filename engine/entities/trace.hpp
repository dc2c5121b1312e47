// Telling the trace what happens, where it happens. One test when there is no trace.
#pragma once

#include "entities/context.hpp"
#include "entities/records.hpp"

namespace hs {

/// The entity whose text is being carried out, for records of what it does; kNoSlot: no text, but the rules.
Slot cause(const Ctx& g);

/// Whom a record names: an entity as it is now.
TraceEntry::Party party(const Look& look, Slot slot);

/// Writes a record down; only with a trace. `card` as in TraceEntry.
void write_down(Ctx& g, Told what, Slot subject, Slot other, int amount, Seat seat, CardIndex card = kNoCard);

/// Tells the trace, if there is one.
inline void tell(Ctx& g, Told what, Slot subject, Slot other, int amount, Seat seat,
                 CardIndex card = kNoCard) {
    if (g.trace) [[unlikely]]
        write_down(g, what, subject, other, amount, seat, card);
}

/// What the running text does to an entity.
inline void tell_of(Ctx& g, Told what, Slot subject, int amount = 0, CardIndex card = kNoCard) {
    if (g.trace) [[unlikely]]
        write_down(g, what, subject, cause(g), amount, g.s.entities[subject].controller, card);
}

/// Of a change of numbers or text, which on the way from one zone to another goes without saying.
inline void tell_of_change(Ctx& g, Told what, Slot subject, int amount = 0, CardIndex card = kNoCard) {
    if (g.trace && (g.at(subject).zone == Zone::Play || g.at(subject).zone == Zone::Hand)) [[unlikely]]
        write_down(g, what, subject, cause(g), amount, g.s.entities[subject].controller, card);
}

/// Each keyword that an entity has gained or lost since it had these.
void write_down_keywords(Ctx& g, Slot slot, u64 had);

inline void tell_keywords(Ctx& g, Slot slot, u64 had) {
    if (g.trace) [[unlikely]]
        write_down_keywords(g, slot, had);
}

/// A card of a deck, which is no entity; `seen_by` as in TraceEntry.
void tell_of_deck_card(Ctx& g, Told what, CardIndex card, u16 serial, Seat seat, u8 seen_by);

/// Sets the numbers of the latest records, all of one kind and about one entity, to those of now: they were
/// told before they applied.
void renumber(Ctx& g, Slot slot, Told what);

}  // namespace hs
