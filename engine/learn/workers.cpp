#include "learn/workers.hpp"

#include <algorithm>
#include <exception>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace hs {

Workers::Workers(int threads) : crew_(std::make_unique<Crew>()), process_(this_process()) {
    if (threads <= 0) threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    Crew& crew = *crew_;
    try {
        for (int worker = 1; worker < threads; ++worker)
            crew.threads.emplace_back([&crew, worker] { loop(crew, worker); });
    } catch (...) {
        stop();
        throw;
    }
}

Workers::~Workers() { stop(); }

void Workers::stop() {
    if (forked()) {
        static_cast<void>(crew_.release());
        return;
    }
    {
        const std::lock_guard lock(crew_->mutex);
        crew_->stop = true;
    }
    crew_->wake.notify_all();
    for (std::thread& thread : crew_->threads) thread.join();
    crew_->threads.clear();
}

long Workers::this_process() {
#ifdef _WIN32
    return 0;  // there is no fork
#else
    return static_cast<long>(getpid());
#endif
}

void Workers::leave_behind() {
    static_cast<void>(crew_.release());
    crew_ = std::make_unique<Crew>();
    process_ = this_process();
}

void Workers::run(int rows, const std::function<void(int, int)>& work) {
    if (rows <= 0) return;
    Crew& crew = *crew_;
    // Waking threads costs some microseconds: not worth it for a handful of games.
    const int helpers = std::min<int>(static_cast<int>(crew.threads.size()), (rows - 1) / 4);
    {
        const std::lock_guard lock(crew.mutex);
        crew.work = &work;
        crew.rows = rows;
        crew.next = 0;
        crew.chunk = helpers == 0 ? rows : std::max(1, rows / (8 * (helpers + 1)));
        crew.error = nullptr;
        crew.busy = helpers > 0 ? static_cast<int>(crew.threads.size()) : 0;
        if (helpers > 0) ++crew.round;
    }
    if (helpers > 0) crew.wake.notify_all();
    take_rows(crew, 0);
    std::unique_lock lock(crew.mutex);
    crew.done.wait(lock, [&crew] { return crew.busy == 0; });
    crew.work = nullptr;
    if (crew.error) std::rethrow_exception(crew.error);
}

void Workers::loop(Crew& crew, int worker) {
    unsigned seen = 0;
    for (;;) {
        {
            std::unique_lock lock(crew.mutex);
            crew.wake.wait(lock, [&] { return crew.stop || crew.round != seen; });
            if (crew.stop) return;
            seen = crew.round;
        }
        take_rows(crew, worker);
        const std::lock_guard lock(crew.mutex);
        if (--crew.busy == 0) crew.done.notify_one();
    }
}

void Workers::take_rows(Crew& crew, int worker) {
    for (;;) {
        int from, to;
        {
            const std::lock_guard lock(crew.mutex);
            if (crew.next >= crew.rows) return;
            from = crew.next;
            to = crew.next = std::min(crew.rows, crew.next + crew.chunk);
        }
        for (int row = from; row < to; ++row) {
            try {
                (*crew.work)(worker, row);
            } catch (...) {
                const std::lock_guard lock(crew.mutex);
                if (!crew.error) crew.error = std::current_exception();
            }
        }
    }
}

}  // namespace hs
