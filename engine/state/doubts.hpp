// Where nobody is certain how the real game behaves (marked (?) in docs/rules.md): one named switch each, at
// what is thought likeliest. Turning one changes the rules for every game.
#pragma once

namespace hs::doubt {

/// 2.2: only what has not attacked at all thaws (at least 2014 to 2016).
inline constexpr bool kThawOnlyIfUnused = false;
/// 3.4: what enters the board during a death phase hears none of its later deaths. (A Secret does.)
inline constexpr bool kDeathWatchersMustBeOlder = true;
/// 4.6: a fresh hero (Ragnaros of Majordomo) keeps the old one's armor.
inline constexpr bool kFreshHeroKeepsArmor = false;
/// 4.11: a countered spell is a card played, for Combo and its like.
inline constexpr bool kCounteredCountsAsPlayed = true;
/// 5.4: a minion that was transformed in play cannot attack in that turn.
inline constexpr bool kTransformExhausts = true;
/// 5.5: the copy of a minion under control until the end of the turn is under it too, and goes over.
inline constexpr bool kCopyOfBorrowedGoesOver = false;
/// 6.3: an attack whose attacker or defender is gone before the blow was one of the attacker's attacks.
inline constexpr bool kCancelledAttackIsSpent = false;
/// 6.3: what reacts on the board to a proposed attack (Ogres) does so again when the defender has changed.
inline constexpr bool kProposalsRepeatOnBoard = false;
/// 6.4: the reactions of the defender come before those of the attacker.
inline constexpr bool kDefenderReactsFirst = true;
/// 7.1: Divine Shield is asked before what changes or redirects damage.
inline constexpr bool kShieldBeforeReplacement = false;
/// 11.6: how many times likelier than a neutral card a class card is in a Discover (4 from 2015 to about
/// 2019).
inline constexpr int kDiscoverClassWeight = 1;
/// 11.7: a Joust against a deck without minions is won by any minion.
inline constexpr bool kJoustWonAgainstNothing = true;

}  // namespace hs::doubt
