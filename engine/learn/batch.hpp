// Many games stepped by one call: the native side of every environment.
//
// Each row is a game between a learner (one seat, by SeatRule) and an opponent drawn per episode: a bot,
// played inside the step, or "external", whose decisions come back to the caller like the learner's own (with
// the seat to move). So a learner against bots, a learner against policies of the caller, and self-play of
// both seats are the same batch with different opponents.
//
// What happens in a row depends on its seed and its actions alone: not on the other rows, the number of
// threads or the calls' split.
#pragma once

#include <mutex>
#include <span>

#include "learn/batch_arrays.hpp"
#include "learn/bot.hpp"
#include "learn/decks.hpp"
#include "learn/episode.hpp"
#include "learn/workers.hpp"

namespace hs {

class Batch {
  public:
    /// Throws SetupError if an option makes no sense or a bot is not known.
    Batch(Cards cards, BatchOptions options, BotFactory make_bot);

    int rows() const { return options_.rows; }
    const BatchOptions& options() const { return options_; }
    const ObservationEncoder& encoder() const { return encoder_; }
    int threads() const { return workers_.count(); }

    /// Starts a new episode in each of `rows`, from its seed if there are seeds (one per entry of `rows`),
    /// else where its own generator is.
    void reset(std::span<const i32> rows, std::span<const u64> seeds, const BatchArrays& out);

    /// One decision in each of `rows`, by the seat to move; then bots answer until it is the caller's turn
    /// again. With NextStep a row whose episode is over starts a new one instead. Throws IllegalAction
    /// (IllegalRule::Raise; nothing has changed), SetupError for a row that was never reset or that is over
    /// with Autoreset::Disabled.
    ///
    /// `inside`: these are decisions of external opponents that play within a step of the learner. As with
    /// bots, an episode that they end before the learner's first decision is over for the learner's step
    /// only, and what is told of the learner's action stays as it is.
    void step(std::span<const i32> rows, std::span<const i64> actions, const BatchArrays& out,
              bool inside = false);

    /// Writes the rows as they stand, without rewards.
    void observe(std::span<const i32> rows, const BatchArrays& out);

    /// The last position of the row's finished episode as a seat saw it.
    void observe_final(int row, Seat seat, const BatchArrays& one_row);

    /// A uniformly random legal action per row; END_TURN where the game is over. Like the next three it
    /// throws SetupError for a row that was never reset.
    void sample(std::span<const i32> rows, i64* actions);

    /// What a bot would do in each of `rows` for the seat to move; END_TURN where the game is over.
    void advise(const std::string& bot, std::span<const i32> rows, i64* actions);

    /// New opponents, from each row's next episode on; what was scheduled of old ones is forgotten.
    void set_opponents(std::vector<std::string> names, std::vector<double> weights);

    /// Fixes the next episode of each of `rows` (one entry each), and of no later one.
    void schedule(std::span<const i32> rows, std::span<const Schedule> next);

    /// Fixes every episode that begins from now on in any row, where `schedule` does not say otherwise. Its
    /// opponent is forgotten by set_opponents; a seed makes no sense here.
    void set_standing(const Schedule& standing);

    /// All that decides how the episodes of all rows go on, with the options and the opponents' names
    /// (batch_bytes.cpp).
    std::vector<u8> to_bytes();
    /// Goes back to what `to_bytes` of a batch with the same options and cards wrote. Throws SetupError, and
    /// then nothing has changed.
    void load(std::span<const u8> bytes);
    /// The options of the batch that wrote these bytes, but for its opponents. Throws SetupError.
    static BatchOptions options_in(const Cards& cards, std::span<const u8> bytes);
    /// Writes the rows as they stand, and of those whose episode is over also how it ended.
    void show(const BatchArrays& out);

    /// Of each row's game, for the seat to move; 0 where it is over.
    void potentials(float* values);

    /// None where the game is over.
    const ActionList& legal(int row) const { return started_row(row).legal; }
    const Game& game(int row) const { return started_row(row).game; }
    /// The last position of the episode that ended last; the running game if none did. Throws as `game` does.
    const Game& final_game(int row) const {
        const Row& found = started_row(row);
        return found.ended ? found.last : found.game;
    }
    /// The row's episode that is shown, or (`ended`) the one that ended last. Throws SetupError if there is
    /// none.
    const Episode& episode(int row, bool ended) const;
    /// The game with which an episode of this batch began.
    Game first_position(const Opening& opening) const;
    /// Reads the five above while no other thread's call is under way.
    template <class Read>
    auto reading(Read read) {
        const std::unique_lock lock = one_call();
        return read(*this);
    }

  private:
    struct Bytes;

    /// batch_bytes.cpp writes all of it but `legal`, which follows from the game.
    struct Row {
        explicit Row(const Cards& cards) : game(cards), last(cards) {}
        Game game, last;
        ActionList legal;
        Random random{0}, sampler{0};
        int length = 0, decisions = 0;
        u32 episode = 0;
        i32 pair = 0;
        i16 opponent = 0;
        Seat learner = 0;
        bool started = false, over = false;
        bool ended = false;   // an episode has ended here: `last` is set
        bool valued = false;  // the learner has decided, or may now: `potential` is what it saw
        double potential = 0;
        Schedule next;
        Episode now, past;  // the one that is shown, the one that ended last
    };
    /// What one thread has for itself.
    struct Worker {
        std::vector<std::unique_ptr<Bot>> bots;  // by opponent; null for external ones
        std::unique_ptr<Bot> adviser;
        std::unique_ptr<DeckGenerator> decks;  // where decks are generated
    };

    /// Calls of several threads come one after another. Throws SetupError in a process that was forked while
    /// one was under way.
    std::unique_lock<std::mutex> one_call();
    const Row& started_row(int row) const;
    static void seed_row(Row& row, u64 seed);
    void begin(Row& row, Worker& worker);
    void draw_opening(Row& row, Worker& worker, const Schedule& next);
    void open(const Opening& opening, Game& game) const;
    static void decide(Row& row, ActionId id);
    float shaping(Row& row) const;
    void advance(Row& row, Worker& worker);
    bool apply(Row& row, i64 action);
    void limit_turns(Row& row) const;
    ActionId instead_of_illegal(Row& row);
    std::unique_ptr<Bot> bot_for(const std::string& opponent) const;
    void finish(Row& row, i32 index, const BatchArrays& out);
    void tell_end(const Row& row, std::size_t index, const BatchArrays& out) const;
    void write(Row& row, i32 index, const BatchArrays& out) const;
    void encode(const Game& game, Seat seat, const ActionList& legal, std::size_t index,
                const BatchArrays& out) const;
    bool is_over(const Row& row) const { return row.game.over() || row.decisions >= options_.max_decisions; }
    bool has_no_steps_left(const Row& row) const {
        return options_.max_steps > 0 && row.length >= options_.max_steps;
    }
    void check_schedule(const Schedule& next, bool start_too);
    void check_rows(std::span<const i32> rows, std::size_t companions) const;
    void check_started(std::span<const i32> rows) const;
    void check_actions(std::span<const i32> rows, std::span<const i64> actions) const;

    BatchOptions options_;
    BotFactory make_bot_;
    ObservationEncoder encoder_;
    Workers workers_;
    std::vector<Worker> worker_;
    std::vector<Row> rows_;
    Schedule standing_;
    std::vector<u64> cumulative_;              // opponent weights, summed up, as shares of 2^32
    std::optional<std::string> adviser_name_;  // none has been asked for yet
    std::mutex one_call_;
};

}  // namespace hs
