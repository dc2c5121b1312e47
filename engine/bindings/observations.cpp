// Observations of single games, and the names of what observations and actions consist of.
#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include "arguments.hpp"
#include "bindings.hpp"
#include "buffers.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

using FeatureRow = std::tuple<std::string, float, float>;

std::vector<FeatureRow> rows_of_features(const std::vector<Feature>& features) {
    std::vector<FeatureRow> rows;
    for (const Feature& f : features) rows.emplace_back(f.name, f.low, f.high);
    return rows;
}

py::array_t<i16> action_table() {
    py::array_t<i16> table({kActionCount, 5});
    i16* cell = table.mutable_data();
    for (int id = 0; id < kActionCount; ++id) {
        const Action a = decode(static_cast<ActionId>(id));
        for (int value :
             {static_cast<int>(a.type), int{a.source}, int{a.target}, int{a.position}, int{a.choose}})
            *cell++ = static_cast<i16>(value);
    }
    return table;
}

/// (name, start, count, width) of what comes several times in the flat observation.
std::vector<std::tuple<std::string, int, int, int>> flat_groups() {
    using namespace layout;
    return {{"sides", kSideAt, 2, kSide},
            {"boards", kBoardAt, 2 * kMaxBoard, kBoard},
            {"hand", kHandAt, kMaxHand, kHand},
            {"options", kOptionAt, kOptionsShown, kOption}};
}

/// The encoder of a game's cards. Making one takes longer than many observations: the last is kept.
const ObservationEncoder& encoder_of(const Cards& cards) {
    static thread_local std::unique_ptr<ObservationEncoder> last;
    if (!last || last->cards() != cards) last = std::make_unique<ObservationEncoder>(cards);
    return *last;
}

BatchBuffers observe_game(const Game& game, int seat, const std::string& observation,
                          const std::string& positions) {
    if (seat != 0 && seat != 1) throw py::value_error("a seat is 0 or 1");
    const ObservationEncoder& encoder = encoder_of(game.cards());
    const ObservationForm form = form_of(observation);
    BatchBuffers buffers{std::make_shared<BatchStorage>(1, form), true};
    const BatchArrays& a = buffers.storage->arrays;
    ActionList legal;
    game.legal_actions(legal, placement_of(positions));
    if (form == ObservationForm::Flat)
        encoder.flat(game, static_cast<Seat>(seat), legal, a.flat);
    else
        encoder.entities(game, static_cast<Seat>(seat), legal, entities_of(a, 0));
    if (game.over() || game.to_move() != seat) legal.count = 0;
    write_mask(legal, a.mask);
    *a.seat = static_cast<i8>(game.to_move());
    *a.turn = game.state().turn;
    return buffers;
}

}  // namespace

void bind_observations(py::module_& m) {
    m.attr("ACTION_COUNT") = kActionCount;
    m.def("action_table", &action_table,
          "int16[A, 5]: type, source, target, position, choose of each action id (engine/game/action.hpp).");
    m.def("action_types", [] {
        return std::vector<std::string>{"end_turn", "choose",     "mulligan", "trade",
                                        "attack",   "hero_power", "play"};
    });
    m.def(
        "flat_features", [] { return rows_of_features(flat_features()); },
        "(name, low, high) of each number of the flat observation.");
    m.def("flat_groups", &flat_groups,
          "(name, start, count, width) of what comes several times in the flat observation: the sides (own "
          "first), the places of the boards, of the hand, of an open choice.");
    m.def("token_features", [] { return rows_of_features(token_features()); });
    m.def("global_features", [] { return rows_of_features(global_features()); });
    m.def("token_names", &token_names, "What each row of the tokens stands for.");
    m.def("observe", &observe_game, "game"_a, "seat"_a, "observation"_a = "flat", "positions"_a = "any",
          "What a seat of a game could know, without the row axis; the mask is that of a finished game if "
          "the seat is not to move.");
}

}  // namespace hs
