#include "facilitator/host/workshop.h"

#include <algorithm>
#include <filesystem>

#include "common/session/agenda_log.h"
#include "common/session/apply.h"
#include "common/session/follows.h"
#include "common/session/sealing.h"
#include "common/text/plain_text.h"
#include "common/view/cycle_record.h"
#include "common/view/game.h"
#include "facilitator/host/content/document.h"
#include "facilitator/host/seal.h"
#include "facilitator/host/secret.h"
#include "facilitator/host/store/backup.h"

namespace vertebra {
namespace {

Result<std::shared_ptr<const Content>> content_of_documents(const std::vector<Document>& documents,
                                                            const std::string& where, Texts texts) {
    auto content = load_content(documents, texts);
    if (!content) {
        return fail(ErrorKind::Corrupt, "damaged_pack",
                    "The content in " + where + " has " + std::to_string(content.error().size()) +
                        " faults:\n" + told(content.error()),
                    "Nothing was changed. Correct the files named above and start again.");
    }
    return std::make_shared<const Content>(std::move(*content));
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

Result<std::vector<std::string>> languages_of(const NewWorkshop& wished, const Format& format,
                                              const std::vector<std::string>& usual) {
    if (wished.languages.empty()) return usual;
    for (const auto& language : wished.languages) {
        if (std::ranges::count(format.languages, language) == 0) {
            return fail(ErrorKind::InvalidInput, "no_language",
                        "The format is not there in the language '" + language + "'.",
                        "Choose among " + listed(format.languages) + ".");
        }
    }
    return wished.languages;
}

Result<Workshop> open_whole(const std::string& path) {
    auto file = store::SessionFile::open(path);
    if (!file) return tl::unexpected{file.error()};
    auto documents = (*file)->documents();
    if (!documents) return tl::unexpected{documents.error()};
    auto content = content_of_documents(*documents, path, Texts::Kept);
    if (!content) return tl::unexpected{content.error()};
    auto session = fold(**file, *content);
    if (!session) return tl::unexpected{session.error()};
    if (session->offset == 0) {
        return fail(ErrorKind::Corrupt, "damaged_file", path + " holds no workshop.",
                    "It was left as it is.");
    }
    return Workshop{std::move(*file), std::move(*content), std::move(*session)};
}

// What the new workshop takes over of the one it carries on.
struct TakenOver {
    std::optional<PositionCarried> position;  // where both know the same maturity model
    std::optional<CycleCarried> cycle;
};

Result<void> is_of(const std::string& city, const CycleRecord& earlier, const std::string& file) {
    if (city.empty() || is_same_name(city, earlier.city)) return {};
    const auto theirs = earlier.city.empty() ? "does not say which city it was for."
                                             : "is about " + earlier.city + ".";
    return fail(
        ErrorKind::InvalidInput, "other_city",
        "This workshop is for " + city + "; " + file + " " + theirs,
        "A city is compared only with itself: carry on a workshop of the same city, written "
        "the same.");
}

// Where the city stood and what it planned; a city game begins there.
Result<std::optional<PositionCarried>> position_of(const Workshop& earlier, const Content& content,
                                                   const std::string& file) {
    const bool begins_there = plays_city(content.format);
    const auto& model = earlier.content->maturity;
    if (model.empty() || model.id != content.maturity.id) {
        if (!begins_there) return std::optional<PositionCarried>{};
        return fail(ErrorKind::InvalidInput, "other_model",
                    file + " was made with another maturity model, or with none.",
                    "Carry on a workshop with " + content.maturity.id + ".");
    }
    PositionCarried carried{earlier.session.about.title, rated_cells(earlier.session),
                            planned_by_room(earlier.session)};
    if (!carried.cells.empty() || !carried.road_map.empty()) return carried;
    if (!begins_there) return std::optional<PositionCarried>{};
    return fail(ErrorKind::InvalidInput, "nothing_carried",
                "In " + file + " nothing was rated and nothing planned.",
                "Start without --carry-on.");
}

// What somebody prepared for the earlier workshop, and nothing that was said in it.
std::vector<Fact> plan_of(const Session& earlier) {
    auto plan = agenda_log(earlier);
    for (const auto& [fact, is] : earlier.facts) {
        plan.push_back(FactSet{fact, is});
    }
    for (const auto& own : earlier.own_policies) {
        plan.push_back(PolicyAdded{own});
    }
    return plan;
}

// What is still to be done, as it can stand in the new register: of a policy that this workshop
// does not know the words.
void keep_open(std::vector<CycleAction>& actions, const MaturityModel& model) {
    std::erase_if(actions, [](const CycleAction& one) { return !is_open(one.action); });
    for (auto& one : actions) {
        if (one.policy.empty() || model.find(one.policy) != nullptr) continue;
        one.policy = {};
        one.id = random_id<struct ActionTag>();
    }
}

Result<TakenOver> taken_over(const NewWorkshop& wished, const std::string& city,
                             const Content& content) {
    const auto& file = wished.carry_on;
    if (file.empty()) return TakenOver{};
    std::error_code none;
    if (std::filesystem::equivalent(file, wished.path, none)) {
        return fail(ErrorKind::InvalidInput, "same_file", file + " cannot carry on itself.",
                    "Name the file of the workshop before it.");
    }
    const auto earlier = open_whole(file);
    if (!earlier) return tl::unexpected{earlier.error()};
    auto record = record_of(earlier->session);
    if (auto same = is_of(city, record, file); !same) return tl::unexpected{same.error()};
    auto position = position_of(*earlier, content, file);
    if (!position) return tl::unexpected{position.error()};
    keep_open(record.actions, content.maturity);
    if (record.empty() && !*position) {
        return fail(ErrorKind::InvalidInput, "nothing_carried",
                    "In " + file + " nothing was shown and nothing agreed.",
                    "Start without --carry-on.");
    }
    return TakenOver{std::move(*position), CycleCarried{std::move(record)}};
}

}  // namespace

Result<Workshop> create_workshop(const NewWorkshop& wished) {
    const std::string named{trimmed(wished.title)};
    const std::string city{trimmed(wished.city)};
    if (auto plain = is_plain(named, kTitleRule); !plain) return tl::unexpected{plain.error()};
    if (auto plain = is_plain(city, kCityRule); !plain) return tl::unexpected{plain.error()};
    if (!wished.date.empty() && !is_date(wished.date)) {
        return fail(ErrorKind::InvalidInput, "bad_date", "--date " + wished.date + " is not a day.",
                    "Write it as 2027-06-30.");
    }
    std::optional<Workshop> like;
    if (!wished.like.empty()) {
        auto earlier = open_whole(wished.like);
        if (!earlier) return tl::unexpected{earlier.error()};
        like = std::move(*earlier);
    }
    auto documents = like ? like->file->documents() : read_documents(wished.assets, wished.format);
    if (!documents) return tl::unexpected{documents.error()};
    if (like) like->file.reset();  // it may be carried on as well
    auto content = content_of_documents(*documents, like ? wished.like : wished.assets,
                                        like ? Texts::Kept : Texts::New);
    if (!content) return tl::unexpected{content.error()};
    const auto usual = like ? like->session.about.languages : (*content)->format.languages;
    auto languages = languages_of(wished, (*content)->format, usual);
    if (!languages) return tl::unexpected{languages.error()};
    const auto& of_city = city.empty() && like ? like->session.about.city : city;
    auto taken = taken_over(wished, of_city, **content);
    if (!taken) return tl::unexpected{taken.error()};
    const auto& before = taken->cycle;
    auto file = store::SessionFile::create(wished.path, *documents);
    if (!file) return tl::unexpected{file.error()};

    auto about = like ? like->session.about : WorkshopOpened{};
    about.workshop = random_id<struct WorkshopTag>();
    if (!like) about.title = (*content)->format.title.in(languages->front());
    if (!named.empty()) about.title = named;
    if (!city.empty()) about.city = city;
    about.mode = wished.mode.value_or(about.mode);
    about.k = wished.k.value_or(about.k);
    about.rehearsal = wished.rehearsal;
    about.languages = *languages;
    if (about.city.empty() && before) about.city = before->record.city;
    const auto& guideline =
        wished.guideline.empty() ? (*content)->format.guideline : wished.guideline;
    const int cycle = wished.cycle > 0 ? wished.cycle : before ? before->record.cycle + 1 : 1;
    Events first{{0, about}, {0, WorkshopDated{wished.date, cycle, guideline}}};
    if (taken->position) first.push_back({0, *taken->position});
    if (before) first.push_back({0, *before});
    if (like) {
        for (auto& fact : plan_of(like->session)) {
            first.push_back({0, std::move(fact)});
        }
    }
    first.push_back({0, StepEntered{(*content)->format.steps.front().id}});
    if (auto saved = (*file)->append(1, first); !saved) return tl::unexpected{saved.error()};
    auto session = blank(*content);
    for (const auto& event : first) {
        apply(session, event);
    }
    return Workshop{std::move(*file), std::move(*content), std::move(session)};
}

Result<Workshop> open_workshop(const std::string& path) {
    auto opened = open_whole(path);
    if (opened && is_due_for_sealing(opened->session)) {
        auto sealed = seal(std::move(*opened));
        if (sealed) return sealed;
        opened = open_whole(path);
        if (opened) opened->unsealed = sealed.error().message + " " + sealed.error().hint;
    }
    if (opened || opened.error().kind != ErrorKind::Corrupt) return opened;
    auto error = opened.error();
    if (const auto backup = store::newest_good_backup(path)) {
        error.hint += " The newest good backup is " + *backup + ": go on with a copy of it.";
    }
    return tl::unexpected{std::move(error)};
}

Result<Session> fold(const store::SessionFile& file, std::shared_ptr<const Content> content) {
    auto session = blank(std::move(content));
    bool sound = true;
    auto read = file.each_event([&](const Event& event) {
        sound = sound && follows(session, event);
        if (sound) apply(session, event);
    });
    if (!read) return tl::unexpected{read.error()};
    if (!sound) {
        return fail(ErrorKind::Corrupt, "damaged_file",
                    file.path() + " is damaged: event " + std::to_string(session.offset + 1) +
                        " does not follow from those before it.",
                    "It was left as it is.");
    }
    return session;
}

}  // namespace vertebra
