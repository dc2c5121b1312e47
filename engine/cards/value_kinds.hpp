// What the 64-bit words of a waiting program stand for. They carry no type of their own: it follows from the
// code.
#pragma once

#include "cards/database.hpp"
#include "state/limits.hpp"

namespace hs {

/// A set of entities names slots, a card may carry a handle; every other word means itself.
enum class ValueKind : u8 { Plain, Entities, Card };

struct ValueKinds {
    Program start = 0;  // where the program begins
    ValueKind result = ValueKind::Plain;
    ValueKind locals[kMaxLocals] = {};
};

/// Of the program that goes on at `pc`: its result is that of the action before.
ValueKinds value_kinds_at(const CardDatabase& db, Program pc);

}  // namespace hs
