// Reading the pack that was built with these programs.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "game/game.hpp"

namespace hs::trust {

/// Throws SetupError if there is no such file.
inline std::vector<u8> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<u8> bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) throw SetupError("cannot read " + path);
    return bytes;
}

}  // namespace hs::trust
