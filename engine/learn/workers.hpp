// A few threads that share the rows of a batch.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hs {

class Workers {
  public:
    /// `threads` includes the caller's own; 0 means one per processor. Throws std::system_error if a thread
    /// cannot be made.
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    int count() const { return static_cast<int>(threads_.size()) + 1; }

    /// Calls work(worker, row) once for every row in [0, rows), in no particular order, and returns when all
    /// are done. The first exception that a row throws is thrown again here, after all other rows are done.
    void run(int rows, const std::function<void(int worker, int row)>& work);

  private:
    void loop(int worker);
    void take_rows(int worker);

    std::vector<std::thread> threads_;
    std::mutex mutex_;
    std::condition_variable wake_, done_;
    const std::function<void(int, int)>* work_ = nullptr;
    std::exception_ptr error_;
    unsigned round_ = 0;
    int rows_ = 0, next_ = 0, chunk_ = 1, busy_ = 0;
    bool stop_ = false;
};

}  // namespace hs
