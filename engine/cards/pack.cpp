// Reading and checking a card pack. Everything a game later trusts is checked here once.
#include <algorithm>
#include <cstring>

#include "cards/database.hpp"
#include "core/hash.hpp"
#include "state/limits.hpp"

namespace hs {

namespace {

class Reader {
  public:
    explicit Reader(std::span<const u8> bytes) : bytes_(bytes) {}

    template <class T>
    T get() {
        T value;
        take(&value, sizeof value);
        return value;
    }

    template <class T>
    void append(std::vector<T>& out, u32 count) {
        if (u64{count} * sizeof(T) > bytes_.size() - at_) throw PackError("card pack is truncated");
        const std::size_t before = out.size();
        out.resize(before + count);
        take(out.data() + before, std::size_t{count} * sizeof(T));
    }

    std::span<const u8> rest() const { return bytes_.subspan(at_); }

  private:
    void take(void* to, std::size_t size) {
        if (size > bytes_.size() - at_) throw PackError("card pack is truncated");
        if (size) std::memcpy(to, bytes_.data() + at_, size);
        at_ += size;
    }

    std::span<const u8> bytes_;
    std::size_t at_ = 0;
};

bool is_type(CardType type) {
    return (type >= CardType::Hero && type <= CardType::Weapon) || type == CardType::HeroPower;
}

[[noreturn]] void bad(const std::string& what) { throw PackError("card pack is inconsistent: " + what); }

}  // namespace

std::shared_ptr<const CardDatabase> CardDatabase::from_bytes(std::span<const u8> bytes) {
    auto database = std::make_shared<CardDatabase>();
    database->read(bytes, false);
    return database;
}

std::shared_ptr<const CardDatabase> CardDatabase::extended(std::span<const u8> patch) const {
    auto database = std::make_shared<CardDatabase>(*this);
    database->read(patch, true);
    return database;
}

PackTotals CardDatabase::totals() const {
    auto n = [](const auto& v) { return static_cast<u32>(v.size()); };
    return {n(cards_), n(triggers_), n(auras_), n(pools_), n(pool_items_), n(code_), n(strings_)};
}

void CardDatabase::read(std::span<const u8> bytes, bool patch) {
    Reader in(bytes);
    if (bytes.size() < 16 || std::memcmp(bytes.data(), "HSPK", 4) != 0)
        throw PackError("not a card pack: it does not begin with HSPK");
    in.get<u32>();
    if (const u32 version = in.get<u32>(); version != 1)
        throw PackError("card pack has version " + std::to_string(version) + "; this engine reads version 1");
    const u64 checksum = in.get<u64>();
    if (fnv1a(in.rest()) != checksum) throw PackError("card pack is damaged: its checksum does not match");
    const auto base = in.get<PackTotals>();
    const auto count = in.get<PackTotals>();
    const PackTotals have = totals();
    if (std::memcmp(&base, &have, sizeof base) != 0)
        throw PackError(patch ? "card patch was made for another database"
                              : "card pack is a patch, not a full pack");

    std::vector<CardDef> records;
    in.append(records, count.cards);
    in.append(triggers_, count.triggers);
    in.append(auras_, count.auras);
    in.append(pools_, count.pools);
    in.append(pool_items_, count.pool_items);
    in.append(code_, count.code);
    in.append(strings_, count.strings);
    if (!in.rest().empty()) throw PackError("card pack has bytes after its end");
    if (strings_.empty() || strings_.back() != '\0') bad("strings do not end with NUL");
    if (code_.empty() || code_[0].op != Op::END) bad("code does not begin with END");
    for (CardDef& record : records) {
        if (record.replaces == 0) {
            cards_.push_back(record);
        } else {
            if (!patch || record.replaces == 1 || record.replaces > have.cards)
                bad("a record replaces a card that does not exist");
            cards_[record.replaces - 1] = record;
        }
    }
    if (cards_.empty() || cards_.size() > 0xFFFF) bad("number of cards");
    check();
    index();
}

void CardDatabase::index() {
    by_id_.clear();
    by_name_.clear();
    collectible_.clear();
    const auto wins = [&](CardIndex a, CardIndex b) {
        if (card(a).collectible() != card(b).collectible()) return card(a).collectible();
        return id(a).size() < id(b).size();
    };
    for (std::size_t i = 1; i < cards_.size(); ++i) {
        const auto index = static_cast<CardIndex>(i);
        by_id_[std::string(id(index))] = index;
        if (cards_[i].type == CardType::Enchantment) continue;
        auto [entry, fresh] = by_name_.try_emplace(std::string(name(index)), index);
        if (!fresh && wins(index, entry->second)) entry->second = index;
        if (cards_[i].collectible() && cards_[i].type != CardType::HeroPower) collectible_.push_back(index);
    }
}

void CardDatabase::check() const {
    const std::size_t code = code_.size();
    auto program = [&](Program p, const char* what) {
        if (p >= code) bad(std::string(what) + " points outside the code");
    };
    auto card_exists = [&](CardIndex c, const char* what) {
        if (c >= cards_.size()) bad(std::string(what) + " names a card that does not exist");
    };
    for (const Trigger& t : triggers_) {
        program(t.filter, "trigger filter");
        program(t.program, "trigger program");
        if (t.event >= Event::Count_ || t.zone > TriggerZone::Secret)
            bad("unknown event or zone of a trigger");
    }
    for (const Aura& a : auras_) {
        program(a.selector, "aura selector");
        card_exists(a.enchantment, "aura");
    }
    for (const Pool& p : pools_) {
        program(p.filter, "pool filter");
        if (u64{p.first_item} + p.item_count > pool_items_.size()) bad("pool items");
    }
    for (CardIndex item : pool_items_) card_exists(item, "pool");
    for (const CardDef& c : cards_) {
        if (c.id >= strings_.size() || c.name >= strings_.size()) bad("string offset");
        for (Program p : {c.play, c.combo, c.deathrattle, c.target_filter, c.target_if, c.requires_,
                          c.powered, c.costs_less, c.more_attack})
            program(p, "card program");
        for (CardIndex other : {c.hero_power, c.choose_a, c.choose_b, c.choose_both})
            card_exists(other, "card");
        if (u64{c.first_trigger} + c.trigger_count > triggers_.size() ||
            u64{c.first_aura} + c.aura_count > auras_.size())
            bad("triggers or auras of a card");
        if (c.target_kind >= TargetKind::Count_) bad("target kind");
        if ((&c != cards_.data()) != is_type(c.type)) bad("type of a card");
        if (c.hero_power != kNoCard && cards_[c.hero_power].type != CardType::HeroPower)
            bad("a Hero Power is none");
        if (c.attack_mode > ModifierMode::Multiply || c.health_mode > ModifierMode::Multiply ||
            c.cost_mode > ModifierMode::Multiply)
            bad("modifier mode");
        if (c.keywords >> kKeywordCount) bad("unknown keyword");
        if (u64{c.formats} >> kFormatCount) bad("unknown format");
    }
    for (std::size_t i = 0; i < code; ++i) check_instruction(i);
    check_predicates();
}

void CardDatabase::check_instruction(std::size_t at) const {
    const Instruction& in = code_[at];
    const i32 b = in.b;
    const auto in_range = [&](i32 limit) {
        if (b < 0 || b >= limit) bad("operand of an instruction");
    };
    const auto inside = [&](i64 offset) {
        const i64 to = static_cast<i64>(at) + 1 + offset;
        if (to < 0 || to >= static_cast<i64>(code_.size())) bad("a jump leaves the code");
    };
    if (in.op >= Op::Count_) bad("unknown instruction");
    switch (in.op) {
        case Op::JUMP:
            inside(b);
            break;
        case Op::JUMP_FALSE:  // only JUMP goes back, whose rounds are counted
            in_range(0x7FFF);
            inside(b);
            break;
        case Op::FOREACH:
        case Op::FOREACH_RANDOM:
            in_range(0x7FFF);
            inside(b);
            if (in.a + 1 >= kMaxLocals) bad("a local's number");
            break;
        case Op::FILTER:
        case Op::DECK_FILTER:
        case Op::GRAVE_COUNT:
        case Op::GRAVE_RANDOM:
        case Op::GRAVE_CARD:
        case Op::DAMAGE_EACH:
            in_range(256);
            inside(b);
            break;
        case Op::LOCALS:
            if (in.a > kMaxLocals) bad("number of locals");
            break;
        case Op::LOAD:
        case Op::STORE:
            if (in.a >= kMaxLocals) bad("a local's number");
            break;
        case Op::CARD:
        case Op::IT_CARD:
        case Op::ENCHANT:
        case Op::REMOVE_ENCHANTMENTS:
        case Op::SWAP_STATS:
            if (static_cast<u16>(in.b) >= cards_.size())
                bad("an instruction names a card that does not exist");
            break;
        case Op::POOL_RANDOM:
        case Op::DISCOVER:
        case Op::CHOOSE_CARD:
        case Op::TRANSFORM_RANDOM:
            in_range(static_cast<i32>(pools_.size()));
            inside(in.a);
            break;
        case Op::ZONE:
            in_range(static_cast<i32>(Selector::Count_));
            break;
        case Op::HIGHEST:
        case Op::LOWEST:
        case Op::SUM:
        case Op::ATTR:
        case Op::CARD_ATTR:
        case Op::IT_ATTR:
        case Op::DECK_HIGHEST:
        case Op::DECK_LOWEST:
            in_range(static_cast<i32>(Attribute::Count_));
            break;
        case Op::IT_KEYWORD:
        case Op::HAS:
        case Op::ADD_KEYWORD:
        case Op::REMOVE_KEYWORD:
            in_range(kKeywordCount);
            break;
        case Op::PLAYER_ATTR:
            in_range(static_cast<i32>(PlayerAttribute::Count_));
            break;
        default:
            break;
    }
}

std::size_t predicate_length(const Instruction& in) {
    switch (in.op) {
        case Op::FILTER:
        case Op::DECK_FILTER:
        case Op::GRAVE_COUNT:
        case Op::GRAVE_RANDOM:
        case Op::GRAVE_CARD:
        case Op::DAMAGE_EACH:
            return static_cast<std::size_t>(in.b);
        case Op::POOL_RANDOM:
        case Op::DISCOVER:
        case Op::CHOOSE_CARD:
        case Op::TRANSFORM_RANDOM:
            return in.a;
        default:
            return 0;
    }
}

/// A predicate is run for every candidate: it is left at its end only, and nested two deep at most.
void CardDatabase::check_predicates() const {
    constexpr u8 kDeepest = 2;
    std::vector<u8> depth(code_.size());
    for (std::size_t at = code_.size(); at-- > 0;) {
        const std::size_t length = predicate_length(code_[at]);
        if (length == 0) continue;
        const std::size_t end = at + 1 + length;
        for (std::size_t i = at + 1; i < end; ++i) {
            const Op op = code_[i].op;
            const bool jumps =
                op == Op::JUMP || op == Op::JUMP_FALSE || op == Op::FOREACH || op == Op::FOREACH_RANDOM;
            const auto to = static_cast<std::size_t>(static_cast<i64>(i) + 1 + code_[i].b);
            if ((jumps && (to <= at || to > end)) || i + 1 + predicate_length(code_[i]) > end)
                bad("a predicate leaves its place");
            depth[at] = std::max(depth[at], depth[i]);
        }
        if (++depth[at] > kDeepest) bad("predicates are nested too deep");
    }
}

CardIndex CardDatabase::find(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? kNoCard : found->second;
}

CardIndex CardDatabase::find_name(std::string_view name) const {
    const auto found = by_name_.find(std::string(name));
    return found == by_name_.end() ? kNoCard : found->second;
}

}  // namespace hs
