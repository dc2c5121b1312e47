// Everything a game later trusts is checked here once.
#include "cards/pack.hpp"

#include <algorithm>
#include <cstring>
#include <string>

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

/// Numbers of hearthstone.enums for races, types, classes, rarities and zones are below this.
constexpr i64 kFamilyNumbers = 256;

bool is_type(CardType type) {
    return (type >= CardType::Hero && type <= CardType::Weapon) || type == CardType::HeroPower;
}

[[noreturn]] void bad(const std::string& what) { throw PackError("card pack is inconsistent: " + what); }

}  // namespace

CardDatabase read_pack(std::span<const u8> bytes) {
    CardDatabase database;
    database.read(bytes, false);
    return database;
}

CardDatabase read_patch(const CardDatabase& base, std::span<const u8> patch) {
    CardDatabase database = base;
    database.read(patch, true);
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
    if (const u32 version = in.get<u32>(); version != kPackVersion)
        throw PackError("card pack has version " + std::to_string(version) + "; this engine reads version " +
                        std::to_string(kPackVersion));
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
    if (code_.empty() || code_[0].op != Op::END || code_.back().op != Op::END)
        bad("code does not begin and end with END");
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
    for (std::size_t i = 1; i < cards_.size(); ++i) {
        const auto index = static_cast<CardIndex>(i);
        by_id_.push_back(index);
        if (cards_[i].type == CardType::Enchantment) continue;
        by_name_.push_back(index);
        if (cards_[i].collectible() && cards_[i].type != CardType::HeroPower) collectible_.push_back(index);
    }
    // Of those who share an id or a name, the one that is meant comes first.
    std::sort(by_id_.begin(), by_id_.end(),
              [&](CardIndex a, CardIndex b) { return id(a) != id(b) ? id(a) < id(b) : a > b; });
    std::sort(by_name_.begin(), by_name_.end(), [&](CardIndex a, CardIndex b) {
        if (name(a) != name(b)) return name(a) < name(b);
        if (card(a).collectible() != card(b).collectible()) return card(a).collectible();
        return id(a).size() != id(b).size() ? id(a).size() < id(b).size() : a < b;
    });
}

void CardDatabase::check() const {
    const auto program = [&](Program p, const char* what) { check_field(p, Holds::Program, what); };
    const auto card_exists = [&](CardIndex c, const char* what) { check_field(c, Holds::Card, what); };
    for (const Trigger& t : triggers_) {
        program(t.filter, "trigger filter");
        program(t.program, "trigger program");
        if (t.event >= Event::Count_ || static_cast<int>(t.zone) >= TriggerZones::Count)
            bad("unknown event or zone of a trigger");
        if (t.flags >> TriggerFlags::Count) bad("unknown flag of a trigger");
    }
    for (const Aura& a : auras_) {
        program(a.selector, "aura selector");
        card_exists(a.enchantment, "aura");
        if (cards_[a.enchantment].rules) bad("aura: it gives a rule");  // rules_of does not ask auras
    }
    for (const Pool& p : pools_) {
        program(p.filter, "pool filter");
        if (u64{p.first_item} + p.item_count > pool_items_.size()) bad("pool items");
    }
    for (CardIndex item : pool_items_) card_exists(item, "pool");
    for (const CardDef& c : cards_) {
#define FIELD(type, name, holds) check_field(static_cast<i64>(c.name), Holds::holds, #name);
#include "vocabulary/card_fields.def"
        if (u64{c.first_trigger} + c.trigger_count > triggers_.size() ||
            u64{c.first_aura} + c.aura_count > auras_.size())
            bad("triggers or auras of a card");
        if ((&c == cards_.data()) != (c.type == CardType::None)) bad("type of a card");
    }
    for (std::size_t i = 0; i < code_.size(); ++i) check_instruction(i);
    check_programs();
    check_predicates();
}

void CardDatabase::check_field(i64 value, Holds holds, const char* name) const {
    const auto below = [&](i64 limit) {
        if (value < 0 || value >= limit) bad(std::string(name) + " has no such value");
    };
    switch (holds) {
        case Holds::Number:
            break;
        case Holds::String:
            below(static_cast<i64>(strings_.size()));
            break;
        case Holds::Keywords:
            if (static_cast<u64>(value) & ~kAllKeywords) bad("unknown keyword");
            break;
        case Holds::Rules:
            if (static_cast<u64>(value) & ~kAllRules) bad("unknown rule");
            break;
        case Holds::Program:
            if (value >= static_cast<i64>(code_.size())) bad(std::string(name) + " points outside the code");
            break;
        case Holds::HeroPower:
        case Holds::Card:
            if (value >= static_cast<i64>(cards_.size()))
                bad(std::string(name) + " names a card that does not exist");
            if (holds == Holds::HeroPower && value != kNoCard &&
                cards_[static_cast<std::size_t>(value)].type != CardType::HeroPower)
                bad("a Hero Power is none");
            break;
        case Holds::Type:
            if (value != 0 && !is_type(static_cast<CardType>(value))) bad("type of a card");
            break;
        case Holds::TargetKind:
            below(static_cast<i64>(TargetKind::Count_));
            break;
        case Holds::CardFlags:
            below(i64{1} << CardFlags::Count);
            break;
        case Holds::Mode:
            below(ModifierModes::Count);
            break;
        case Holds::ValueBits:
            below(i64{1} << ValueBits::Count);
            break;
        case Holds::Formats:
            below(i64{1} << kFormatCount);
            break;
    }
}

void CardDatabase::check_instruction(std::size_t at) const {
    const Instruction& in = code_[at];
    if (in.op >= Op::Count_) bad("unknown instruction");
    check_operand(at, word_of(in.op).a, in.a);
    check_operand(at, word_of(in.op).b, in.b);
}

void CardDatabase::check_operand(std::size_t at, Operand operand, i64 value) const {
    const auto below = [&](i64 limit) {
        if (value < 0 || value >= limit) bad("operand of an instruction");
    };
    const auto inside = [&] {
        const i64 to = static_cast<i64>(at) + 1 + value;
        if (to < 0 || to >= static_cast<i64>(code_.size())) bad("a jump leaves the code");
    };
    switch (operand) {
        case Operand::_:
            below(1);
            break;
        case Operand::Number:
            break;
        case Operand::Ahead:
            below(0x7FFF);
            inside();
            break;
        case Operand::Jump:
            inside();
            break;
        case Operand::Predicate:
            below(256);
            inside();
            break;
        case Operand::Locals:
            below(kMaxLocals + 1);
            break;
        case Operand::Local:
            below(kMaxLocals);
            break;
        case Operand::TwoLocals:
            below(kMaxLocals - 1);
            break;
        case Operand::Captures:
            below(3);
            break;
        case Operand::Card:
            check_field(value & 0xFFFF, Holds::Card, "an instruction");
            break;
        case Operand::Pool:
            below(static_cast<i64>(pools_.size()));
            break;
        case Operand::Attribute:
            below(static_cast<i64>(Attribute::Count_));
            break;
        case Operand::PlayerAttribute:
            below(static_cast<i64>(PlayerAttribute::Count_));
            break;
        case Operand::Keyword:
            below(kKeywordCount);
            break;
        case Operand::Selector:
            below(static_cast<i64>(Selector::Count_));
            break;
        case Operand::CardClass:
            below(8 * static_cast<i64>(sizeof(CardDef::classes)));
            break;
        case Operand::School:
            if (value >= 0) below(kFamilyNumbers);
            break;
        case Operand::Race:
        case Operand::Type:
        case Operand::Rarity:
        case Operand::Zone:
            below(kFamilyNumbers);
            break;
        case Operand::Set:
            below(0x7FFF);
            break;
#define WORDS(Type, ...)       \
    case Operand::Type:        \
        below(Type##s::Count); \
        break;
#include "vocabulary/operands.def"
#define BITS(Type, ...)                  \
    case Operand::Type:                  \
        below(i64{1} << Type##s::Count); \
        break;
#include "vocabulary/operands.def"
    }
}

std::size_t predicate_length(const Instruction& in) {
    const OpWord& word = word_of(in.op);
    if (word.a == Operand::Predicate) return in.a;
    return word.b == Operand::Predicate ? static_cast<std::size_t>(in.b) : 0;
}

/// A program goes up to its END: its jumps stay in it, and it has the locals that it announces.
void CardDatabase::check_programs() const {
    std::size_t start = 0;
    int locals = 0;
    for (std::size_t at = 0; at < code_.size(); ++at) {
        const Instruction& in = code_[at];
        if (at == start) locals = in.op == Op::LOCALS ? in.a : 0;
        const OpWord& word = word_of(in.op);
        if (word.a == Operand::Locals && at != start) bad("locals are announced within a program");
        if ((word.a == Operand::Local && in.a >= locals) ||
            (word.a == Operand::TwoLocals && in.a + 1 >= locals))
            bad("a program has not announced a local");
        if (word.b == Operand::Jump || word.b == Operand::Ahead) {
            const auto to = static_cast<std::size_t>(static_cast<i64>(at) + 1 + in.b);
            bool leaves = to < start;
            for (std::size_t i = at; i < to; ++i) leaves |= code_[i].op == Op::END;
            if (leaves) bad("a jump leaves its program");
        }
        if (in.op == Op::END) start = at + 1;
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
            const Operand b = word_of(code_[i].op).b;
            const bool jumps = b == Operand::Jump || b == Operand::Ahead;
            const auto to = static_cast<std::size_t>(static_cast<i64>(i) + 1 + code_[i].b);
            if ((jumps && (to <= at || to > end)) || i + 1 + predicate_length(code_[i]) > end)
                bad("a predicate leaves its place");
            depth[at] = std::max(depth[at], depth[i]);
        }
        if (++depth[at] > kDeepest) bad("predicates are nested too deep");
    }
}

CardIndex CardDatabase::find(std::string_view id) const {
    const auto found =
        std::lower_bound(by_id_.begin(), by_id_.end(), id,
                         [this](CardIndex card, std::string_view wanted) { return this->id(card) < wanted; });
    return found == by_id_.end() || this->id(*found) != id ? kNoCard : *found;
}

CardIndex CardDatabase::find_name(std::string_view name) const {
    const auto found = std::lower_bound(
        by_name_.begin(), by_name_.end(), name,
        [this](CardIndex card, std::string_view wanted) { return this->name(card) < wanted; });
    return found == by_name_.end() || this->name(*found) != name ? kNoCard : *found;
}

}  // namespace hs
