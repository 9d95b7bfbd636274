// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"
#include "ui/history/rowverbs.h"

#include <QObject>

class QWidget;

namespace LeadBridge {
class FlowsApi;
}

namespace LeadBridge::Ui {

/// Sending leads again: as they were, with today's settings, edited; one, several, or all that a
/// filter shows. Asks where a client could be rung up twice, and reports in a toast; what failed
/// is left to the page to show.
class ResendActions final : public QObject
{
    Q_OBJECT
public:
    /// More leads than this go in the background, so many a second.
    static constexpr qsizetype atOnce = 50;
    /// Of so many unclear leads at most it is said in one go what became of them.
    static constexpr qsizetype settledAtOnce = 200;

    /// Questions and toasts stand over the window of @p page.
    ResendActions(HistoryApi &history, FlowsApi &flows, QWidget *page);

    /// @p rows: the chosen leads as they stand.
    void carryOut(RowVerb verb, const QList<EventRow> &rows);
    /// One event from a step on, done ones too; asks first. @p step from 1.
    void resendFrom(const EventRow &row, int step, const QString &name);
    /// Its fields are corrected in a dialog and sent.
    void edit(EventId event);
    /// All that the filter shows, in the background; asks with their number.
    void resendAll(const HistoryFilter &filter);

signals:
    /// Something was answered, well or not: what is shown may be older.
    void finished();
    void failed(const QString &what, const LeadBridge::Error &error);
    /// The lead that a duplicate repeats is to be shown.
    void eventAsked(LeadBridge::EventId event);

private:
    void ask(const QList<EventRow> &rows, std::optional<ResendVerb> verb);
    void askBulk(const BulkResend &request);
    void startBulk(const BulkResend &request);
    void openEditor(const EventStory &story);
    void askSettlement(const QList<EventRow> &rows, Settlement settlement);
    void settle(const QList<EventId> &events, Settlement settlement);
    void settleNext(const QList<EventId> &left, Settlement settlement, int done);
    void sendAgain(const QList<EventId> &events, ResendScope scope, int fromStep, ResendVerb verb);
    void report(const Result<ResendReport> &report);

    HistoryApi &m_history;
    FlowsApi &m_flows;
    QWidget *m_page;
};

} // namespace LeadBridge::Ui
