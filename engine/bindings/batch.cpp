// The batch of games, and how its episodes begin.
#include <pybind11/numpy.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <numeric>

#include "arguments.hpp"
#include "bindings.hpp"
#include "bots/bots.hpp"
#include "buffers.hpp"

namespace py = pybind11;
using namespace py::literals;

namespace hs {

namespace {

using Rows = py::array_t<i32, py::array::c_style | py::array::forcecast>;
using Deck = std::pair<std::string, std::vector<std::string>>;
using MaybeStart = std::optional<std::shared_ptr<Start>>;

Format format_of(const std::string& format) {
    const std::optional<Format> found = find_format(format);
    if (!found) throw py::value_error("there is no format '" + format + "'");
    return *found;
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

}  // namespace

void bind_batch(py::module_& m) {
    bind_start(m);
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

}  // namespace hs
