#include "facilitator/report/network_layout.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>

#include "facilitator/report/svg.h"

namespace vertebra::report {
namespace {

constexpr double kSize = 15;
constexpr double kTextWidth = 150;
constexpr double kLine = 19;
constexpr double kPad = 12;
constexpr double kPoints = 72;  // to an inch

struct Closed {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

void set(void* object, const char* name, const std::string& value) {
    // The library takes char* and copies.
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()),
              const_cast<char*>(""));
}

void measure(Network::Box& box) {
    const auto lines = wrapped(box.label, kTextWidth, kSize);
    double width = 60;
    for (const auto& one : lines) {
        width = std::max(width, width_of(one, kSize));
    }
    box.width = std::ceil(width + 2 * kPad);
    box.height = std::ceil(kLine * static_cast<double>(lines.size()) + 1.4 * kPad);
}

// The point in the middle of a chain of Bézier curves, the arrow's head not yet among them.
void place_sign(Network::Arrow& arrow) {
    const auto curves = (arrow.path.size() / 2 - 1) / 3;
    const auto at = curves / 2 * 6;
    const auto* p = arrow.path.data() + at;
    const double t = curves % 2 == 0 ? 0.0 : 0.5;
    const auto on = [&](int axis) {
        const double u = 1 - t;
        return u * u * u * p[axis] + 3 * u * u * t * p[2 + axis] + 3 * u * t * t * p[4 + axis] +
               t * t * t * p[6 + axis];
    };
    arrow.sign_x = std::round(on(0));
    arrow.sign_y = std::round(on(1));
}

void read_path(Network::Arrow& arrow, Agedge_t* edge, double height) {
    const auto* splines = ED_spl(edge);
    if (splines == nullptr || splines->size == 0) return;
    const auto& bezier = splines->list[0];
    arrow.path.clear();
    const auto add = [&](const pointf& point) {
        arrow.path.push_back(std::round(point.x));
        arrow.path.push_back(std::round(height - point.y));
    };
    for (int at = 0; at < static_cast<int>(bezier.size); ++at) {
        add(bezier.list[at]);
    }
    place_sign(arrow);
    // The last stretch to where the arrow's head ends, as a straight curve.
    if (bezier.eflag != 0) {
        const auto from = bezier.list[bezier.size - 1];
        for (int step = 1; step <= 3; ++step) {
            add({from.x + (bezier.ep.x - from.x) * step / 3,
                 from.y + (bezier.ep.y - from.y) * step / 3});
        }
    }
}

}  // namespace

void lay_out(Network& network) {
    static std::mutex one_at_a_time;
    const std::lock_guard lock{one_at_a_time};

    const std::unique_ptr<GVC_t, Closed> context{gvContext()};
    std::string name = "network";
    const std::unique_ptr<Agraph_t, Closed> graph{agopen(name.data(), Agdirected, nullptr)};
    set(graph.get(), "rankdir", "TB");
    set(graph.get(), "nodesep", "0.35");
    set(graph.get(), "ranksep", "0.45");
    set(graph.get(), "start", "1");

    std::map<std::string, Agnode_t*> nodes;
    for (auto& box : network.boxes) {
        measure(box);
        auto* node = agnode(graph.get(), box.id.data(), 1);
        set(node, "shape", "box");
        set(node, "fixedsize", "true");
        set(node, "label", "");
        set(node, "width", number(box.width / kPoints));
        set(node, "height", number(box.height / kPoints));
        nodes[box.id] = node;
    }
    std::vector<Agedge_t*> edges;
    for (auto& arrow : network.arrows) {
        auto name_of = arrow.from + ">" + arrow.to;
        edges.push_back(
            agedge(graph.get(), nodes.at(arrow.from), nodes.at(arrow.to), name_of.data(), 1));
    }
    gvLayout(context.get(), graph.get(), "dot");

    const auto bounds = GD_bb(graph.get());
    network.width = std::ceil(bounds.UR.x);
    network.height = std::ceil(bounds.UR.y);
    for (auto& box : network.boxes) {
        const auto at = ND_coord(nodes.at(box.id));
        box.x = std::round(at.x);
        box.y = std::round(network.height - at.y);
    }
    for (std::size_t at = 0; at < edges.size(); ++at) {
        read_path(network.arrows[at], edges[at], network.height);
    }
    gvFreeLayout(context.get(), graph.get());
}

}  // namespace vertebra::report
