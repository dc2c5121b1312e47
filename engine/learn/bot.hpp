// A player inside the engine, as the batch sees it. The players themselves are in bots/.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "game/game.hpp"

namespace hs {

class Bot {
  public:
    virtual ~Bot() = default;

    /// A legal action for `seat`, which must be the seat to move of a game that is not over. Looks only at
    /// what that seat may know: whatever it plans, it plans on determinized copies. Takes all its chance from
    /// `random`. Not thread-safe: a bot keeps scratch games, so each worker has its own; it keeps nothing
    /// from one call to the next.
    virtual ActionId choose(const Game& game, Seat seat, Random& random) = 0;
};

/// Makes a bot by name; throws SetupError for a name that it does not know.
using BotFactory = std::function<std::unique_ptr<Bot>(const std::string& name, const Cards& cards)>;

}  // namespace hs
