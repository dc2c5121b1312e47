// What the columns of an instruction and the small numbers of a record can be (vocabulary/operands.def).
#pragma once

#include "cards/vocabulary.hpp"

namespace hs {

// How many there are stands beside the enumeration, so that a `switch` over it names the words and nothing
// else.
#define WORDS(Type, ...)                  \
    enum class Type : u8 { __VA_ARGS__ }; \
    struct Type##s {                      \
        enum { __VA_ARGS__, Count };      \
    };
#define BITS(Type, ...) WORDS(Type, __VA_ARGS__)
#include "vocabulary/operands.def"

/// What an operand is: a word of its own list, or a number of another one.
enum class Operand : u8 {
#define OPERAND(name) name,
#include "vocabulary/operands.def"
#define WORDS(Type, ...) Type,
#include "vocabulary/operands.def"
#define BITS(Type, ...) Type,
#include "vocabulary/operands.def"
};

/// The columns of an instruction.
struct OpWord {
    OpKind kind;
    Operand a, b;
    Leaves leaves;
    Says says;
};

inline constexpr OpWord kOpWords[] = {
#define OP(name, kind, a, b, leaves, says) {OpKind::kind, Operand::a, Operand::b, Leaves::leaves, Says::says},
#include "vocabulary/ops.def"
#undef OP
};

/// The columns of a known instruction.
constexpr const OpWord& word_of(Op op) { return kOpWords[static_cast<int>(op)]; }

/// The columns of an event that the engine reads.
struct EventWord {
    SecretTrigger secret;
    ToldWhen told;
};

inline constexpr EventWord kEventWords[] = {
#define EVENT(name, about, subject, other, amount, secret, told) {SecretTrigger::secret, ToldWhen::told},
#include "vocabulary/events.def"
};

constexpr const EventWord& word_of(Event event) { return kEventWords[static_cast<int>(event)]; }

/// Whether an operand is that word of its list.
template <class Word>
constexpr bool is(int operand, Word word) {
    return static_cast<Word>(operand) == word;
}

/// Whether `bits` has the bit of that name.
template <class Bit>
constexpr bool has_bit(u8 bits, Bit bit) {
    return (bits >> static_cast<int>(bit) & 1) != 0;
}

}  // namespace hs
