// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include "app/interfaces/timewording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QChar noBreakSpace(0x00A0);
constexpr QChar ellipsis(0x2026);

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString withUnit(const QString &value, const QString &unit)
{
    return value + noBreakSpace + unit;
}

std::chrono::seconds secondsBetween(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::seconds(qMax<qint64>(0, from.secsTo(to)));
}

bool isForeign(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

QString grouped(const QString &code, QStringView rest, int area)
{
    const QString tail = rest.mid(area).toString();
    return '+'_L1 + code + noBreakSpace + rest.left(area) + noBreakSpace + tail.left(3) + '-'_L1
        + tail.mid(3, 2) + '-'_L1 + tail.mid(5);
}

} // namespace

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return QLocale().toString(0);
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const bool round = part == 0 || part == whole;
    return QLocale().toString(share, 'f', round ? 0 : 1);
}

QString fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString duration(std::chrono::milliseconds length)
{
    return spokenDuration(length);
}

QString roughDuration(std::chrono::milliseconds length)
{
    if (length < 100ms || length >= 1s)
        return duration(length);
    const double seconds = static_cast<double>(length.count()) / 1000.0;
    return withUnit(QLocale().toString(seconds, 'f', 1), Format::tr("s"));
}

QString age(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    const auto length = secondsBetween(whenUtc, nowUtc);
    if (length >= 1h)
        return withUnit(number(length / 1h), Format::tr("h"));
    return duration(length);
}

QString ago(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    const auto length = secondsBetween(whenUtc, nowUtc);
    if (length < 10s)
        return Format::tr("just now");
    if (length < 24h && whenUtc.toLocalTime().date() == nowUtc.toLocalTime().date())
        return Format::tr("%1 ago").arg(age(whenUtc, nowUtc));
    return dayAndTime(whenUtc, nowUtc);
}

QString day(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    return spokenDay(whenUtc, nowUtc);
}

QString dayAndTime(const QDateTime &whenUtc, const QDateTime &nowUtc)
{
    return spokenMoment(whenUtc, nowUtc);
}

QString weekdayAndDate(const QDateTime &whenUtc)
{
    return QLocale().toString(whenUtc.toLocalTime().date(), u"dddd, d MMMM"_s);
}

QString timeOfDay(const QDateTime &whenUtc)
{
    return whenUtc.toLocalTime().toString(u"HH:mm"_s);
}

QString timeWithSeconds(const QDateTime &whenUtc)
{
    return whenUtc.toLocalTime().toString(u"HH:mm:ss"_s);
}

QString stopwatch(std::chrono::seconds length)
{
    return u"%1:%2"_s.arg(length / 1min, 2, 10, QChar(u'0'))
        .arg((length % 1min).count(), 2, 10, QChar(u'0'));
}

QString prettyPhone(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!u" +-().\u00A0"_s.contains(c))
            return phone;
    }
    const bool international = phone.trimmed().startsWith(u'+');
    if (digits.size() == 11 && !international && digits.startsWith(u'8'))
        digits[0] = u'7';
    if (digits.size() == 11 && digits.startsWith(u'7'))
        return grouped(u"7"_s, QStringView(digits).mid(1), 3);
    if (digits.size() == 12 && digits.startsWith("375"_L1))
        return grouped(u"375"_s, QStringView(digits).mid(3), 2);
    if (digits.size() == 12 && digits.startsWith("380"_L1))
        return grouped(u"380"_s, QStringView(digits).mid(3), 2);
    if (digits.size() == 12 && digits.startsWith("998"_L1))
        return grouped(u"998"_s, QStringView(digits).mid(3), 2);
    return phone;
}

QString oneLine(const QString &text, int limit)
{
    QString line = text.left(limit);
    for (QChar &c : line) {
        if (isForeign(c))
            c = u' ';
    }
    if (text.size() > limit)
        line += ellipsis;
    return line;
}

QString middleElided(const QString &text, int keepAtEachEnd)
{
    if (text.size() <= 2 * keepAtEachEnd + 1)
        return text;
    return text.left(keepAtEachEnd) + ellipsis + text.right(keepAtEachEnd);
}

} // namespace LeadBridge::Ui
