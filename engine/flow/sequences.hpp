// Sequences as lists of named steps, and what runs each kind of frame.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Does the next step of the frame on top of the stack; a sequence at its end is popped.
void run_frame(Ctx& g, Frame& f);

// -- what a step may do to its own sequence, besides popping the frame

/// The first step is next.
inline void start_over(Frame& f) { f.step = 0; }

/// Only the last step is left.
void skip_to_last(Frame& f);

}  // namespace hs
