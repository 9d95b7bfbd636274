// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyactions.h"

#include "ui/history/historytexts.h"
#include "ui/history/requesttexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace LeadBridge::Ui {

HistoryActions::HistoryActions(HistoryApi &history, QWidget *page)
    : QObject(page)
    , m_history(history)
    , m_page(page)
{
}

void HistoryActions::resend(const QList<EventRow> &rows)
{
    if (rows.isEmpty())
        return;
    QList<EventId> events;
    int delivered = 0;
    QDateTime oldest = rows.constFirst().receivedUtc;
    for (const EventRow &row : rows) {
        events.append(row.id);
        delivered += row.state == State::Delivered ? 1 : 0;
        oldest = std::min(oldest, row.receivedUtc);
    }
    const int count = int(rows.size());
    const bool all = delivered == count;
    Question question;
    question.title = count == 1
        ? tr("Send the lead of “%1” again?").arg(clientText(rows.constFirst()))
        : tr("Send %n lead(s) again?", "", count);
    QStringList lines;
    if (count > 1)
        lines.append(tr("The oldest is from %1.").arg(dayAndTime(oldest, nowUtc())));
    if (all)
        lines.append(tr("It was delivered before: the service gets it a second time, and the "
                        "client may be rung up twice.",
                        "", count));
    else if (delivered > 0)
        lines.append(
            tr("%n of them were delivered before and stay as they are unless you send all.", "",
               delivered));
    if (!all)
        lines.append(tr("Only steps that are not done yet are sent."));
    question.text = lines.join(QLatin1Char(' '));
    question.safeVerb = tr("Don't send");
    question.verb = count == 1 ? tr("Send") : tr("Send %n", "", count - (all ? 0 : delivered));
    if (!all && delivered > 0)
        question.otherVerb = tr("Send all %n", "", count);
    const ResendScope scope = all ? ResendScope::All : ResendScope::Unfinished;
    confirm(m_page, question, [this, events, scope](Answer answer) {
        if (answer == Answer::Do)
            sendAgain(events, scope);
        else if (answer == Answer::Other)
            sendAgain(events, ResendScope::All);
    });
}

void HistoryActions::resendFrom(const EventRow &row, int step, const QString &name)
{
    const Question question {
        tr("Send the lead of “%1” again from step %2?").arg(clientText(row)).arg(step),
        tr("“%1” and the steps behind it are carried out once more, also those that were "
           "delivered: the service gets it a second time. The steps before stay as they are.")
            .arg(oneLine(name, 60)),
        tr("Don't send"),
        {},
        tr("Send")
    };
    confirm(m_page, question, [this, event = row.id, step](Answer answer) {
        if (answer == Answer::Do)
            sendAgain({ event }, ResendScope::All, step);
    });
}

void HistoryActions::sendAgain(const QList<EventId> &events, ResendScope scope, int fromStep)
{
    whenReady(m_history.resend(events, scope, fromStep), this,
              [this](const Result<ResendReport> &result) { report(result); });
}

void HistoryActions::report(const Result<ResendReport> &report)
{
    if (!report) {
        emit failed(tr("Sending again did not work"), report.error());
    } else if (report->queued == 0) {
        Toast::show(m_page, tr("There is nothing left to send"));
    } else {
        QString text = tr("Queued again: %n lead(s)", "", report->queued);
        if (report->nothingToDo > 0)
            text += QStringLiteral(", ") + tr("nothing to send in %n", "", report->nothingToDo);
        Toast::show(m_page, text);
    }
    emit finished();
}

void HistoryActions::settle(DeliveryId delivery, Settlement settlement, const QString &client)
{
    whenReady(m_history.settle(delivery, settlement), this,
              [this, settlement, client](const Result<> &result) {
                  if (!result)
                      emit failed(tr("Your answer could not be kept"), result.error());
                  else if (settlement == Settlement::Arrived)
                      Toast::show(m_page, tr("Kept as delivered: %1").arg(client));
                  else
                      Toast::show(m_page, tr("Queued again: %n lead(s)", "", 1));
                  emit finished();
              });
}

void HistoryActions::exportShown(const HistoryFilter &filter)
{
    auto *dialog = new QFileDialog(m_page, tr("Export what is shown"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The system's own dialog may run a loop of its own.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString csv = tr("Text with separators (*.csv)");
    const QString xlsx = tr("Spreadsheet (*.xlsx)");
    dialog->setNameFilters({ csv, xlsx });
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("leads-")
                       + nowUtc().toLocalTime().date().toString(Qt::ISODate));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, xlsx](const QString &chosen) {
        dialog->setDefaultSuffix(chosen == xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, filter](const QString &path) { writeExport(path, filter); });
    dialog->open();
}

void HistoryActions::writeExport(const QString &path, const HistoryFilter &filter)
{
    whenReady(m_history.exportTo(path, filter), this, [this, path](const Result<qint64> &rows) {
        if (!rows) {
            emit failed(tr("The export could not be written"), rows.error());
            return;
        }
        Toast::show(m_page,
                    tr("%n event(s) written to %1", "", int(*rows))
                        .arg(oneLine(QFileInfo(path).fileName())));
    });
}

void HistoryActions::copyRows(const QList<EventRow> &rows)
{
    if (rows.isEmpty())
        return;
    QStringList lines;
    for (const EventRow &row : rows)
        lines.append(rowForClipboard(row));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    Toast::show(m_page, tr("Copied: %n row(s)", "", int(rows.size())));
}

void HistoryActions::copyCurl(EventId event)
{
    if (!event.isValid())
        return;
    whenReady(m_history.story(event), this, [this](const Result<EventStory> &story) {
        if (!story) {
            emit failed(tr("The story could not be read."), story.error());
            return;
        }
        QGuiApplication::clipboard()->setText(curlCommand(*story));
        Toast::show(m_page, tr("Copied, keys are masked"));
    });
}

} // namespace LeadBridge::Ui
