// Greedy: every legal action on determinized copies, the best mean score wins.
#include <vector>

#include "bots/bots.hpp"
#include "bots/formula.hpp"
#include "rules/cost.hpp"

namespace hs {

namespace {

class RandomBot final : public Bot {
  public:
    ActionId choose(const Game& game, Seat, Random& random) override {
        game.legal_actions(legal_);
        return legal_.ids[random.below(static_cast<u32>(legal_.count))];
    }

  private:
    ActionList legal_;
};

class DistractedBot final : public Bot {
  public:
    DistractedBot(std::unique_ptr<Bot> bot, double share)
        : bot_(std::move(bot)), share_(static_cast<u32>(share * kWhole)) {}

    ActionId choose(const Game& game, Seat seat, Random& random) override {
        Bot& one = random.below(kWhole) < share_ ? static_cast<Bot&>(random_) : *bot_;
        return one.choose(game, seat, random);
    }

  private:
    static constexpr u32 kWhole = 1 << 20;
    std::unique_ptr<Bot> bot_;
    u32 share_;
    RandomBot random_;
};

class OnePlyBot final : public Bot {
  public:
    OnePlyBot(const Cards& cards, std::unique_ptr<Formula> formula, int worlds)
        : formula_(std::move(formula)),
          worlds_(static_cast<std::size_t>(worlds), Game(cards)),
          scratch_(cards) {}

    ActionId choose(const Game& game, Seat seat, Random& random) override {
        if (game.state().setup) return mulligan_cheap(game, seat);
        game.legal_actions(legal_, PlacementRule::Rightmost);
        if (legal_.count == 1) return legal_.ids[0];
        for (Game& world : worlds_) {
            copy_game_state(world, game);
            world.determinize(seat, random.next());
        }
        ActionId best = legal_.ids[0];
        double best_total = 0;
        bool first = true;
        for (ActionId id : legal_) {
            if (id == kEndTurnAction) continue;
            const Action action = decode(id);
            double total = 0;
            for (const Game& world : worlds_) {
                copy_game_state(scratch_, world);
                scratch_.apply_unchecked(action);
                total += formula_->value(scratch_, seat);
            }
            if (first || total > best_total) {
                best = id;
                best_total = total;
                first = false;
            }
        }
        // Ending the turn must be better than anything else, not merely as good.
        const bool may_end = game.state().choice.kind == ChoiceKind::None;
        const double rest = formula_->value(game, seat) * static_cast<double>(worlds_.size());
        return may_end && rest > best_total ? ActionId{kEndTurnAction} : best;
    }

  private:
    std::unique_ptr<Formula> formula_;
    std::vector<Game> worlds_;
    Game scratch_;
    ActionList legal_;
};

}  // namespace

ActionId mulligan_cheap(const Game& game, Seat seat) {
    const Player& p = game.state().players[seat];
    int thrown = 0;
    for (int i = 0; i < p.hand_count; ++i)
        if (game.db().card(game.state().entities[p.hand[i]].card).cost > 3) thrown |= 1 << i;
    return static_cast<ActionId>(kMulliganAction + thrown);
}

std::unique_ptr<Bot> make_random_bot() { return std::make_unique<RandomBot>(); }

std::unique_ptr<Bot> make_distracted_bot(std::unique_ptr<Bot> bot, double share) {
    return std::make_unique<DistractedBot>(std::move(bot), share);
}

std::unique_ptr<Bot> make_one_ply_bot(const Cards& cards, std::unique_ptr<Formula> formula, int worlds) {
    return std::make_unique<OnePlyBot>(cards, std::move(formula), worlds);
}

}  // namespace hs
