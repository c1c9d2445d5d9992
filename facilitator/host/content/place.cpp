#include "facilitator/host/content/place.h"

#include <algorithm>
#include <utility>

#include "common/text/plain_text.h"

namespace vertebra {

bool is_id(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '-' || letter == '_';
    });
}

void Place::fault(std::string what) const {
    if (json_ != nullptr) faults_->push_back({file_, path_.empty() ? "/" : path_, std::move(what)});
}

bool Place::has(const char* key) const {
    return json_ != nullptr && json_->is_object() && json_->contains(key);
}

Place Place::at(const char* key) const {
    if (has(key)) return {&(*json_)[key], file_, path_ + "/" + key, faults_};
    fault("'" + std::string{key} + "' is missing");
    return {nullptr, file_, path_ + "/" + key, faults_};
}

std::vector<Place> Place::list(std::size_t least, std::size_t most) const {
    std::vector<Place> places;
    if (json_ == nullptr) return places;
    if (!json_->is_array()) {
        fault("is not a list");
        return places;
    }
    if (json_->size() < least || json_->size() > most) {
        fault("has " + std::to_string(json_->size()) + " entries; it may have " +
              std::to_string(least) + " to " + std::to_string(most));
    }
    for (std::size_t at = 0; at < json_->size(); ++at) {
        places.push_back({&(*json_)[at], file_, path_ + "/" + std::to_string(at), faults_});
    }
    return places;
}

std::vector<std::string> Place::keys() const {
    std::vector<std::string> keys;
    if (json_ == nullptr) return keys;
    if (!json_->is_object()) {
        fault("is not an object");
        return keys;
    }
    for (const auto& member : json_->items()) {
        keys.push_back(member.key());
    }
    return keys;
}

void Place::only(std::initializer_list<const char*> keys) const {
    if (json_ == nullptr) return;
    if (!json_->is_object()) return fault("is not an object");
    for (const auto& member : json_->items()) {
        const bool known =
            std::ranges::any_of(keys, [&](const char* key) { return member.key() == key; });
        if (!known) fault("has a field '" + member.key() + "' that is not known here");
    }
}

std::string Place::text(std::size_t most) const {
    if (json_ == nullptr) return {};
    if (!json_->is_string()) {
        fault("is not a text");
        return {};
    }
    std::string text{trimmed(json_->get_ref<const std::string&>())};
    if (text.empty() || std::cmp_greater(code_points(text), most)) {
        fault("is empty or too long");
        return {};
    }
    return text;
}

std::string Place::id() const {
    auto id = text(80);
    if (!id.empty() && !is_id(id)) fault("is an id: lower-case letters, digits, hyphens");
    return id;
}

Wording Place::wording(const std::vector<std::string>& languages) const {
    Wording wording;
    if (json_ == nullptr) return wording;
    if (!json_->is_object()) {
        fault("is not an object of languages");
        return wording;
    }
    for (const auto& language : languages) {
        wording.by_language[language] = at(language.c_str()).text();
    }
    for (const auto& member : json_->items()) {
        if (std::ranges::count(languages, member.key()) == 0) {
            fault("has a language '" + member.key() + "' that the pack does not name");
        }
    }
    return wording;
}

int Place::whole(int least, int most) const {
    if (json_ == nullptr) return least;
    const bool fits = json_->is_number_integer() && json_->get<std::int64_t>() >= least &&
                      json_->get<std::int64_t>() <= most;
    if (!fits) {
        fault("is " + json_->dump() + ", not a whole number from " + std::to_string(least) +
              " to " + std::to_string(most));
        return least;
    }
    return json_->get<int>();
}

double Place::number(double least, double most) const {
    if (json_ == nullptr) return least;
    const bool fits =
        json_->is_number() && json_->get<double>() >= least && json_->get<double>() <= most;
    if (!fits) {
        fault("is " + json_->dump() + ", not a number from " + protocol::Json(least).dump() +
              " to " + protocol::Json(most).dump());
        return least;
    }
    return json_->get<double>();
}

bool Place::flag() const {
    if (json_ == nullptr) return false;
    if (!json_->is_boolean()) {
        fault("is not true or false");
        return false;
    }
    return json_->get<bool>();
}

std::size_t Place::one_of(std::initializer_list<const char*> words) const {
    if (json_ == nullptr) return 0;
    std::size_t at = 0;
    std::string known;
    for (const char* word : words) {
        if (*json_ == word) return at;
        known += (known.empty() ? "" : ", ") + std::string{word};
        ++at;
    }
    fault("is not one of: " + known);
    return 0;
}

}  // namespace vertebra
