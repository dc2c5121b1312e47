#include "buffers.hpp"

#include <algorithm>
#include <cstring>

#include "bindings.hpp"

namespace py = pybind11;

namespace hs {

namespace {

using namespace layout;

/// Hands out parts of a block, each on a cache line of its own. Counts only, while there is no block yet.
class Carver {
  public:
    explicit Carver(u64* block) : block_(block) {}

    template <class T>
    void carve(T*& part, std::size_t count) {
        part = block_ ? reinterpret_cast<T*>(block_ + words_) : nullptr;
        words_ += (count * sizeof(T) + 63) / 64 * 8;
    }
    std::size_t words() const { return words_; }

  private:
    u64* block_;
    std::size_t words_ = 0;
};

/// Returns where the small arrays begin.
std::size_t carve_all(Carver& carver, BatchArrays& a, std::size_t rows, ObservationForm form) {
    if (form == ObservationForm::Flat) {
        carver.carve(a.flat, rows * kFlat);
    } else {
        carver.carve(a.tokens, rows * kTokens * kToken);
        carver.carve(a.token_cards, rows * kTokens);
        carver.carve(a.deck_cards, rows * kMaxDeck);
        carver.carve(a.globals, rows * kEntityGlobals);
        carver.carve(a.used, rows * 2 * kRemembered);
        carver.carve(a.dead, rows * 2 * kRemembered);
        carver.carve(a.secrets, rows * kPossibleSecrets);
    }
    carver.carve(a.mask, rows * kActionCount);
    const std::size_t small = carver.words();
    carver.carve(a.reward, rows);
    carver.carve(a.terminated, rows);
    carver.carve(a.truncated, rows);
    carver.carve(a.seat, rows);
    carver.carve(a.learner, rows);
    carver.carve(a.opponent, rows);
    carver.carve(a.turn, rows);
    carver.carve(a.pair, rows);
    carver.carve(a.length, rows);
    carver.carve(a.illegal, rows);
    carver.carve(a.winner, rows);
    carver.carve(a.final_learner, rows);
    carver.carve(a.final_opponent, rows);
    carver.carve(a.final_turn, rows);
    carver.carve(a.final_length, rows);
    carver.carve(a.final_pair, rows);
    return small;
}

/// An array of the part, kept alive by the buffers object.
template <class T>
py::object array(const py::object& self, T* BatchArrays::* part,
                 std::initializer_list<py::ssize_t> row_shape) {
    const auto& buffers = self.cast<const BatchBuffers&>();
    T* data = buffers.storage->arrays.*part;
    if (data == nullptr) return py::none();
    std::vector<py::ssize_t> shape;
    if (!buffers.single) shape.push_back(buffers.storage->rows);
    shape.insert(shape.end(), row_shape);
    return py::array_t<T>(std::move(shape), data, self);
}

/// What a pickle holds: rows, whether the form is "entities", whether the axis of the rows is left out, the
/// block.
py::tuple pickled(const BatchBuffers& buffers) {
    BatchStorage& storage = *buffers.storage;
    const std::vector<u64>& block = storage.block();
    return py::make_tuple(storage.rows, storage.form == ObservationForm::Entities, buffers.single,
                          py::bytes(reinterpret_cast<const char*>(block.data()), block.size() * sizeof(u64)));
}

BatchBuffers unpickled(const py::tuple& state) {
    if (state.size() != 4) throw py::value_error("these are no buffers");
    const int rows = state[0].cast<int>();
    const auto bytes = state[3].cast<std::string>();
    // Every row takes more than a thousand bytes: nothing large is made for a few.
    if (rows < 1 || static_cast<std::size_t>(rows) > bytes.size() / 1000)
        throw py::value_error("these buffers are damaged");
    const ObservationForm form = state[1].cast<bool>() ? ObservationForm::Entities : ObservationForm::Flat;
    BatchBuffers buffers{std::make_shared<BatchStorage>(rows, form), state[2].cast<bool>()};
    std::vector<u64>& block = buffers.storage->block();
    if (bytes.size() != block.size() * sizeof(u64) || (buffers.single && rows != 1))
        throw py::value_error("these buffers are damaged");
    std::memcpy(block.data(), bytes.data(), bytes.size());
    return buffers;
}

}  // namespace

BatchStorage::BatchStorage(int row_count, ObservationForm which) : rows(row_count), form(which) {
    Carver counter(nullptr);
    small_at_ = carve_all(counter, arrays, static_cast<std::size_t>(rows), form);
    block_.resize(counter.words());
    Carver carver(block_.data());
    carve_all(carver, arrays, static_cast<std::size_t>(rows), form);
}

void BatchStorage::clear(bool all) {
    std::fill(block_.begin() + (all ? 0 : static_cast<std::ptrdiff_t>(small_at_)), block_.end(), 0);
}

std::shared_ptr<BatchStorage> StoragePool::take() {
    std::unique_ptr<BatchStorage> storage;
    if (free_.empty()) {
        storage = std::make_unique<BatchStorage>(rows_, form_);
    } else {
        storage = std::move(free_.back());
        free_.pop_back();
    }
    constexpr std::size_t kKept = 4;
    return {storage.release(), [pool = weak_from_this()](BatchStorage* used) {
                std::unique_ptr<BatchStorage> back(used);
                const std::shared_ptr<StoragePool> home = pool.lock();
                if (home && home->free_.size() < kKept) home->free_.push_back(std::move(back));
            }};
}

void bind_buffers(py::module_& m) {
    py::class_<BatchBuffers> cls(m, "Buffers",
                                 "What one call of a `Batch` wrote, one row per game. Arrays stay valid as "
                                 "long as they are referenced; no later call "
                                 "touches them, unless it is given this object as `out`.");
    cls.def(py::pickle(&pickled, &unpickled));
    const auto add = [&](const char* name, const char* doc, auto part,
                         std::initializer_list<py::ssize_t> shape) {
        std::vector<py::ssize_t> row_shape(shape);
        cls.def_property_readonly(
            name,
            [part, row_shape](const py::object& self) {
                switch (row_shape.size()) {
                    case 0:
                        return array(self, part, {});
                    case 1:
                        return array(self, part, {row_shape[0]});
                    default:
                        return array(self, part, {row_shape[0], row_shape[1]});
                }
            },
            doc);
    };
    add("flat", "float32[N, F], or None in the form 'entities'", &BatchArrays::flat, {kFlat});
    add("tokens", "float32[N, T, E], or None in the form 'flat'", &BatchArrays::tokens, {kTokens, kToken});
    add("cards", "int32[N, T]: the card index of each token, 0 if unknown", &BatchArrays::token_cards,
        {kTokens});
    add("deck", "int32[N, 60]: the own deck, ascending, padded with 0 in front", &BatchArrays::deck_cards,
        {kMaxDeck});
    add("globals", "float32[N, G]", &BatchArrays::globals, {kEntityGlobals});
    add("used",
        "int32[N, 2, 24]: the last cards that each side (own, enemy) cast, revealed, broke, discarded or "
        "burned; the newest last, padded with 0 in front",
        &BatchArrays::used, {2, kRemembered});
    add("dead", "int32[N, 2, 24]: the last minions of each side that died, like `used`", &BatchArrays::dead,
        {2, kRemembered});
    add("secrets",
        "int32[N, 32]: what the opponent's unknown Secrets may be, ascending, padded with 0 behind",
        &BatchArrays::secrets, {kPossibleSecrets});
    add("action_mask", "int8[N, A]: 1 where legal; END_TURN alone where the game is over", &BatchArrays::mask,
        {kActionCount});
    add("reward", "float32[N]: the learner's, of the episode that this call ended", &BatchArrays::reward, {});
    add("terminated", "bool[N]", &BatchArrays::terminated, {});
    add("truncated", "bool[N]", &BatchArrays::truncated, {});
    add("seat", "int8[N]: who moves now; the learner where the game is over", &BatchArrays::seat, {});
    add("learner", "int8[N]: the learner's seat", &BatchArrays::learner, {});
    add("opponent", "int16[N]: place in the list of opponents", &BatchArrays::opponent, {});
    add("turn", "int16[N]: of both players, 0 in the mulligan", &BatchArrays::turn, {});
    add("pair", "int32[N]: the pair of decks", &BatchArrays::pair, {});
    add("length", "int32[N]: the learner's decisions so far in the episode that is shown",
        &BatchArrays::length, {});
    add("illegal", "bool[N]: the action that this call was given was not legal", &BatchArrays::illegal, {});
    add("winner", "int8[N]: of the episode that ended: +1 learner, -1 opponent, 0 nobody",
        &BatchArrays::winner, {});
    add("final_learner", "int8[N]: the learner's seat in the episode that ended", &BatchArrays::final_learner,
        {});
    add("final_opponent", "int16[N]", &BatchArrays::final_opponent, {});
    add("final_turn", "int16[N]", &BatchArrays::final_turn, {});
    add("final_length", "int32[N]: the learner's decisions in the episode that ended",
        &BatchArrays::final_length, {});
    add("final_pair", "int32[N]: the pair of decks of the episode that ended", &BatchArrays::final_pair, {});
}

}  // namespace hs
