#include "facilitator/host/server/answer.h"

#include "facilitator/host/server/headers.h"

namespace vertebra::server {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

bool takes_gzip(const Request& request) {
    return request[http::field::accept_encoding].find("gzip") != beast::string_view::npos;
}

}  // namespace

Answer refusal(http::status status, std::string_view sentence) {
    constexpr unsigned kHttp11 = 11;
    Answer answer{status, kHttp11};
    add_headers(answer);
    if (status == http::status::method_not_allowed) answer.set(http::field::allow, "GET, HEAD");
    if (status == http::status::upgrade_required) {
        answer.set(http::field::upgrade, "websocket");
        answer.set(http::field::sec_websocket_version, "13");
    }
    if (status == http::status::service_unavailable) answer.set(http::field::retry_after, "2");
    answer.set(http::field::content_type, "text/plain; charset=utf-8");
    answer.set(http::field::cache_control, "no-store");
    answer.keep_alive(false);
    answer.body() = std::string{sentence} + "\n";
    answer.prepare_payload();
    return answer;
}

Answer answer_with(const Page& page, const Request& request, const std::string& host) {
    const bool known = !page.tag.empty() && request[http::field::if_none_match] == page.tag;
    const auto status = static_cast<http::status>(page.status);
    Answer answer{known ? http::status::not_modified : status, request.version()};
    if (page.kind == Page::Kind::Ours) {
        add_headers(answer, page.type.starts_with("text/html") ? host : std::string{});
    } else {
        add_headers_of_reading(answer, page.kind == Page::Kind::Embedded);
    }
    answer.set(http::field::content_type, page.type);
    if (!page.tag.empty()) answer.set(http::field::etag, page.tag);
    switch (page.keep) {
        case Page::Keep::Never: answer.set(http::field::cache_control, "no-store"); break;
        case Page::Keep::Check: answer.set(http::field::cache_control, "no-cache"); break;
        case Page::Keep::Forever:
            answer.set(http::field::cache_control, "max-age=31536000, immutable");
            break;
    }
    answer.keep_alive(request.keep_alive());
    if (known) return answer;
    const bool gzip = page.gzipped && takes_gzip(request);
    if (page.gzipped) answer.set(http::field::vary, "Accept-Encoding");
    if (gzip) answer.set(http::field::content_encoding, "gzip");
    const auto& body = gzip ? *page.gzipped : *page.plain;
    answer.content_length(body.size());
    if (request.method() != http::verb::head) answer.body() = body;
    return answer;
}

}  // namespace vertebra::server
