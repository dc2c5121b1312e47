// FNV-1a with 64 bits: the checksum of packs, games and batches.
#pragma once

#include <span>

#include "core/types.hpp"

namespace hs {

inline constexpr u64 kFnvBasis = 14695981039346656037ULL;

constexpr u64 fnv1a_step(u64 hash, u8 byte) { return (hash ^ byte) * 1099511628211ULL; }

constexpr u64 fnv1a(std::span<const u8> bytes) {
    u64 hash = kFnvBasis;
    for (u8 byte : bytes) hash = fnv1a_step(hash, byte);
    return hash;
}

}  // namespace hs
