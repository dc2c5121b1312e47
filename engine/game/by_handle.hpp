// Acting on a game by handle: for people and bindings, as inspect.hpp is for reading.
#pragma once

#include "game/inspect.hpp"

namespace hs {

// Each throws IllegalAction if the move cannot even be written down.

/// `position` -1: at the far right. `choose` as in Action.
Action play_action(const Game& game, u16 card, u16 target, int position, u8 choose);
Action power_action(const Game& game, u16 power, u16 target, u8 choose);
Action attack_action(const Game& game, u16 attacker, u16 defender);
Action trade_action(const Game& game, u16 card);

/// The handles that an action names as the game stands, 0 where it names nothing.
struct Named {
    u16 source = 0, target = 0;
};
Named named_by(const Game& game, const Action& action);

/// The slot of a handle for a sandbox edit; throws IllegalAction if it is not an entity in play, hand, or
/// among the Secrets.
Slot slot_for_edit(const Game& game, u16 handle);

/// Moves a card between zones without triggers, from the deck too. False if there is no room.
bool move_handle(Game& game, u16 handle, Zone zone);

}  // namespace hs
