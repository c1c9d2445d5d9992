#include <gtest/gtest.h>

#include "headless.h"
#include "room.h"

namespace vertebra::dashboard {
namespace {

const std::vector<Headless::Place>& places() {
    static const std::vector<Headless::Place> kPlaces{
        {1920, 1080, 1, "en"}, {1920, 1080, 1, "es"},
        {1366, 768, 1, "en"},  {1366, 768, 1, "es"},
        {1280, 720, 1, "es"},  {1920, 1080, 1.5f, "es"},
        {3840, 2160, 2, "es"}, {1366, 768, 1, "es", Shade::Dark}};
    return kPlaces;
}

std::string named(const Headless::Place& place, const char* moment) {
    return std::string{moment} + " at " + std::to_string(place.width) + " " + place.language;
}

TEST(Layout, ThePrimaryButtonIsAlwaysInTheSamePlace) {
    for (const auto& place : places()) {
        std::optional<Area> first;
        for (const auto& moment : room::all()) {
            Headless window{place};
            window.show(moment.state);
            const auto* primary = window.record().find("primary");
            if (primary == nullptr) continue;
            if (!first) first = primary->area;
            EXPECT_EQ(primary->area.min.x, first->min.x) << named(place, moment.name);
            EXPECT_EQ(primary->area.min.y, first->min.y) << named(place, moment.name);
            EXPECT_EQ(primary->area.max.x, first->max.x) << named(place, moment.name);
        }
    }
}

TEST(Layout, NoControlStandsBesideTheWindow) {
    for (const auto& place : places()) {
        for (const auto& moment : room::all()) {
            Headless window{place};
            window.show(moment.state);
            for (const auto& control : window.record().controls()) {
                EXPECT_GE(control.area.min.x, 0) << named(place, moment.name) << control.name;
                EXPECT_LE(control.area.max.x, place.width)
                    << named(place, moment.name) << control.name;
            }
        }
    }
}

TEST(Layout, NoTwoControlsOverlap) {
    for (const auto& place : places()) {
        for (const auto& moment : room::all()) {
            Headless window{place};
            window.show(moment.state);
            const auto& controls = window.record().controls();
            for (std::size_t a = 0; a < controls.size(); ++a) {
                for (std::size_t b = a + 1; b < controls.size(); ++b) {
                    const auto& one = controls[a].area;
                    const auto& other = controls[b].area;
                    const bool scrolled = controls[a].layer != controls[b].layer ||
                                          controls[a].part != controls[b].part;
                    if (scrolled) continue;
                    const bool apart =
                        one.max.x <= other.min.x + 0.5f || other.max.x <= one.min.x + 0.5f ||
                        one.max.y <= other.min.y + 0.5f || other.max.y <= one.min.y + 0.5f;
                    EXPECT_TRUE(apart) << named(place, moment.name) << ": " << controls[a].name
                                       << " and " << controls[b].name;
                }
            }
        }
    }
}

TEST(Layout, EveryButtonHasRoomForItsWords) {
    for (const auto& place : places()) {
        for (const auto& moment : room::all()) {
            Headless window{place};
            window.show(moment.state);
            for (const auto& control : window.record().controls()) {
                EXPECT_TRUE(control.whole) << named(place, moment.name) << ": " << control.name;
            }
        }
    }
}

}  // namespace
}  // namespace vertebra::dashboard
