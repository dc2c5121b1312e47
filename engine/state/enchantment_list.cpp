#include "state/enchantment_list.hpp"

namespace hs {

EnchantmentIndex append(GameState& s, EnchantmentIndex& head, const Enchantment& enchantment) {
    EnchantmentIndex index = s.free_enchantment;
    if (index != kNoEnchantment)
        s.free_enchantment = s.enchantments[index].next;
    else if (s.enchantment_count < kMaxEnchantments)
        index = static_cast<EnchantmentIndex>(s.enchantment_count++);
    else
        return kNoEnchantment;
    s.enchantments[index] = enchantment;
    s.enchantments[index].next = kNoEnchantment;
    EnchantmentIndex* link = &head;
    while (*link != kNoEnchantment) link = &s.enchantments[*link].next;
    *link = index;
    return index;
}

void unlink(GameState& s, EnchantmentIndex& link) {
    const EnchantmentIndex index = link;
    link = s.enchantments[index].next;
    s.enchantments[index] = {};
    s.enchantments[index].next = s.free_enchantment;
    s.free_enchantment = index;
}

void free_enchantments(GameState& s, EnchantmentIndex& head) {
    while (head != kNoEnchantment) unlink(s, head);
}

}  // namespace hs
