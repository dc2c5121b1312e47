#include "entities/texts.hpp"

namespace hs {

Scope scope_of(const GameState& s, Slot source, Slot target) {
    const Entity& e = s.entities[source];
    return {source, e.controller, target, kNoSlot, kNoSlot, 0, kNoEnchantment, 0, 0, e.card};
}

}  // namespace hs
