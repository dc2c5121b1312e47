// What the class Game tells: its numbers, its entities by handle, legal actions, the trace.
#include <pybind11/stl.h>

#include <map>

#include "game/by_handle.hpp"
#include "game_parts.hpp"
#include "views.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

using Ids = std::vector<std::string>;

std::vector<int> legal_actions(const Game& game, bool rightmost) {
    static thread_local ActionList list;
    game.legal_actions(list, rightmost ? PlacementRule::Rightmost : PlacementRule::Any);
    return {list.begin(), list.end()};
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

int player_number(const Game& game, int seat, const std::string& name) {
    static constexpr const char* kNames[] = {
#define PLAYER_ATTRIBUTE(name, kind) #name,
#include "vocabulary/player_attributes.def"
#undef PLAYER_ATTRIBUTE
#define COUNTER(name, ...) #name,
#include "vocabulary/counters.def"
#undef COUNTER
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

}  // namespace

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
        .def("player_number", &player_number, "seat"_a, "name"_a,
             "A number of player_attributes.def or counters.def.")
        .def(
            "temporary_mana",
            [](const Game& g, int seat) { return g.state().players[seat_of(seat)].temporary; }, "seat"_a)
        .def(
            "count_keyword",
            [](const Game& g, int seat, const std::string& word) {
                return count_keyword(g, seat_of(seat), keyword_of(word));
            },
            "seat"_a, "keyword"_a, "How many of a side's entities in play have it.")
        .def("starting_deck", &starting_deck, "seat"_a, "Ids of the list as it was given.")
        .def("hash", &Game::hash)
        .def("check", &Game::check, "Empty if every invariant of the state holds, else what is wrong.")
        .def("trace", &trace, "start"_a = 0,
             "What happened since tracing was turned on, from the start-th event.");
}

}  // namespace hs
