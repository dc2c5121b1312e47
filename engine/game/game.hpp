// The facade: a game, its legal actions, applying them, copies, hashes, bytes. What bindings, bots and
// learners use.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "cards/pack.hpp"
#include "entities/context.hpp"
#include "entities/records.hpp"
#include "game/action.hpp"

namespace hs {

/// An action that is not legal now; says why. The game is unchanged.
struct IllegalAction : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A deck or position that the engine cannot take.
struct SetupError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Cards = std::shared_ptr<const CardDatabase>;

/// Loads a full pack and prepares its pools. Throws PackError.
Cards load_cards(std::span<const u8> pack);
Cards extend_cards(const CardDatabase& base, std::span<const u8> patch);

struct DeckList {
    CardIndex hero = kNoCard;
    std::vector<CardIndex> cards;
};

struct GameOptions {
    u64 seed = 0;
    Format format = Format::Wild;
    int first = -1;  // seat that goes first; -1: a fair coin
    bool shuffle = true;
    bool mulligan = true;  // false: both keep, the game starts at turn 1
};

struct SandboxOptions {
    u64 seed = 0;
    Format format = Format::Wild;
    Seat first = 0;
    int mana = 10;
    bool fatigue = false;
    bool shuffle = false;
    std::array<std::vector<CardIndex>, 2> decks;  // the first of a list is drawn last
    std::array<std::vector<CardIndex>, 2> hands;
};

/// Which places a played minion may take.
enum class PlacementRule : u8 { Any, Rightmost };

/// One running game. Copying a Game is the exact clone (random generator included); use determinize for
/// planning.
class Game {
  public:
    /// A real game: shuffled, opening hands dealt, mulligans open (turn 0). Throws SetupError.
    static Game start(Cards cards, const std::array<DeckList, 2>& decks, const GameOptions& options);

    /// Heroes with their powers, given decks and hands, main phase of `first` at turn 1.
    static Game sandbox(Cards cards, std::array<CardIndex, 2> heroes, const SandboxOptions& options);

    Game(const Game& other);
    Game& operator=(const Game& other);

    const GameState& state() const { return state_; }
    const CardDatabase& db() const { return *cards_; }
    const Cards& cards() const { return cards_; }
    bool over() const { return state_.over(); }

    /// Who must act: a pending choice or mulligan first (of both, the one who goes first), else whose turn it
    /// is.
    Seat to_move() const;
    /// Bit per seat that must choose now (mulligan, Discover).
    u8 choosing() const;

    /// Ids of every legal action of the seat to move; empty when the game is over.
    void legal_actions(ActionList& out, PlacementRule rule = PlacementRule::Any) const;
    bool is_legal(const Action& action) const;
    /// Why an action is not legal; empty if it is.
    std::string why_illegal(const Action& action) const;

    /// Throws IllegalAction (and changes nothing) if it is not legal.
    void apply(ActionId id);
    void apply(const Action& action);
    /// For callers that took the action from legal_actions.
    void apply_unchecked(const Action& action);

    /// A mulligan of any seat that still has to choose; bits of hand places. Throws IllegalAction.
    void mulligan(Seat seat, u8 cards);
    void concede(Seat seat);
    /// For who has a limit of his own; nothing if the game is over.
    void end_as_draw();

    /// Resamples what `seat` cannot see (order of both decks, the other hand, the other Secrets) and reseeds:
    /// a function of what the seat knows and of the seed. Without trace, script and history.
    void determinize(Seat seat, u64 seed);

    /// The generator as a new game of this seed has it.
    void reseed(u64 seed) { state_.random.state = seed; }
    /// Becomes the game `other`, but for trace, history and script: for batches and bots that keep one Game
    /// per worker.
    void copy_from(const Game& other) { copy_state(state_, other.state_); }

    /// Hash of everything that matters for how the game goes on; independent of handles and slots.
    u64 hash() const;

    std::vector<u8> to_bytes() const;
    /// Throws SetupError on anything that is not a state written by to_bytes with the same cards.
    static Game from_bytes(Cards cards, std::span<const u8> bytes);

    /// Empty if every invariant holds (docs/architecture.md, Trust), else what is wrong.
    std::string check() const;

    /// Turns the trace on or off; what happened since it was turned on.
    void set_tracing(bool on);
    const Trace* trace() const { return trace_ ? &*trace_ : nullptr; }
    /// Turns on the memory of what the state forgets (entities/records.hpp), or replaces it.
    void set_history(std::optional<History> history) { history_ = std::move(history); }
    const History* history() const { return history_ ? &*history_ : nullptr; }
    /// The rolls to use from now on (none at all if the list is empty); nothing: back to the generator.
    /// unused_rolls() tells how many are left.
    void set_script(std::optional<std::vector<u32>> rolls);
    bool scripted() const { return script_.has_value(); }
    std::size_t unused_rolls() const { return script_ ? script_->rolls.size() - script_->next : 0; }

    /// Counts from now on how often each program of a card starts (its triggers, its Battlecry, ...): one
    /// number per instruction of the code, owned by the caller; nullptr: no more. Copies do not count.
    void count_programs(u32* runs) { program_runs_ = runs; }

    /// To ask about this game on the floors below.
    Ask ask() const { return Ask(state_, *cards_); }
    /// To act on it there: what changes its state goes through one of these.
    Ctx context();

    explicit Game(Cards cards);

  private:
    Cards cards_;
    GameState state_;
    std::optional<Trace> trace_;
    std::optional<History> history_;
    std::optional<RollScript> script_;
    u32* program_runs_ = nullptr;
};

// -- sandbox edits (game/sandbox.cpp): each leaves the game consistent; effects run with all their triggers.

namespace sandbox {

/// Cards and places. Slots returned are kNoSlot where the zone is full.
Slot give(Game& game, Seat seat, CardIndex card);
Slot summon(Game& game, Seat seat, CardIndex card, int position = -1);
Slot equip(Game& game, Seat seat, CardIndex card);
/// The handle of the new deck card, 0 if the deck is full.
u16 put_in_deck(Game& game, Seat seat, CardIndex card, bool on_top);
Slot put_secret(Game& game, Seat seat, CardIndex card);
void set_hero(Game& game, Seat seat, CardIndex card);
void set_hero_power(Game& game, Seat seat, CardIndex card);
void draw(Game& game, Seat seat, int count);
void discard_hand(Game& game, Seat seat);
void take_fatigue(Game& game, Seat seat);
void set_mana(Game& game, Seat seat, int available, int maximum, int temporary);

/// Effects on one entity.
void deal(Game& game, Slot slot, int amount);
void heal(Game& game, Slot slot, int amount);
void destroy(Game& game, Slot slot);
void silence(Game& game, Slot slot);
void discard(Game& game, Slot slot);
void return_to_hand(Game& game, Slot slot);
void shuffle_into_deck(Game& game, Slot slot);
void put_on_top(Game& game, Slot slot);
/// Bare surgery: no triggers. Zone is Hand, Play, Deck, Graveyard or Secret. False if there is no room.
bool move(Game& game, Slot slot, Zone zone);

/// Overrides for `set(...)`: a number that differs from what the card and its enchantments make becomes an
/// anonymous enchantment.
struct Edit {
    std::optional<int> attack, max_health, health, damage, armor, durability, cost, attacks_made,
        turns_in_play, memory;
    std::optional<bool> exhausted, frozen, silenced;
    KeywordSet keywords_on, keywords_off;
};
void set(Game& game, Slot slot, const Edit& edit);

/// Adds a bare difference of the cost, shown nowhere, so that the card costs `wanted` now.
void set_cost(Ctx& g, Slot slot, int wanted);

/// Runs what is on the stack and processes deaths, as after an action.
void settle(Game& game);

}  // namespace sandbox

}  // namespace hs
