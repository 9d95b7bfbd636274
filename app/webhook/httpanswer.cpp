// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/httpanswer.h"

#include <QStringBuilder>

#include <array>

namespace LeadBridge {

namespace {

/// The reason phrase; the body is the same words in lower case, but for 200.
QByteArray phrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Bad Request";
    }
}

QByteArray connectionHeader(Persistence persistence)
{
    switch (persistence) {
    case Persistence::Stays:
        return {};
    case Persistence::StaysOld:
        return "Connection: keep-alive\r\n";
    case Persistence::Closes:
        break;
    }
    return "Connection: close\r\n";
}

QByteArray compose(const HttpAnswer &answer, Persistence persistence, bool toHead)
{
    const QByteArray words = phrase(answer.status);
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + words + "\r\n";
    bytes += answer.headers + connectionHeader(persistence);
    if (answer.status == 204)
        return bytes + "\r\n";
    const QByteArray body = words.toLower();
    bytes += "Content-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n";
    if (!toHead)
        bytes += body;
    return bytes;
}

/// One answer in its three forms.
class Prepared
{
public:
    explicit Prepared(int status)
    {
        for (const auto form : { Persistence::Stays, Persistence::StaysOld, Persistence::Closes })
            m_forms[static_cast<std::size_t>(form)] = compose({ status, {} }, form, false);
    }

    [[nodiscard]] QByteArray in(Persistence form) const
    {
        return m_forms[static_cast<std::size_t>(form)];
    }

private:
    std::array<QByteArray, 3> m_forms;
};

} // namespace

HttpAnswer answerWithRetryAfter(int status, qint64 seconds)
{
    return { status, "Retry-After: " + QByteArray::number(seconds) + "\r\n" };
}

QByteArray answerBytes(const HttpAnswer &answer, Persistence persistence, bool toHead)
{
    static const Prepared stored(200);
    static const Prepared unknown(404);
    if (answer.headers.isEmpty() && !toHead) {
        if (answer.status == 200)
            return stored.in(persistence);
        if (answer.status == 404)
            return unknown.in(persistence);
    }
    return compose(answer, persistence, toHead);
}

} // namespace LeadBridge
