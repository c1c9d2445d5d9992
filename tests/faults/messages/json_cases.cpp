#include "tests/faults/messages/json_cases.h"

#include <utility>

namespace vertebra::faults {
namespace {

using Cases = std::vector<JsonCase>;

constexpr const char* kMalformed = "malformed";
constexpr const char* kBadField = "bad_field";

// An answer to an item of text, with one of its parts as raw text.
struct Message {
    std::string type = R"("cast_answer")";
    std::string item = R"("text")";
    std::string round = "1";
    std::string key = R"("0123456789abcdef0123456789abcdef")";
    std::string revision = "1";
    std::string answer = R"({"text":"a"})";
    std::string more{};

    std::string text() const {
        return R"({"type":)" + type + R"(,"item":)" + item + R"(,"round":)" + round + R"(,"key":)" +
               key + R"(,"revision":)" + revision + R"(,"answer":)" + answer + more + "}";
    }
};

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int at = 0; at < times; ++at) {
        all += text;
    }
    return all;
}

std::string with_text(const std::string& raw) {
    return Message{.answer = R"({"text":")" + raw + R"("})"}.text();
}

// Formatted by hand: the tool would give each entry a line of its own.
// clang-format off

// What JSON (RFC 8259, section 6) calls no number, and what the field does not take for a whole
// one in its range.
void add_numbers(Cases& all) {
    for (const char* none : {
         "01", "00", "-01", "+1", "1.", ".5", "-.5", "-", "+", "1e", "1e+", "1E-", "1.e1", "1.5.2",
         "1e2.5", "0x1", "0X1F", "0b1", "0o7", "1_000", "1 000", "1,000", "1f", "1L", "1n", "NaN",
         "nan", "-NaN", "Infinity", "-Infinity", "inf", "1e999", "-1e999", "1e400", "--1", "-+1",
         "1-", "1+1", "(1)", "\xEF\xBC\x91", "\xD9\xA1", "\xC2\xBD", "1\xC2\xA0", "1\v", "1\f",
         "1/*a*/", "1//a", "#1", "$1", "1%", "1e1e1", "-a", "1'000", "\xE2\x88\x92" "1"}) {
        all.push_back(
            {std::string{"a number "} + none, Message{.revision = none}.text(), kMalformed});
    }
    for (const char* other : {
         "-1", "-0", "0", "0.0", "-0.0", "1.0", "1e0", "1E0", "1e+0", "10e-1", "1.5", "0.1e1",
         "1e2", "1e308", "1e-400", "1000000001", "2147483648", "4294967297", "9007199254740993",
         "9223372036854775807", "9223372036854775808", "-9223372036854775808",
         "-9223372036854775809", "18446744073709551615", "18446744073709551616",
         "18446744073709551617", "36893488147419103233", "340282366920938463463374607431768211457",
         "0.00000000000000000000000000000001", "1.0000000000000000000000000000001", "true", "false",
         "null", "\"1\"", "\"\"", "[1]", "[]", "{}", R"({"1":1})"}) {
        all.push_back(
            {std::string{"a revision "} + other, Message{.revision = other}.text(), kBadField});
    }
    for (const char* other :
         {"101", "-1", "0", "1.0", "1e0", "4294967297", "18446744073709551617"}) {
        all.push_back({std::string{"a round "} + other, Message{.round = other}.text(), kBadField});
    }
    const auto digits = repeated("9", 4000);
    all.push_back({"4,000 digits", Message{.revision = digits}.text(), kMalformed});
    all.push_back({"4,000 zeros", Message{.revision = repeated("0", 4000)}.text(), kMalformed});
    all.push_back(
        {"4,000 digits behind the point", Message{.revision = "1." + digits}.text(), kBadField});
    all.push_back(
        {"an exponent of 4,000 digits", Message{.revision = "1e-" + digits}.text(), kBadField});
}

void add_escapes(Cases& all) {
    for (const char* none : {
         "\\", "\\a", "\\v", "\\0", "\\x41", "\\X41", "\\u", "\\u1", "\\u12", "\\u123", "\\u123g",
         "\\uZZZZ", "\\U00000041", "\\u{41}", "\\u 041", "\\u+041", "\\'", "\\ ", "\\\n", "\\N",
         "\\e", "\\101", "\\ud800", "\\udbff", "\\udc00", "\\udfff", "\\ud800\\ud800",
         "\\ud83d\\u0041", "\\ud83dx", "\\ud83d\\n", "\\udc00\\ud800", "\\ud83d \\ude00",
         "\\u\xD9\xA1\xD9\xA1\xD9\xA1\xD9\xA1", "a\"b", "a\\\\\"b", "\t", "\n", "\r", "\b", "\f",
         "\x01", "\x1B[31m", "\x1F"}) {
        all.push_back({std::string{"the text "} + none, with_text(none), kMalformed});
    }
    all.push_back({"a NUL as it stands", with_text(std::string{"a\0b", 3}), kMalformed});
    for (const char* hidden : {
         "\\u0000", "a\\u0000b", "\\u0001", "\\u0007", "a\\bb", "a\\fb", "a\\tb", "a\\rb",
         "\\u001b[31m", "\\u001f", "\\u007f", "\\u0080", "\\u0085", "\\u009f", "\\u202a", "\\u202b",
         "\\u202c", "\\u202d", "\\u202e", "\\u2066", "\\u2067", "\\u2068", "\\u2069", "\\u2028",
         "\\u2029", "\\ufeff", "\\uFEFF", "\\udb40\\udc01", "\\udb40\\udc7f",
         "\xE2\x80\xAE", "\xEF\xBB\xBF", "\xE2\x81\xA6", "\xC2\x80", "\x7F", "\\uffff",
         "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "\\udbff\\udfff"}) {
        all.push_back({std::string{"the text "} + hidden,
                       with_text("x" + std::string{hidden} + "y"), "bad_text"});
    }
    all.push_back(
        {"four marks", with_text("a\\u0301\\u0302\\u0303\\u0304"), "too_many_marks"});
    for (const char* plain : {
         "\\u0041", "\\u00e9", "\\u00E9", "\\/", "/", "\\\\", "\\\"", "a\\nb", "\\u000ab",
         "\\ud83d\\ude00", "\\uD83D\\uDE00", "\xF0\x9F\x98\x80", "\\ufffd", "\\u200d",
         "<\\/script>", "\\u003cb\\u003e",
         "\\u003d1", "=1+1", "@a", "{\\\"type\\\":\\\"ping\\\"}", "\\\\u0000", "'", "`", "%s%n",
         "${a}", "{{a}}", "e\\u0301", "\xC3\xB1", "\xD7\xA9\xD7\x9C", "\\u200b", "\\u00a0a",
         "  a  ", "NULL", "[object Object]", "../../a", "-1", "1e999", ";", "\\u2603", "#"}) {
        all.push_back({std::string{"the text "} + plain, with_text(plain)});
    }
}

// Unicode standard, 3.9: what is no UTF-8. As it stands in a text, in a key, and outside of both.
void add_bytes(Cases& all) {
    for (const char* bytes : {
         "\x80", "\xBF", "\xC0\xAF", "\xC1\xBF", "\xC3", "\xC3\x28", "\xC3\xC3", "\xE0\x80\xAF",
         "\xE0\x9F\xBF", "\xE2\x82", "\xE2\x28\xA1", "\xE2\x82\x28", "\xED\xA0\x80", "\xED\xBF\xBF",
         "\xED\xA0\xBD\xED\xB8\x80", "\xF0\x80\x80\xAF", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98",
         "\xF0\x28\x8C\xBC", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80",
         "\xFC\x84\x80\x80\x80\x80", "\xFE", "\xFF", "\xFF\xFE", "\xC0\x80"}) {
        const std::string raw{bytes};
        all.push_back({"bytes in a text", with_text(raw), kMalformed});
        all.push_back({"bytes in a key", Message{.more = ",\"" + raw + "\":1"}.text(), kMalformed});
        all.push_back({"bytes before", raw + Message{}.text(), kMalformed});
    }
}

void add_structure(Cases& all) {
    const auto right = Message{}.text();
    for (const std::string_view behind : {
         std::string_view{","}, std::string_view{"}"}, std::string_view{"]"}, std::string_view{"x"},
         std::string_view{"{}"}, std::string_view{"null"}, std::string_view{"0"},
         std::string_view{"\"\""}, std::string_view{"//a"}, std::string_view{"/*a*/"},
         std::string_view{"#a"}, std::string_view{";"}, std::string_view{"\0", 1},
         std::string_view{"\0x", 2}, std::string_view{"\0{}", 3}, std::string_view{"\x1A"},
         std::string_view{"\x1E"}, std::string_view{"\v"}, std::string_view{"\f"},
         std::string_view{"\xC2\xA0"}, std::string_view{"\xE2\x80\xA8"},
         std::string_view{"\xEF\xBB\xBF"}, std::string_view{"\n{}"}}) {
        all.push_back({"behind it", right + std::string{behind}, kMalformed});
    }
    all.push_back({"a NUL before", std::string{"\0", 1} + right, kMalformed});
    all.push_back({"twice", right + right, kMalformed});
    all.push_back({"twice in lines", right + "\n" + right, kMalformed});
    for (const char* before : {
         "\xEF\xBB\xBF", " \xEF\xBB\xBF", "\xFE\xFF", ",", "[", "{", "//a\n", "/*a*/", "#a\n",
         ")]}',\n", "while(1);", "a=", "callback(", "x", "\x1E", "\v", "\f", "\xC2\xA0",
         "\xE2\x80\xA8", "\xE3\x80\x80", "null", "0"}) {
        all.push_back({"before it", before + right, kMalformed});
    }
    all.push_back({"in UTF-16",
                   [&] {
                       std::string wide;
                       for (const char letter : right) {
                           wide += letter;
                           wide += '\0';
                       }
                       return wide;
                   }(),
                   kMalformed});
    for (const char* text : {
         "", " ", "\n", "{", "}", "[", "]", "\"", "\"a", ":", ",", "tru", "True", "nul", "NULL",
         "undefined", "{]", "[}", "{,}", "{\"a\"}", "{\"a\":}", "{:1}", "{1:1}", "{a:1}", "{'a':1}",
         "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\"=1}",
         "{\"a\":1,,\"b\":2}", "{null:1}", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", "[\"a\"",
         "{\"a\":\"b}", "{\"a\":[}", "{\"type\":\"ping\"", "{\"type\":\"ping}", "{\"type\":ping}",
         "{type:\"ping\"}", "{'type':'ping'}", "{\"type\":\"ping\"]", "{\"type\":\"ping\",}",
         "{\"type\":\"ping\";}", "{\"type\";\"ping\"}"}) {
        all.push_back({std::string{"the frame "} + text, text, kMalformed});
    }
    for (const char* text : {"null", "true", "false", "0", "-1", "1.5", "\"ping\"", "[]", "[1]",
                             "[{\"type\":\"ping\"}]", "[[]]", "\"\"", "-0", "1e5", "[null]"}) {
        all.push_back({std::string{"the frame "} + text, text, kMalformed});
    }
    all.push_back({"no type", "{}", "missing_field"});
    for (const char* type : {"null", "0", "true", "[]", "{}", "[\"cast_answer\"]"}) {
        all.push_back(
            {std::string{"the type "} + type, Message{.type = type}.text(), "unknown_type"});
    }
    for (const char* type :
         {R"("")", R"("Cast_Answer")", R"("cast_answer ")", R"(" cast_answer")",
          R"("cast\u0000answer")", R"("cast_answer\u0000")", R"("c\u0430st_answer")",
          R"("__proto__")", R"("lead")", R"("state")"}) {
        all.push_back(
            {std::string{"the type "} + type, Message{.type = type}.text(), "unknown_type"});
    }
}

void add_keys(Cases& all) {
    for (const char* twice :
         {R"(,"type":"cast_answer")", R"(,"round":1)", R"(,"round":2)", R"(,"answer":{"text":"b"})",
          R"(,"answer":null)", R"(,"\u0072ound":1)", R"(,"roun\u0064":1)", R"(,"k\u0065y":"")",
          R"(,"a":1,"a":1)", R"(,"a":1,"\u0061":1)", R"(,"":1,"":2)"}) {
        all.push_back(
            {std::string{"a key twice"} + twice, Message{.more = twice}.text(), kMalformed});
    }
    all.push_back({"a key twice in the answer",
                   Message{.answer = R"({"text":"a","text":"a"})"}.text(), kMalformed});
    all.push_back({"a key twice, escaped, in the answer",
                   Message{.answer = R"({"text":"a","te\u0078t":"b"})"}.text(), kMalformed});
    for (const char* other :
         {R"(,"Round":1)", R"(,"round ":1)", R"(,"round\u0000":1)", R"(,"":1)",
          R"(,"__proto__":{})", R"(,"constructor":1)", R"(,"seat":"a")", R"(,"r\u043eund":1)",
          R"(,"a":null)", R"(,"protocol":1)", R"(,"id":1)", "\n,\n\"x\"\n:\n1"}) {
        all.push_back(
            {std::string{"another key"} + other, Message{.more = other}.text(), "unknown_field"});
    }
}

void add_sizes(Cases& all) {
    // The message is one level, so seven more may stand in it.
    for (const int depth : {8, 9, 16, 100, 1000, 5000}) {
        all.push_back(
            {"arrays, " + std::to_string(depth) + " deep",
             Message{.more = ",\"a\":" + repeated("[", depth) + repeated("]", depth)}.text(),
             kMalformed});
        all.push_back(
            {"objects, " + std::to_string(depth) + " deep",
             Message{.more = ",\"a\":" + repeated("{\"a\":", depth) + "1" + repeated("}", depth)}
                 .text(),
             kMalformed});
        all.push_back(
            {"arrays without an end, " + std::to_string(depth), repeated("[", depth), kMalformed});
        all.push_back({"objects without an end, " + std::to_string(depth),
                       repeated("{\"a\":", depth), kMalformed});
    }
    all.push_back({"arrays, 7 deep",
                   Message{.more = ",\"a\":" + repeated("[", 7) + repeated("]", 7)}.text(),
                   "unknown_field"});
    std::string members, elements;
    for (int at = 0; at < 59; ++at) {
        members += ",\"m" + std::to_string(at) + "\":0";
    }
    all.push_back({"65 members", Message{.more = members}.text(), kMalformed});
    for (int at = 0; at < 1024; ++at) {
        elements += "0,";
    }
    all.push_back(
        {"1,025 elements", Message{.more = ",\"a\":[" + elements + "0]"}.text(), kMalformed});
    all.push_back(
        {"1,024 elements",
         Message{.more = ",\"a\":[" + elements.substr(0, elements.size() - 1) + "]"}.text(),
         "unknown_field"});
}

// Right however it is written.
void add_blanks(Cases& all) {
    const auto right = Message{}.text();
    for (const char* blank : {" ", "\n", "\r\n", "\t", " \t\r\n "}) {
        all.push_back({"blanks behind", right + blank});
        all.push_back({"blanks before", blank + right});
        std::string wide;
        for (const char letter : right) {
            const bool sign = std::string_view{"{}:,"}.find(letter) != std::string_view::npos;
            wide += sign ? blank + std::string{letter} + blank : std::string{letter};
        }
        all.push_back({"blanks throughout", wide});
    }
    all.push_back({"an escaped key", Message{.more = R"(, "nothing":0)"}.text(), "unknown_field"});
    all.push_back({"an escaped name", Message{.item = R"("te\u0078t")"}.text()});
    all.push_back({"an escaped type", Message{.type = R"("cast\u005fanswer")"}.text()});
    all.push_back({"15 KiB of blanks", right + repeated(" ", 15000)});
}

// clang-format on

}  // namespace

std::vector<JsonCase> json_cases() {
    Cases all;
    add_numbers(all);
    add_escapes(all);
    add_bytes(all);
    add_structure(all);
    add_keys(all);
    add_sizes(all);
    add_blanks(all);
    return all;
}

}  // namespace vertebra::faults
