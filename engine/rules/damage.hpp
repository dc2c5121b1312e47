// Damage, healing, armor, death marks (rules.md 7).
#pragma once

#include "entities/order.hpp"

namespace hs {

/// Deals `amount` from `source` to everything in the set, all at once, then raises the events, oldest victim
/// first. `controller` is whose spell or effect it is (Spell Damage unless exact). Returns the damage dealt
/// in all.
int damage_all(Ctx& g, SlotSet set, int amount, Slot source, Seat controller, bool exact);

/// The same with a number for each of the victims; the numbers change to what Spell Damage makes of them.
int damage_each(Ctx& g, const Ordered& victims, int* amounts, Slot source, Seat controller, bool exact);

/// Damage that was dealt, to whom in the end.
struct Hit {
    Slot victim;
    int amount;
};

/// What happens to the numbers of one character. Whatever hits at the same time is dealt before anybody
/// reacts, so all that follows from a hit waits for react_to.
Hit deal(Ctx& g, Slot victim, int amount, Slot source);

/// What a hit brings: Lifesteal, Poisonous and freezing of `carrier`, then the event (rules.md 7.1). The
/// carrier is the source, but for a hero that strikes with a weapon. Raised first, first to resolve: by an
/// EventsInOrder of the caller, if there may be more than one event.
void react_to(Ctx& g, const Hit& hit, Slot source, Slot carrier);

inline void react_to(Ctx& g, const Hit& hit, Slot source) { react_to(g, hit, source, source); }

/// Heals everything in the set, then raises the events. Becomes damage where a rule says so (rules.md 7.5).
void heal_all(Ctx& g, SlotSet set, int amount, Slot source, Seat controller);

void gain_armor(Ctx& g, Seat seat, int amount);

/// Pending destroy: dies at the next death processing. A Secret is gone at once.
void destroy(Ctx& g, SlotSet set);

void freeze(Ctx& g, SlotSet set, Slot source);

/// Takes durability off a weapon (a negative number adds).
void lose_durability(Ctx& g, Slot weapon, int amount);

}  // namespace hs
