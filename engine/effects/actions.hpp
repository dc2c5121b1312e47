// What the instructions from DAMAGE on do. Each takes its operands from the machine and calls rules/.
#pragma once

#include "expressions/evaluate.hpp"

namespace hs {

/// Executes one action instruction of the program in `frame`. `in` points into the code (an inlined predicate
/// may follow it). Returns how many instructions to skip after it.
int run_action(Ctx& g, Machine& m, Frame& frame, const Instruction* in);

}  // namespace hs
