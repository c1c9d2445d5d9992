#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/content/fault.h"
#include "common/wording.h"
#include "protocol/strict_json.h"

namespace vertebra {

// Lower-case letters, digits, - and _, one or more.
bool is_id(std::string_view text);

// One value of a pack document and where it stands. Reading goes on after a fault, so that all
// faults of a file are told at once; what could not be read is empty.
class Place {
public:
    Place(const protocol::Json& json, std::string file, Faults& faults)
        : json_(&json), file_(std::move(file)), faults_(&faults) {}

    bool has(const char* key) const;
    Place at(const char* key) const;  // a fault when it is missing
    std::vector<Place> list(std::size_t least, std::size_t most) const;
    std::vector<std::string> keys() const;  // of its fields; a fault when it is no object
    // Every field must be one of these.
    void only(std::initializer_list<const char*> keys) const;

    std::string text(std::size_t most = 4000) const;  // code points
    std::string id() const;                           // lower-case letters, digits, - and _
    // All languages of the pack and no other, none empty.
    Wording wording(const std::vector<std::string>& languages) const;
    int whole(int least, int most) const;
    double number(double least, double most) const;
    bool flag() const;
    // The place in the list of the word that stands here.
    std::size_t one_of(std::initializer_list<const char*> words) const;

    void fault(std::string what) const;
    const std::string& path() const { return path_; }
    const std::string& file() const { return file_; }

private:
    Place(const protocol::Json* json, std::string file, std::string path, Faults* faults)
        : json_(json), file_(std::move(file)), path_(std::move(path)), faults_(faults) {}

    const protocol::Json* json_;  // null where something was missing: told already
    std::string file_;
    std::string path_;
    Faults* faults_;
};

}  // namespace vertebra
