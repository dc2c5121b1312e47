// Plain records that a game hands out: what an entity, an enchantment, an action is at this moment. Copies;
// they do not change.
#include <pybind11/native_enum.h>
#include <pybind11/stl.h>

#include "bindings.hpp"
#include "views.hpp"

namespace py = pybind11;

namespace hs {

namespace {

/// A bit for each row of keywords.def.
py::int_ bits_of(KeywordSet set) {
    const auto [word, more] = set.by_rows();
    return more ? py::int_(py::int_(word) | (py::int_(more) << py::int_(64))) : py::int_(word);
}

void bind_entity_views(py::module_& m) {
    py::class_<EntityView>(m, "EntityView", "What an entity is now, or was when it left.")
        .def_readonly("handle", &EntityView::handle)
        .def_readonly("card", &EntityView::card, "The number of its card.")
        .def_property_readonly(
            "zone", [](const EntityView& v) { return static_cast<int>(v.zone); },
            "A number of hearthstone.enums.Zone.")
        .def_readonly("controller", &EntityView::controller)
        .def_readonly("owner", &EntityView::owner)
        .def_readonly("position", &EntityView::position, "From 0 at the left; -1 where places mean nothing.")
        .def_readonly("cost", &EntityView::cost)
        .def_readonly("attack", &EntityView::attack)
        .def_readonly("health", &EntityView::health, "What is left.")
        .def_readonly("max_health", &EntityView::max_health)
        .def_readonly("damage", &EntityView::damage)
        .def_readonly("armor", &EntityView::armor)
        .def_readonly("spell_damage", &EntityView::spell_damage)
        .def_readonly("attacks_made", &EntityView::attacks_made)
        .def_readonly("attacks_left", &EntityView::attacks_left)
        .def_readonly("turns_in_play", &EntityView::turns_in_play)
        .def_readonly("memory", &EntityView::memory)
        .def_readonly("order", &EntityView::order)
        .def_property_readonly(
            "keywords", [](const EntityView& v) { return bits_of(v.keywords); },
            "A bit per word of KEYWORDS.")
        .def_readonly("frozen", &EntityView::frozen)
        .def_readonly("silenced", &EntityView::silenced)
        .def_readonly("exhausted", &EntityView::exhausted)
        .def_readonly("asleep", &EntityView::asleep)
        .def_readonly("damaged_this_turn", &EntityView::damaged_this_turn)
        .def_readonly("dead", &EntityView::dead)
        .def_readonly("discarded", &EntityView::discarded)
        .def_readonly("played", &EntityView::played)
        .def_readonly("started_in_deck", &EntityView::started_in_deck)
        .def_readonly("seen_by_opponent", &EntityView::seen_by_opponent)
        .def_readonly("creator", &EntityView::creator, "A handle; 0 if there is none or it is not known.");

    py::class_<Uses>(m, "Uses", "What can be done with a card, a Hero Power or a character now.")
        .def_readonly("playable", &Uses::playable)
        .def_readonly("requires_target", &Uses::requires_target)
        .def_readonly("powered", &Uses::powered)
        .def_readonly("targets", &Uses::targets, "Handles.");

    py::class_<EnchantmentView>(m, "EnchantmentView",
                                "What changes an entity: attached to it, or from an aura.")
        .def_readonly("card", &EnchantmentView::card,
                      "The number of its card; 0: an anonymous difference of numbers.")
        .def_readonly("owner", &EnchantmentView::owner)
        .def_readonly("source", &EnchantmentView::source,
                      "The handle of the aura's source; 0 if it is attached.")
        .def_readonly("order", &EnchantmentView::order)
        .def_readonly("attack", &EnchantmentView::attack)
        .def_readonly("health", &EnchantmentView::health)
        .def_readonly("cost", &EnchantmentView::cost)
        .def_property_readonly(
            "attack_mode", [](const EnchantmentView& v) { return static_cast<int>(v.attack_mode); },
            "0 none, 1 add, 2 set, 3 multiply.")
        .def_property_readonly("health_mode",
                               [](const EnchantmentView& v) { return static_cast<int>(v.health_mode); })
        .def_property_readonly("cost_mode",
                               [](const EnchantmentView& v) { return static_cast<int>(v.cost_mode); })
        .def_readonly("spell_damage", &EnchantmentView::spell_damage)
        .def_property_readonly("keywords", [](const EnchantmentView& v) { return bits_of(v.keywords); });
}

void bind_action_views(py::module_& m) {
    py::class_<ActionView>(m, "ActionView", "A decoded action; entities by their handles, 0 for none.")
        .def_readonly("type", &ActionView::type)
        .def_readonly("source", &ActionView::source)
        .def_readonly("target", &ActionView::target)
        .def_readonly("source_place", &ActionView::source_place)
        .def_readonly("target_number", &ActionView::target_number)
        .def_readonly("position", &ActionView::position)
        .def_readonly("choose", &ActionView::choose);

    py::class_<TraceView>(m, "TraceView", "One event of a trace.")
        .def_readonly("event", &TraceView::event)
        .def_readonly("seat", &TraceView::seat)
        .def_readonly("subject", &TraceView::subject, "A handle, 0 for none.")
        .def_readonly("other", &TraceView::other)
        .def_readonly("subject_card", &TraceView::subject_card, "The number of its card.")
        .def_readonly("other_card", &TraceView::other_card)
        .def_readonly("card", &TraceView::card,
                      "A card that is neither of them: an enchantment, what something becomes.")
        .def_readonly("subject_seat", &TraceView::subject_seat, "Whose it is.")
        .def_readonly("other_seat", &TraceView::other_seat)
        .def_readonly("subject_place", &TraceView::subject_place,
                      "From 1 at the left of its row if that has another of its card, else 0.")
        .def_readonly("other_place", &TraceView::other_place)
        .def_readonly("subject_seen_by", &TraceView::subject_seen_by,
                      "A bit per seat that knows which card it is.")
        .def_readonly("other_seen_by", &TraceView::other_seen_by)
        .def_readonly("amount", &TraceView::amount)
        .def_readonly("attack", &TraceView::attack,
                      "The subject's after the event; a hero's without its weapon.")
        .def_readonly("health", &TraceView::health)
        .def_readonly("max_health", &TraceView::max_health)
        .def_readonly("armor", &TraceView::armor)
        .def(py::pickle(
            [](const TraceView& v) {
                return py::make_tuple(v.event, v.seat, v.subject, v.other, v.subject_card, v.other_card,
                                      v.card, v.subject_seat, v.other_seat, v.subject_place, v.other_place,
                                      v.subject_seen_by, v.other_seen_by, v.amount, v.attack, v.health,
                                      v.max_health, v.armor);
            },
            [](const py::tuple& t) {
                constexpr std::size_t kFields = 18;
                if (t.size() != kFields) throw SetupError("that is no event of a trace");
                std::size_t i = 0;
                const auto number = [&] { return t[i++].cast<int>(); };
                const auto card = [&] { return static_cast<CardIndex>(number()); };
                const auto seat = [&] { return static_cast<Seat>(number()); };
                TraceView v{};
                v.event = t[i++].cast<std::string>();
                v.seat = seat();
                v.subject = static_cast<u16>(number());
                v.other = static_cast<u16>(number());
                v.subject_card = card();
                v.other_card = card();
                v.card = card();
                v.subject_seat = seat();
                v.other_seat = seat();
                for (int TraceView::* member :
                     {&TraceView::subject_place, &TraceView::other_place, &TraceView::subject_seen_by,
                      &TraceView::other_seen_by, &TraceView::amount, &TraceView::attack, &TraceView::health,
                      &TraceView::max_health, &TraceView::armor})
                    v.*member = number();
                return v;
            }));
}

}  // namespace

void bind_views(py::module_& m) {
    py::native_enum<ActionType>(m, "ActionType", "enum.IntEnum", "What kind of move an action is.")
        .value("END_TURN", ActionType::EndTurn)
        .value("CHOOSE", ActionType::Choose)
        .value("MULLIGAN", ActionType::Mulligan)
        .value("TRADE", ActionType::Trade)
        .value("ATTACK", ActionType::Attack)
        .value("HERO_POWER", ActionType::HeroPower)
        .value("PLAY", ActionType::Play)
        .finalize();
    bind_entity_views(m);
    bind_action_views(m);
}

}  // namespace hs
