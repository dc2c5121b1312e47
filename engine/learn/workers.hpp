// A few threads that share the rows of a batch.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "core/types.hpp"

namespace hs {

class Workers {
  public:
    /// `threads` includes the caller's own; 0 means one per processor. Throws std::system_error if a thread
    /// cannot be made.
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    int count() const { return static_cast<int>(crew_->threads.size()) + 1; }

    /// Calls work(worker, row) once for every row in [0, rows), in no particular order, and returns when all
    /// are done. The first exception that a row throws is thrown again here, after all other rows are done.
    void run(int rows, const std::function<void(int worker, int row)>& work);

    /// Whether this process was forked off the one that made the threads, and has none of them.
    bool forked() const { return process_ != this_process(); }
    /// Goes on in such a process with the caller's thread alone.
    void leave_behind();

  private:
    /// What the threads share. In a forked process it is unusable and must not even be destroyed: its locks
    /// may be held, and its conditions waited for, by threads that are not there.
    struct Crew {
        /// Rows that one thread begins with; whoever is done with its own takes of the others'. So a game
        /// mostly stays with one processor and its cache.
        struct alignas(64) Share {
            std::atomic<int> next{0};
            int end = 0;
        };

        std::vector<std::thread> threads;
        std::vector<Share> shares;  // one per thread, the caller's first
        std::mutex mutex;
        std::condition_variable wake, done;
        const std::function<void(int, int)>* work = nullptr;
        std::exception_ptr error;
        int chunk = 1;
        std::atomic<int> busy{0};
        std::atomic<unsigned> round{0};
        std::atomic<bool> stop{false};
    };

    void stop();
    static long this_process();
    static void loop(Crew& crew, int worker);
    static void take_rows(Crew& crew, int worker);
    static void take_share(Crew& crew, Crew::Share& share, int worker);

    std::unique_ptr<Crew> crew_;
    long process_;
};

}  // namespace hs
