// What determinize does to one hidden card, and the cards it makes up.
#pragma once

#include <algorithm>

#include "entities/context.hpp"

namespace hs {

/// Another card in the same place, enchantments and all that hangs on the place kept.
void replace_card(Ctx& g, Slot slot, CardIndex card);

/// The Secrets of a side that are settled: one of each name.
struct Settled {
    CardIndex cards[kMaxSecrets];
    int count = 0;
    void add(CardIndex card) { cards[count++] = card; }
    bool has(CardIndex card) const { return std::find(cards, cards + count, card) != cards + count; }
};

/// One of the hero's class or neutral that the format allows; kNoCard if there is none.
CardIndex random_card_of(Ctx& g, Seat seat);

/// A Secret of the classes: of the format if there is one, else of any; of another class if all of theirs are
/// settled. kNoCard if there is none.
CardIndex random_secret_of(Ctx& g, u16 classes, const Settled& settled);

}  // namespace hs
