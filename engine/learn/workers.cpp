#include "learn/workers.hpp"

#include <algorithm>
#include <exception>

namespace hs {

Workers::Workers(int threads) {
    if (threads <= 0) threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    for (int worker = 1; worker < threads; ++worker) threads_.emplace_back([this, worker] { loop(worker); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void Workers::run(int rows, const std::function<void(int, int)>& work) {
    if (rows <= 0) return;
    // Waking threads costs some microseconds: not worth it for a handful of games.
    const int helpers = std::min<int>(static_cast<int>(threads_.size()), (rows - 1) / 4);
    {
        const std::lock_guard lock(mutex_);
        work_ = &work;
        rows_ = rows;
        next_ = 0;
        chunk_ = helpers == 0 ? rows : std::max(1, rows / (8 * (helpers + 1)));
        error_ = nullptr;
        busy_ = helpers > 0 ? static_cast<int>(threads_.size()) : 0;
        if (helpers > 0) ++round_;
    }
    if (helpers > 0) wake_.notify_all();
    take_rows(0);
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return busy_ == 0; });
    work_ = nullptr;
    if (error_) std::rethrow_exception(error_);
}

void Workers::loop(int worker) {
    unsigned seen = 0;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stop_ || round_ != seen; });
            if (stop_) return;
            seen = round_;
        }
        take_rows(worker);
        const std::lock_guard lock(mutex_);
        if (--busy_ == 0) done_.notify_one();
    }
}

void Workers::take_rows(int worker) {
    for (;;) {
        int from, to;
        {
            const std::lock_guard lock(mutex_);
            if (next_ >= rows_) return;
            from = next_;
            to = next_ = std::min(rows_, next_ + chunk_);
        }
        for (int row = from; row < to; ++row) {
            try {
                (*work_)(worker, row);
            } catch (...) {
                const std::lock_guard lock(mutex_);
                if (!error_) error_ = std::current_exception();
            }
        }
    }
}

}  // namespace hs
