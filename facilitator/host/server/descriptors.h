#pragma once

namespace vertebra::server {

// Connections that this process has room for: its descriptors but for some, at most 12,000.
int room_for_connections();

// Tells a caller that we are full (503), and hangs up: at once, whatever it has to say.
void turn_away(int caller);

// A descriptor kept back, so that without any other we can still take a call and say no.
class SpareDescriptor {
public:
    SpareDescriptor() { take(); }
    ~SpareDescriptor() { give(); }
    SpareDescriptor(const SpareDescriptor&) = delete;
    SpareDescriptor& operator=(const SpareDescriptor&) = delete;

    // Turns away whoever waits at the listening socket. False when nobody did, or even this did not
    // work.
    bool turn_away(int listening);

private:
    void take();
    void give();
    int descriptor_ = -1;
};

}  // namespace vertebra::server
