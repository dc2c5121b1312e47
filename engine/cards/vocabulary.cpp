#include "cards/vocabulary.hpp"

namespace hs {

const char* keyword_name(int index) {
    static constexpr const char* kNames[] = {
#define KEYWORD(name) #name,
#include "vocabulary/keywords.def"
#undef KEYWORD
    };
    return index >= 0 && index < kKeywordCount ? kNames[index] : "";
}

const char* event_name(Event event) {
    static constexpr const char* kNames[] = {
#define EVENT(name) #name,
#define LISTEN(timing, word, event)
#include "vocabulary/events.def"
#undef LISTEN
#undef EVENT
    };
    return event < Event::Count_ ? kNames[static_cast<int>(event)] : "";
}

}  // namespace hs
