#include "rules/pools.hpp"

#include "rules/evaluate.hpp"

namespace hs {

namespace {

// hearthstone.enums.CardSet
constexpr u16 kSetCore = 1637, kSetVanilla = 1646, kSetBarrens = 1525, kSetStormwind = 1578,
              kSetScholomance = 1443, kSetBlackTemple = 1414, kSetDarkmoon = 1466, kSetLegacy = 1635;

}  // namespace

bool in_format(const CardDef& card, Format format) {
    switch (format) {
        case Format::Wild:
            return card.set != kSetVanilla;
        case Format::Classic:
            return card.set == kSetVanilla;
        case Format::Basic:
            return card.set == kSetLegacy;
        case Format::Standard:
            // The Year of the Gryphon, to which the reference build belongs.
            return card.set == kSetCore || card.set == kSetBarrens || card.set == kSetStormwind ||
                   card.set == kSetScholomance || card.set == kSetBlackTemple || card.set == kSetDarkmoon;
    }
    return false;
}

void fill_pools(CardDatabase& db) {
    GameState empty{};
    Ctx g{empty, db};
    const Scope scope{kNoSlot, 0, kNoSlot, kNoSlot, kNoSlot, 0, kNoEnchantment, 0, 0, kNoCard};
    std::array<std::vector<std::vector<CardIndex>>, kFormats> contents;
    const u32 pools = db.totals().pools;
    for (int format = 0; format < kFormats; ++format) {
        auto& list = contents[static_cast<std::size_t>(format)];
        list.resize(pools);
        for (u32 i = 0; i < pools; ++i) {
            const Pool& pool = db.pool(i);
            if (pool.filter == 0) {
                const auto items = db.items(pool);
                list[i].assign(items.begin(), items.end());
                continue;
            }
            for (CardIndex card : db.collectible()) {
                const CardDef& def = db.card(card);
                if (def.type == CardType::Hero && def.cost == 0)
                    continue;  // a hero to start with, not a card to play
                if (def.has(kw::quest) || !in_format(def, static_cast<Format>(format))) continue;
                if (predicate_holds(g, pool.filter, scope, card_it(card))) list[i].push_back(card);
            }
        }
    }
    db.set_pool_cards(std::move(contents));
}

}  // namespace hs
