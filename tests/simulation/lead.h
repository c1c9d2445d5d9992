#pragma once

#include <optional>
#include <vector>

#include "tests/simulation/client.h"

namespace vertebra::simulation {

// The facilitator's device: presses the primary button most of the time, and anything else at
// times; also what has become stale.
class Lead : public Client {
public:
    Lead(World& world, int moves, bool closes)
        : Client(world, Role::Facilitator), left_(moves), closes_(closes) {}

    void start();

private:
    std::string hello() override;
    void heard(const protocol::Out& words) override;
    void is_cut() override { view_.reset(); }
    void act_in(int ms);
    void act();
    std::optional<Command> choose();
    std::optional<Command> about_item(const ItemView& item);
    std::optional<Command> about_room();
    template <class List>
    const auto& any_of(const List& list) {
        const auto at = world_.chance.below(static_cast<int>(list.size()));
        return list[static_cast<std::size_t>(at)];
    }

    int left_;
    bool closes_;
    std::optional<FacilitatorView> view_;
    std::vector<Command> before_;
    std::int64_t id_ = 0;
};

}  // namespace vertebra::simulation
