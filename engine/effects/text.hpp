// The text of a card, pushed as programs.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Pushes what a played or cast card does: its option(s), combo or play text. `choose` as in Scope.
void push_card_text(Ctx& g, Slot slot, Slot target, u8 choose, bool combo);

/// Pushes all Deathrattles of an entity: its own, then attached ones in order.
void push_deathrattles(Ctx& g, Slot slot);

}  // namespace hs
