// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/outagetexts.h"

#include "app/interfaces/timewording.h"
#include "app/interfaces/wording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

class OutageTexts
{
    Q_DECLARE_TR_FUNCTIONS(OutageTexts)
};

QString causeText(OutageCause cause)
{
    switch (cause) {
    case OutageCause::Ended:
        return OutageTexts::tr("the program was closed");
    case OutageCause::Died:
        return OutageTexts::tr("the program broke off");
    case OutageCause::Slept:
        return OutageTexts::tr("the computer slept");
    case OutageCause::NotListening:
        return OutageTexts::tr("the address did not answer");
    }
    return {};
}

QString spanText(const Outage &outage, const QDateTime &nowUtc)
{
    const SpokenSpan span = spokenSpan(outage.fromUtc, outage.untilUtc, nowUtc);
    return OutageTexts::tr("From %1 to %2 nothing was received").arg(span.from, span.until);
}

} // namespace

QString outageText(const Outage &outage, const QDateTime &nowUtc)
{
    QString text = spanText(outage, nowUtc) + ": "_L1 + causeText(outage.cause);
    const int left = outage.missed - outage.caughtUp;
    if (left > 0)
        text += ", "_L1 + OutageTexts::tr("%n event(s) may be missing", nullptr, left);
    else if (outage.missed == 0)
        text += ", "_L1 + OutageTexts::tr("nothing is missing");
    if (outage.caughtUp > 0)
        text += ", "_L1 + OutageTexts::tr("%n event(s) loaded later", nullptr, outage.caughtUp);
    return text;
}

QString catchUpVerb()
{
    return OutageTexts::tr("Load…");
}

QString catchUpStanding(const CatchUpRow &row)
{
    if (row.fault == "no_client"_L1)
        return OutageTexts::tr("Neither number nor phone");
    if (row.fault == "bad_phone"_L1)
        return OutageTexts::tr("The phone does not fit");
    if (row.fault == "repeated"_L1)
        return OutageTexts::tr("Repeats a line above");
    if (!row.fault.isEmpty())
        return row.fault;
    if (row.known.isValid())
        return OutageTexts::tr("Has come: event No. %1").arg(number(row.known.value));
    return OutageTexts::tr("Will be added");
}

QString catchUpSummary(const CatchUpPreview &preview)
{
    QStringList parts { OutageTexts::tr("To add: %1").arg(number(preview.missing)),
                        OutageTexts::tr("have come already: %1").arg(number(preview.known)) };
    if (preview.faulty > 0)
        parts.append(OutageTexts::tr("cannot be taken: %1").arg(number(preview.faulty)));
    return parts.join(", "_L1);
}

QString addedText(int count)
{
    return OutageTexts::tr("%n event(s) added", nullptr, count);
}

QString catchUpError(const Error &error)
{
    if (error.place == "size"_L1)
        return OutageTexts::tr("The list is too long: 10,000 lines at most");
    if (error.place == "columns"_L1)
        return OutageTexts::tr("No phones or numbers were found. Let the first line name the "
                               "columns: number, name, phone");
    return errorText(error);
}

} // namespace LeadBridge::Ui
