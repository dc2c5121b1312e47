// All cards of the process: immutable while games run, shared by all of them.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "cards/card_def.hpp"

namespace hs {

struct PackTotals {
    u32 cards, triggers, auras, pools, pool_items, code, strings;
};

/// Made by read_pack and read_patch (cards/pack.hpp).
class CardDatabase {
  public:
    const CardDef& card(CardIndex index) const { return cards_[index]; }
    const Instruction* code() const { return code_.data(); }
    const Trigger& trigger(u32 index) const { return triggers_[index]; }
    const Aura& aura(u32 index) const { return auras_[index]; }
    const Pool& pool(u32 index) const { return pools_[index]; }

    /// The listed items of a listed pool.
    std::span<const CardIndex> items(const Pool& pool) const {
        return {pool_items_.data() + pool.first_item, pool.item_count};
    }

    int card_count() const { return static_cast<int>(cards_.size()); }
    PackTotals totals() const;

    /// kNoCard if there is no such id.
    CardIndex find(std::string_view id) const;
    /// By exact name; of those who share one, a collectible card wins over a token, and then the shorter id:
    /// a card over its reprints. kNoCard if there is none.
    CardIndex find_name(std::string_view name) const;
    std::string_view id(CardIndex index) const { return strings_.data() + cards_[index].id; }
    std::string_view name(CardIndex index) const { return strings_.data() + cards_[index].name; }

    /// Collectible cards in index order: what pools draw from before the format narrows them.
    std::span<const CardIndex> collectible() const { return collectible_; }

    /// What a pool holds in a format; filled in by expressions/pools before the database is shared.
    std::span<const CardIndex> pool_cards(u32 pool, Format format) const {
        return pool_cards_[static_cast<std::size_t>(format)][pool];
    }
    using PoolCards = std::array<std::vector<std::vector<CardIndex>>, kFormatCount>;
    void set_pool_cards(PoolCards contents) { pool_cards_ = std::move(contents); }

  private:
    friend CardDatabase read_pack(std::span<const u8> bytes);
    friend CardDatabase read_patch(const CardDatabase& base, std::span<const u8> patch);

    void read(std::span<const u8> bytes, bool patch);
    void check() const;
    void check_field(i64 value, Holds holds, const char* name) const;
    void check_instruction(std::size_t at) const;
    void check_operand(std::size_t at, Operand operand, i64 value) const;
    void check_programs() const;
    void check_predicates() const;
    void index();

    std::vector<CardDef> cards_;
    std::vector<Trigger> triggers_;
    std::vector<Aura> auras_;
    std::vector<Pool> pools_;
    std::vector<CardIndex> pool_items_;
    std::vector<Instruction> code_;
    std::vector<char> strings_;
    std::vector<CardIndex> collectible_;
    PoolCards pool_cards_;
    std::vector<CardIndex> by_id_, by_name_;  // sorted; of those who share one the one that is meant first
};

}  // namespace hs
