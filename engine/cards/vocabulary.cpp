#include "cards/vocabulary.hpp"

namespace hs {

KeywordIndex find_keyword(std::string_view name) {
    int i = 0;
    while (i < kKeywordCount && name != kKeywords[i].name) ++i;
    return static_cast<KeywordIndex>(i);
}

const char* event_name(Event event) {
    static constexpr const char* kNames[] = {
#define EVENT(name, ...) #name,
#include "vocabulary/events.def"
    };
    return event < Event::Count_ ? kNames[static_cast<int>(event)] : "";
}

const char* told_name(Told what) {
    static constexpr const char* kNames[] = {
#define EVENT(name, ...) #name,
#define TOLD(name) #name,
#include "vocabulary/events.def"
#include "vocabulary/told.def"
    };
    return what < Told::Count_ ? kNames[static_cast<int>(what)] : "";
}

const char* format_name(Format format) {
    static constexpr const char* kNames[] = {
#define FORMAT(name, word, year) #word,
#include "vocabulary/formats.def"
#undef FORMAT
    };
    return format < Format::Count_ ? kNames[static_cast<int>(format)] : "";
}

std::optional<Format> find_format(std::string_view name) {
    static constexpr std::string_view kYears[] = {
#define FORMAT(name, word, year) "standard:" #year,
#include "vocabulary/formats.def"
#undef FORMAT
    };
    if (name == "standard:2021") return Format::Standard;
    for (int i = 0; i < kFormatCount; ++i)
        if (name == format_name(static_cast<Format>(i)) || (name == kYears[i] && !name.ends_with(":none")))
            return static_cast<Format>(i);
    return std::nullopt;
}

}  // namespace hs
