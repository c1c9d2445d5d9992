#pragma once

#include <memory>
#include <string>

namespace vertebra::server {

// One message as text, encoded once and shared by all who get it.
using Frame = std::shared_ptr<const std::string>;

inline Frame frame(std::string text) {
    return std::make_shared<const std::string>(std::move(text));
}

// What a frame speaks of. A newer one takes the place of an older one of the same topic that
// still waits; replies are about one message each and are never dropped.
enum class Subject { Reply, State, Progress };

}  // namespace vertebra::server
