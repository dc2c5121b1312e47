#include "learn/workers.hpp"

#include <algorithm>
#include <chrono>
#include <exception>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace hs {

namespace {

/// How long a thread looks out for what it waits for before it sleeps. Waking a sleeping thread takes longer
/// than a step of a few games does, and in a loop of steps the next one comes at once.
constexpr std::chrono::microseconds kPatience{200};

/// Whether it came true within kPatience. Lets others run meanwhile, should there be more threads than
/// processors.
template <class Condition>
bool came_soon(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        for (int look = 0; look < 16; ++look) {
            if (condition()) return true;
            std::this_thread::yield();
        }
        if (std::chrono::steady_clock::now() >= until) return condition();
    }
}

}  // namespace

Workers::Workers(int threads) : crew_(std::make_unique<Crew>()), process_(this_process()) {
    if (threads <= 0) threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    Crew& crew = *crew_;
    crew.shares = std::vector<Crew::Share>(static_cast<std::size_t>(threads));
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
    crew_->shares = std::vector<Crew::Share>(1);
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
        const int sharers = helpers > 0 ? count() : 1;
        for (int i = 0; i < count(); ++i) {
            Crew::Share& share = crew.shares[static_cast<std::size_t>(i)];
            share.next = i < sharers ? static_cast<int>(i64{rows} * i / sharers) : 0;
            share.end = i < sharers ? static_cast<int>(i64{rows} * (i + 1) / sharers) : 0;
        }
        crew.chunk = helpers == 0 ? rows : std::max(1, rows / (32 * sharers));
        crew.error = nullptr;
        crew.busy = helpers > 0 ? static_cast<int>(crew.threads.size()) : 0;
        if (helpers > 0) ++crew.round;
    }
    if (helpers > 0) crew.wake.notify_all();
    take_rows(crew, 0);
    const auto done = [&crew] { return crew.busy == 0; };
    if (helpers > 0) came_soon(done);
    std::unique_lock lock(crew.mutex);
    crew.done.wait(lock, done);
    crew.work = nullptr;
    if (crew.error) std::rethrow_exception(crew.error);
}

void Workers::loop(Crew& crew, int worker) {
    unsigned seen = 0;
    const auto called = [&] { return crew.stop || crew.round != seen; };
    for (;;) {
        came_soon(called);
        {
            std::unique_lock lock(crew.mutex);
            crew.wake.wait(lock, called);
            if (crew.stop) return;
            seen = crew.round;
        }
        take_rows(crew, worker);
        if (--crew.busy > 0) continue;
        const std::lock_guard lock(crew.mutex);  // or the caller could miss it between looking and sleeping
        crew.done.notify_one();
    }
}

void Workers::take_rows(Crew& crew, int worker) {
    const std::size_t count = crew.shares.size();
    for (std::size_t i = 0; i < count; ++i)
        take_share(crew, crew.shares[(static_cast<std::size_t>(worker) + i) % count], worker);
}

void Workers::take_share(Crew& crew, Crew::Share& share, int worker) {
    for (;;) {
        const int from = share.next.fetch_add(crew.chunk);
        if (from >= share.end) return;
        const int to = std::min(share.end, from + crew.chunk);
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
