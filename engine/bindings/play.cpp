// Playing with the built-in players from Python: what they would do, games played out, the mask of a game.
#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <map>

#include "bindings.hpp"
#include "bots/bots.hpp"
#include "learn/observation.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

/// A player of this thread, by name; it is made once for each database of cards.
Bot& bot_of(const std::string& name, const Cards& cards) {
    struct Known {
        Cards cards;
        std::unique_ptr<Bot> bot;
    };
    static thread_local std::map<std::string, Known> known;
    constexpr std::size_t kMost = 32;  // parameters make many names
    Known& found = known[name];
    if (!found.bot || found.cards != cards) {
        try {
            found = {cards, make_bot(name, cards)};
        } catch (const SetupError& error) {
            known.erase(name);
            throw py::value_error(error.what());
        }
        if (known.size() > kMost) {
            Known kept = std::move(found);
            known.clear();
            return *(known[name] = std::move(kept)).bot;
        }
    }
    return *found.bot;
}

void require_running(const Game& game) {
    if (game.over()) throw IllegalAction("the game is over");
}

int bot_action(const Game& game, const std::string& name, u64 seed) {
    require_running(game);
    Bot& bot = bot_of(name, game.cards());
    Random random{seed};
    random.next();
    const py::gil_scoped_release unlocked;
    return bot.choose(game, game.to_move(), random);
}

std::vector<int> play_on(Game& game, const std::array<std::string, 2>& names, u64 seed) {
    std::vector<int> decisions;
    Random random{seed};
    random.next();
    constexpr int kBetweenSignals = 64;
    while (!game.over()) {
        // Looked up again each time: a signal's handler may have asked for other players meanwhile.
        const std::array<Bot*, 2> bots = {&bot_of(names[0], game.cards()), &bot_of(names[1], game.cards())};
        {
            const py::gil_scoped_release unlocked;
            for (int i = 0; i < kBetweenSignals && !game.over(); ++i) {
                const Seat seat = game.to_move();
                const ActionId id = bots[seat]->choose(game, seat, random);
                game.apply_unchecked(decode(id));
                decisions.push_back(id);
            }
        }
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    }
    return decisions;
}

/// Where a scripted roll is missing or wrong, the game is as before.
std::vector<int> play_out(Game& game, const std::array<std::string, 2>& names, u64 seed) {
    for (const std::string& name : names) bot_of(name, game.cards());
    if (!game.scripted()) return play_on(game, names, seed);
    const Game before = game;
    try {
        return play_on(game, names, seed);
    } catch (const ScriptError&) {
        game = before;
        throw;
    }
}

py::array_t<i8> action_mask(const Game& game) {
    static thread_local ActionList legal;
    game.legal_actions(legal);
    py::array_t<i8> mask(kActionCount);
    write_mask(legal, mask.mutable_data());
    return mask;
}

}  // namespace

void bind_play(py::module_& m) {
    m.def("bot_action", &bot_action, "game"_a, "name"_a, "seed"_a,
          "The id of a legal action for the seat to move, as the built-in player of that name would act. "
          "ValueError for an unknown name.");
    m.def("play_out", &play_out, "game"_a, "names"_a, "seed"_a,
          "Plays the game to its end with the built-in players of seats 0 and 1; returns the ids of all "
          "decisions.");
    m.def("action_mask", &action_mask, "game"_a,
          "int8[A]: 1 where an action of the seat to move is legal; END_TURN alone where the game is over.");
}

}  // namespace hs
