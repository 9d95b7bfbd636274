// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/watchrules.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace LeadBridge {

namespace {

constexpr double more = 1.2; // see diskIsLow()
constexpr qsizetype heardOfEach = 2;
constexpr std::chrono::seconds staleAfter = std::chrono::hours(1);

} // namespace

bool diskIsLow(qint64 freeBytes, qint64 totalBytes, const AlertTimes &times, bool was)
{
    const double factor = was ? more : 1;
    const auto least = std::max(static_cast<double>(times.diskBytes),
                                times.diskPart * static_cast<double>(totalBytes));
    return static_cast<double>(freeBytes) < least * factor;
}

void ClockJudge::hear(const QString &host, const QDateTime &serverUtc, const QDateTime &ourUtc)
{
    constexpr qsizetype mostHosts = 50;
    if (!serverUtc.isValid())
        return;
    // What agreed long ago says nothing of today, and what was heard before a jump is of another
    // clock.
    erase_if(m_heard, [&](const QMap<QString, QList<HeardDate>>::iterator &entry) {
        return entry.key() != host
            && std::abs(entry.value().constLast().heardUtc.secsTo(ourUtc)) > staleAfter.count();
    });
    if (!m_heard.contains(host) && m_heard.size() >= mostHosts)
        return;
    QList<HeardDate> &heard = m_heard[host];
    heard.append({ std::chrono::seconds(serverUtc.secsTo(ourUtc)), ourUtc });
    if (heard.size() > heardOfEach)
        heard.removeFirst();
}

bool ClockJudge::knows() const
{
    qsizetype heard = 0;
    for (const QList<HeardDate> &dates : m_heard)
        heard += dates.size();
    return heard >= heardOfEach;
}

std::optional<std::chrono::seconds> ClockJudge::off(const AlertTimes &times) const
{
    if (!knows())
        return std::nullopt;
    std::optional<std::chrono::seconds> least;
    for (const QList<HeardDate> &dates : m_heard) {
        for (const HeardDate &date : dates) {
            if (!least || std::chrono::abs(date.ahead) < std::chrono::abs(*least))
                least = date.ahead;
        }
    }
    return std::chrono::abs(*least) > times.clockOff ? least : std::nullopt;
}

QDateTime httpDate(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

bool expiresSoon(const QDateTime &endUtc, const QDateTime &nowUtc, const AlertTimes &times)
{
    return endUtc.isValid()
        && nowUtc.secsTo(endUtc)
        < std::chrono::duration_cast<std::chrono::seconds>(times.expiry).count();
}

bool summaryIsDue(const QTime &at, const QDate &lastDay, const QDateTime &nowLocal)
{
    constexpr int latestSeconds = 6 * 60 * 60;
    const QDateTime due(nowLocal.date(), at);
    const qint64 late = due.secsTo(nowLocal);
    return late >= 0 && late < latestSeconds && lastDay != nowLocal.date();
}

} // namespace LeadBridge
