// Every invariant of a state at rest: zones agree with entities, caches equal a recomputation from scratch.
#include <type_traits>

#include "entities/listeners.hpp"
#include "entities/stats.hpp"
#include "expressions/cost.hpp"
#include "game/game.hpp"
#include "rules/auras.hpp"
#include "state/enchantment_list.hpp"
#include "state/validate.hpp"

namespace hs {

namespace {

class Checker {
  public:
    explicit Checker(const Game& game) : game_(game), s_(game.state()) {}

    std::string run() {
        if (std::string wrong = wrong_counts(s_); !wrong.empty()) return wrong;
        if (std::string wrong = wrong_references(s_, game_.db()); !wrong.empty()) return wrong;
        zones();
        enchantments();
        caches();
        numbers();
        return problem_;
    }

  private:
    /// `what` is a text, or a function that makes one: making it for everything that holds would be most of
    /// the work.
    template <typename What>
    void require(bool holds, const What& what) {
        if (holds || !problem_.empty()) return;
        if constexpr (std::is_invocable_v<const What&>)
            problem_ = what();
        else
            problem_ = what;
    }
    std::string name(Slot slot) const {
        return std::string(game_.db().id(s_.entities[slot].card)) + " in slot " + std::to_string(slot);
    }

    void place(Slot slot, Seat seat, Zone zone, int position) {
        const Entity& e = s_.entities[slot];
        require(e.zone == zone, [&] { return name(slot) + " is not in the zone that lists it"; });
        require(e.controller == seat, [&] { return name(slot) + " is listed by the other side"; });
        if (position >= 0)
            require(e.position == position, [&] { return name(slot) + " has the wrong position"; });
        require(!(seen_ >> slot & 1), [&] { return name(slot) + " is listed twice"; });
        seen_ |= bit(slot);
    }

    void zones() {
        for (Seat seat = 0; seat < 2; ++seat) {
            const Player& p = s_.players[seat];
            place(p.self, seat, Zone::Play, -1);
            place(p.hero, seat, Zone::Play, -1);
            if (p.power != kNoSlot) place(p.power, seat, Zone::Play, -1);
            if (p.weapon != kNoSlot) place(p.weapon, seat, Zone::Play, -1);
            SlotSet minions = 0;
            for (int i = 0; i < p.board_count; ++i) {
                place(p.board[i], seat, Zone::Play, i);
                require(game_.db().card(s_.entities[p.board[i]].card).is_minion(),
                        [&] { return name(p.board[i]) + " is no minion"; });
                if (!s_.entities[p.board[i]].has(kw::dormant)) minions |= bit(p.board[i]);
            }
            require(minions == s_.minions[seat], "the set of minions differs from the row");
            for (int i = 0; i < p.hand_count; ++i) place(p.hand[i], seat, Zone::Hand, i);
            for (int i = 0; i < p.secret_count; ++i) place(p.secrets[i], seat, Zone::Secret, i);
            require(p.crystals >= 0 && p.temporary >= 0 && p.used >= 0 && p.overload_owed >= 0 &&
                        p.overload_locked >= 0,
                    "negative mana");
            require(p.crystals <= (p.sandbox & Player::kManyCrystals ? kMostMana : kMaxMana),
                    "more than ten crystals");
        }
        if (s_.frame_count == 0) {
            require(s_.limbo == 0, "something is set aside, but the stack is empty");
            require(s_.rule_turned == 0, "somebody serves the other side, but the stack is empty");
            require(seen_ == s_.used_slots, "a slot is used by no zone");
            require(s_.pending_count == 0 && s_.local_count == 0, "something waits, but the stack is empty");
            require(s_.choice.kind == ChoiceKind::None, "a choice, but the stack is empty");
        }
        if (!s_.over() && s_.frame_count == 0)
            for (Seat seat = 0; seat < 2; ++seat)
                for (int i = 0; i < s_.players[seat].board_count; ++i)
                    require(!dying(s_.entities[s_.players[seat].board[i]]),
                            [&] { return name(s_.players[seat].board[i]) + " should have died"; });
    }

    void list(EnchantmentIndex head) {
        for (const Enchantment& en : hs::enchantments(s_, head)) {
            bool& used = used_[index_of(s_, en)];
            require(!used, "an enchantment is on two lists");
            used = true;
        }
    }

    void enchantments() {
        for (SlotSet set = s_.used_slots; set;) list(s_.entities[pop_lowest(set)].enchantments);
        for (Seat seat = 0; seat < 2; ++seat)
            for (int i = 0; i < s_.players[seat].deck_count; ++i) list(s_.deck[seat][i].enchantments);
        list(s_.free_enchantment);
        for (int i = 0; i < s_.enchantment_count; ++i) require(used_[i], "an enchantment is on no list");
    }

    /// Registers everything anew in a copy: listeners, aura and cost sources, numbers must not change.
    void caches() {
        Game copy(game_);
        Ctx g = copy.context();
        GameState& s = g.s;
        const bool rest = s_.frame_count == 0;
        if (rest) {  // what is set aside in between may still have a bit
            for (SlotSet& set : s.listeners) set = 0;
            s.aura_sources = s.cost_sources = s.rule_sources = 0;
        }
        for (SlotSet set = s_.used_slots; set;) {
            const Slot slot = pop_lowest(set);
            const Entity& was = s_.entities[slot];
            if (was.zone == Zone::Graveyard || was.zone == Zone::SetAside || was.zone == Zone::Removed)
                continue;
            refresh(g, slot);
            listen(g, slot);
        }
        for (int i = 0; i < kEventCount; ++i)
            require(s.listeners[i] == s_.listeners[i],
                    [&] { return std::string("listeners of ") + event_name(static_cast<Event>(i)); });
        require(s.aura_sources == s_.aura_sources, "sources of auras");
        require(s.cost_sources == s_.cost_sources, "sources of cost changes");
        require(!(s.rule_sources & ~s_.rule_sources), "sources of a player's rules");
        if (rest) update_auras(g);
        for (SlotSet set = s_.used_slots; set;) {
            const Slot slot = pop_lowest(set);
            const Entity& was = s_.entities[slot];
            const Entity& is = s.entities[slot];
            if (was.zone != Zone::Play && was.zone != Zone::Hand) continue;
            require(was.attack == is.attack, [&] {
                return name(slot) + ": cached attack " + std::to_string(was.attack) + ", recomputed " +
                       std::to_string(is.attack);
            });
            require(was.max_health == is.max_health, [&] {
                return name(slot) + ": cached health " + std::to_string(was.max_health) + ", recomputed " +
                       std::to_string(is.max_health);
            });
            require(was.damage == is.damage,
                    [&] { return name(slot) + ": a recomputation changes the damage"; });
            require(was.own_keywords == is.own_keywords,
                    [&] { return name(slot) + ": cached keywords of its own differ from the recomputed"; });
            if (rest && !(s.aura_affected & bit(slot)))
                require(was.keywords == was.own_keywords && was.aura_attack == 0 && was.aura_health == 0,
                        [&] { return name(slot) + " keeps what no aura gives"; });
            require(cost_of(g, slot) == changed_cost(g, slot),
                    [&] { return name(slot) + ": the short way to its cost leads elsewhere"; });
            require(was.keywords == is.keywords,
                    [&] { return name(slot) + ": cached keywords differ from the recomputed"; });
            require(was.spell_damage == is.spell_damage,
                    [&] { return name(slot) + ": cached Spell Damage differs"; });
        }
    }

    void numbers() {
        for (SlotSet set = s_.used_slots; set;) {
            const Slot slot = pop_lowest(set);
            const Entity& e = s_.entities[slot];
            require(e.damage >= 0, [&] { return name(slot) + " has negative damage"; });
            require(e.attack >= 0, [&] { return name(slot) + " has negative attack"; });
            require(e.serial != 0 && e.serial < s_.next_serial,
                    [&] { return name(slot) + " has no handle"; });
            require(e.order < s_.next_order, [&] { return name(slot) + " is from the future"; });
            require(e.armor >= 0, [&] { return name(slot) + " has negative armor"; });
        }
    }

    const Game& game_;
    const GameState& s_;
    SlotSet seen_ = 0;
    bool used_[kMaxEnchantments] = {};
    std::string problem_;
};

}  // namespace

std::string Game::check() const { return Checker(*this).run(); }

}  // namespace hs
