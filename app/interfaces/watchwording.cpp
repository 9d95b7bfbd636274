// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/watchwording.h"

#include "app/interfaces/spokenlocale.h"
#include "app/interfaces/timewording.h"
#include "app/interfaces/wordingparts.h"

#include <QDateTime>

namespace LeadBridge {

namespace {

QString sizeText(const QString &bytes)
{
    return spokenLocale().formattedDataSize(bytes.toLongLong(), 1,
                                            QLocale::DataSizeTraditionalFormat);
}

QDateTime timeOf(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

QString clockText(qint64 seconds)
{
    const QString by = spokenDuration(std::chrono::seconds(qAbs(seconds)));
    return seconds > 0 ? say(QT_TRANSLATE_NOOP("Wording", "The clock is fast by %1")).arg(by)
                       : say(QT_TRANSLATE_NOOP("Wording", "The clock is slow by %1")).arg(by);
}

QString expiryText(const QDateTime &endUtc, const QDateTime &nowUtc)
{
    return (endUtc.isValid() && endUtc < nowUtc
                ? say(QT_TRANSLATE_NOOP("Wording", "Was valid until %1"))
                : say(QT_TRANSLATE_NOOP("Wording", "Valid until %1")))
        .arg(spokenDate(endUtc, nowUtc));
}

QString missedText(const Reason &reason, const QDateTime &nowUtc)
{
    const SpokenSpan span =
        spokenSpan(timeOf(reason.args.value(0)), timeOf(reason.args.value(1)), nowUtc);
    return say(QT_TRANSLATE_NOOP("Wording", "From %1 to %2 nothing was received"))
        .arg(span.from, span.until);
}

} // namespace

QString watchText(const Reason &reason)
{
    const QDateTime nowUtc = QDateTime::currentDateTimeUtc();
    switch (reason.code) {
    case ReasonCode::FoundByAsking:
        return say(QT_TRANSLATE_NOOP("Wording", "No answer came, but the service has it: No. %1"))
            .arg(reason.args.value(0));
    case ReasonCode::NotThere:
        return say(QT_TRANSLATE_NOOP("Wording", "No answer came, and the service has nothing"));
    case ReasonCode::CopyRestored:
        return say(QT_TRANSLATE_NOOP(
            "Wording", "Waited in a restored copy: it may have gone out since the copy was made"));
    case ReasonCode::FreeSpace:
        return say(QT_TRANSLATE_NOOP("Wording", "%1 of %2 are free on the disk"))
            .arg(sizeText(reason.args.value(0)), sizeText(reason.args.value(1)));
    case ReasonCode::ClockWrong:
        return clockText(reason.args.value(0).toLongLong());
    case ReasonCode::Expires:
        return expiryText(timeOf(reason.args.value(0)), nowUtc);
    case ReasonCode::Silence:
        return say(QT_TRANSLATE_NOOP("Wording", "The last event came %1, usual by now: %2"))
            .arg(spokenMoment(timeOf(reason.args.value(0)), nowUtc), reason.args.value(1));
    case ReasonCode::MissedEvents:
        return missedText(reason, nowUtc);
    case ReasonCode::DataExpired:
        return say(QT_TRANSLATE_NOOP("Wording", "Personal data removed with age"));
    default:
        return {};
    }
}

} // namespace LeadBridge
