// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytexts.h"

#include "app/base/clock.h"
#include "app/interfaces/wording.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <algorithm>
#include <numeric>

namespace LeadBridge::Ui {

namespace {

constexpr qsizetype toolTipLetters = 2000;

struct History
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

/// The digits that %n became, written as people write numbers: 1 284.
QString grouped(QString text, qint64 n)
{
    return text.replace(QString::number(n), number(n));
}

} // namespace

Status statusOf(const EventRow &row, const QDateTime &nowUtc)
{
    Status status;
    status.state = row.state;
    status.test = row.test;
    if (row.state == State::Pending && row.nextTryUtc.isValid()) {
        // What is due and does not go out waits for something else: its turn, a held service.
        if (const qint64 left = nowUtc.msecsTo(row.nextTryUtc); left > 0)
            status.retryIn = std::chrono::milliseconds(left);
    }
    return status;
}

QString clientText(const EventRow &row)
{
    const QString name = oneLine(row.client).trimmed();
    if (name.isEmpty() && row.reason.code == ReasonCode::ClientForgotten)
        return History::tr("deleted");
    return name.isEmpty() ? History::tr("No name") : name;
}

QStringList marksOf(const EventRow &row)
{
    QStringList marks;
    if (row.caughtUp)
        marks.append(History::tr("Added from a list after an outage"));
    if (row.edited)
        marks.append(History::tr("Its fields were corrected by hand"));
    if (row.noted)
        marks.append(History::tr("The values did not come as they should: see the story"));
    return marks;
}

QStringList editedNames(const EventStory &story)
{
    QStringList names;
    if (story.receivedFields.isEmpty())
        return names;
    for (const Field &field : story.fields) {
        if (!story.receivedFields.contains(field) && !names.contains(field.name))
            names.append(field.name);
    }
    for (const Field &field : story.receivedFields) {
        if (!fieldValue(story.fields, field.name) && !names.contains(field.name))
            names.append(field.name);
    }
    return names;
}

QString phoneText(const EventRow &row)
{
    const QString phone = oneLine(row.phone).trimmed();
    return phone.isEmpty() ? History::tr("no phone") : prettyPhone(phone);
}

QString messageText(const EventRow &row)
{
    if (row.reason.code == ReasonCode::None || row.reason.code == ReasonCode::Accepted)
        return {};
    return oneLine(reasonText(row.reason));
}

QString dayLineText(QDate day, QDate today)
{
    const QString date = weekdayAndDate(QDateTime(day, QTime(12, 0)).toUTC());
    if (day == today)
        return History::tr("Today, %1").arg(date);
    if (day.addDays(1) == today)
        return History::tr("Yesterday, %1").arg(date);
    return date;
}

QString eventsText(qint64 count)
{
    return grouped(History::tr("%n event(s)", "", int(count)), count);
}

QString countsText(const StateCounts &counts)
{
    const qint64 all = std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
    const auto of = [&counts](State a, State b) { return counts.value(a) + counts.value(b); };
    QStringList parts;
    if (const qint64 n = counts.value(State::Delivered); n > 0)
        parts.append(grouped(History::tr("%n delivered", "", int(n)), n));
    if (const qint64 n = of(State::Rejected, State::Failed); n > 0)
        parts.append(grouped(History::tr("%n refused", "", int(n)), n));
    if (const qint64 n = counts.value(State::Uncertain); n > 0)
        parts.append(grouped(History::tr("%n unclear", "", int(n)), n));
    if (const qint64 n = of(State::Pending, State::Held); n > 0)
        parts.append(grouped(History::tr("%n still waiting", "", int(n)), n));
    const QString events = eventsText(all);
    if (parts.isEmpty())
        return events;
    return events + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QString countsDetails(const StateCounts &counts)
{
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            lines.append(stateText(it.key()) + QStringLiteral(": ") + number(it.value()));
    }
    return lines.join(QLatin1Char('\n'));
}

QString rowForClipboard(const EventRow &row)
{
    return QStringList { isoUtc(row.receivedUtc), stateText(row.state),  oneLine(row.client),
                         oneLine(row.phone),      oneLine(row.flowName), oneLine(row.orderId),
                         messageText(row) }
        .join(QLatin1Char('\t'));
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = text.left(toolTipLetters);
    if (shown.size() < text.size())
        shown += QStringLiteral("…");
    return Qt::convertFromPlainText(shown);
}

} // namespace LeadBridge::Ui
