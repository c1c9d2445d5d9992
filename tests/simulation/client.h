#pragma once

#include <memory>
#include <string>

#include "tests/simulation/room.h"

namespace vertebra::simulation {

// What the devices of one run share.
struct World {
    Clock& clock;
    Chance& chance;
    Trace& trace;
    Reading& reading;
    Room& room;
    Weather& weather;
    int faults = 0;  // that hit while an answer was on its way
};

// A device that wants to be connected, and comes back whenever its line has ended.
class Client {
public:
    Client(World& world, Role role) : world_(world), role_(role) {}
    virtual ~Client() = default;
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void open_in(int ms);
    void cut();

protected:
    // Empty: not now.
    virtual std::string hello() = 0;
    virtual void heard(const protocol::Out& words) = 0;
    virtual void is_cut() {}
    void send(std::string text);

    World& world_;
    bool is_in_ = false;
    bool is_out_for_good_ = false;

private:
    void open();
    void gone(const Line* line);

    Role role_;
    std::shared_ptr<Line> line_;
};

// The big screen.
class Screen : public Client {
public:
    explicit Screen(World& world) : Client(world, Role::Projector) {}

private:
    std::string hello() override;
    void heard(const protocol::Out&) override {}
};

}  // namespace vertebra::simulation
