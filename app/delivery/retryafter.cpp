// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/retryafter.h"

#include <QLocale>

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto whole = "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
constexpr auto withDay = "dddd, dd-MMM-yy HH:mm:ss 'GMT'";
constexpr auto asctime = "ddd MMM d HH:mm:ss yyyy";

QDateTime read(const QString &text, const char *format)
{
    QDateTime time = QLocale::c().toDateTime(text, QLatin1String(format));
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// Day and month without the day's name: that name belongs to the true century, while Qt
/// reads two digits as 19xx and would refuse it.
QDateTime readTwoDigitYear(const QString &text, const QDateTime &nowUtc)
{
    const qsizetype comma = text.indexOf(u',');
    if (comma < 0)
        return {};
    QDateTime time = read(text.mid(comma + 2), withDay + 6);
    if (!time.isValid())
        return {};
    const int century = nowUtc.date().year() / 100 * 100;
    const int year = century + time.date().year() % 100;
    const int trueYear = year > nowUtc.date().year() + 50 ? year - 100 : year;
    time.setDate(QDate(trueYear, time.date().month(), time.date().day()));
    return time;
}

} // namespace

QDateTime parseHttpDate(const QByteArray &text, const QDateTime &nowUtc)
{
    const QString simple = QString::fromLatin1(text).simplified();
    for (const char *format : { whole, asctime }) {
        const QDateTime time = read(simple, format);
        if (time.isValid())
            return time;
    }
    return readTwoDigitYear(simple, nowUtc);
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &retryAfter,
                                                    const QByteArray &date, const QDateTime &nowUtc)
{
    const QByteArray text = retryAfter.trimmed();
    const bool digits = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        // Digits that do not fit are a very long wait, not garbage.
        const std::chrono::seconds asked = ok ? std::chrono::seconds(seconds) : retryAfterLimit;
        return std::min<std::chrono::seconds>(asked, retryAfterLimit);
    }
    const QDateTime until = parseHttpDate(text, nowUtc);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime sent = parseHttpDate(date, nowUtc);
    const std::chrono::seconds wait((sent.isValid() ? sent : nowUtc).secsTo(until));
    return std::clamp<std::chrono::seconds>(wait, 0s, retryAfterLimit);
}

} // namespace LeadBridge
