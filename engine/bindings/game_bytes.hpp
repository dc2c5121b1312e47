// A watched game as bytes: the engine's own, then its history.
#pragma once

#include "game/game.hpp"

namespace hs {

std::vector<u8> game_to_bytes(const Game& game);
/// Throws SetupError.
Game game_from_bytes(Cards cards, std::span<const u8> bytes);

}  // namespace hs
