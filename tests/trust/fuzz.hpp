// Seed-driven fuzzers: each input follows from one number, so a finding is named by it (docs/trust.md).
#pragma once

#include <span>
#include <vector>

#include "game/game.hpp"

namespace hs::trust {

/// What became of an input: refused with an error of the engine, or taken and played on with. Anything else
/// is a finding: Broken, another exception, a crash, a hang.
enum class Verdict : u8 { Refused, Taken };

/// Legal and illegal actions in any order on a random game, mulligans of any seat, conceding, acting in a
/// game that is over: what is refused changes nothing, and every invariant holds after what is taken.
Verdict fuzz_actions(const Cards& cards, u64 seed);

/// A game's bytes with bits flipped, parts cut, moved or overwritten; mostly under a right checksum.
Verdict fuzz_state(const Cards& cards, u64 seed);

/// The same with a card pack, and with a patch of a few of its cards; what loads is played with.
Verdict fuzz_pack(const Cards& cards, std::span<const u8> pack, u64 seed);
Verdict fuzz_patch(const Cards& cards, std::span<const u8> pack, u64 seed);

/// Cards of random instructions with hostile numbers, all within the language, played with in a sandbox whose
/// edits are as hostile. Refused: one of the edits was.
Verdict fuzz_programs(const Cards& cards, std::span<const u8> pack, u64 seed);

/// Damages bytes from `from` on in one to four ways.
void damage(std::vector<u8>& bytes, std::size_t from, Random& random);

}  // namespace hs::trust
