// The class hsenv._engine.Game: one game, its entities named by handles. hsenv/game/ is what people use.
#include <pybind11/stl.h>

#include "game/by_handle.hpp"
#include "game_bytes.hpp"
#include "game_parts.hpp"
#include "views.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

using Ids = std::vector<std::string>;

std::vector<CardIndex> cards_of(const Ids& ids) {
    std::vector<CardIndex> cards;
    cards.reserve(ids.size());
    for (const std::string& id : ids) cards.push_back(card_by_id(id));
    return cards;
}

Game watched(Game game, bool trace) {
    game.set_history(History{});
    if (trace) game.set_tracing(true);
    return game;
}

Game start(const std::pair<std::pair<std::string, Ids>, std::pair<std::string, Ids>>& decks, u64 seed,
           int format, int first, bool shuffle, bool mulligan, bool trace) {
    const auto list = [](const std::pair<std::string, Ids>& deck) {
        return DeckList{card_by_id(deck.first), cards_of(deck.second)};
    };
    GameOptions options;
    options.seed = seed;
    options.format = format_of(format);
    options.first = first < 0 ? -1 : seat_of(first);
    options.shuffle = shuffle;
    options.mulligan = mulligan;
    try {
        return watched(Game::start(current_cards(), {list(decks.first), list(decks.second)}, options), trace);
    } catch (const SetupError& error) {
        throw DeckError(error.what());
    }
}

Game sandbox_game(const std::pair<std::string, std::string>& heroes, u64 seed, int format, int first,
                  int mana, bool fatigue, bool shuffle, const std::pair<Ids, Ids>& decks,
                  const std::pair<Ids, Ids>& hands, bool trace) {
    SandboxOptions options;
    options.seed = seed;
    options.format = format_of(format);
    options.first = seat_of(first);
    options.mana = mana;
    options.fatigue = fatigue;
    options.shuffle = shuffle;
    options.decks = {cards_of(decks.first), cards_of(decks.second)};
    options.hands = {cards_of(hands.first), cards_of(hands.second)};
    try {
        return watched(
            Game::sandbox(current_cards(), {card_by_id(heroes.first), card_by_id(heroes.second)}, options),
            trace);
    } catch (const SetupError& error) {
        throw DeckError(error.what());
    }
}

Game determinized(const Game& game, int seat, u64 seed) {
    Game copy = game;
    copy.determinize(seat_of(seat), seed);
    return copy;
}

void bind_playing(py::class_<Game>& game) {
    game.def(
            "apply", [](Game& g, int action) { change(g, [&](Game& it) { it.apply(action_id(action)); }); },
            "action"_a, "Raises IllegalAction.")
        .def("end_turn", [](Game& g) { change(g, [](Game& it) { it.apply(Action{}); }); })
        .def(
            "choose",
            [](Game& g, int option) {
                if (option < 0 || option >= kMaxOptions)
                    throw IllegalAction("there is no option " + std::to_string(option));
                change(g, [&](Game& it) {
                    it.apply(Action{ActionType::Choose, static_cast<u8>(option), 0, 0, 0});
                });
            },
            "option"_a)
        .def(
            "mulligan",
            [](Game& g, int seat, int cards) {
                if (cards < 0 || cards > 0xFF)
                    throw IllegalAction("the mulligan names a card that is not in the opening hand");
                change(g, [&](Game& it) { it.mulligan(seat_of(seat), static_cast<u8>(cards)); });
            },
            "seat"_a, "cards"_a, "Throws away the cards at the places whose bits are set.")
        .def(
            "concede", [](Game& g, int seat) { g.concede(seat_of(seat)); }, "seat"_a)
        .def(
            "play",
            [](Game& g, u16 card, u16 target, int position, u8 choose) {
                change(g, [&](Game& it) { it.apply(play_action(it, card, target, position, choose)); });
            },
            "card"_a, "target"_a = 0, "position"_a = -1, "choose"_a = 0)
        .def(
            "use_power",
            [](Game& g, u16 power, u16 target, u8 choose) {
                change(g, [&](Game& it) { it.apply(power_action(it, power, target, choose)); });
            },
            "power"_a, "target"_a = 0, "choose"_a = 0)
        .def(
            "attack",
            [](Game& g, u16 attacker, u16 defender) {
                change(g, [&](Game& it) { it.apply(attack_action(it, attacker, defender)); });
            },
            "attacker"_a, "defender"_a)
        .def(
            "trade",
            [](Game& g, u16 card) { change(g, [&](Game& it) { it.apply(trade_action(it, card)); }); },
            "card"_a)
        .def(
            "play_id",
            [](const Game& g, u16 card, u16 target, int position, u8 choose) {
                return encode(play_action(g, card, target, position, choose));
            },
            "card"_a, "target"_a = 0, "position"_a = -1, "choose"_a = 0, "The action id of a play.")
        .def(
            "power_id",
            [](const Game& g, u16 power, u16 target, u8 choose) {
                return encode(power_action(g, power, target, choose));
            },
            "power"_a, "target"_a = 0, "choose"_a = 0)
        .def(
            "attack_id",
            [](const Game& g, u16 attacker, u16 defender) {
                return encode(attack_action(g, attacker, defender));
            },
            "attacker"_a, "defender"_a)
        .def(
            "set_script",
            [](Game& g, std::optional<std::vector<u32>> rolls) { g.set_script(std::move(rolls)); }, "rolls"_a,
            "The random rolls to use from now on; None: the generator.")
        .def_property_readonly("scripted", &Game::scripted)
        .def_property_readonly("unused_rolls", &Game::unused_rolls);
}

void bind_copying(py::class_<Game>& game) {
    game.def(
            "clone", [](const Game& g) { return Game(g); },
            "An exact copy, random generator and script included.")
        .def("determinize", &determinized, "seat"_a, "seed"_a,
             "A copy in which what the seat cannot see is dealt anew.")
        .def("to_bytes",
             [](const Game& g) {
                 const std::vector<u8> bytes = game_to_bytes(g);
                 return py::bytes(reinterpret_cast<const char*>(bytes.data()), bytes.size());
             })
        .def_static(
            "from_bytes",
            [](const py::bytes& data, bool trace) {
                const std::string_view bytes = data;
                Game g = game_from_bytes(current_cards(),
                                         {reinterpret_cast<const u8*>(bytes.data()), bytes.size()});
                if (trace) g.set_tracing(true);
                return g;
            },
            "data"_a, "trace"_a = true, "Raises PositionError.");
}

}  // namespace

void bind_game(py::module_& m) {
    m.attr("ACTION_COUNT") = kActionCount;
    py::class_<Game> game(
        m, "Game", "One game. Entities are named by handles (0 for none), players by seats, cards by ids.");
    game.def_static("start", &start, "decks"_a, "seed"_a, "format"_a = 0, "first"_a = -1, "shuffle"_a = true,
                    "mulligan"_a = true, "trace"_a = true,
                    "A real game; decks are pairs of hero and cards. Raises DeckError and UnknownCard.");
    game.def_static("sandbox", &sandbox_game, "heroes"_a, "seed"_a, "format"_a = 0, "first"_a = 0,
                    "mana"_a = 10, "fatigue"_a = false, "shuffle"_a = false,
                    "decks"_a = std::pair<Ids, Ids>{}, "hands"_a = std::pair<Ids, Ids>{}, "trace"_a = true,
                    "Raises DeckError and UnknownCard.");
    bind_reading(game);
    bind_playing(game);
    bind_copying(game);
    bind_position(game);
    bind_sandbox(game);
}

py::object wrap_game(const Game& game) { return py::cast(watched(game, true)); }

}  // namespace hs
