// The arrays that a batch hands to Python: one block of memory per call, given back to a pool when the last
// array on it is gone.
#pragma once

#include <pybind11/numpy.h>

#include <memory>
#include <vector>

#include "learn/batch.hpp"

namespace hs {

/// One block with a row per game for everything that a call writes.
struct BatchStorage {
    BatchStorage(int rows, ObservationForm form);

    /// Zeroes what a call may leave untouched: the small arrays, or everything.
    void clear(bool all);
    /// All of it, for copies.
    std::vector<u64>& block() { return block_; }

    int rows;
    ObservationForm form;
    BatchArrays arrays;

  private:
    std::vector<u64> block_;
    std::size_t small_at_ = 0;  // where the small arrays begin, in words
};

/// Keeps blocks that are in no use, so that calls in a loop touch no new memory. Guarded by the interpreter's
/// lock.
class StoragePool : public std::enable_shared_from_this<StoragePool> {
  public:
    StoragePool(int rows, ObservationForm form) : rows_(rows), form_(form) {}
    std::shared_ptr<BatchStorage> take();

  private:
    int rows_;
    ObservationForm form_;
    std::vector<std::unique_ptr<BatchStorage>> free_;
};

/// What Python holds: its properties are arrays on the block. With `single` the axis of the rows is left out.
struct BatchBuffers {
    std::shared_ptr<BatchStorage> storage;
    bool single = false;
};

void bind_buffers(pybind11::module_& m);

}  // namespace hs
