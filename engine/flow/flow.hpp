// In what order things happen. The loop takes the frame on top of the stack and does one step of it, as the
// lists in sequences.cpp have it.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Runs until nothing is left, a player must choose, or the game is over.
void run(Ctx& g);

/// What follows every outer phase (rules.md 3.5): pushes a Steps frame only if there is something to do.
void push_steps(Ctx& g);

// -- starts of sequences; each pushes its frame and leaves the rest to run()

/// Plays a card from hand. Everything was checked by the caller.
void begin_play(Ctx& g, Slot card, Slot target, int position, u8 choose);
void begin_attack(Ctx& g, Slot attacker, Slot defender);
void begin_hero_power(Ctx& g, Slot target, u8 choose);
void begin_end_turn(Ctx& g);
void begin_trade(Ctx& g, Slot card);

/// After both mulligans: replacements, The Coin, start-of-game effects, the first turn.
void begin_game(Ctx& g);

/// Starts `seat`'s turn.
void push_start_turn(Ctx& g, Seat seat);

void take_out_mulligan(Ctx& g, Seat seat, u8 cards);

/// Looks whether a hero is dead and ends the game.
void check_outcome(Ctx& g);

/// Ends the game, however it comes about: nothing is left to happen. Nothing if it is over already.
void end_game(Ctx& g, Outcome outcome);

/// Who is dying leaves play, without a word: no Deathrattle, nobody who watches, no coming back.
void bury_dying(Ctx& g);

}  // namespace hs
