// Short names for the fixed-width integers that the state is made of.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hs {

using i8 = std::int8_t;
using i16 = std::int16_t;
using i32 = std::int32_t;
using i64 = std::int64_t;
using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;

/// A place in GameState::entities. kNoSlot names no entity.
using Slot = u8;
inline constexpr Slot kNoSlot = 0xFF;

/// 0 had the first turn, 1 the second.
using Seat = u8;

/// A set of entities, one bit per slot.
using SlotSet = u64;

constexpr SlotSet bit(Slot slot) { return slot == kNoSlot ? 0 : SlotSet{1} << slot; }

constexpr Seat other_seat(Seat seat) { return seat ^ 1; }

}  // namespace hs
