// A game as bytes: the parts of the state that are in use, checked on the way in.
#include <cstring>

#include "core/hash.hpp"
#include "game/game.hpp"
#include "state/validate.hpp"

namespace hs {

namespace {

constexpr u32 kMagic = 0x31475348;  // "HSG1"

/// Which cards and which layout the bytes belong to.
u64 fingerprint(const CardDatabase& db) {
    u64 hash = kFnvBasis;
    const auto add = [&](u64 v) {
        for (int i = 0; i < 8; ++i) hash = fnv1a_step(hash, static_cast<u8>(v >> (8 * i)));
    };
    const PackTotals t = db.totals();
    for (u32 v : {t.cards, t.triggers, t.auras, t.pools, t.pool_items, t.code, t.strings}) add(v);
    add(sizeof(GameState));
    for (const CounterRow& counter : kCounters)  // a row may fit into what was padding
        for (const char* c = counter.name; *c; ++c) hash = fnv1a_step(hash, static_cast<u8>(*c));
    return hash;
}

struct Header {
    u32 magic;
    u32 size;
    u64 fingerprint;
    u64 checksum;
};

}  // namespace

std::vector<u8> Game::to_bytes() const {
    const std::size_t size = used_bytes(state_);
    std::vector<u8> out(sizeof(Header) + size);
    std::size_t at = sizeof(Header);
    each_part(state_, [&](const void* from, std::size_t part) {
        if (part) std::memcpy(out.data() + at, from, part);
        at += part;
    });
    const Header header{kMagic, static_cast<u32>(size), fingerprint(*cards_),
                        fnv1a(std::span<const u8>(out).subspan(sizeof(Header)))};
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

Game Game::from_bytes(Cards cards, std::span<const u8> bytes) {
    Header header;
    if (bytes.size() < sizeof header) throw SetupError("not a game: too short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kMagic) throw SetupError("not a game: it does not begin with HSG1");
    if (header.fingerprint != fingerprint(*cards))
        throw SetupError(
            "the game was written with other cards or by another version of the engine (cards that "
            "hsenv.cards.load added must be loaded here, too, in the same order)");
    bytes = bytes.subspan(sizeof header);
    if (bytes.size() != header.size || fnv1a(bytes) != header.checksum)
        throw SetupError("the game is damaged: its checksum does not match");
    Game game(std::move(cards));
    std::size_t at = 0;
    const auto take = [&](void* to, std::size_t size) {
        if (size > bytes.size() - at) throw SetupError("the game is damaged: it is truncated");
        if (size) std::memcpy(to, bytes.data() + at, size);
        at += size;
    };
    GameState& s = game.state_;
    bool head = true;
    each_part(s, [&](void* to, std::size_t size) {
        take(to, size);
        if (!head) return;
        head = false;
        if (const std::string wrong = wrong_counts(s); !wrong.empty())
            throw SetupError("the game is damaged: " + wrong);
    });
    if (at != bytes.size()) throw SetupError("the game is damaged: bytes after its end");
    if (const std::string wrong = wrong_references(s, *game.cards_); !wrong.empty())
        throw SetupError("the game is damaged: " + wrong);
    if (const std::string wrong = game.check(); !wrong.empty())
        throw SetupError("the game is damaged: " + wrong);
    return game;
}

}  // namespace hs
