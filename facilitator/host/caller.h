#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>

#include "facilitator/host/reception.h"
#include "protocol/messages.h"

namespace vertebra {

// The host's side of one connection: says who it is, lets it do what its role may, and refuses
// the rest in a sentence. A participant's connection cannot even decode a facilitator's command.
// Lives on the io thread.
class Caller final : public server::Visitor, public std::enable_shared_from_this<Caller> {
public:
    static constexpr int kWrongCodes = 5;  // then the connection ends
    static constexpr int kMalformed = 10;
    static constexpr double kPerSecond = 20;  // messages, with a burst of kBurst
    static constexpr double kBurst = 40;
    static constexpr std::chrono::seconds kJoinTime{10};
    static constexpr std::chrono::minutes kReadTime{10};  // after a knock: people read the door
    static constexpr std::chrono::minutes kCheckTime{2};  // of a line that only measures
    static constexpr std::chrono::seconds kCountEvery{1};
    static constexpr std::size_t kMostFromFacilitator = 1 << 20;
    static constexpr std::size_t kMostExported = 15 << 20;  // as a message: links take 16 MiB

    Caller(boost::asio::io_context& io, Reception& reception,
           std::shared_ptr<server::Connection> connection);

    void start();
    void heard(std::string_view text) override;
    void gone() override;

private:
    void greet(std::string_view text);
    void hello(const protocol::Knock& knock);
    void hello(const protocol::Join& join);
    void hello(const protocol::Resume& resume);
    void hello(const protocol::Return& back);
    void hello(const protocol::Watch& watch);
    void hello(const protocol::Lead& lead);
    void hello(const protocol::Record& record);
    void hello(const protocol::Check& check);
    void count_devices(std::chrono::steady_clock::time_point end);
    [[nodiscard]] Result<Room*> room_of(const std::string& code, const std::string& secret);
    void take_place(Room& room, Guest guest, const SeatId& seat, protocol::Welcome extra);
    void await_hello(std::chrono::milliseconds time);

    void from_checker(std::string_view text);
    void from_participant(std::string_view text);
    void from_projector(std::string_view text);
    void from_recorder(std::string_view text);
    void from_facilitator(std::string_view text);
    void cast(CastAnswer answer);
    void obey(protocol::FromFacilitator message);
    void begin_export(std::int64_t id, protocol::ExportResults::Format format);
    void end_export(std::int64_t id, Result<ExportFile> made);
    void set_language(const std::string& language);
    void pong();

    bool may_speak();
    void refuse(std::string about, const Error& error, std::int64_t id = -1,
                const CastAnswer* answer = nullptr);
    void refuse_malformed(std::string_view text, const Error& error);
    void reply(std::string message);
    void close(server::CloseCode code);

    Reception& reception_;
    std::shared_ptr<server::Connection> connection_;
    boost::asio::steady_timer patience_;
    Room* room_ = nullptr;
    std::shared_ptr<Guest> guest_;
    SeatId seat_;
    bool joining_ = false;  // a seat has been asked for and not answered yet
    int counted_ = 0;       // devices, as a line that only measures was told; 0: another line
    int wrong_codes_ = 0;
    int malformed_ = 0;
    std::shared_ptr<std::atomic<bool>> export_;  // stops the one that is being made; null: none
    double allowance_ = kBurst;
    std::chrono::steady_clock::time_point spoke_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point busy_since_{};
};

// Makes a caller for a new connection, in the form the server wants.
std::unique_ptr<server::Visitor> make_caller(boost::asio::io_context& io, Reception& reception,
                                             std::shared_ptr<server::Connection> connection);

}  // namespace vertebra
