#include "rules/secrets.hpp"

#include "entities/events.hpp"
#include "entities/zones.hpp"

namespace hs {

void reveal_secret(Ctx& g, Slot slot) {
    const Seat seat = g.at(slot).controller;
    bury(g, slot, 0);
    raise(g, Event::SecretRevealed, slot, kNoSlot, 0, seat);
}

void reveal_if_secret(Ctx& g, Slot slot, const Trigger& trigger) {
    if (trigger.zone == TriggerZone::Secret && !g.at(slot).has(kw::quest)) reveal_secret(g, slot);
}

}  // namespace hs
