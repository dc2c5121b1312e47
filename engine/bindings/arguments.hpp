// What batches, observations and bots say about arguments from Python: ValueError.
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <utility>
#include <vector>

#include "learn/batch.hpp"

namespace hs {

/// Runs `work`; what the batch says about bad arguments is a ValueError.
template <class Work>
auto checked(Work work) {
    try {
        return work();
    } catch (const SetupError& error) {
        throw pybind11::value_error(error.what());
    }
}

/// What one of a few words means.
template <class T>
T one_of(const std::string& what, const std::string& value,
         const std::vector<std::pair<const char*, T>>& known) {
    std::string names;
    for (const auto& [name, meaning] : known) {
        if (value == name) return meaning;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    throw pybind11::value_error(what + " must be one of " + names + ", not '" + value + "'");
}

inline ObservationForm form_of(const std::string& form) {
    return one_of<ObservationForm>(
        "observation", form, {{"flat", ObservationForm::Flat}, {"entities", ObservationForm::Entities}});
}

inline PlacementRule placement_of(const std::string& positions) {
    return one_of<PlacementRule>("positions", positions,
                                 {{"any", PlacementRule::Any}, {"rightmost", PlacementRule::Rightmost}});
}

}  // namespace hs
