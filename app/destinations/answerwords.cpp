// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/answerwords.h"

#include "app/destinations/jsonanswer.h"
#include "app/destinations/plaintext.h"

#include <QJsonArray>

#include <algorithm>

namespace LeadBridge {

using std::chrono::seconds;

namespace {

constexpr qint64 longestWait = 86'400;
/// Below this a number is a span, from here on a Unix time: the year 2001.
constexpr qint64 firstUnixTime = 1'000'000'000;

std::optional<qint64> wholeNumber(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && text.size() <= 12
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

std::optional<seconds> limitReset(const QByteArray &text, const QDateTime &nowUtc)
{
    const auto number = wholeNumber(text);
    if (!number)
        return std::nullopt;
    if (*number < firstUnixTime)
        return seconds(std::min(*number, longestWait));
    if (!nowUtc.isValid())
        return std::nullopt;
    return seconds(std::clamp<qint64>(*number - nowUtc.toSecsSinceEpoch(), 0, longestWait));
}

/// The one text of an entry of `errors`: its detail with the place it points to, or all of it.
QString entryWords(const QJsonValue &entry)
{
    const QJsonObject object = entry.toObject();
    const QString detail = singleLine(object.value(u"detail").toString());
    if (detail.isEmpty())
        return messageText(entry);
    const QString pointer = singleLine(object.value(u"pointer").toString());
    return pointer.isEmpty() ? detail : QString(pointer + u": " + detail);
}

QString problemWords(const QJsonObject &problem)
{
    QStringList words;
    for (const auto name : { u"detail", u"title" }) {
        const QString text = singleLine(problem.value(name).toString());
        if (words.isEmpty() && !text.isEmpty())
            words.append(text);
    }
    for (const QJsonValue &entry : problem.value(u"errors").toArray()) {
        const QString text = entryWords(entry);
        if (!text.isEmpty() && !words.contains(text))
            words.append(text);
    }
    return words.join(QStringLiteral("; "));
}

QString messageOf(const QJsonObject &object)
{
    for (const auto *name : { "detail", "error_description", "message", "msg", "description",
                              "error", "errors", "title" }) {
        const QString text = messageText(object.value(QLatin1String(name)));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

QByteArray headerOf(const Answer &answer, const char *name)
{
    const auto it =
        std::find_if(answer.headers.cbegin(), answer.headers.cend(), [name](const auto &pair) {
            return pair.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    return it == answer.headers.cend() ? QByteArray() : it->second;
}

std::optional<seconds> waitAskedFor(const Answer &answer, const QDateTime &nowUtc)
{
    const QByteArray header = headerOf(answer, "Retry-After").trimmed();
    if (const auto asked = wholeNumber(header))
        return seconds(std::min(*asked, longestWait));
    if (!header.isEmpty())
        return std::nullopt; // a date, or nothing that could be obeyed
    const auto object = jsonObjectOf(answer.body);
    const QJsonValue inBody = object ? object->value(u"retry_after") : QJsonValue();
    if (inBody.isDouble() && inBody.toDouble() >= 0)
        return seconds(
            static_cast<qint64>(std::min(inBody.toDouble(), static_cast<double>(longestWait))));
    return limitReset(headerOf(answer, "X-RateLimit-Reset").trimmed(), nowUtc);
}

QString wordsOf(const Answer &answer)
{
    const auto object = jsonObjectOf(answer.body);
    if (!object)
        return {};
    const bool isProblem =
        headerOf(answer, "Content-Type").trimmed().toLower().startsWith("application/problem+json");
    const QString words = isProblem ? problemWords(*object) : messageOf(*object);
    return beginning(words, 1000);
}

Reason statusReason(const Answer &answer)
{
    return { ReasonCode::HttpStatus,
             { QString::number(answer.status), beginning(QString::fromUtf8(answer.body)) } };
}

} // namespace LeadBridge
