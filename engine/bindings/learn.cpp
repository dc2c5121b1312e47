// The batch of games, the names of observations and actions, bots, and the loops of the benchmark.
#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <ctime>
#include <numeric>

#include "bindings.hpp"
#include "bots/bots.hpp"
#include "buffers.hpp"
#include "learn/playout.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

using Rows = py::array_t<i32, py::array::c_style | py::array::forcecast>;
using Deck = std::pair<std::string, std::vector<std::string>>;
using MaybeStart = std::optional<std::shared_ptr<Start>>;

/// Runs `work`; what the batch says about bad arguments is a ValueError.
template <class Work>
auto checked(Work work) {
    try {
        return work();
    } catch (const SetupError& error) {
        throw py::value_error(error.what());
    }
}

template <class T>
T one_of(const std::string& what, const std::string& value,
         const std::vector<std::pair<const char*, T>>& known) {
    std::string names;
    for (const auto& [name, meaning] : known) {
        if (value == name) return meaning;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    throw py::value_error(what + " must be one of " + names + ", not '" + value + "'");
}

Format format_of(const std::string& format) {
    const std::optional<Format> found = find_format(format);
    if (!found) throw py::value_error("there is no format '" + format + "'");
    return *found;
}

ObservationForm form_of(const std::string& form) {
    return one_of<ObservationForm>(
        "observation", form, {{"flat", ObservationForm::Flat}, {"entities", ObservationForm::Entities}});
}

PlacementRule placement_of(const std::string& positions) {
    return one_of<PlacementRule>("positions", positions,
                                 {{"any", PlacementRule::Any}, {"rightmost", PlacementRule::Rightmost}});
}

/// Decks as (hero id, card ids); an empty hero: generated anew each episode.
std::vector<DeckList> decks_of(const std::vector<Deck>& decks) {
    std::vector<DeckList> lists;
    for (const auto& [hero, cards] : decks) {
        DeckList list;
        if (!hero.empty()) {
            list.hero = card_by_id(hero);
            for (const std::string& id : cards) list.cards.push_back(card_by_id(id));
        }
        lists.push_back(std::move(list));
    }
    return lists;
}

/// A batch with what its calls from Python share.
class PyBatch {
  public:
    explicit PyBatch(BatchOptions options, const Cards& cards = current_cards())
        : batch_(cards, std::move(options), make_bot), all_(static_cast<std::size_t>(batch_.rows())) {
        std::iota(all_.begin(), all_.end(), 0);
        pool_ = std::make_shared<StoragePool>(batch_.rows(), batch_.options().form);
        single_ = std::make_shared<StoragePool>(1, batch_.options().form);
    }

    Batch& batch() { return batch_; }

    BatchBuffers reset(const std::optional<Rows>& rows, const std::optional<py::array>& seeds,
                       const std::optional<BatchBuffers>& out) {
        const std::span<const i32> chosen = rows_of(rows);
        std::vector<u64> numbers;
        if (seeds) {
            const auto given =
                py::array_t<u64, py::array::c_style | py::array::forcecast>(integers(*seeds, "seeds"));
            numbers.assign(given.data(), given.data() + given.size());
        }
        BatchBuffers buffers = target(out, rows.has_value());
        run([&] { batch_.reset(chosen, numbers, buffers.storage->arrays); });
        return buffers;
    }

    BatchBuffers step(const py::object& actions, const std::optional<Rows>& rows,
                      const std::optional<BatchBuffers>& out, bool inside) {
        const std::span<const i32> chosen = rows_of(rows);
        const auto given =
            py::array_t<i64, py::array::c_style | py::array::forcecast>(integers(actions, "actions"));
        BatchBuffers buffers = target(out, rows.has_value());
        run([&] {
            batch_.step(chosen, {given.data(), static_cast<std::size_t>(given.size())},
                        buffers.storage->arrays, inside);
        });
        return buffers;
    }

    BatchBuffers reset_one(std::optional<i64> seed) {
        BatchBuffers buffers = one();
        const u64 number = static_cast<u64>(seed.value_or(0));
        run([&] { batch_.reset(all_, {&number, seed ? std::size_t{1} : 0}, buffers.storage->arrays); });
        return buffers;
    }

    py::tuple step_one(i64 action, bool inside) {
        BatchBuffers buffers = one();
        const BatchArrays& arrays = buffers.storage->arrays;
        run([&] { batch_.step(all_, {&action, 1}, arrays, inside); });
        return py::make_tuple(buffers, *arrays.reward, *arrays.terminated, *arrays.truncated,
                              *arrays.illegal);
    }

    BatchBuffers observe(const std::optional<Rows>& rows, const std::optional<BatchBuffers>& out) {
        BatchBuffers buffers = target(out, true);
        run([&] { batch_.observe(rows_of(rows), buffers.storage->arrays); });
        return buffers;
    }

    BatchBuffers final_observation(int row, int seat) {
        if (seat != 0 && seat != 1) throw py::value_error("a seat is 0 or 1");
        BatchBuffers buffers{single_->take(), true};
        buffers.storage->clear(false);
        run([&] { batch_.observe_final(row, static_cast<Seat>(seat), buffers.storage->arrays); });
        return buffers;
    }

    py::bytes to_bytes() {
        std::vector<u8> bytes;
        run([&] { bytes = batch_.to_bytes(); });
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    /// What is wrong with the bytes is told as of a game's: PositionError.
    BatchBuffers load(const py::bytes& state, bool single) {
        BatchBuffers buffers = single ? one() : target(std::nullopt, true);
        const std::string_view bytes = state;
        const py::gil_scoped_release unlocked;
        batch_.load({reinterpret_cast<const u8*>(bytes.data()), bytes.size()});
        batch_.show(buffers.storage->arrays);
        return buffers;
    }

    /// A batch that goes on exactly as the one that these bytes were made of.
    static std::unique_ptr<PyBatch> from_bytes(std::string_view text, const Cards& cards) {
        const std::span<const u8> bytes{reinterpret_cast<const u8*>(text.data()), text.size()};
        auto made = std::make_unique<PyBatch>(Batch::options_in(cards, bytes), cards);
        made->batch_.load(bytes);
        return made;
    }

    std::unique_ptr<PyBatch> copy() {
        std::vector<u8> bytes;
        run([&] { bytes = batch_.to_bytes(); });
        return from_bytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                          batch_.encoder().cards());
    }

    py::array_t<i64> sample(const std::optional<Rows>& rows) {
        const std::span<const i32> chosen = rows_of(rows);
        py::array_t<i64> actions(static_cast<py::ssize_t>(chosen.size()));
        i64* data = actions.mutable_data();
        run([&] { batch_.sample(chosen, data); });
        return actions;
    }

    py::array_t<i64> bot_actions(const std::string& name, const std::optional<Rows>& rows) {
        const std::span<const i32> chosen = rows_of(rows);
        py::array_t<i64> actions(static_cast<py::ssize_t>(chosen.size()));
        i64* data = actions.mutable_data();
        run([&] { batch_.advise(name, chosen, data); });
        return actions;
    }

    py::tuple legal() {
        return checked([&] { return batch_.reading([&](Batch&) { return legal_now(); }); });
    }

    py::tuple legal_now() {
        py::array_t<i32> offsets(batch_.rows() + 1);
        i32* at = offsets.mutable_data();
        at[0] = 0;
        for (int row = 0; row < batch_.rows(); ++row)
            at[row + 1] = at[row] + std::max(batch_.legal(row).count, 1);
        py::array_t<i16> ids(at[batch_.rows()]);
        i16* data = ids.mutable_data();
        for (int row = 0; row < batch_.rows(); ++row) {
            const ActionList& legal = batch_.legal(row);
            if (legal.count == 0) data[at[row]] = kEndTurnAction;
            std::copy(legal.begin(), legal.end(), data + at[row]);
        }
        return py::make_tuple(ids, offsets);
    }

    void schedule(const Rows& rows, const std::vector<int>& opponents, const std::vector<int>& pairs,
                  const std::vector<int>& seats, const std::vector<i64>& seeds,
                  const std::vector<bool>& swaps, const MaybeStart& start) {
        const std::span<const i32> chosen = rows_of(rows);
        std::vector<Schedule> next(chosen.size());
        const auto fill = [&](const auto& values, const char* what, auto put) {
            if (values.empty()) return;
            if (values.size() != next.size())
                throw py::value_error(std::string(what) + ": there must be one entry per row");
            for (std::size_t i = 0; i < next.size(); ++i) put(next[i], values[i]);
        };
        fill(opponents, "opponents", [](Schedule& one, int v) { one.opponent = v; });
        fill(pairs, "pairs", [](Schedule& one, int v) { one.pair = v; });
        fill(seats, "seats", [](Schedule& one, int v) { one.seat = v; });
        fill(seeds, "seeds", [](Schedule& one, i64 v) { one.seed = v; });
        fill(swaps, "swaps", [](Schedule& one, bool v) { one.swap = v; });
        for (Schedule& one : next) one.start = start.value_or(nullptr);
        run([&] { batch_.schedule(chosen, next); });
    }

    void set_standing(int opponent, int seat, bool swap, const MaybeStart& start) {
        Schedule standing;
        standing.opponent = opponent;
        standing.seat = seat;
        standing.swap = swap;
        standing.start = start.value_or(nullptr);
        run([&] { batch_.set_standing(standing); });
    }

    py::array_t<float> potentials() {
        py::array_t<float> values(batch_.rows());
        checked([&] { batch_.potentials(values.mutable_data()); });
        return values;
    }

    py::object game(int row) {
        return wrap_game(checked([&] {
            return batch_.reading([&](Batch& batch) { return Game(batch.game(checked_row(row))); });
        }));
    }
    py::object final_game(int row) {
        return wrap_game(checked([&] {
            return batch_.reading([&](Batch& batch) { return Game(batch.final_game(checked_row(row))); });
        }));
    }

    py::tuple episode(int row, bool ended) {
        std::optional<Game> game;
        Episode found;
        checked([&] {
            batch_.reading([&](Batch& batch) {
                found = batch.episode(checked_row(row), ended);
                game.emplace(batch.first_position(found.opening));
            });
        });
        game->set_tracing(true);
        const bool dealt = !found.opening.start || !found.opening.start->position;
        return py::make_tuple(wrap_game(std::move(*game)),
                              dealt ? std::optional<u64>(found.opening.seed) : std::nullopt,
                              found.opening.learner, found.opening.opponent, found.decisions);
    }

  private:
    /// Without the interpreter's lock.
    template <class Work>
    void run(Work work) {
        checked([&] {
            const py::gil_scoped_release unlocked;
            work();
        });
    }

    BatchBuffers one() {
        if (batch_.rows() != 1) throw py::value_error("that is for a batch of one game");
        BatchBuffers buffers{single_->take(), true};
        buffers.storage->clear(false);
        return buffers;
    }

    int checked_row(int row) const {
        if (row < 0 || row >= batch_.rows()) throw py::index_error("there is no row " + std::to_string(row));
        return row;
    }

    std::span<const i32> rows_of(const std::optional<Rows>& rows) const {
        if (!rows) return all_;
        if (rows->ndim() != 1) throw py::value_error("rows must be one list of row numbers");
        return {rows->data(), static_cast<std::size_t>(rows->size())};
    }

    static py::array integers(const py::object& given, const char* what) {
        const py::array values = py::array::ensure(given);
        if (!values || (values.dtype().kind() != 'i' && values.dtype().kind() != 'u') || values.ndim() != 1)
            throw py::type_error(std::string(what) + " must be a one-dimensional array of integers");
        return values;
    }

    /// The block that the caller gave, or another one.
    BatchBuffers target(const std::optional<BatchBuffers>& out, bool some_rows) {
        if (out) {
            if (out->single || out->storage->rows != batch_.rows() ||
                out->storage->form != batch_.options().form)
                throw py::value_error("these buffers are of another shape than this batch's");
            return *out;
        }
        BatchBuffers buffers{pool_->take(), false};
        buffers.storage->clear(some_rows);
        return buffers;
    }

    Batch batch_;
    std::vector<i32> all_;
    std::shared_ptr<StoragePool> pool_, single_;
};

std::unique_ptr<PyBatch> make_batch(const std::vector<Deck>& decks,
                                    const std::vector<std::pair<int, int>>& deck_pairs, int rows, int threads,
                                    const std::vector<std::string>& opponents,
                                    const std::vector<double>& weights, const std::string& seat,
                                    const std::string& format, bool mulligan, const std::string& positions,
                                    const std::string& illegal_action, const std::string& autoreset,
                                    const std::string& observation, int turn_limit, int max_decisions,
                                    bool shaped, double discount, int max_steps) {
    BatchOptions o;
    o.rows = rows;
    o.threads = threads;
    o.decks = decks_of(decks);
    for (const auto& [own, foe] : deck_pairs) {
        if (own < 0 || own >= kMirror || foe < -1 || foe >= kMirror)
            throw py::value_error("a pair names a deck that is not there");
        o.deck_pairs.push_back({static_cast<u16>(own), foe < 0 ? kMirror : static_cast<u16>(foe)});
    }
    o.opponents = opponents;
    o.opponent_weights = weights;
    o.seat = one_of<SeatRule>("seat", seat,
                              {{"0", SeatRule::First},
                               {"1", SeatRule::Second},
                               {"random", SeatRule::Random},
                               {"alternate", SeatRule::Alternate}});
    o.format = format_of(format);
    o.mulligan = mulligan;
    o.placement = placement_of(positions);
    o.illegal = one_of<IllegalRule>("illegal_action", illegal_action,
                                    {{"end_turn", IllegalRule::EndTurn},
                                     {"random_legal", IllegalRule::RandomLegal},
                                     {"lose", IllegalRule::Lose},
                                     {"raise", IllegalRule::Raise}});
    o.autoreset = one_of<Autoreset>("autoreset", autoreset,
                                    {{"next_step", Autoreset::NextStep},
                                     {"same_step", Autoreset::SameStep},
                                     {"disabled", Autoreset::Disabled}});
    o.form = form_of(observation);
    o.turn_limit = turn_limit;
    o.max_decisions = max_decisions;
    o.shaped = shaped;
    o.discount = discount;
    o.max_steps = max_steps;
    return checked([&] { return std::make_unique<PyBatch>(std::move(o)); });
}

/// (health, armor, crystals, cards, ids of given cards)
using PyHandicap = std::tuple<int, int, int, int, std::vector<std::string>>;

std::shared_ptr<Start> make_start(const std::array<std::optional<Deck>, 2>& decks,
                                  const std::array<PyHandicap, 2>& handicaps,
                                  const std::optional<Game>& position) {
    auto start = std::make_shared<Start>();
    for (std::size_t side = 0; side < 2; ++side) {
        if (decks[side]) start->decks[side] = decks_of({*decks[side]}).front();
        const auto& [health, armor, crystals, cards, given] = handicaps[side];
        start->handicaps[side] = {health, armor, crystals, cards, {}};
        for (const std::string& id : given) start->handicaps[side].given.push_back(card_by_id(id));
    }
    if (position) start->position = std::make_shared<const Game>(*position);
    checked([&] { start->check(current_cards()); });
    return start;
}

void bind_start(py::module_& m) {
    py::class_<Start, std::shared_ptr<Start>>(
        m, "Start",
        "How an episode begins where it is not drawn as usual (engine/learn/start.hpp). `decks` and "
        "`handicaps` are the learner's and the opponent's: a deck (hero, cards) or None; (health, armor, "
        "crystals, cards, given card ids), 0 as usual. Bad numbers raise ValueError.")
        .def(py::init(&make_start), py::kw_only(), "decks"_a, "handicaps"_a, "position"_a = py::none());
}

void bind_batch(py::module_& m) {
    py::class_<PyBatch>(m, "Batch",
                        "Many games stepped by one call (engine/learn/batch.hpp). The environments of "
                        "hsenv.envs are made of it. Rows are numbered from 0; "
                        "`rows=None` means all of them; without `out` a call returns new buffers. Bad "
                        "arguments raise ValueError.")
        .def(py::init(&make_batch), "decks"_a, "deck_pairs"_a, py::kw_only(), "rows"_a, "threads"_a,
             "opponents"_a, "opponent_weights"_a, "seat"_a, "format"_a, "mulligan"_a, "positions"_a,
             "illegal_action"_a, "autoreset"_a, "observation"_a, "turn_limit"_a, "max_decisions"_a,
             "shaped"_a = false, "discount"_a = 0.99, "max_steps"_a = 0)
        .def_property_readonly("rows", [](PyBatch& self) { return self.batch().rows(); })
        .def_property_readonly("threads", [](PyBatch& self) { return self.batch().threads(); })
        .def_property_readonly("opponents", [](PyBatch& self) { return self.batch().options().opponents; })
        .def("reset", &PyBatch::reset, "rows"_a = py::none(), "seeds"_a = py::none(), "out"_a = py::none(),
             "Starts new episodes, from seeds (uint64, one per row) or where each row's own generator is.")
        .def("step", &PyBatch::step, "actions"_a, "rows"_a = py::none(), "out"_a = py::none(),
             "inside"_a = false,
             "One decision per row (any integers, one per row); raises IllegalAction, and steps no row, if "
             "illegal_action is 'raise'. `inside`: decisions of opponents, within a step of the learner.")
        .def("reset_one", &PyBatch::reset_one, "seed"_a = py::none(),
             "For a batch of one game: buffers without the row axis.")
        .def("step_one", &PyBatch::step_one, "action"_a, "inside"_a = false,
             "For a batch of one game: (buffers without the row axis, reward, terminated, truncated, "
             "illegal).")
        .def("observe", &PyBatch::observe, "rows"_a = py::none(), "out"_a = py::none(),
             "The rows as they stand, without rewards.")
        .def("final_observation", &PyBatch::final_observation, "row"_a, "seat"_a,
             "The end of the row's last finished episode as a seat saw it, without the row axis.")
        .def("sample", &PyBatch::sample, "rows"_a = py::none(),
             "int64[k]: a uniformly random legal action per row.")
        .def("bot_actions", &PyBatch::bot_actions, "name"_a, "rows"_a = py::none(),
             "int64[k]: what that bot would do for the seat to move.")
        .def("legal", &PyBatch::legal,
             "Legal ids of all rows, one after another (int16), and where each row's begin (int32[N + 1]).")
        .def(
            "set_opponents",
            [](PyBatch& self, std::vector<std::string> names, std::vector<double> weights) {
                checked([&] { self.batch().set_opponents(std::move(names), std::move(weights)); });
            },
            "names"_a, "weights"_a = std::vector<double>{}, "New opponents, from each row's next episode on.")
        .def("schedule", &PyBatch::schedule, "rows"_a, "opponents"_a = std::vector<int>{},
             "pairs"_a = std::vector<int>{}, "seats"_a = std::vector<int>{}, "seeds"_a = std::vector<i64>{},
             "swaps"_a = std::vector<bool>{}, "start"_a = py::none(),
             "Fixes the next episode of the rows; an empty list or -1 leaves things to chance. `start` is "
             "for all of the rows.")
        .def("set_standing", &PyBatch::set_standing, py::kw_only(), "opponent"_a = -1, "seat"_a = -1,
             "swap"_a = false, "start"_a = py::none(),
             "Fixes every episode that begins from now on, where `schedule` does not say otherwise.")
        .def("to_bytes", &PyBatch::to_bytes,
             "All that decides how the episodes go on, with the options and the opponents' names.")
        .def("load", &PyBatch::load, "bytes"_a, "single"_a = false,
             "Goes back to what `to_bytes` of a batch with the same options and cards gave; returns the rows "
             "as they stand. PositionError for other bytes, and then nothing has changed. `single`: for a "
             "batch of one game, buffers without the row axis.")
        .def_static(
            "from_bytes", [](const py::bytes& bytes) { return PyBatch::from_bytes(bytes, current_cards()); },
            "bytes"_a,
            "A batch that goes on as the one whose `to_bytes` this is. PositionError for other bytes.")
        .def(
            "__deepcopy__", [](PyBatch& self, const py::dict&) { return self.copy(); }, "memo"_a)
        .def("__copy__", &PyBatch::copy)
        .def("__reduce__",
             [](PyBatch& self) {
                 const py::module_ home = py::module_::import("hsenv.envs.saved_state");
                 return py::make_tuple(
                     home.attr("restored"),
                     py::make_tuple(py::module_::import("hsenv.cards").attr("loaded")(), self.to_bytes()));
             })
        .def("potentials", &PyBatch::potentials,
             "float32[N]: the potential of the shaped reward, for the seat to move; 0 where the game is "
             "over.")
        .def("game", &PyBatch::game, "row"_a, "A copy of the row's game.")
        .def("final_game", &PyBatch::final_game, "row"_a,
             "A copy of the end of the row's last finished episode.")
        .def("episode", &PyBatch::episode, "row"_a, "ended"_a = false,
             "(game, seed, seat, opponent, decisions) of the row's episode, or of the one that ended "
             "last: how it began, with the seed of its deal (None if it began from a position), the "
             "learner's seat, its opponent's name, and the ids of every decision in it, bots' too; "
             "-1 is a concession.");
}

// -- names

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

void bind_names(py::module_& m) {
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
    m.def("token_features", [] { return rows_of_features(token_features()); });
    m.def("global_features", [] { return rows_of_features(global_features()); });
    m.def("token_names", &token_names, "What each row of the tokens stands for.");
    m.def("observe", &observe_game, "game"_a, "seat"_a, "observation"_a = "flat", "positions"_a = "any",
          "What a seat of a game could know, without the row axis; the mask is that of a finished game if "
          "the seat is not to move.");
}

// -- bots

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

// -- benchmark

py::dict bench_random_games(u64 games, u64 seed, const std::string& decks) {
    const Cards cards = current_cards();
    std::array<DeckList, 2> lists;
    if (one_of<bool>("decks", decks, {{"bench", true}, {"random", false}}))
        lists = checked([&] { return benchmark_decks(*cards); });
    PlayoutCounts counts;
    double seconds = 0;
    {
        const py::gil_scoped_release unlocked;
        Playout playout(cards, Format::Wild);
        const std::clock_t start = std::clock();
        counts = playout.play(lists, seed, games);
        seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    return py::dict("games"_a = counts.games, "actions"_a = counts.actions, "turns"_a = counts.turns,
                    "wins"_a = py::make_tuple(counts.wins[0], counts.wins[1]), "draws"_a = counts.draws,
                    "limits_hit"_a = counts.limits_hit, "signature"_a = counts.signature,
                    "cpu_seconds"_a = seconds);
}

py::dict bench_clone(u64 seed) {
    const CloneCost cost = measure_clone(current_cards(), seed);
    return py::dict("clone_ns"_a = cost.nanoseconds, "clone_bytes"_a = cost.bytes,
                    "state_bytes"_a = sizeof(GameState));
}

}  // namespace

void bind_learn(py::module_& m) {
    bind_buffers(m);
    bind_start(m);
    bind_batch(m);
    bind_names(m);
    bind_bots(m);
    m.def("bench_random_games", &bench_random_games, "games"_a, "seed"_a = 1, "decks"_a = "bench",
          "Plays uniformly random games on one thread: counts, the signature and the CPU seconds. `decks`: "
          "bench or random.");
    m.def("bench_clone", &bench_clone, "seed"_a = 1,
          "Nanoseconds and bytes of a clone in the middle of a game, and the size of the whole state.");
}

}  // namespace hs
