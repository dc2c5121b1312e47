// The game's own generator: SplitMix64, one 64-bit word of state, the same on every platform.
#pragma once

#include "core/types.hpp"

namespace hs {

struct Random {
    u64 state;

    u64 next() {
        u64 z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// Uniform in [0, n), n >= 1, by multiply-shift; the bias for n < 2^16 is below 2^-16 of a roll in 2^32.
    u32 below(u32 n) { return static_cast<u32>(((next() >> 32) * n) >> 32); }
};

}  // namespace hs
