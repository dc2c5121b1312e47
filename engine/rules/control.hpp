// A minion taken over, sent home or silenced (rules.md 5.6, 5.7, 9.6).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// To the other side's far right; with a full row it dies (rules.md 1.2, 5.6).
void take_control(Ctx& g, Slot slot, Seat seat);

/// To its controller's hand as a bare card; with a full hand it dies (rules.md 5.7).
void return_to_hand(Ctx& g, Slot slot);

void silence(Ctx& g, Slot slot);

}  // namespace hs
