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

/// Which arrays of arrays.def.
enum class Part { Flat, Entities, Both, Small };

constexpr std::size_t product(std::initializer_list<int> numbers) {
    std::size_t all = 1;
    for (int number : numbers) all *= static_cast<std::size_t>(number);
    return all;
}

void carve_part(Carver& carver, BatchArrays& a, std::size_t rows, Part wanted) {
#define ARRAY(part, type, name, property, says, ...) \
    if (wanted == Part::part) carver.carve(a.name, rows* product({__VA_ARGS__}));
#include "learn/arrays.def"
}

/// Returns where the small arrays begin.
std::size_t carve_all(Carver& carver, BatchArrays& a, std::size_t rows, ObservationForm form) {
    carve_part(carver, a, rows, form == ObservationForm::Flat ? Part::Flat : Part::Entities);
    carve_part(carver, a, rows, Part::Both);
    const std::size_t small = carver.words();
    carve_part(carver, a, rows, Part::Small);
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
#define ARRAY(part, type, name, property, says, ...) add(#property, says, &BatchArrays::name, {__VA_ARGS__});
#include "learn/arrays.def"
}

}  // namespace hs
