// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/answerparser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace LeadBridge {

namespace http = boost::beast::http;

namespace {

using Parser = http::response_parser<http::string_body>;

constexpr qsizetype beginningLimit = 200;
/// Unread bytes that cannot yet be parsed: a head, a chunk's head or its trailers.
constexpr qsizetype unparsedLimit = 2 * answerHeadLimit;

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

AnswerParser::Progress progressOf(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit || error == http::error::body_limit)
        return AnswerParser::Progress::TooLarge;
    return AnswerParser::Progress::Garbage;
}

} // namespace

class AnswerParser::Impl
{
public:
    explicit Impl(bool toHead)
        : m_toHead(toHead)
    {
        renew();
    }

    void renew()
    {
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(answerHeadLimit));
        m_parser->body_limit(static_cast<std::uint64_t>(answerBodyLimit));
        // One part at a time: an eager parser of Boost 1.74 forgets that a Content-Length was
        // over the limit as soon as a byte of the body follows it.
        m_parser->eager(false);
        m_parser->skip(m_toHead);
    }

    /// 101 is the end of HTTP on this connection, all others announce the real answer.
    [[nodiscard]] bool isInterim() const
    {
        const unsigned status = m_parser->get().result_int();
        return status >= 100 && status < 200 && status != 101;
    }

    Progress parse()
    {
        while (!m_unparsed.isEmpty()) {
            boost::beast::error_code error;
            const std::size_t used = m_parser->put(
                boost::asio::const_buffer(m_unparsed.constData(),
                                          static_cast<std::size_t>(m_unparsed.size())),
                error);
            m_unparsed.remove(0, static_cast<qsizetype>(used));
            if (error == http::error::need_more)
                return m_unparsed.size() > unparsedLimit ? Progress::TooLarge : Progress::NeedsMore;
            if (error)
                return progressOf(error);
            if (!m_parser->is_done())
                continue;
            if (!isInterim())
                return Progress::Complete;
            renew();
        }
        return Progress::NeedsMore;
    }

    bool m_toHead;
    std::optional<Parser> m_parser;
    QByteArray m_unparsed;
    QByteArray m_beginning;
};

AnswerParser::AnswerParser(bool toHead)
    : m_impl(std::make_unique<Impl>(toHead))
{
}

AnswerParser::~AnswerParser() = default;

AnswerParser::Progress AnswerParser::put(const QByteArray &bytes)
{
    if (m_impl->m_beginning.size() < beginningLimit)
        m_impl->m_beginning += bytes.left(beginningLimit - m_impl->m_beginning.size());
    m_impl->m_unparsed += bytes;
    return m_impl->parse();
}

AnswerParser::Progress AnswerParser::putEnd()
{
    if (!m_impl->m_parser->got_some())
        return Progress::Garbage;
    if (m_impl->m_parser->is_done())
        return Progress::Complete;
    boost::beast::error_code error;
    m_impl->m_parser->put_eof(error);
    return error ? Progress::Garbage : Progress::Complete;
}

int AnswerParser::status() const
{
    return static_cast<int>(m_impl->m_parser->get().result_int());
}

HttpHeaders AnswerParser::headers() const
{
    HttpHeaders headers;
    for (const auto &field : m_impl->m_parser->get())
        headers.append({ toBytes(field.name_string()), toBytes(field.value()) });
    return headers;
}

QByteArray AnswerParser::body() const
{
    return QByteArray::fromStdString(m_impl->m_parser->get().body());
}

bool AnswerParser::keepsConnection() const
{
    return m_impl->m_parser->is_done() && m_impl->m_parser->keep_alive() && status() != 101
        && m_impl->m_unparsed.isEmpty();
}

std::optional<std::chrono::seconds> AnswerParser::keepAliveTimeout() const
{
    for (const QByteArray &part : toBytes(m_impl->m_parser->get()["Keep-Alive"]).split(',')) {
        const QByteArray item = part.trimmed().toLower();
        bool ok = false;
        const int seconds = item.mid(qsizetype(8)).toInt(&ok);
        if (item.startsWith("timeout=") && ok)
            return std::chrono::seconds(seconds);
    }
    return std::nullopt;
}

QByteArray AnswerParser::beginning() const
{
    return m_impl->m_beginning;
}

} // namespace LeadBridge
