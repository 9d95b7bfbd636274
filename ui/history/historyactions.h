// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QObject>

class QWidget;

namespace LeadBridge::Ui {

/// What can be done with events: sending again, saying what became of an unclear one, export,
/// copying. Asks where it must and reports in a toast; what failed is left to the page to show.
class HistoryActions final : public QObject
{
    Q_OBJECT
public:
    /// Questions and toasts stand over the window of @p page.
    HistoryActions(HistoryApi &history, QWidget *page);

    /// Asks first, with the numbers. @p rows: the chosen events as they stand.
    void resend(const QList<EventRow> &rows);
    /// One event from a step on, done ones too; asks first. @p step from 1.
    void resendFrom(const EventRow &row, int step, const QString &name);
    void settle(DeliveryId delivery, Settlement settlement, const QString &client);
    /// Asks for a file and writes what the filter shows.
    void exportShown(const HistoryFilter &filter);
    void copyRows(const QList<EventRow> &rows);
    /// Reads the story for it.
    void copyCurl(EventId event);

signals:
    /// A settlement or resend was answered, well or not: what is shown may be older.
    void finished();
    void failed(const QString &what, const LeadBridge::Error &error);

private:
    void sendAgain(const QList<EventId> &events, ResendScope scope, int fromStep = 1);
    void report(const Result<ResendReport> &report);
    void writeExport(const QString &path, const HistoryFilter &filter);

    HistoryApi &m_history;
    QWidget *m_page;
};

} // namespace LeadBridge::Ui
