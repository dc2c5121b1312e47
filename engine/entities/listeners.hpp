// Who listens to which event, and whose auras count.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Registers the entity's triggers and auras for the zone it is in (and unregisters it everywhere else).
void listen(Ctx& g, Slot slot);

void unlisten(Ctx& g, Slot slot);

}  // namespace hs
