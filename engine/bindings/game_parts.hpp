// What the files of the class Game share.
#pragma once

#include <string>

#include "bindings.hpp"

namespace hs {

/// Runs a change; if a scripted roll is missing or wrong, the game is as it was before.
template <class Change>
auto change(Game& game, Change change_it) {
    if (!game.scripted()) return change_it(game);
    const Game before = game;
    try {
        return change_it(game);
    } catch (const ScriptError&) {
        game = before;
        throw;
    }
}

inline Seat seat_of(int seat) {
    if (seat != 0 && seat != 1)
        throw IllegalAction("there is no seat " + std::to_string(seat) + "; seats are 0 and 1");
    return static_cast<Seat>(seat);
}

/// An action by its id; throws IllegalAction.
inline ActionId action_id(int action) {
    if (action < 0 || action >= kActionCount)
        throw IllegalAction("action " + std::to_string(action) + " does not exist; actions are 0 to " +
                            std::to_string(kActionCount - 1));
    return static_cast<ActionId>(action);
}

/// A keyword by its name; throws SetupError.
inline KeywordIndex keyword_of(const std::string& name) {
    const KeywordIndex keyword = find_keyword(name);
    if (keyword == KeywordIndex::Count_) throw SetupError("there is no keyword " + name);
    return keyword;
}

/// What a game is, was and could do.
void bind_reading(pybind11::class_<Game>& game);
/// Edits of a game.
void bind_sandbox(pybind11::class_<Game>& game);

}  // namespace hs
