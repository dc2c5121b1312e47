// The class hsenv._engine.Game: one game, its entities named by handles. hsenv/game/ is what people use.
#include <pybind11/stl.h>

#include <cstring>
#include <map>

#include "bindings.hpp"
#include "game/by_handle.hpp"
#include "game_bytes.hpp"
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

Game watched(Game game, bool trace) {
    game.set_history(History{});
    if (trace) game.set_tracing(true);
    return game;
}

Seat seat_of(int seat) {
    if (seat != 0 && seat != 1)
        throw IllegalAction("there is no seat " + std::to_string(seat) + "; seats are 0 and 1");
    return static_cast<Seat>(seat);
}

CardIndex card_in(const Game& game, const std::string& id) {
    const CardIndex card = game.db().find(id);
    if (card == kNoCard) throw UnknownCard(id);
    return card;
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

std::vector<int> legal_actions(const Game& game, bool rightmost) {
    static thread_local ActionList list;
    game.legal_actions(list, rightmost ? PlacementRule::Rightmost : PlacementRule::Any);
    return {list.begin(), list.end()};
}

ActionId action_id(int action) {
    if (action < 0 || action >= kActionCount)
        throw IllegalAction("action " + std::to_string(action) + " does not exist; actions are 0 to " +
                            std::to_string(kActionCount - 1));
    return static_cast<ActionId>(action);
}

ActionView view_action(const Game& game, int id) {
    const Action action = decode(action_id(id));
    const Named named = named_by(game, action);
    return {action.type,   named.source,    named.target, action.source,
            action.target, action.position, action.choose};
}

std::vector<TraceView> trace(const Game& game, std::size_t from) {
    std::vector<TraceView> out;
    if (!game.trace()) return out;
    for (std::size_t i = from; i < game.trace()->size(); ++i) {
        const TraceEntry& t = (*game.trace())[i];
        out.push_back({told_name(t.what), t.seat, t.subject.handle, t.other.handle, t.subject.card,
                       t.other.card, t.card, t.subject.controller, t.other.controller, t.subject.place,
                       t.other.place, t.subject.seen_by, t.other.seen_by, t.amount, t.attack, t.health,
                       t.max_health, t.armor});
    }
    return out;
}

u64 keyword_bit(const std::string& name) {
    for (int i = 0; i < kKeywordCount; ++i)
        if (name == keyword_name(i)) return u64{1} << i;
    throw SetupError("there is no keyword " + name);
}

int player_number(const Game& game, int seat, const std::string& name) {
    static constexpr const char* kNames[] = {
#define PLAYER_ATTRIBUTE(name) #name,
#include "vocabulary/player_attributes.def"
#undef PLAYER_ATTRIBUTE
    };
    for (int i = 0; i < static_cast<int>(PlayerAttribute::Count_); ++i)
        if (name == kNames[i])
            return static_cast<int>(
                player_attribute_of(game, seat_of(seat), static_cast<PlayerAttribute>(i)));
    throw SetupError("players have no number " + name);
}

u16 own_handle(const Game& game, int seat, const std::string& what) {
    const Player& p = game.state().players[seat_of(seat)];
    if (what == "hero") return handle_of(game, p.hero);
    if (what == "hero_power") return handle_of(game, p.power);
    if (what == "weapon") return handle_of(game, p.weapon);
    if (what == "player") return handle_of(game, p.self);
    throw SetupError("players have no " + what + " of their own: hero, hero_power, weapon or player");
}

std::map<std::string, int> limits_hit(const Game& game) {
    std::map<std::string, int> times;
    for (int i = 0; i < kLimitCount; ++i)
        if (const int n = game.state().limits_hit[i]) times[limit_name(static_cast<Limit>(i))] = n;
    return times;
}

Ids starting_deck(const Game& game, int seat) {
    const GameState& s = game.state();
    Ids ids;
    for (int i = 0; i < s.players[seat_of(seat)].starting_count; ++i)
        ids.emplace_back(game.db().id(s.starting_deck[seat][i]));
    return ids;
}

void set_entity(Game& game, u16 handle, const py::dict& values) {
    sandbox::Edit edit;
    const std::pair<const char*, std::optional<int> sandbox::Edit::*> numbers[] = {
        {"attack", &sandbox::Edit::attack},
        {"max_health", &sandbox::Edit::max_health},
        {"health", &sandbox::Edit::health},
        {"damage", &sandbox::Edit::damage},
        {"armor", &sandbox::Edit::armor},
        {"durability", &sandbox::Edit::durability},
        {"cost", &sandbox::Edit::cost},
        {"attacks_made", &sandbox::Edit::attacks_made},
        {"turns_in_play", &sandbox::Edit::turns_in_play},
        {"memory", &sandbox::Edit::memory},
    };
    const std::pair<const char*, std::optional<bool> sandbox::Edit::*> switches[] = {
        {"exhausted", &sandbox::Edit::exhausted},
        {"frozen", &sandbox::Edit::frozen},
        {"silenced", &sandbox::Edit::silenced}};
    for (const auto& [key, value] : values) {
        const auto name = key.cast<std::string>();
        bool known = false;
        for (const auto& [word, member] : numbers)
            if (name == word) {
                edit.*member = value.cast<int>();
                known = true;
            }
        for (const auto& [word, member] : switches)
            if (name == word) {
                edit.*member = value.cast<bool>();
                known = true;
            }
        if (!known) (value.cast<bool>() ? edit.keywords_on : edit.keywords_off) |= keyword_bit(name);
    }
    const Slot slot = slot_for_edit(game, handle);
    change(game, [&](Game& g) { sandbox::set(g, slot, edit); });
}

/// An effect of the sandbox on one entity.
template <class Effect>
auto on_entity(Effect effect) {
    return [effect](Game& game, u16 handle) {
        const Slot slot = slot_for_edit(game, handle);
        change(game, [&](Game& g) { effect(g, slot); });
    };
}

template <class Effect>
auto on_entity_by(Effect effect) {
    return [effect](Game& game, u16 handle, int amount) {
        const Slot slot = slot_for_edit(game, handle);
        change(game, [&](Game& g) { effect(g, slot, amount); });
    };
}

void bind_reading(py::class_<Game>& game) {
    game.def_property_readonly(
            "turn", [](const Game& g) { return g.state().turn; },
            "Turns of both players begun so far; 0 in the mulligan.")
        .def_property_readonly(
            "current", [](const Game& g) { return g.state().current; },
            "The seat whose turn it is, or who goes first.")
        .def_property_readonly("to_move", &Game::to_move, "The seat that must act.")
        .def_property_readonly("choosing", &Game::choosing, "A bit per seat that must choose now.")
        .def_property_readonly("over", &Game::over)
        .def_property_readonly(
            "outcome", [](const Game& g) { return static_cast<int>(g.state().outcome); },
            "0 not over, 1 seat 0 won, 2 seat 1 won, 3 draw.")
        .def_property_readonly("format", [](const Game& g) { return static_cast<int>(g.state().format); })
        .def_property_readonly("in_mulligan", [](const Game& g) { return g.state().setup != 0; })
        .def_property_readonly(
            "limits_hit", &limits_hit,
            "How often each capacity of the engine was reached, by its name; 255: that often or more.")
        .def_property_readonly("choice_source",
                               [](const Game& g) {
                                   return handle_of(g, g.state().choice.kind == ChoiceKind::None
                                                           ? kNoSlot
                                                           : g.state().choice.source);
                               })
        .def_property_readonly(
            "choices",
            [](const Game& g) {
                return std::vector<u16>(g.state().choice.serials,
                                        g.state().choice.serials + g.state().choice.count);
            },
            "Handles of the options of the open choice.")
        .def("legal_actions", &legal_actions, "rightmost"_a = false,
             "Ids of the legal actions of the seat to move.")
        .def(
            "why_illegal", [](const Game& g, int action) { return g.why_illegal(decode(action_id(action))); },
            "action"_a, "Empty if the action is legal.")
        .def("decode", &view_action, "action"_a)
        .def("entity", &view_entity, "handle"_a, "None if the game does not know the handle.")
        .def("option", &view_option, "handle"_a, "option"_a,
             "A Choose One option (1, 2) of a card; None if it has none.")
        .def(
            "chooses",
            [](const Game& g, u16 handle) {
                const Found found = find_handle(g, handle);
                return found.place == Place::Live && options_open(g, found.slot);
            },
            "handle"_a, "Whether one of two options must be chosen; no, if both happen.")
        .def(
            "former_cards",
            [](const Game& g, u16 handle) {
                Ids ids;
                for (CardIndex card : former_cards(g, handle)) ids.emplace_back(g.db().id(card));
                return ids;
            },
            "handle"_a, "The ids that the entity had before its transformations.")
        .def("uses", &uses_of, "handle"_a, "option"_a = 0)
        .def("neighbours", &neighbours, "handle"_a)
        .def("enchantments", &enchantments_of, "handle"_a)
        .def(
            "facts", [](const Game& g, int card) { return card_facts_of(g.db(), card); }, "card"_a,
            "What a card of this game is, by its number.")
        .def(
            "find_card",
            [](const Game& g, const std::string& name) -> std::optional<std::string> {
                const CardIndex card = find_card(g.db(), name);
                if (card == kNoCard) return std::nullopt;
                return std::string(g.db().id(card));
            },
            "id_or_name"_a,
            "The id of a card of this game, given by id or exact name; None if there is none.")
        .def(
            "zone",
            [](const Game& g, int seat, int zone) {
                return handles_in(g, seat_of(seat), static_cast<Zone>(zone));
            },
            "seat"_a, "zone"_a,
            "Handles in a zone (hearthstone.enums.Zone; PLAY is the board), from the left, the bottom or the "
            "oldest.")
        .def("own", &own_handle, "seat"_a, "what"_a,
             "The handle of a player's hero, hero_power, weapon, or of itself; 0 for none.")
        .def("player_number", &player_number, "seat"_a, "name"_a, "A number of player_attributes.def.")
        .def(
            "temporary_mana",
            [](const Game& g, int seat) { return g.state().players[seat_of(seat)].temporary; }, "seat"_a)
        .def(
            "count_keyword",
            [](const Game& g, int seat, const std::string& word) {
                return count_keyword(g, seat_of(seat), keyword_bit(word));
            },
            "seat"_a, "keyword"_a, "How many of a side's entities in play have it.")
        .def("starting_deck", &starting_deck, "seat"_a, "Ids of the list as it was given.")
        .def("hash", &Game::hash)
        .def("check", &Game::check, "Empty if every invariant of the state holds, else what is wrong.")
        .def("trace", &trace, "start"_a = 0,
             "What happened since tracing was turned on, from the start-th event.");
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

void bind_sandbox(py::class_<Game>& game) {
    // Cards by id; what is made is returned by its handle, 0 if there was no room.
    const auto made = [](auto make) {
        return [make](Game& g, int seat, const std::string& card) {
            return change(
                g, [&](Game& it) { return handle_of(it, make(it, seat_of(seat), card_in(it, card))); });
        };
    };
    game.def("give", made([](Game& g, Seat seat, CardIndex card) { return sandbox::give(g, seat, card); }),
             "seat"_a, "card"_a)
        .def(
            "summon",
            [](Game& g, int seat, const std::string& card, int position) {
                // A minion may die or leave at once: its handle is read before that.
                return change(g, [&](Game& it) {
                    const u16 handle = it.state().next_serial;
                    const Slot slot = sandbox::summon(it, seat_of(seat), card_in(it, card), position);
                    return slot == kNoSlot ? u16{0} : handle;
                });
            },
            "seat"_a, "card"_a, "position"_a = -1)
        .def(
            "equip",
            [](Game& g, int seat, const std::string& card) {
                return change(g, [&](Game& it) {
                    const u16 handle = it.state().next_serial;
                    const Slot slot = sandbox::equip(it, seat_of(seat), card_in(it, card));
                    return slot == kNoSlot ? u16{0} : handle;
                });
            },
            "seat"_a, "card"_a)
        .def(
            "put_in_deck",
            [](Game& g, int seat, const std::string& card, bool top) {
                return change(g, [&](Game& it) {
                    return sandbox::put_in_deck(it, seat_of(seat), card_in(it, card), top);
                });
            },
            "seat"_a, "card"_a, "top"_a = false)
        .def("put_secret",
             made([](Game& g, Seat seat, CardIndex card) { return sandbox::put_secret(g, seat, card); }),
             "seat"_a, "card"_a)
        .def(
            "set_hero",
            [](Game& g, int seat, const std::string& card) {
                change(g, [&](Game& it) { sandbox::set_hero(it, seat_of(seat), card_in(it, card)); });
            },
            "seat"_a, "card"_a)
        .def(
            "set_hero_power",
            [](Game& g, int seat, const std::string& card) {
                change(g, [&](Game& it) { sandbox::set_hero_power(it, seat_of(seat), card_in(it, card)); });
            },
            "seat"_a, "card"_a)
        .def(
            "draw",
            [](Game& g, int seat, int count) {
                change(g, [&](Game& it) { sandbox::draw(it, seat_of(seat), count); });
            },
            "seat"_a, "count"_a = 1)
        .def(
            "discard_hand",
            [](Game& g, int seat) { change(g, [&](Game& it) { sandbox::discard_hand(it, seat_of(seat)); }); },
            "seat"_a)
        .def(
            "take_fatigue",
            [](Game& g, int seat) { change(g, [&](Game& it) { sandbox::take_fatigue(it, seat_of(seat)); }); },
            "seat"_a)
        .def(
            "set_mana",
            [](Game& g, int seat, int available, int maximum, int temporary) {
                sandbox::set_mana(g, seat_of(seat), available, maximum, temporary);
            },
            "seat"_a, "available"_a, "maximum"_a, "temporary"_a = 0)
        .def(
            "switch",
            [](const Game& g, int seat, bool draw) {
                return (g.state().players[seat_of(seat)].sandbox &
                        (draw ? Player::kNoDraw : Player::kNoFatigue)) == 0;
            },
            "seat"_a, "draw"_a, "Whether the player draws (draw) or takes fatigue.")
        .def(
            "set_switch",
            [](Game& g, int seat, bool draw, bool on) {
                u8& bits = g.context().player(seat_of(seat)).sandbox;
                const u8 mask = draw ? Player::kNoDraw : Player::kNoFatigue;
                bits = static_cast<u8>(on ? bits & ~mask : bits | mask);
            },
            "seat"_a, "draw"_a, "on"_a)
        .def("set", &set_entity, "handle"_a, "values"_a,
             "Numbers, switches and keywords by name. Raises PositionError for a name that there is not.")
        .def("deal", on_entity_by([](Game& g, Slot slot, int n) { sandbox::deal(g, slot, n); }), "handle"_a,
             "amount"_a)
        .def("heal", on_entity_by([](Game& g, Slot slot, int n) { sandbox::heal(g, slot, n); }), "handle"_a,
             "amount"_a)
        .def("destroy", on_entity([](Game& g, Slot slot) { sandbox::destroy(g, slot); }), "handle"_a)
        .def("silence", on_entity([](Game& g, Slot slot) { sandbox::silence(g, slot); }), "handle"_a)
        .def("discard", on_entity([](Game& g, Slot slot) { sandbox::discard(g, slot); }), "handle"_a)
        .def("return_to_hand", on_entity([](Game& g, Slot slot) { sandbox::return_to_hand(g, slot); }),
             "handle"_a)
        .def("shuffle_into_deck", on_entity([](Game& g, Slot slot) { sandbox::shuffle_into_deck(g, slot); }),
             "handle"_a)
        .def("put_on_top", on_entity([](Game& g, Slot slot) { sandbox::put_on_top(g, slot); }), "handle"_a)
        .def(
            "move",
            [](Game& g, u16 handle, int zone) {
                return change(g, [&](Game& it) { return move_handle(it, handle, static_cast<Zone>(zone)); });
            },
            "handle"_a, "zone"_a, "Without triggers. False if there is no room.");
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
