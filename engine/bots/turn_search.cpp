// A search of the own turn on one determinized copy.
#include <algorithm>
#include <utility>
#include <vector>

#include "bots/bots.hpp"
#include "bots/formula.hpp"

namespace hs {

namespace {

class TurnSearchBot final : public Bot {
  public:
    TurnSearchBot(const Cards& cards, std::unique_ptr<Formula> formula, DepthRule depth)
        : formula_(std::move(formula)), depth_(std::move(depth)), cards_(cards) {}

    ActionId choose(const Game& game, Seat seat, Random& random) override {
        if (game.state().setup) return mulligan_cheap(game, seat);
        Level& root = level(0);
        game.legal_actions(root.legal, PlacementRule::Rightmost);
        if (root.legal.count == 1) return root.legal.ids[0];
        const int depth = depth_(root.legal.count);
        level(depth);  // so that none is added, and thereby moved, while the search runs
        Level& top = levels_[0];
        top.game.copy_from(game);
        top.game.determinize(seat, random.next());
        seat_ = seat;

        ActionId best = top.legal.ids[0];
        double best_value = 0;
        bool first = true;
        for (ActionId id : top.legal) {
            if (id == kEndTurnAction) continue;
            const double value = after(0, id, depth);
            if (first || value > best_value) {
                best = id;
                best_value = value;
                first = false;
            }
            if (value >= formula_->enough()) return best;
        }
        const bool may_end = game.state().choice.kind == ChoiceKind::None;
        return may_end && formula_->value(top.game, seat) > best_value ? ActionId{kEndTurnAction} : best;
    }

  private:
    struct Level {
        Game game;
        ActionList legal;
    };

    Level& level(int ply) {
        while (static_cast<int>(levels_.size()) <= ply) levels_.push_back({Game(cards_), {}});
        return levels_[static_cast<std::size_t>(ply)];
    }

    /// The value of taking `id` at `ply`, with `depth` actions (that one included) to try.
    double after(int ply, ActionId id, int depth) {
        Level& node = levels_[static_cast<std::size_t>(ply) + 1];
        node.game.copy_from(levels_[static_cast<std::size_t>(ply)].game);
        node.game.apply_unchecked(decode(id));
        double value = formula_->value(node.game, seat_);
        const bool choosing = node.game.state().choice.kind != ChoiceKind::None;
        if (depth <= 1 || node.game.over() || node.game.to_move() != seat_ ||
            node.game.state().current != seat_)
            return value;
        node.game.legal_actions(node.legal, PlacementRule::Rightmost);
        bool first = choosing;  // in a choice there is no staying where one is
        for (ActionId next : node.legal) {
            if (next == kEndTurnAction) continue;
            const double child = after(ply + 1, next, depth - 1);
            value = first ? child : std::max(value, child);
            first = false;
            if (value >= formula_->enough()) break;
        }
        return value;
    }

    std::unique_ptr<Formula> formula_;
    DepthRule depth_;
    Cards cards_;
    Seat seat_ = 0;
    std::vector<Level> levels_;
};

}  // namespace

std::unique_ptr<Bot> make_turn_search_bot(const Cards& cards, std::unique_ptr<Formula> formula,
                                          DepthRule depth) {
    return std::make_unique<TurnSearchBot>(cards, std::move(formula), std::move(depth));
}

}  // namespace hs
