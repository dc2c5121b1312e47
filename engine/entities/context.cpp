#include "entities/context.hpp"

namespace hs {

namespace {

/// Reading deals no damage, and only damage runs programs at once.
void run_nothing(Ctx&, Program, const Scope&) {}

}  // namespace

Ctx reading(const GameState& state, const CardDatabase& cards) {
    Ctx g{const_cast<GameState&>(state), cards, run_nothing};
    g.only_reads = true;
    return g;
}

}  // namespace hs
