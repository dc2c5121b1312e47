// Greedy: every legal action on determinized copies, the best mean score wins.
#include <vector>

#include "bots/bots.hpp"
#include "bots/formula.hpp"
#include "expressions/cost.hpp"

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

/// Whether `seat`, still to move, has more mana to spend in `after` than in `before`: The Coin, Innervate.
bool gained_mana(const Game& before, const Game& after, Seat seat) {
    const GameState& s = after.state();
    return !s.over() && s.current == seat && s.choice.kind == ChoiceKind::None &&
           s.players[seat].mana() > before.state().players[seat].mana();
}

class OnePlyBot final : public Bot {
  public:
    OnePlyBot(const Cards& cards, std::unique_ptr<Formula> formula, int worlds, bool knows_coin)
        : formula_(std::move(formula)),
          knows_coin_(knows_coin),
          worlds_(static_cast<std::size_t>(worlds), Game(cards)),
          richer_(static_cast<std::size_t>(worlds), Game(cards)),
          scratch_(cards) {}

    ActionId choose(const Game& game, Seat seat, Random& random) override {
        if (game.state().setup) return mulligan_cheap(game, seat);
        game.legal_actions(legal_, PlacementRule::Rightmost);
        if (legal_.count == 1) return legal_.ids[0];
        for (Game& world : worlds_) {
            world.copy_from(game);
            world.determinize(seat, random.next());
        }
        // Ending the turn must be better than anything else, not merely as good.
        const bool may_end = game.state().choice.kind == ChoiceKind::None;
        const double rest = formula_->value(game, seat) * static_cast<double>(worlds_.size());
        ActionId best = legal_.ids[0];
        double best_total = 0;
        bool first = true;
        coins_.clear();
        for (ActionId id : legal_) {
            if (id == kEndTurnAction) continue;
            const Action action = decode(id);
            double total = 0;
            bool gains = knows_coin_ && may_end;
            for (const Game& world : worlds_) {
                scratch_.copy_from(world);
                scratch_.apply_unchecked(action);
                total += formula_->value(scratch_, seat);
                gains = gains && gained_mana(world, scratch_, seat);
            }
            if (gains && total <= rest) {
                coins_.push_back({action, id, rest - total});
            } else if (first || total > best_total) {
                best = id;
                best_total = total;
                first = false;
            }
        }
        if (may_end && (first || rest > best_total)) {
            best = kEndTurnAction;
            best_total = rest;
        }
        for (const Coin& coin : coins_) {
            const double total = with_the_mana(game, seat, coin);
            if (total <= best_total) continue;
            best = coin.id;
            best_total = total;
        }
        return best;
    }

  private:
    /// A card that is worth nothing but the mana it gives.
    struct Coin {
        Action action;
        ActionId id;
        double price;  // what the position loses by it, over all worlds
    };

    /// The best total of playing `coin` and then a card that was too dear before; the coin itself, which is
    /// there to be spent, is not counted as a loss. A Hero Power is not worth a card: it is there next turn.
    double with_the_mana(const Game& game, Seat seat, const Coin& coin) {
        for (std::size_t i = 0; i < worlds_.size(); ++i) {
            richer_[i].copy_from(worlds_[i]);
            richer_[i].apply_unchecked(coin.action);
        }
        const int mana = game.state().players[seat].mana();
        richer_[0].legal_actions(next_, PlacementRule::Rightmost);
        double best = -kWinScore * static_cast<double>(worlds_.size());
        for (ActionId id : next_) {
            const Action action = decode(id);
            if (action.type != ActionType::Play) continue;
            Ask q = richer_[0].ask();
            if (cost_of(q, richer_[0].state().players[seat].hand[action.source]) <= mana) continue;
            double total = coin.price;
            bool everywhere = true;
            for (const Game& world : richer_) {
                everywhere = everywhere && world.is_legal(action);
                if (!everywhere) break;
                scratch_.copy_from(world);
                scratch_.apply_unchecked(action);
                total += formula_->value(scratch_, seat);
            }
            if (everywhere && total > best) best = total;
        }
        return best;
    }

    std::unique_ptr<Formula> formula_;
    bool knows_coin_;
    std::vector<Game> worlds_;
    std::vector<Game> richer_;  // after a coin
    Game scratch_;
    ActionList legal_, next_;
    std::vector<Coin> coins_;
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

std::unique_ptr<Bot> make_one_ply_bot(const Cards& cards, std::unique_ptr<Formula> formula, int worlds,
                                      bool knows_coin) {
    return std::make_unique<OnePlyBot>(cards, std::move(formula), worlds, knows_coin);
}

}  // namespace hs
