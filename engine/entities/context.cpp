#include "entities/context.hpp"

#include <string>

#include "entities/records.hpp"

namespace hs {

u32 Ask::roll_otherwise(u32 n) {
    // The card compiler lets no roll into what is only read; in a forged pack it comes out as the first.
    if (!changes_) return 0;
    if (script->next >= script->rolls.size())
        throw ScriptError("the script has no roll left for a choice among " + std::to_string(n));
    const u32 value = script->rolls[script->next++];
    if (value >= n)
        throw ScriptError("the script rolls " + std::to_string(value) + " for a choice among " +
                          std::to_string(n));
    return value;
}

}  // namespace hs
