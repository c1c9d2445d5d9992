#pragma once

#include "protocol/messages.h"

// Workshops as the facilitator meets them, one state for each moment.
namespace vertebra::dashboard::room {

protocol::FacilitatorState lobby();  // nothing has run yet
protocol::FacilitatorState talk();   // a step without a question
protocol::FacilitatorState ready();  // flood-02, the second of three; the third is skipped
protocol::FacilitatorState open();
protocol::FacilitatorState led_by_another();  // the same, before a window that does not lead
protocol::FacilitatorState closed();
protocol::FacilitatorState revealed();   // wide: another round is the primary move
protocol::FacilitatorState by_groups();  // the same, and how each group answered
protocol::FacilitatorState second_round();
protocol::FacilitatorState lockable();  // the lock is the primary move
protocol::FacilitatorState locked();
protocol::FacilitatorState own_pace();
protocol::FacilitatorState priorities();
protocol::FacilitatorState ended();

// Where policy options are rated, compared and planned.
protocol::FacilitatorState ratings();   // ready: all fifty of the model but one of the city's own
protocol::FacilitatorState scores();    // each on its own; the first ones are revealed
protocol::FacilitatorState criteria();  // the same, and the big screen shows the criteria
protocol::FacilitatorState ranking();   // revealed
protocol::FacilitatorState budget();    // revealed
protocol::FacilitatorState road_map();  // L1S1, L1S2 (which needs P1M1), C1S1

// Where teams play the city model: eight of them, "Hill" and "Garden" have not handed in.
protocol::FacilitatorState run_ready();      // its settings can be chosen
protocol::FacilitatorState run_open();       // the second turn; a card was dealt before it
protocol::FacilitatorState run_simulated();  // … and a card can be dealt
protocol::FacilitatorState run_dealt();
protocol::FacilitatorState run_over();  // the step after it: the big screen shows the debrief

// Where ideas are collected and asked about, and actions agreed.
protocol::FacilitatorState ideas();           // three ideas, one merged into the first; it is shown
protocol::FacilitatorState many_ideas();      // … and a hundred that wait
protocol::FacilitatorState carried_ideas();   // the same, revealed
protocol::FacilitatorState placed();          // on a square, revealed
protocol::FacilitatorState linked();          // by arrows, revealed
protocol::FacilitatorState ideas_planned();   // of three collected, two are asked about
protocol::FacilitatorState no_ideas();        // … none was collected
protocol::FacilitatorState actions();         // one agreed in words, one that carries out a policy
protocol::FacilitatorState last_cycle();      // one action is done, one struck out
protocol::FacilitatorState noted();           // two notes, one of another step
protocol::FacilitatorState changed_agenda();  // the fourth step is left out, the last one added
protocol::FacilitatorState with_parts();      // reviewers, observers and sheets, two each

// A few people under their names, the first has answered.
protocol::FacilitatorState named(protocol::FacilitatorState state);

struct Moment {
    const char* name;
    protocol::FacilitatorState state;
};
std::vector<Moment> all();

}  // namespace vertebra::dashboard::room
