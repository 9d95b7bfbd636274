// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/timewording.h"

#include "app/interfaces/spokenlocale.h"
#include "app/interfaces/wordingparts.h"

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

QString none()
{
    return QStringLiteral("—");
}

QString withUnit(const QString &value, const QString &unit)
{
    return value + QChar(QChar::Nbsp) + unit;
}

QDate localDate(const QDateTime &utc)
{
    return utc.toLocalTime().date();
}

QString dateText(const QDate &date, const QDateTime &nowUtc)
{
    return spokenLocale().toString(date,
                                   date.year() == localDate(nowUtc).year()
                                       ? QStringLiteral("d MMMM")
                                       : QStringLiteral("d MMMM yyyy"));
}

QString clockText(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("HH:mm"));
}

QString hoursAndMinutes(std::chrono::minutes length)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(length);
    const auto rest = length - hours;
    QString text = withUnit(spokenLocale().toString(qint64(hours.count())),
                            say(QT_TRANSLATE_NOOP("Wording", "h")));
    if (rest > 0min && hours < 24h)
        text += QChar(QChar::Nbsp)
            + withUnit(spokenLocale().toString(qint64(rest.count())),
                       say(QT_TRANSLATE_NOOP("Wording", "min")));
    return text;
}

} // namespace

QString spokenDay(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    if (!whenUtc.isValid())
        return none();
    const QDate date = localDate(whenUtc);
    if (date == localDate(nowUtc))
        return say(QT_TRANSLATE_NOOP("Wording", "today"));
    if (date == localDate(nowUtc).addDays(-1))
        return say(QT_TRANSLATE_NOOP("Wording", "yesterday"));
    return dateText(date, nowUtc);
}

QString spokenMoment(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    if (!whenUtc.isValid())
        return none();
    return say(QT_TRANSLATE_NOOP("Wording", "%1 at %2"))
        .arg(spokenDay(whenUtc, nowUtc), clockText(whenUtc));
}

QString spokenDate(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    if (!whenUtc.isValid())
        return none();
    return dateText(localDate(whenUtc), nowUtc) + QStringLiteral(", ") + clockText(whenUtc);
}

QString spokenLimit(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    return whenUtc.isValid() && localDate(whenUtc) == localDate(nowUtc)
        ? clockText(whenUtc)
        : spokenDate(whenUtc, nowUtc);
}

SpokenSpan spokenSpan(const QDateTime &fromUtc, const QDateTime &untilUtc, const QDateTime &nowUtc)
{
    if (!fromUtc.isValid() || localDate(fromUtc) != localDate(untilUtc))
        return { spokenDate(fromUtc, nowUtc), spokenDate(untilUtc, nowUtc) };
    return { spokenLimit(fromUtc, nowUtc), clockText(untilUtc) };
}

QString spokenDuration(std::chrono::milliseconds length)
{
    const QLocale locale = spokenLocale();
    if (length < 1s)
        return withUnit(locale.toString(qint64(length.count())),
                        say(QT_TRANSLATE_NOOP("Wording", "ms")));
    const QString second = say(QT_TRANSLATE_NOOP("Wording", "s"));
    if (length < 10s) {
        const double seconds = static_cast<double>(length.count()) / 1000.0;
        return withUnit(locale.toString(seconds, 'f', length % 1000ms == 0ms ? 0 : 1), second);
    }
    if (length < 60s)
        return withUnit(locale.toString(qint64(length / 1s)), second);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length);
    if (minutes < 60min)
        return withUnit(locale.toString(qint64(minutes.count())),
                        say(QT_TRANSLATE_NOOP("Wording", "min")));
    return hoursAndMinutes(minutes);
}

} // namespace LeadBridge
