#include "effects/actions.hpp"

#include <array>

#include "effects/cards.hpp"
#include "effects/choices.hpp"
#include "effects/damage.hpp"
#include "effects/heroes.hpp"
#include "effects/players.hpp"
#include "effects/plays.hpp"
#include "effects/secrets.hpp"
#include "effects/stats.hpp"
#include "effects/summons.hpp"

namespace hs {

namespace {

using Function = void (*)(Act&);

template <Op op>
constexpr Function function_of() {
    if constexpr (is_action(op))
        return perform<op>;
    else
        return nullptr;
}

constexpr std::array kFunctions = {
#define OP(name, ...) function_of<Op::name>(),
#include "vocabulary/ops.def"
#undef OP
};

}  // namespace

void run_action(Act& act) {
    act.frame.result = 0;
    kFunctions[static_cast<std::size_t>(act.at->op)](act);
}

}  // namespace hs
