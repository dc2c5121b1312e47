// The calls of a batch that look at its games and change none.
#include "learn/batch.hpp"
#include "learn/potential.hpp"

namespace hs {

void Batch::observe(std::span<const i32> rows, const BatchArrays& out) {
    const std::unique_lock lock = one_call();
    check_rows(rows, rows.size());
    for (i32 index : rows) {
        Row& row = rows_[static_cast<std::size_t>(index)];
        if (row.started) write(row, index, out);
    }
}

void Batch::show(const BatchArrays& out) {
    const std::unique_lock lock = one_call();
    for (i32 index = 0; index < options_.rows; ++index) {
        Row& row = rows_[static_cast<std::size_t>(index)];
        if (!row.started) continue;
        write(row, index, out);
        if (row.over) tell_end(row, static_cast<std::size_t>(index), out);
    }
}

void Batch::observe_final(int row, Seat seat, const BatchArrays& one_row) {
    const std::unique_lock lock = one_call();
    encode(final_game(row), seat, ActionList{}, 0, one_row);
}

void Batch::sample(std::span<const i32> rows, i64* actions) {
    const std::unique_lock lock = one_call();
    check_rows(rows, rows.size());
    check_started(rows);
    workers_.run(static_cast<int>(rows.size()), [&](int, int k) {
        Row& row = rows_[static_cast<std::size_t>(rows[static_cast<std::size_t>(k)])];
        actions[k] = row.legal.count ? row.legal.ids[row.sampler.below(static_cast<u32>(row.legal.count))]
                                     : ActionId{kEndTurnAction};
    });
}

void Batch::advise(const std::string& bot, std::span<const i32> rows, i64* actions) {
    const std::unique_lock lock = one_call();
    check_rows(rows, rows.size());
    check_started(rows);
    if (bot != adviser_name_) {
        for (Worker& worker : worker_) worker.adviser = make_bot_(bot, encoder_.cards());
        adviser_name_ = bot;
    }
    workers_.run(static_cast<int>(rows.size()), [&](int worker, int k) {
        Row& row = rows_[static_cast<std::size_t>(rows[static_cast<std::size_t>(k)])];
        actions[k] = row.over || is_over(row) ? ActionId{kEndTurnAction}
                                              : worker_[static_cast<std::size_t>(worker)].adviser->choose(
                                                    row.game, row.game.to_move(), row.sampler);
    });
}

void Batch::potentials(float* values) {
    const std::unique_lock lock = one_call();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Game& game = started_row(static_cast<int>(i)).game;
        values[i] = game.over() ? 0 : static_cast<float>(potential(game, game.to_move()));
    }
}

}  // namespace hs
