// Bytes one after another: what a saved batch is written with and read by.
#pragma once

#include <cstring>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "game/game.hpp"

namespace hs {

class ByteWriter {
  public:
    template <class T>
    void put(const T& value) {
        static_assert(std::is_trivially_copyable_v<T> && !std::is_pointer_v<T>);
        const auto* from = reinterpret_cast<const u8*>(&value);
        bytes.insert(bytes.end(), from, from + sizeof(T));
    }
    void put_block(std::span<const u8> block) {
        put(static_cast<u32>(block.size()));
        bytes.insert(bytes.end(), block.begin(), block.end());
    }
    void put_text(const std::string& text) {
        put_block({reinterpret_cast<const u8*>(text.data()), text.size()});
    }
    template <class T>
    void put_list(const std::vector<T>& values) {
        put(static_cast<u32>(values.size()));
        for (const T& value : values) put(value);
    }

    std::vector<u8> bytes;
};

/// Throws SetupError where the bytes end too early or a number is out of its range.
class ByteReader {
  public:
    explicit ByteReader(std::span<const u8> bytes) : rest_(bytes) {}

    template <class T>
    T take() {
        static_assert(std::is_trivially_copyable_v<T> && !std::is_pointer_v<T>);
        T value;
        std::memcpy(&value, next(sizeof(T)).data(), sizeof(T));
        return value;
    }
    /// A number from `low` to `high`.
    template <class T>
    T take_in(i64 low, i64 high) {
        const T value = take<T>();
        require(static_cast<i64>(value) >= low && static_cast<i64>(value) <= high);
        return value;
    }
    bool flag() { return take_in<u8>(0, 1) != 0; }
    std::span<const u8> block() { return next(take<u32>()); }
    std::string text() {
        const std::span<const u8> block_found = block();
        return {block_found.begin(), block_found.end()};
    }
    template <class T>
    std::vector<T> list() {
        std::vector<T> values(count(sizeof(T)));
        for (T& value : values) value = take<T>();
        return values;
    }
    /// How many things follow, each of at least so many bytes.
    u32 count(std::size_t each) {
        const u32 number = take<u32>();
        require(number <= rest_.size() / each);
        return number;
    }
    bool empty() const { return rest_.empty(); }

    static void require(bool fine) {
        if (!fine) throw SetupError("the saved state is damaged");
    }

  private:
    std::span<const u8> next(std::size_t size) {
        require(size <= rest_.size());
        const std::span<const u8> found = rest_.first(size);
        rest_ = rest_.subspan(size);
        return found;
    }

    std::span<const u8> rest_;
};

}  // namespace hs
