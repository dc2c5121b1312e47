// What is counted for a player, by the rows of vocabulary/counters.def.
#pragma once

#include <type_traits>

#include "state/limits.hpp"

namespace hs {

/// When a counter begins anew; see counters.def.
enum class Until : u8 { turn, turn_start, own_turn, game };

/// When a counter is part of Game::hash; see counters.def.
enum class HashedWhen : u8 { always, together, alone };

struct CounterRow {
    const char* name;
    Until until;
    HashedWhen hashed;
    int first, least, most;
    const char* says;
};

inline constexpr CounterRow kCounters[] = {
#define COUNTER(name, type, until, first, most, hashed, says) \
    {#name, Until::until, HashedWhen::hashed, first, std::is_unsigned_v<type> ? first : -most, most, says},
#include "vocabulary/counters.def"
#undef COUNTER
};

/// The bytes that they take in a Player.
struct CounterBytes {
#define COUNTER(name, type, ...) type name;
#include "vocabulary/counters.def"
#undef COUNTER
};

}  // namespace hs
