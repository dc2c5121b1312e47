// The edits of the class Game.
#include <pybind11/stl.h>

#include "game/by_handle.hpp"
#include "game_parts.hpp"
#include "views.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

CardIndex card_in(const Game& game, const std::string& id) {
    const CardIndex card = game.db().find(id);
    if (card == kNoCard) throw UnknownCard(id);
    return card;
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
        if (!known) (value.cast<bool>() ? edit.keywords_on : edit.keywords_off).add(keyword_of(name));
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

}  // namespace

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

}  // namespace hs
