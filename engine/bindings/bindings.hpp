// What the files of this folder share. The only place of the engine that knows Python.
#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "game/game.hpp"

namespace hs {

/// hsenv.UnknownCard: no card has that id or name.
struct UnknownCard : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// hsenv.DeckError: a deck that cannot be played.
struct DeckError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The cards that new games play with. Throws PackError while no pack is loaded.
const Cards& current_cards();

/// A card by id or exact name; kNoCard if there is none.
CardIndex find_card(const CardDatabase& db, const std::string& id_or_name);

/// What a card is, for Python. Throws UnknownCard if there is no such number.
pybind11::dict card_facts_of(const CardDatabase& db, int card);

/// A format by its number; throws SetupError.
Format format_of(int format);

/// The number of a card in the current database, by id; throws UnknownCard.
CardIndex card_by_id(const std::string& id);

void bind_errors(pybind11::module_& m);
void bind_cards(pybind11::module_& m);
void bind_views(pybind11::module_& m);
void bind_game(pybind11::module_& m);
/// Positions as dictionaries (position.cpp): methods of Game, and their words.
void bind_position(pybind11::class_<Game>& game);
void bind_position_words(pybind11::module_& m);
/// The arrays of observations (buffers.cpp), then what fills them.
void bind_buffers(pybind11::module_& m);
void bind_batch(pybind11::module_& m);
void bind_observations(pybind11::module_& m);
void bind_bots(pybind11::module_& m);
void bind_bench(pybind11::module_& m);
/// Playing with the built-in players (play.cpp).
void bind_play(pybind11::module_& m);

/// A running game as hsenv._engine.Game, for code that made it elsewhere (Batch.game(i)).
pybind11::object wrap_game(const Game& game);

}  // namespace hs
