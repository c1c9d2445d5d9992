#include "tests/simulation/lead.h"

#include <algorithm>

#include "protocol/encode.h"

namespace vertebra::simulation {
namespace {

constexpr int kBetweenMs = 2200;

}  // namespace

void Lead::start() {
    open_in(1);
    act_in(500);
}

std::string Lead::hello() {
    return protocol::encode(protocol::Hello{protocol::Lead{std::string(64, 'c'), "en"}});
}

void Lead::heard(const protocol::Out& words) {
    if (const auto* state = std::get_if<protocol::FacilitatorState>(&words)) view_ = state->view;
}

void Lead::act_in(int ms) {
    world_.clock.later(ms, [this] { act(); });
}

void Lead::act() {
    if (left_ == 0) return;
    act_in(100 + world_.chance.below(kBetweenMs));
    if (!view_) return;
    auto command = --left_ == 0 && closes_ ? Command{CloseWorkshop{}} : choose();
    if (!command) return;
    before_.push_back(*command);
    send(protocol::encode(protocol::FromFacilitator{++id_, std::move(*command)}));
}

std::optional<Command> Lead::choose() {
    const int turn = world_.chance.below(100);
    if (turn < 45) {
        const bool ends =
            view_->primary && std::holds_alternative<CloseWorkshop>(view_->primary->command);
        if (!view_->primary || ends) return std::nullopt;
        return view_->primary->command;
    }
    if (turn < 63 && !view_->moves.empty()) return any_of(view_->moves).command;
    if (turn < 70) return Undo{view_->undo_depth};
    if (turn < 76 && !before_.empty()) return any_of(before_);
    if (turn < 88 && !view_->items.empty()) return about_item(any_of(view_->items));
    return about_room();
}

std::optional<Command> Lead::about_item(const ItemView& item) {
    const ItemId id{item.id};
    switch (world_.chance.below(7)) {
        case 0:
        case 6: return ResetItem{id, item.round};
        case 1:
            return SetVisibility{
                id, any_of(std::vector{Visibility::Blind, Visibility::Host, Visibility::Open})};
        case 2:
            return LockItem{id, Scale{Scale::Mark::Level, world_.chance.below(5)}, "agreed", ""};
        case 3: return SelectItem{id};
        case 4:
            if (item.texts.empty()) return std::nullopt;
            return ReleaseText{id, *parse_id<struct AnswerTag>(any_of(item.texts).key),
                               any_of(std::vector{Release::Show, Release::Hide})};
        default: return MoveItem{id, Phase::Open, Phase::Closed, item.round};
    }
}

std::optional<Command> Lead::about_room() {
    const auto* step = current_step(*view_);
    switch (world_.chance.below(9)) {
        case 0:
            if (view_->seats.empty()) return std::nullopt;
            return RemoveSeat{*parse_id<struct SeatTag>(any_of(view_->seats).id)};
        case 1:
            if (view_->seats.empty()) return std::nullopt;
            return ReadmitSeat{*parse_id<struct SeatTag>(any_of(view_->seats).id)};
        case 2: return EnterStep{{step->step.id}, {any_of(view_->agenda).step.id}};
        case 3:
            return ShowScene{any_of(std::vector{Scene::Item, Scene::RiskMap, Scene::Priorities})};
        case 4: return StartTimer{60000};
        case 5: return SetFact{"woods", world_.chance.percent(50)};
        case 6: return SetInteraction{any_of(std::vector{Interaction::On, Interaction::Off})};
        case 7: return SetDoor{any_of(std::vector{Door::Open, Door::Open, Door::Locked})};
        default: break;
    }
    std::vector<ScenarioId> planned;
    for (const auto& scenario : view_->scenarios) {
        if (world_.chance.percent(60)) planned.push_back({scenario.id});
    }
    return PlanItems{{step->step.id}, planned};
}

}  // namespace vertebra::simulation
