// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/resendactions.h"

#include "ui/history/bulkdialog.h"
#include "ui/history/editdialog.h"
#include "ui/history/historytexts.h"
#include "ui/history/resenddialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

namespace LeadBridge::Ui {

namespace {

QList<EventId> idsOf(const QList<EventRow> &rows)
{
    QList<EventId> events;
    for (const EventRow &row : rows)
        events.append(row.id);
    return events;
}

} // namespace

ResendActions::ResendActions(HistoryApi &history, FlowsApi &flows, QWidget *page)
    : QObject(page)
    , m_history(history)
    , m_flows(flows)
    , m_page(page)
{
}

void ResendActions::carryOut(RowVerb verb, const QList<EventRow> &rows)
{
    if (rows.isEmpty())
        return;
    switch (verb) {
    case RowVerb::SendAgain:
        ask(rows, std::nullopt);
        break;
    case RowVerb::SendAnew:
        ask(rows, ResendVerb::Anew);
        break;
    case RowVerb::RepeatAsItWas:
        // One lead that nobody got yet cannot ring anybody up twice.
        if (rows.size() == 1 && rows.constFirst().state != State::Delivered
            && rows.constFirst().state != State::Uncertain)
            sendAgain(idsOf(rows), ResendScope::Unfinished, 1, ResendVerb::AsItWas);
        else
            ask(rows, ResendVerb::AsItWas);
        break;
    case RowVerb::EditAndSend:
        edit(rows.constFirst().id);
        break;
    case RowVerb::ItArrived:
        askSettlement(rows, Settlement::Arrived);
        break;
    case RowVerb::SendUnclear:
        askSettlement(rows, Settlement::SendAgain);
        break;
    case RowVerb::ShowFirst:
        emit eventAsked(firstOf(rows.constFirst()));
        break;
    }
}

void ResendActions::ask(const QList<EventRow> &rows, std::optional<ResendVerb> verb)
{
    if (rows.size() > atOnce) {
        BulkResend request;
        request.events = idsOf(rows);
        request.verb = verb.value_or(ResendVerb::Anew);
        askBulk(request);
        return;
    }
    auto *dialog = new ResendDialog(m_history, rows, verb, m_page);
    connect(dialog, &ResendDialog::chosen, this,
            [this, events = idsOf(rows)](ResendScope scope, ResendVerb chosen) {
                sendAgain(events, scope, 1, chosen);
            });
    dialog->open();
}

void ResendActions::resendAll(const HistoryFilter &filter)
{
    BulkResend request;
    request.filter = filter;
    // What comes while the operator reads the question was not meant.
    if (!request.filter.untilUtc.isValid())
        request.filter.untilUtc = nowUtc();
    askBulk(request);
}

void ResendActions::askBulk(const BulkResend &request)
{
    auto *dialog = new BulkDialog(m_history, request, m_page);
    connect(dialog, &BulkDialog::chosen, this, &ResendActions::startBulk);
    dialog->open();
}

/// How far it is and what came of it is told by the bottom line.
void ResendActions::startBulk(const BulkResend &request)
{
    whenReady(m_history.startBulk(request), this, [this](const Result<> &result) {
        if (!result)
            emit failed(tr("Sending again has not begun"), result.error());
    });
}

void ResendActions::edit(EventId event)
{
    whenReady(m_history.story(event), this, [this](const Result<EventStory> &story) {
        if (story)
            openEditor(*story);
        else
            emit failed(tr("The story could not be read."), story.error());
    });
}

void ResendActions::openEditor(const EventStory &story)
{
    auto *dialog = new EditDialog(m_flows, story, m_page);
    connect(dialog, &EditDialog::chosen, this,
            [this, event = story.row.id](const Fields &fields, ResendScope scope) {
                whenReady(m_history.editAndSend(event, fields, scope), this,
                          [this](const Result<ResendReport> &result) { report(result); });
            });
    dialog->open();
}

void ResendActions::askSettlement(const QList<EventRow> &rows, Settlement settlement)
{
    const QList<EventId> events = idsOf(rows).first(std::min(rows.size(), settledAtOnce));
    const int count = int(events.size());
    if (count == 1) {
        settle(events, settlement);
        return;
    }
    Question question;
    const bool arrived = settlement == Settlement::Arrived;
    question.title = arrived ? tr("Did %n lead(s) arrive?", "", count)
                             : tr("Send %n unclear lead(s) again?", "", count);
    question.text = arrived
        ? tr("They are kept as delivered and not sent again.")
        : tr("Whichever of them did arrive comes to the service a second time.");
    question.safeVerb = tr("Cancel");
    question.verb = arrived ? tr("They arrived") : tr("Send %n", "", count);
    confirm(m_page, question, [this, events, settlement](Answer answer) {
        if (answer == Answer::Do)
            settle(events, settlement);
    });
}

void ResendActions::settle(const QList<EventId> &events, Settlement settlement)
{
    settleNext(events, settlement, 0);
}

/// One after the other: which of its steps are unclear stands in each lead's story.
void ResendActions::settleNext(const QList<EventId> &left, Settlement settlement, int done)
{
    if (left.isEmpty()) {
        Toast::show(m_page,
                    settlement == Settlement::Arrived
                        ? tr("Kept as delivered: %n lead(s)", "", done)
                        : tr("Queued again: %n lead(s)", "", done));
        emit finished();
        return;
    }
    const auto stop = [this](const Error &error) {
        emit failed(tr("Your answer could not be kept"), error);
        emit finished();
    };
    const QList<EventId> rest = left.mid(1);
    whenReady(m_history.story(left.constFirst()), this, [=, this](const Result<EventStory> &story) {
        if (!story) {
            stop(story.error());
            return;
        }
        DeliveryId unclear;
        for (const DeliveryRecord &delivery : story->deliveries) {
            if (delivery.state == State::Uncertain && !unclear.isValid())
                unclear = delivery.id;
        }
        if (!unclear.isValid()) { // somebody was quicker
            settleNext(rest, settlement, done);
            return;
        }
        whenReady(m_history.settle(unclear, settlement), this, [=, this](const Result<> &result) {
            if (result)
                settleNext(rest, settlement, done + 1);
            else
                stop(result.error());
        });
    });
}

void ResendActions::resendFrom(const EventRow &row, int step, const QString &name)
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
            sendAgain({ event }, ResendScope::All, step, ResendVerb::Anew);
    });
}

void ResendActions::sendAgain(const QList<EventId> &events, ResendScope scope, int fromStep,
                              ResendVerb verb)
{
    whenReady(m_history.resend(events, scope, fromStep, verb), this,
              [this](const Result<ResendReport> &result) { report(result); });
}

void ResendActions::report(const Result<ResendReport> &report)
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

} // namespace LeadBridge::Ui
