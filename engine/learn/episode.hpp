// What a batch plays: its options, what is fixed of an episode beforehand, and what is kept of one.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "learn/start.hpp"

namespace hs {

/// What a row does when its episode is over. NextStep: the next step takes no action but starts the new
/// episode. SameStep: the step that ended it starts the new one, whose first observation comes back.
/// Disabled: it stays over until reset.
enum class Autoreset : u8 { NextStep, SameStep, Disabled };

/// What an action that is not legal does. EndTurn: ends the turn (keeps all cards in a mulligan, takes the
/// first option of a choice). RandomLegal: a random legal action instead. Lose: concedes. Raise:
/// IllegalAction, and no row is stepped.
enum class IllegalRule : u8 { EndTurn, RandomLegal, Lose, Raise };

/// The learner's seat. Seat 0 goes first.
enum class SeatRule : u8 { First, Second, Alternate, Random };

enum class ObservationForm : u8 { Flat, Entities };

struct BatchOptions {
    int rows = 1;
    int threads = 1;              // 0: one per processor
    std::vector<DeckList> decks;  // hero kNoCard: generated anew each episode
    std::vector<std::array<u16, 2>>
        deck_pairs;  // (learner's, opponent's) places in decks; kMirror as the second: the learner's too
    std::vector<std::string> opponents = {
        "random"};                         // names for the bot factory; "external" or "external:..."
    std::vector<double> opponent_weights;  // empty: all alike
    SeatRule seat = SeatRule::Random;
    Format format = Format::Basic;
    bool mulligan = true;
    PlacementRule placement = PlacementRule::Any;
    IllegalRule illegal = IllegalRule::EndTurn;
    Autoreset autoreset = Autoreset::NextStep;
    ObservationForm form = ObservationForm::Flat;
    int turn_limit = kMaxTurns;  // of both players: a draw when it is exceeded
    int max_decisions = 2000;    // of both players in an episode: truncated when reached
    int max_steps = 0;           // of the learner: truncated when reached and it would be asked again; 0: any
    bool shaped = false;         // the reward has the potential's change added (learn/potential.hpp)
    double discount = 0.99;      // of the shaping: discount * potential after - potential before
};

inline constexpr const char* kExternal = "external";
inline constexpr u16 kMirror = 0xFFFF;

/// What the next episode of a row is to be; -1 where it is drawn as usual.
struct Schedule {
    int opponent = -1;  // place in the opponents of now
    int pair = -1;      // place in deck_pairs
    int seat = -1;      // the learner's
    i64 seed = -1;      // the row's generator starts from it
    bool swap = false;  // learner and opponent change seats after all else was drawn: each plays what the
                        // other would have
    std::shared_ptr<const Start> start;  // decks, handicaps, a position
};

/// What a row's episode began with: enough to begin it again.
struct Opening {
    std::array<DeckList, 2> lists;  // by seat; unused if it begins from a position
    u64 seed = 0;                   // of the game
    Seat learner = 0;
    std::string opponent;  // its name
    std::shared_ptr<const Start> start;
};

/// One episode of a row: how it began and every decision in it, bots' too, in order.
struct Episode {
    Opening opening;
    std::vector<i16> decisions;  // action ids; kConceded: the seat to move gave up

    static constexpr i16 kConceded = -1;
};

}  // namespace hs
