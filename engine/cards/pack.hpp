// From the bytes of a card pack (docs/pack-format.md) to the cards of a database.
#pragma once

#include <stdexcept>

#include "cards/database.hpp"

namespace hs {

/// A pack that is damaged, of another version, or inconsistent.
struct PackError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads a full pack. Throws PackError; checks every index, offset, operand and enumeration.
CardDatabase read_pack(std::span<const u8> bytes);

/// A database with the patch's cards added or replaced; `base` stays as it is. Throws PackError.
CardDatabase read_patch(const CardDatabase& base, std::span<const u8> patch);

}  // namespace hs
