// Loading packs: a damaged one is refused, never a crash.
#include <algorithm>
#include <cstring>
#include <span>

#include "core/hash.hpp"
#include "support.hpp"

using namespace hs;
using namespace hs::test;

namespace {

void fix_checksum(std::vector<u8>& pack) {
    const u64 hash = fnv1a(std::span<const u8>(pack).subspan(16));
    for (std::size_t i = 0; i < 8; ++i) pack[8 + i] = static_cast<u8>(hash >> (8 * i));
}

}  // namespace

// The values that the authors of FNV publish (draft-eastlake-fnv): files of other builds depend on them.
TEST_CASE("fnv1a is FNV-1a with 64 bits") {
    const std::vector<u8> foobar = {'f', 'o', 'o', 'b', 'a', 'r'};
    CHECK(fnv1a({}) == 0xCBF29CE484222325ULL);
    CHECK(fnv1a(std::span(foobar).first(1)) == fnv1a_step(kFnvBasis, 'f'));
    CHECK(fnv1a(foobar) == 0x85944171F73967E8ULL);
}

TEST_CASE("the pack knows its cards") {
    CHECK(cards()->card(card("CS2_029")).cost == 4);
    CHECK(cards()->name(card("CS2_182")) == "Chillwind Yeti");
    CHECK(cards()->find("no such card") == kNoCard);
    CHECK(cards()->find_name("Fireball") == card("CS2_029"));
}

TEST_CASE("truncated and altered packs are refused") {
    const std::vector<u8> good = pack_bytes();
    for (std::size_t size = 0; size < good.size(); size += good.size() / 50)
        CHECK_THROWS_AS(load_cards(std::span(good).first(size)), PackError);
    for (std::size_t at = 0; at < good.size(); at += good.size() / 200) {
        std::vector<u8> bad = good;
        bad[at] ^= 0x10;
        CHECK_THROWS_AS(load_cards(bad), PackError);
    }
}

TEST_CASE("packs altered under a right checksum are refused or harmless") {
    const std::vector<u8> good = pack_bytes();
    Random random{99};
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<u8> bad = good;
        for (int flips = 0; flips < 3; ++flips)
            bad[16 + random.below(static_cast<u32>(good.size() - 16))] ^=
                static_cast<u8>(1 + random.below(255));
        fix_checksum(bad);
        try {
            const Cards odd = load_cards(bad);
            Game game = Game::sandbox(odd, {odd->find("HERO_08"), odd->find("HERO_01")}, {});
            for (const char* id : {"CS2_029", "EX1_277", "NEW1_019"})
                if (const CardIndex c = odd->find(id); c != kNoCard) sandbox::give(game, 0, c);
            play_random(game, random, 50);
        } catch (const std::runtime_error&) {
            ++refused;
        }
    }
    CHECK(refused > 0);
}

namespace {

/// The pack with some instructions of its code replaced: visit(instructions).
template <class Change>
std::vector<u8> with_code(Change change) {
    std::vector<u8> pack = pack_bytes();
    const PackTotals totals = cards()->totals();
    const std::size_t code_bytes = totals.code * sizeof(Instruction);
    const std::size_t begin = pack.size() - totals.strings - code_bytes;
    std::vector<Instruction> code(totals.code);
    std::memcpy(code.data(), pack.data() + begin, code_bytes);
    change(code);
    std::memcpy(pack.data() + begin, code.data(), code_bytes);
    fix_checksum(pack);
    return pack;
}

/// The first instruction of that kind.
Instruction& first_of(std::vector<Instruction>& code, Op op) {
    return *std::find_if(code.begin(), code.end(), [op](const Instruction& in) { return in.op == op; });
}

}  // namespace

TEST_CASE("a program ends, stays within itself and announces its locals") {
    const auto refused = [](auto change) { CHECK_THROWS_AS(load_cards(with_code(change)), PackError); };
    CHECK_NOTHROW(load_cards(with_code([](auto&) {})));
    refused([](auto& code) { code.back() = {Op::INT, 0, 0}; });
    refused([](auto& code) { first_of(code, Op::IT_CLASS).b = 32; });
    refused([](auto& code) { first_of(code, Op::JUMP_FALSE).b = 500; });
    refused([](auto& code) { first_of(code, Op::JUMP).b = -500; });
    refused([](auto& code) { first_of(code, Op::LOCALS).a = 0; });
    refused([](auto& code) { first_of(code, Op::LOAD).a = kMaxLocals - 1; });
    refused([](auto& code) { first_of(code, Op::RANDOM).a = 2; });
    refused([](auto& code) { first_of(code, Op::DESTROY).b = 1; });
}
