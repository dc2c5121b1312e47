#include "state/game_state.hpp"

#include <bit>
#include <cstddef>
#include <cstring>
#include <numeric>

namespace hs {

namespace {

int highest_slot(const GameState& state) { return 64 - std::countl_zero(state.used_slots); }

template <class T>
void copy_some(T* to, const T* from, int count) {
    std::memcpy(static_cast<void*>(to), from, static_cast<std::size_t>(count) * sizeof(T));
}

}  // namespace

int GameState::all_limits_hit() const { return std::accumulate(limits_hit, limits_hit + kLimitCount, 0); }

const char* limit_name(Limit limit) {
    static constexpr const char* kNames[] = {
#define LIMIT(name) #name,
#include "vocabulary/limits.def"
#undef LIMIT
    };
    return limit < Limit::Count_ ? kNames[static_cast<int>(limit)] : "";
}

void copy_state(GameState& to, const GameState& from) {
    std::memcpy(static_cast<void*>(&to), &from, offsetof(GameState, entities));
    copy_some(to.entities, from.entities, highest_slot(from));
    for (int seat = 0; seat < 2; ++seat)
        copy_some(to.deck[seat], from.deck[seat], from.players[seat].deck_count);
    for (int seat = 0; seat < 2; ++seat)
        copy_some(to.starting_deck[seat], from.starting_deck[seat], from.players[seat].starting_count);
    copy_some(to.enchantments, from.enchantments, from.enchantment_count);
    copy_some(to.graveyard, from.graveyard, from.graveyard_count);
    if (from.frame_count == 0) return;
    copy_some(to.frames, from.frames, from.frame_count);
    copy_some(to.pending, from.pending, from.pending_count);
    copy_some(to.locals, from.locals, from.local_count);
}

std::size_t used_bytes(const GameState& s) {
    return offsetof(GameState, entities) + static_cast<std::size_t>(highest_slot(s)) * sizeof(Entity) +
           (std::size_t{s.players[0].deck_count} + s.players[1].deck_count) * sizeof(DeckCard) +
           (std::size_t{s.players[0].starting_count} + s.players[1].starting_count) * sizeof(CardIndex) +
           s.enchantment_count * sizeof(Enchantment) + s.graveyard_count * sizeof(GraveCard) +
           s.frame_count * sizeof(Frame) + s.pending_count * sizeof(Pending) + s.local_count * sizeof(u64);
}

}  // namespace hs
