// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/transformdate.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace LeadBridge {

namespace {

/// Seconds since 1970 from 1973 on: shorter numbers are rather a date without its dots.
std::optional<QDateTime> unixTime(const QString &text)
{
    static const QRegularExpression seconds(QStringLiteral("^([0-9]{9,11})(?:\\.[0-9]{1,9})?$"));
    const auto match = seconds.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(match.captured(1).toLongLong());
}

std::optional<QTime> timeOf(const QRegularExpressionMatch &match)
{
    if (match.captured(u"hour").isEmpty())
        return QTime(0, 0);
    const QString fraction = match.captured(u"fraction").left(3).leftJustified(3, u'0');
    const QTime time(match.captured(u"hour").toInt(), match.captured(u"minute").toInt(),
                     match.captured(u"second").toInt(), fraction.toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// Z, +3, +03, +0300 or +03:00 in seconds; nothing where there is none.
std::optional<int> offsetOf(const QRegularExpressionMatch &match)
{
    const QString zone = match.captured(u"zone");
    if (zone.isEmpty())
        return std::nullopt;
    if (zone.compare(u'Z', Qt::CaseInsensitive) == 0)
        return 0;
    QString digits = zone.mid(1);
    digits.remove(u':');
    const int hours = digits.left(2).toInt();
    const int minutes = digits.mid(2).toInt();
    const int seconds = (hours * 60 + minutes) * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

std::optional<QDateTime> dateAndTime(const QString &text)
{
    static const QString time =
        QStringLiteral("(?:(?:\\s*,\\s*|\\s+|T)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})"
                       "(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?"
                       "\\s*(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$");
    static const QRegularExpression iso(
        QStringLiteral("^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})") + time,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dotted(
        QStringLiteral("^(?<day>[0-9]{1,2})\\.(?<month>[0-9]{1,2})\\.(?<year>[0-9]{4})") + time,
        QRegularExpression::CaseInsensitiveOption);
    auto match = iso.match(text);
    if (!match.hasMatch())
        match = dotted.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(u"year").toInt(), match.captured(u"month").toInt(),
                     match.captured(u"day").toInt());
    const auto clock = timeOf(match);
    if (!date.isValid() || !clock)
        return std::nullopt;
    if (const auto offset = offsetOf(match))
        return QDateTime(date, *clock, Qt::OffsetFromUTC, *offset).toLocalTime();
    // As UTC no hour is left out, as local clocks do in spring.
    return QDateTime(date, *clock, Qt::UTC);
}

std::optional<QTime> timeAlone(const QString &text)
{
    static const QRegularExpression clock(
        QStringLiteral("^(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})"
                       "(?:[.,](?<fraction>[0-9]{1,9}))?)?$"));
    const auto match = clock.match(text);
    return match.hasMatch() ? timeOf(match) : std::nullopt;
}

/// The letters of a pattern that have a meaning: what stands in quotes has none.
QString lettersOf(const QString &pattern)
{
    static const QRegularExpression quoted(QStringLiteral("'[^']*'?"));
    return QString(pattern).remove(quoted);
}

QLocale localeFor(const QString &letters)
{
    const bool asksNames = letters.contains(u"MMM") || letters.contains(u"ddd");
    return asksNames ? QLocale(QLocale::Russian, QLocale::Russia) : QLocale::c();
}

} // namespace

std::optional<QString> rewrittenDate(const QString &text, const QString &pattern)
{
    constexpr qsizetype longest = 100;
    const QString trimmed = text.left(longest + 1).trimmed();
    if (trimmed.size() > longest)
        return std::nullopt;
    const QString wanted = pattern.isEmpty() ? QStringLiteral("dd.MM.yyyy") : pattern;
    const QString letters = lettersOf(wanted);
    const QLocale locale = localeFor(letters);
    auto moment = dateAndTime(trimmed);
    if (!moment)
        moment = unixTime(trimmed);
    if (moment)
        return locale.toString(*moment, wanted);
    const bool asksDate =
        letters.contains(u'd') || letters.contains(u'M') || letters.contains(u'y');
    if (const auto time = timeAlone(trimmed); time && !asksDate)
        return locale.toString(*time, wanted);
    const QDateTime mailDate = QDateTime::fromString(trimmed, Qt::RFC2822Date);
    if (mailDate.isValid())
        return locale.toString(mailDate.toLocalTime(), wanted);
    return std::nullopt;
}

} // namespace LeadBridge
