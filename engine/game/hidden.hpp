// What determinize does to one hidden card.
#pragma once

#include "rules/context.hpp"

namespace hs {

/// Another card in the same place, enchantments and all that hangs on the place kept.
void replace_card(Ctx& g, Slot slot, CardIndex card);

}  // namespace hs
