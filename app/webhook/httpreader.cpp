// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/httpreader.h"

// The only file that includes Beast: it takes seconds to compile.
#include <boost/beast/http/basic_parser.hpp>

#include <cstring>
#include <optional>

namespace LeadBridge {

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

/// Room in the request line beside the target: method, version, spaces.
constexpr qsizetype RequestLineSlack = 64;

QByteArray bytes(string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Beast's parser with a container of our own: header fields keep their spelling and order,
/// and what matters for the framing is counted as it passes by.
class Parser final : public http::basic_parser<true>
{
public:
    Parser(HttpHead &head, QByteArray &body)
        : m_head(head)
        , m_body(body)
    {
    }

    int lengths = 0;
    int codings = 0;
    int hosts = 0;
    bool lengthIsList = false;
    bool codingIsChunked = false;
    bool requestLineDone = false;
    bool headDone = false;

private:
    void on_request_impl(http::verb, string_view method, string_view target, int version,
                         error_code &) override
    {
        m_head.method = bytes(method);
        m_head.target = bytes(target);
        m_head.oneOne = version == 11;
        requestLineDone = true;
    }

    void on_field_impl(http::field field, string_view name, string_view value,
                       error_code &) override
    {
        if (headDone)
            return; // a trailer: nothing of ours comes there, and it must not pose as a header
        m_head.headers.append({ bytes(name), bytes(value) });
        note(field, value);
    }

    void note(http::field field, string_view value)
    {
        switch (field) {
        case http::field::content_length:
            ++lengths;
            lengthIsList = value.find(',') != string_view::npos;
            break;
        case http::field::transfer_encoding:
            ++codings;
            codingIsChunked = boost::beast::iequals(value, "chunked");
            break;
        case http::field::host:
            ++hosts;
            break;
        case http::field::expect:
            m_head.expectsContinue = boost::beast::iequals(value, "100-continue");
            break;
        case http::field::content_type:
            if (m_head.contentType.isNull())
                m_head.contentType = m_head.headers.constLast().second;
            break;
        case http::field::content_encoding:
            m_head.contentEncoding = m_head.headers.constLast().second;
            break;
        default:
            break;
        }
    }

    void on_header_impl(error_code &) override { headDone = true; }

    std::size_t on_body_impl(string_view body, error_code &) override
    {
        m_body.append(body.data(), static_cast<qsizetype>(body.size()));
        return body.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code &) override
    {
        m_body.append(body.data(), static_cast<qsizetype>(body.size()));
        return body.size();
    }

    void on_response_impl(int, string_view, int, error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &) override { }
    void on_finish_impl(error_code &) override { }

    HttpHead &m_head;
    QByteArray &m_body;
};

bool framingIsClear(const Parser &parser, const HttpHead &head)
{
    if (parser.lengths > 1 || parser.lengthIsList)
        return false;
    if (parser.codings > 0
        && (parser.codings > 1 || !parser.codingIsChunked || parser.lengths > 0 || !head.oneOne))
        return false;
    return parser.hosts == 1 || (parser.hosts == 0 && !head.oneOne);
}

} // namespace

struct HttpReader::Impl
{
    std::optional<Parser> parser;

    void restart(const WebhookLimits &limits, HttpHead &head, QByteArray &body)
    {
        parser.emplace(head, body);
        parser->header_limit(static_cast<std::uint32_t>(limits.maxHead));
        parser->body_limit(static_cast<std::uint64_t>(limits.maxBody));
    }
};

HttpReader::HttpReader(const WebhookLimits &limits)
    : m_limits(limits)
    , m_impl(std::make_unique<Impl>())
{
    m_impl->restart(m_limits, m_head, m_body);
}

HttpReader::~HttpReader() = default;

qsizetype HttpReader::feed(const char *data, qsizetype size)
{
    qsizetype done = m_begun ? 0 : skipLeadingLineEnd(data, size);
    Parser &parser = *m_impl->parser;
    while (done < size) {
        m_begun = true;
        error_code error;
        const auto used = static_cast<qsizetype>(parser.put(
            boost::asio::const_buffer(data + done, static_cast<std::size_t>(size - done)), error));
        done += used;
        if (m_state == State::Head)
            m_headBytes += used;
        if (error == http::error::need_more) {
            checkUnfinishedHead(data + done, size - done);
            return done;
        }
        if (error == http::error::body_limit && !parser.headDone) {
            m_head.bodyTooLarge = true;
            finishHead();
            return done;
        }
        if (error) {
            fail(error == http::error::header_limit     ? 431
                     : error == http::error::body_limit ? 413
                                                        : 400);
            return done;
        }
        if (m_state == State::Head) {
            finishHead();
            return done;
        }
        if (parser.is_done()) {
            m_state = State::Complete;
            return done;
        }
    }
    return done;
}

void HttpReader::acceptHead()
{
    m_state = m_head.hasBody ? State::Body : State::Complete;
}

void HttpReader::next()
{
    m_head = HttpHead();
    m_body = QByteArray();
    m_begun = false;
    m_skippedLineEnd = false;
    m_headBytes = 0;
    m_state = State::Head;
    m_impl->restart(m_limits, m_head, m_body);
}

void HttpReader::fail(int status)
{
    m_failure = status;
    m_state = State::Failed;
}

void HttpReader::checkUnfinishedHead(const char *data, qsizetype size)
{
    if (m_state == State::Body) {
        // A chunk's own line or the trailers that never end.
        if (size > m_limits.maxHead)
            fail(400);
        return;
    }
    const bool longLine = !m_impl->parser->requestLineDone
        && size > m_limits.maxTarget + RequestLineSlack
        && !std::memchr(data, '\n',
                        static_cast<std::size_t>(m_limits.maxTarget + RequestLineSlack));
    if (longLine)
        fail(414);
    else if (m_headBytes + size > m_limits.maxHead)
        fail(431);
}

void HttpReader::finishHead()
{
    const Parser &parser = *m_impl->parser;
    if (m_head.target.size() > m_limits.maxTarget)
        return fail(414);
    if (m_headBytes > m_limits.maxHead)
        return fail(431);
    if (!framingIsClear(parser, m_head))
        return fail(400);
    if (!m_head.bodyTooLarge) {
        m_head.keepAlive = parser.keep_alive();
        m_head.hasBody = !parser.is_done();
    }
    m_state = State::HeadDone;
}

qsizetype HttpReader::skipLeadingLineEnd(const char *data, qsizetype size)
{
    // Some clients end a body with one line end too many (RFC 9112, 2.2).
    qsizetype skipped = 0;
    while (!m_skippedLineEnd && skipped < size
           && (data[skipped] == '\r' || data[skipped] == '\n')) {
        m_skippedLineEnd = data[skipped] == '\n';
        ++skipped;
    }
    return skipped;
}

} // namespace LeadBridge
