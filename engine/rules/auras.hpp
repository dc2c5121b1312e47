// What auras give, at the points that rules.md 9.5 names.
#pragma once

#include "entities/context.hpp"

namespace hs {

/// Recomputes what auras of attack, Health and keywords give (rules.md 9.5).
void recompute_auras(Ctx& g);

inline void update_auras(Ctx& g) {
    g.s.rule_turned = 0;
    if (g.s.aura_sources | g.s.aura_affected) recompute_auras(g);
}

/// What follows when the dead have left: keywords, and whose rules are whose, but not Attack and Health
/// (rules.md 3.5, step 5).
void update_other_auras(Ctx& g);

/// Adds what the auras of one source give to what there is, which stays as it is until the next steps.
void switch_on_auras(Ctx& g, Slot source);

/// An aura is on as its source enters (rules.md 9.5); everything else waits for the steps.
void auras_of_newcomer(Ctx& g, Slot slot);

}  // namespace hs
