// How the episodes of a batch begin: who plays whom with which decks, from where.
#include <algorithm>
#include <utility>

#include "learn/batch.hpp"

namespace hs {

namespace {

/// What is fixed for one episode, and where nothing is, for all.
Schedule resolved(Schedule next, const Schedule& standing) {
    if (next.opponent < 0) next.opponent = standing.opponent;
    if (next.pair < 0) next.pair = standing.pair;
    if (next.seat < 0) next.seat = standing.seat;
    if (!next.start) next.start = standing.start;
    next.swap |= standing.swap;
    return next;
}

}  // namespace

void Batch::begin(Row& row, Worker& worker) {
    const Schedule next = resolved(std::exchange(row.next, {}), standing_);
    if (next.seed >= 0) seed_row(row, static_cast<u64>(next.seed));
    Random& random = row.random;
    // Everything is drawn, fixed or not, so that fixing one thing leaves the others as they were.
    const u64 draw = random.next() >> 32;
    const u32 pair_drawn = random.below(static_cast<u32>(options_.deck_pairs.size()));
    const bool coin = random.below(2);
    row.opponent = static_cast<i16>(std::upper_bound(cumulative_.begin(), cumulative_.end() - 1, draw) -
                                    cumulative_.begin());
    if (next.opponent >= 0) row.opponent = static_cast<i16>(next.opponent);
    row.pair = next.pair >= 0 ? next.pair : static_cast<i32>(pair_drawn);
    switch (options_.seat) {
        case SeatRule::First:
            row.learner = 0;
            break;
        case SeatRule::Second:
            row.learner = 1;
            break;
        case SeatRule::Random:
            row.learner = coin;
            break;
        case SeatRule::Alternate:
            row.learner = row.episode == 0 ? Seat{coin} : other_seat(row.learner);
            break;
    }
    if (next.seat >= 0) row.learner = static_cast<Seat>(next.seat);
    draw_opening(row, worker, next);
    if (next.swap) row.learner = other_seat(row.learner);
    row.now.opening.learner = row.learner;
    row.now.opening.opponent = options_.opponents[static_cast<std::size_t>(row.opponent)];
    row.now.decisions.clear();
    open(row.now.opening, row.game);
    row.started = true;
    row.over = row.valued = false;
    row.length = row.decisions = 0;
    ++row.episode;
    advance(row, worker);
    shaping(row);
}

/// Draws what a new episode begins with.
void Batch::draw_opening(Row& row, Worker& worker, const Schedule& next) {
    Random& random = row.random;
    Opening& opening = row.now.opening;
    opening.start = next.start;
    const Start* start = next.start.get();
    if (start && start->position) {
        row.pair = -1;
        opening.seed = random.next();
        return;
    }
    const auto& pair = options_.deck_pairs[static_cast<std::size_t>(row.pair)];
    const auto fill = [&](DeckList& list, const DeckList& deck) {
        if (deck.hero == kNoCard)
            worker.decks->generate(random, list);
        else
            list = deck;
    };
    DeckList& own = opening.lists[row.learner];
    DeckList& foe = opening.lists[other_seat(row.learner)];
    fill(own, start && start->decks[0] ? *start->decks[0] : options_.decks[pair[0]]);
    if (start && start->decks[1])
        fill(foe, *start->decks[1]);
    else if (pair[1] == kMirror)
        foe = own;
    else
        fill(foe, options_.decks[pair[1]]);
    if (start && start->has_decks()) row.pair = -1;
    opening.seed = random.next();
}

void Batch::open(const Opening& opening, Game& game) const {
    const Start* start = opening.start.get();
    if (start && start->position) {
        game.copy_from(*start->position);
        game.reseed(opening.seed);
        return;
    }
    GameOptions options;
    options.seed = opening.seed;
    options.format = options_.format;
    options.first = 0;
    options.mulligan = options_.mulligan;
    game.copy_from(Game::start(encoder_.cards(), opening.lists, options));
    if (!start) return;
    // Handicaps are the players', also where these change seats.
    start->handicaps[0].apply(game, opening.learner);
    start->handicaps[1].apply(game, other_seat(opening.learner));
}

Game Batch::first_position(const Opening& opening) const {
    Game game(encoder_.cards());
    open(opening, game);
    return game;
}

void Batch::check_schedule(const Schedule& next, bool start_too) {
    if (next.opponent < -1 || next.opponent >= static_cast<int>(cumulative_.size()))
        throw SetupError("there is no opponent " + std::to_string(next.opponent));
    if (next.pair < -1 || next.pair >= static_cast<int>(options_.deck_pairs.size()))
        throw SetupError("there is no pair of decks " + std::to_string(next.pair));
    if (next.seat < -1 || next.seat > 1) throw SetupError("there is no seat " + std::to_string(next.seat));
    if (!next.start || !start_too) return;
    next.start->check(encoder_.cards());
    for (const std::optional<DeckList>& deck : next.start->decks) {
        if (!deck || deck->hero != kNoCard) continue;
        for (Worker& worker : worker_)
            if (!worker.decks)
                worker.decks = std::make_unique<DeckGenerator>(*encoder_.cards(), options_.format);
    }
}

void Batch::schedule(std::span<const i32> rows, std::span<const Schedule> next) {
    const std::unique_lock lock = one_call();
    check_rows(rows, next.size());
    const Start* checked = nullptr;  // rows often share one
    for (const Schedule& one : next) {
        check_schedule(one, one.start.get() != checked);
        checked = one.start.get();
    }
    for (std::size_t k = 0; k < rows.size(); ++k) rows_[static_cast<std::size_t>(rows[k])].next = next[k];
}

void Batch::set_standing(const Schedule& standing) {
    const std::unique_lock lock = one_call();
    if (standing.seed >= 0) throw SetupError("a seed is for one episode");
    check_schedule(standing, true);
    standing_ = standing;
}

}  // namespace hs
