// The built-in players, by name.
#include "bots/bots.hpp"

#include <pybind11/stl.h>

#include "arguments.hpp"
#include "bindings.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

class PyBot {
  public:
    explicit PyBot(const std::string& name) : name_(name) { make(current_cards()); }

    int choose(const Game& game, u64 seed) {
        if (game.over()) throw IllegalAction("the game is over");
        if (game.cards() != cards_) make(game.cards());
        Random random{seed};
        random.next();
        const py::gil_scoped_release unlocked;
        return bot_->choose(game, game.to_move(), random);
    }
    const std::string& name() const { return name_; }

  private:
    void make(const Cards& cards) {
        bot_ = checked([&] { return make_bot(name_, cards); });
        cards_ = cards;
    }

    std::string name_;
    Cards cards_;
    std::unique_ptr<Bot> bot_;
};

}  // namespace

void bind_bots(py::module_& m) {
    m.def(
        "bots", [] { return std::vector<std::string>(bot_names().begin(), bot_names().end()); },
        "Names of the built-in players.");
    m.def(
        "bot_parameters",
        [](const std::string& name) {
            std::vector<std::tuple<std::string, double, double, double>> rows;
            for (const BotParameter& one : checked([&] { return bot_parameters(name, current_cards()); }))
                rows.emplace_back(one.name, one.value, one.low, one.high);
            return rows;
        },
        "name"_a, "(name, its own value, least, greatest) of each parameter of a bot.");
    py::class_<PyBot>(m, "Bot",
                      "A built-in player by name, or by name and parameters as in "
                      "'greedy(hand=5,random=0.1)'; ValueError if there is none of that name.")
        .def(py::init<const std::string&>(), "name"_a)
        .def_property_readonly("name", &PyBot::name)
        .def("choose", &PyBot::choose, "game"_a, "seed"_a,
             "The id of a legal action for the seat to move. Looks only at what that seat may know.");
}

}  // namespace hs
