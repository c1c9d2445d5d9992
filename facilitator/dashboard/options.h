#pragma once

#include <optional>
#include <string>

#include "facilitator/dashboard/look/theme.h"

namespace vertebra::dashboard {

// What the program was started with.
struct Options {
    std::string url;
    std::string key;
    std::string name;  // how other facilitators see this window
    std::string language = "en";
    float scale = 1;
    Shade shade = Shade::Light;
    std::string export_folder;
    std::string view;        // a state from a file instead of a host
    std::string screenshot;  // a picture of the window as PPM, then the end
    int after = 1;           // frames drawn before that picture
    int width = 0;           // 0: as large as the screen
    int height = 0;
    bool full_screen = false;
    bool count_frames = false;
};

// None when the program should end at once, with that exit code.
struct Started {
    std::optional<Options> options;
    int exit_code = 0;
};
Started read_options(int count, char** words);

}  // namespace vertebra::dashboard
