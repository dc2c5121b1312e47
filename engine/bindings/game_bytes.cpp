#include "game_bytes.hpp"

#include <cstring>

#include "core/hash.hpp"

namespace hs {

namespace {

constexpr u32 kMagic = 0x48575348;  // "HSWH"

struct Header {
    u32 magic;
    u32 game_size;
    u32 departed, former, makers;
    u32 pad;
    u64 checksum;  // of everything after this header
};

template <class T>
void append(std::vector<u8>& out, const std::vector<T>& values) {
    const auto* from = reinterpret_cast<const u8*>(values.data());
    out.insert(out.end(), from, from + values.size() * sizeof(T));
}

template <class T>
void take(std::span<const u8>& bytes, std::vector<T>& values, u32 count) {
    values.resize(count);
    if (count) std::memcpy(static_cast<void*>(values.data()), bytes.data(), count * sizeof(T));
    bytes = bytes.subspan(count * sizeof(T));
}

}  // namespace

std::vector<u8> game_to_bytes(const Game& game) {
    const History history = game.history() ? *game.history() : History{};
    const std::vector<u8> bare = game.to_bytes();
    std::vector<u8> out(sizeof(Header));
    append(out, bare);
    append(out, history.departed);
    append(out, history.former);
    append(out, history.makers);
    const auto size = [](const auto& v) { return static_cast<u32>(v.size()); };
    const Header header{kMagic,
                        size(bare),
                        size(history.departed),
                        size(history.former),
                        size(history.makers),
                        0,
                        fnv1a(std::span<const u8>(out).subspan(sizeof(Header)))};
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

Game game_from_bytes(Cards cards, std::span<const u8> bytes) {
    Header header;
    if (bytes.size() < sizeof header) throw SetupError("not a game: too short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kMagic) throw SetupError("not a game: it was not written by Game.to_bytes");
    bytes = bytes.subspan(sizeof header);
    const u64 size = header.game_size + u64{header.departed} * sizeof(Entity) +
                     u64{header.former} * sizeof(History::Former) +
                     u64{header.makers} * sizeof(History::Maker);
    if (size != bytes.size() || fnv1a(bytes) != header.checksum)
        throw SetupError("the game is damaged: its checksum does not match");
    Game game = Game::from_bytes(std::move(cards), bytes.first(header.game_size));
    bytes = bytes.subspan(header.game_size);
    History history;
    take(bytes, history.departed, header.departed);
    take(bytes, history.former, header.former);
    take(bytes, history.makers, header.makers);
    const auto known = [&](CardIndex card) { return card < game.db().card_count(); };
    for (const Entity& e : history.departed)
        if (!known(e.card) || e.controller > 1 || e.owner > 1 || e.zone > Zone::Secret)
            throw SetupError("the game is damaged: its history makes no sense");
    for (const History::Former& former : history.former)
        if (!known(former.card)) throw SetupError("the game is damaged: its history makes no sense");
    game.set_history(std::move(history));
    return game;
}

}  // namespace hs
