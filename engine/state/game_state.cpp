#include "state/game_state.hpp"

#include <cstring>
#include <numeric>

namespace hs {

int GameState::all_limits_hit() const { return std::accumulate(limits_hit, limits_hit + kLimitCount, 0); }

const char* limit_name(Limit limit) {
    static constexpr const char* kNames[] = {
#define LIMIT(name, ...) #name,
#include "vocabulary/limits.def"
#undef LIMIT
    };
    return limit < Limit::Count_ ? kNames[static_cast<int>(limit)] : "";
}

void copy_state(GameState& to, const GameState& from) {
    std::byte* const target = reinterpret_cast<std::byte*>(&to);
    const std::byte* const source = reinterpret_cast<const std::byte*>(&from);
    each_part(from, [&](const void* part, std::size_t bytes) {
        if (bytes) std::memcpy(target + (static_cast<const std::byte*>(part) - source), part, bytes);
    });
}

std::size_t used_bytes(const GameState& s) {
    std::size_t sum = 0;
    each_part(s, [&](const void*, std::size_t bytes) { sum += bytes; });
    return sum;
}

}  // namespace hs
