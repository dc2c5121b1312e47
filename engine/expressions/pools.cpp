#include "expressions/pools.hpp"

#include "expressions/attributes.hpp"
#include "expressions/evaluate.hpp"

namespace hs {

void fill_pools(CardDatabase& db) {
    const GameState empty{};
    Ask q(empty, db);
    const Scope scope{kNoSlot, 0, kNoSlot, kNoSlot, kNoSlot, 0, kNoEnchantment, 0, 0, kNoCard};
    CardDatabase::PoolCards contents;
    const u32 pools = db.totals().pools;
    for (auto& format : contents) format.resize(pools);
    db.set_pool_cards(contents);  // to a filter that asks, all pools are still empty
    for (u32 i = 0; i < pools; ++i) {
        const Pool& pool = db.pool(i);
        if (pool.filter == 0) {
            const auto items = db.items(pool);
            for (auto& format : contents) format[i].assign(items.begin(), items.end());
            continue;
        }
        for (CardIndex card : db.collectible()) {
            const CardDef& def = db.card(card);
            if (is_starting_hero(def) || def.has(kw::quest) || def.formats == 0) continue;
            if (!predicate_holds(q, pool.filter, scope, card_it(card))) continue;
            for (u64 formats = def.formats; formats;) contents[pop_lowest(formats)][i].push_back(card);
        }
    }
    db.set_pool_cards(std::move(contents));
}

}  // namespace hs
