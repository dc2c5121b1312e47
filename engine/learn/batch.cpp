#include "learn/batch.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "learn/potential.hpp"

namespace hs {

namespace {

std::string plain(i64 number) { return std::to_string(number); }

bool is_in(const ActionList& legal, i64 action) {
    const auto wanted = static_cast<ActionId>(action);  // compared as they are stored: many at once
    bool found = false;
    for (ActionId id : legal) found |= id == wanted;
    return found && wanted == action;
}

bool is_external(const std::string& name) {
    return name == kExternal || name.starts_with(std::string(kExternal) + ":");
}

/// A seed for a row's generator such that neighbouring seeds have nothing in common.
u64 scrambled(u64 seed) { return Random{seed ^ 0x5851F42D4C957F2DULL}.next(); }

void check_options(const Cards& cards, const BatchOptions& o) {
    if (!cards) throw SetupError("a batch needs cards");
    if (o.rows < 1) throw SetupError("a batch needs at least one game");
    if (o.turn_limit < 1 || o.turn_limit > kMaxTurns)
        throw SetupError("turn_limit must be 1 to " + plain(kMaxTurns) + ", not " + plain(o.turn_limit));
    if (o.max_decisions < 1) throw SetupError("max_decisions must be at least 1");
    if (o.max_steps < 0) throw SetupError("max_steps must be at least 0");
    if (!(o.discount >= 0 && o.discount <= 1)) throw SetupError("the discount must be 0 to 1");
    if (o.decks.empty() || o.deck_pairs.empty())
        throw SetupError("a batch needs decks and at least one pair of them");
    for (const auto& pair : o.deck_pairs)
        if (pair[0] >= o.decks.size() || (pair[1] >= o.decks.size() && pair[1] != kMirror))
            throw SetupError("a pair names a deck that is not there");
}

/// +1 the learner, -1 the opponent, 0 nobody.
int winner_of(const Game& game, Seat learner) {
    const Outcome outcome = game.state().outcome;
    if (outcome != Outcome::Seat0 && outcome != Outcome::Seat1) return 0;
    return (outcome == Outcome::Seat0) == (learner == 0) ? 1 : -1;
}

}  // namespace

Batch::Batch(Cards cards, BatchOptions options, BotFactory make_bot)
    : options_((check_options(cards, options), std::move(options))),
      make_bot_(std::move(make_bot)),
      encoder_(std::move(cards)),
      workers_(options_.rows == 1 ? 1 : options_.threads),
      worker_(static_cast<std::size_t>(workers_.count())) {
    const Cards& all = encoder_.cards();
    rows_.reserve(static_cast<std::size_t>(options_.rows));
    for (int i = 0; i < options_.rows; ++i) rows_.emplace_back(all);
    const bool generated = std::any_of(options_.decks.begin(), options_.decks.end(),
                                       [](const DeckList& deck) { return deck.hero == kNoCard; });
    if (generated)
        for (Worker& worker : worker_) worker.decks = std::make_unique<DeckGenerator>(*all, options_.format);
    for (const DeckList& deck : options_.decks) {  // a deck that no game can start with shows up now
        if (deck.hero == kNoCard) continue;
        Game::start(all, {deck, deck}, {});
    }
    set_opponents(options_.opponents, options_.opponent_weights);
}

void Batch::set_opponents(std::vector<std::string> names, std::vector<double> weights) {
    const std::unique_lock lock = one_call();
    if (names.empty() || names.size() > 10000)
        throw SetupError("a batch needs between 1 and 10000 opponents");
    if (!weights.empty() && weights.size() != names.size())
        throw SetupError("there are " + plain(static_cast<i64>(weights.size())) + " weights for " +
                         plain(static_cast<i64>(names.size())) + " opponents");
    double total = 0;
    for (double w : weights) {
        if (!(w >= 0) || !std::isfinite(w))
            throw SetupError("the weight of an opponent must be a finite number of at least 0");
        total += w;
    }
    if (!weights.empty() && !(total > 0)) throw SetupError("the weights of the opponents add up to 0");
    std::vector<u64> cumulative;
    double sum = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        sum += weights.empty() ? 1.0 / static_cast<double>(names.size()) : weights[i] / total;
        cumulative.push_back(static_cast<u64>(std::min(sum, 1.0) * 4294967296.0));
    }
    for (std::size_t i = names.size(); i-- > 0;) {  // what is rounded away goes to the last with a weight
        cumulative[i] = u64{1} << 32;
        if (weights.empty() || weights[i] > 0) break;
    }
    std::vector<std::vector<std::unique_ptr<Bot>>> bots(worker_.size());
    for (auto& set : bots)
        for (const std::string& name : names) set.push_back(bot_for(name));
    // From here on nothing can fail. Episodes that are under way keep their opponent, which must stay alive:
    // it moves behind the new ones.
    std::vector<i16> moved(options_.opponents.size(), -1);
    for (Row& row : rows_) {
        if (!row.started) continue;
        i16& place = moved[static_cast<std::size_t>(row.opponent)];
        if (place < 0) {
            const auto same = std::find(names.begin(), names.end(),
                                        options_.opponents[static_cast<std::size_t>(row.opponent)]);
            place = static_cast<i16>(same - names.begin());
            if (same == names.end()) {
                names.push_back(options_.opponents[static_cast<std::size_t>(row.opponent)]);
                for (std::size_t w = 0; w < worker_.size(); ++w)
                    bots[w].push_back(std::move(worker_[w].bots[static_cast<std::size_t>(row.opponent)]));
            }
        }
        row.opponent = place;
    }
    for (Row& row : rows_) row.next.opponent = -1;  // it named one of the old list
    standing_.opponent = -1;
    for (std::size_t w = 0; w < worker_.size(); ++w) worker_[w].bots = std::move(bots[w]);
    options_.opponents = std::move(names);
    options_.opponent_weights = std::move(weights);
    cumulative_ = std::move(cumulative);
}

std::unique_ptr<Bot> Batch::bot_for(const std::string& opponent) const {
    return is_external(opponent) ? nullptr : make_bot_(opponent, encoder_.cards());
}

std::unique_lock<std::mutex> Batch::one_call() {
    if (!workers_.forked()) return std::unique_lock(one_call_);
    std::unique_lock lock(one_call_, std::try_to_lock);
    if (!lock) throw SetupError("a fork copied this batch in the middle of a call: make a new one");
    workers_.leave_behind();
    return lock;
}

const Batch::Row& Batch::started_row(int row) const {
    if (row < 0 || row >= options_.rows)
        throw SetupError("there is no row " + plain(row) + " in a batch of " + plain(options_.rows));
    const Row& found = rows_[static_cast<std::size_t>(row)];
    if (!found.started) throw SetupError("row " + plain(row) + " was never reset: call reset() first");
    return found;
}

void Batch::check_started(std::span<const i32> rows) const {
    for (i32 row : rows) started_row(row);
}

void Batch::check_rows(std::span<const i32> rows, std::size_t companions) const {
    if (companions != rows.size())
        throw SetupError("there must be one entry per row: " + plain(static_cast<i64>(companions)) + " for " +
                         plain(static_cast<i64>(rows.size())) + " rows");
    i32 last = -1;
    for (i32 row : rows) {
        if (row < 0 || row >= options_.rows)
            throw SetupError("there is no row " + plain(row) + " in a batch of " + plain(options_.rows));
        if (row <= last) throw SetupError("rows must be given in ascending order, each once");
        last = row;
    }
}

void Batch::check_actions(std::span<const i32> rows, std::span<const i64> actions) const {
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const Row& row = started_row(rows[k]);
        if (row.over) {
            if (options_.autoreset == Autoreset::Disabled)
                throw SetupError("the episode of row " + plain(rows[k]) +
                                 " is over: reset it before stepping");
            continue;
        }
        if (options_.illegal != IllegalRule::Raise || is_over(row) || is_in(row.legal, actions[k])) continue;
        const i64 id = actions[k];
        std::string why = id < 0 || id >= kActionCount
                              ? "there is no such action"
                              : row.game.why_illegal(decode(static_cast<ActionId>(id)));
        if (why.empty()) why = "minions are placed rightmost only";
        throw IllegalAction("row " + plain(rows[k]) + ", action " + plain(id) + ": " + why);
    }
}

void Batch::seed_row(Row& row, u64 seed) {
    row.random.state = scrambled(seed);
    row.sampler.state = scrambled(row.random.state);
    row.episode = 0;
}

const Episode& Batch::episode(int row, bool ended) const {
    const Row& found = started_row(row);
    if (ended && !found.ended) throw SetupError("no episode of row " + plain(row) + " has ended yet");
    return ended ? found.past : found.now;
}

/// Bots play until a decision of the caller or the end; then the legal actions are known.
void Batch::advance(Row& row, Worker& worker) {
    limit_turns(row);
    Bot* bot = worker.bots[static_cast<std::size_t>(row.opponent)].get();
    while (!is_over(row)) {
        const Seat seat = row.game.to_move();
        if (seat == row.learner || bot == nullptr) break;
        ++row.decisions;
        decide(row, bot->choose(row.game, seat, row.random));
        limit_turns(row);
    }
    row.game.legal_actions(row.legal, options_.placement);
}

void Batch::limit_turns(Row& row) const {
    if (row.game.state().turn > options_.turn_limit) row.game.end_as_draw();
}

ActionId Batch::instead_of_illegal(Row& row) {
    if (options_.illegal == IllegalRule::RandomLegal)
        return row.legal.ids[row.random.below(static_cast<u32>(row.legal.count))];
    if (row.game.state().setup) return kMulliganAction;
    return row.game.state().choice.kind != ChoiceKind::None ? kChooseAction : kEndTurnAction;
}

/// One decision of the seat to move. Returns whether the action is legal; if not, what the rule for those
/// says.
bool Batch::apply(Row& row, i64 action) {
    row.length += row.game.to_move() == row.learner;
    ++row.decisions;
    const bool legal = is_in(row.legal, action);
    if (legal) {
        decide(row, static_cast<ActionId>(action));
    } else if (options_.illegal != IllegalRule::Lose) {
        decide(row, instead_of_illegal(row));
    } else {
        row.now.decisions.push_back(Episode::kConceded);
        row.game.concede(row.game.to_move());
    }
    return legal;
}

void Batch::decide(Row& row, ActionId id) {
    row.now.decisions.push_back(static_cast<i16>(id));
    row.game.apply_unchecked(decode(id));
}

/// What the potential adds to the learner's reward when it is to move again or the episode is over, 0 while
/// the caller plays its opponent. A decided game has potential 0; one that is cut off keeps its own.
float Batch::shaping(Row& row) const {
    if (!options_.shaped) return 0;
    if (!is_over(row) && row.game.to_move() != row.learner) return 0;
    const double now = row.game.over() ? 0 : potential(row.game, row.learner);
    const double gain = row.valued ? options_.discount * now - row.potential : 0;
    row.potential = now;
    row.valued = true;
    return static_cast<float>(gain);
}

/// The episode of a row is over: who won, and its last position.
void Batch::finish(Row& row, i32 index, const BatchArrays& out) {
    const auto i = static_cast<std::size_t>(index);
    row.over = row.ended = true;
    row.last.copy_from(row.game);
    row.past = row.now;
    tell_end(row, i, out);
    if (out.reward) out.reward[i] = static_cast<float>(winner_of(row.game, row.learner)) + shaping(row);
}

/// How the episode of a row that is over ended.
void Batch::tell_end(const Row& row, std::size_t i, const BatchArrays& out) const {
    const bool decided = row.game.state().outcome != Outcome::None;
    if (out.terminated) out.terminated[i] = decided;
    if (out.truncated) out.truncated[i] = !decided || has_no_steps_left(row);
    if (out.winner) out.winner[i] = static_cast<i8>(winner_of(row.game, row.learner));
    if (out.final_learner) out.final_learner[i] = static_cast<i8>(row.learner);
    if (out.final_opponent) out.final_opponent[i] = row.opponent;
    if (out.final_turn) out.final_turn[i] = row.game.state().turn;
    if (out.final_length) out.final_length[i] = row.length;
    if (out.final_pair) out.final_pair[i] = row.pair;
}

void Batch::encode(const Game& game, Seat seat, const ActionList& legal, std::size_t i,
                   const BatchArrays& out) const {
    using namespace layout;
    if (out.flat) encoder_.flat(game, seat, legal, out.flat + i * kFlat);
    if (out.tokens) encoder_.entities(game, seat, legal, entities_of(out, i));
    if (out.mask) write_mask(legal, out.mask + i * kActionCount);
}

/// The row as it stands: of the seat to move, or of the learner when the episode is over (also where that is
/// still to be told, since it ended before the learner's first decision).
void Batch::write(Row& row, i32 index, const BatchArrays& out) const {
    const auto i = static_cast<std::size_t>(index);
    const bool over = row.over || is_over(row);
    const Seat seat = over ? row.learner : row.game.to_move();
    if (over) row.legal.count = 0;
    encode(row.game, seat, row.legal, i, out);
    if (out.seat) out.seat[i] = static_cast<i8>(seat);
    if (out.learner) out.learner[i] = static_cast<i8>(row.learner);
    if (out.opponent) out.opponent[i] = row.opponent;
    if (out.turn) out.turn[i] = row.game.state().turn;
    if (out.pair) out.pair[i] = row.pair;
    if (out.length) out.length[i] = row.length;
}

void Batch::reset(std::span<const i32> rows, std::span<const u64> seeds, const BatchArrays& out) {
    const std::unique_lock lock = one_call();
    check_rows(rows, seeds.empty() ? rows.size() : seeds.size());
    if (seeds.empty())
        for (i32 row : rows)
            if (!rows_[static_cast<std::size_t>(row)].started)
                throw SetupError("the first reset of a row needs a seed");
    workers_.run(static_cast<int>(rows.size()), [&](int worker, int k) {
        const i32 index = rows[static_cast<std::size_t>(k)];
        Row& row = rows_[static_cast<std::size_t>(index)];
        if (!seeds.empty()) seed_row(row, seeds[static_cast<std::size_t>(k)]);
        if (out.reward) out.reward[index] = 0;
        if (out.terminated) out.terminated[index] = false;
        if (out.truncated) out.truncated[index] = false;
        if (out.illegal) out.illegal[index] = false;
        begin(row, worker_[static_cast<std::size_t>(worker)]);
        write(row, index, out);
    });
}

void Batch::step(std::span<const i32> rows, std::span<const i64> actions, const BatchArrays& out,
                 bool inside) {
    const std::unique_lock lock = one_call();
    check_rows(rows, actions.size());
    check_actions(rows, actions);
    workers_.run(static_cast<int>(rows.size()), [&](int worker, int k) {
        const i32 index = rows[static_cast<std::size_t>(k)];
        Row& row = rows_[static_cast<std::size_t>(index)];
        Worker& own = worker_[static_cast<std::size_t>(worker)];
        if (out.reward) out.reward[index] = 0;
        if (out.terminated) out.terminated[index] = false;
        if (out.truncated) out.truncated[index] = false;
        bool legal = true;
        if (row.over) {
            begin(row, own);
        } else {
            if (!is_over(row)) {  // an episode may end before the caller's first decision
                legal = apply(row, actions[static_cast<std::size_t>(k)]);
                advance(row, own);
            }
            const bool over = is_over(row) || (has_no_steps_left(row) && row.game.to_move() == row.learner);
            if (over && inside && row.length == 0) {
                // The learner's step will tell it.
            } else if (over) {
                finish(row, index, out);
                if (options_.autoreset == Autoreset::SameStep) begin(row, own);
            } else if (options_.shaped) {
                const float gain = shaping(row);
                if (out.reward) out.reward[index] = gain;
            }
        }
        if (out.illegal && !inside) out.illegal[index] = !legal;
        write(row, index, out);
    });
}

}  // namespace hs
