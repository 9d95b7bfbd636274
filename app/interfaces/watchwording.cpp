// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/watchwording.h"

#include "app/interfaces/spokenlocale.h"
#include "app/interfaces/wordingparts.h"

#include <QDateTime>

namespace LeadBridge {

namespace {

QString timeText(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? spokenLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : QStringLiteral("—");
}

QString clockText(qint64 seconds)
{
    return seconds > 0
        ? say(QT_TRANSLATE_NOOP("Wording", "The clock is fast by %1 s")).arg(seconds)
        : say(QT_TRANSLATE_NOOP("Wording", "The clock is slow by %1 s")).arg(-seconds);
}

} // namespace

QString watchText(const Reason &reason)
{
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
            .arg(spokenLocale().formattedDataSize(reason.args.value(0).toLongLong()),
                 spokenLocale().formattedDataSize(reason.args.value(1).toLongLong()));
    case ReasonCode::ClockWrong:
        return clockText(reason.args.value(0).toLongLong());
    case ReasonCode::Expires:
        return say(QT_TRANSLATE_NOOP("Wording", "Valid until %1"))
            .arg(timeText(reason.args.value(0)));
    case ReasonCode::Silence:
        return say(QT_TRANSLATE_NOOP("Wording", "The last event came at %1, usual by now: %2"))
            .arg(timeText(reason.args.value(0)), reason.args.value(1));
    case ReasonCode::MissedEvents:
        return say(QT_TRANSLATE_NOOP("Wording", "From %1 to %2 nothing was received"))
            .arg(timeText(reason.args.value(0)), timeText(reason.args.value(1)));
    case ReasonCode::DataExpired:
        return say(QT_TRANSLATE_NOOP("Wording", "Personal data removed with age"));
    default:
        return {};
    }
}

} // namespace LeadBridge
