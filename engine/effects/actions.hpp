// From an action instruction to the function that performs it.
#pragma once

#include "effects/act.hpp"

namespace hs {

/// Does the action at `act.at`, which is left there or at the end of what is inlined behind it.
void run_action(Act& act);

}  // namespace hs
