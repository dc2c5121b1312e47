// The built-in players by name: random, one-ply greedy formulas, searches of the own turn.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "bots/formula.hpp"
#include "bots/parameters.hpp"
#include "learn/bot.hpp"

namespace hs {

/// Their names, weakest idea first: random, aggro, control, midrange, greedy, lookahead, threat.
std::span<const std::string_view> bot_names();

/// By name, or by name and parameters as in "greedy(hand=5,random=0.1)". Throws SetupError for an unknown
/// name or parameter; the message lists the known ones.
std::unique_ptr<Bot> make_bot(const std::string& name, const Cards& cards);

/// The parameters that a bot takes, with its own values. Throws SetupError for an unknown name.
std::vector<BotParameter> bot_parameters(const std::string& name, const Cards& cards);

// -- the kinds of players that the names stand for

std::unique_ptr<Bot> make_random_bot();

/// Takes a random legal action in a share of its decisions, else what `bot` says.
std::unique_ptr<Bot> make_distracted_bot(std::unique_ptr<Bot> bot, double share);

/// Takes the action with the best mean score over `worlds` determinized copies; END_TURN scores as the state
/// itself. With `knows_coin` a card that is worth only the mana it gives this turn is judged by the best play
/// that it makes affordable, and kept while there is none better than what can be done without it.
std::unique_ptr<Bot> make_one_ply_bot(const Cards& cards, std::unique_ptr<Formula> formula, int worlds,
                                      bool knows_coin);

/// How many further actions of the own turn are tried, by the number of options at the root (END_TURN
/// included).
using DepthRule = std::function<int(int options)>;

/// Searches the own turn on one determinized copy. A node is worth the better of its own score and its best
/// child.
std::unique_ptr<Bot> make_turn_search_bot(const Cards& cards, std::unique_ptr<Formula> formula,
                                          DepthRule depth);

/// The mulligan of all of them: throw away cards that cost more than 3.
ActionId mulligan_cheap(const Game& game, Seat seat);

}  // namespace hs
