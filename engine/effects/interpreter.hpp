// Runs card programs.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Continues the program `frame`, the one on top of the stack, until it ends, pushes something, or a player
/// must choose.
void run_program(Ctx& g, Frame& frame);

/// Runs a program at once, outside the stack (BeforeDamage triggers).
void run_program_now(Ctx& g, Program program, const Scope& scope);

}  // namespace hs
