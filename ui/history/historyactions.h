// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QObject>

class QWidget;

namespace LeadBridge {
class FlowsApi;
}

namespace LeadBridge::Ui {

/// What can be done with events besides sending them again: saying what became of an unclear
/// one, export, copying. Reports in a toast; what failed is left to the page to show.
class HistoryActions final : public QObject
{
    Q_OBJECT
public:
    /// Questions and toasts stand over the window of @p page.
    HistoryActions(HistoryApi &history, QWidget *page);

    void settle(DeliveryId delivery, Settlement settlement, const QString &client);
    /// Asks for a file and writes what the filter shows.
    void exportShown(const HistoryFilter &filter);
    void copyRows(const QList<EventRow> &rows);
    /// What the flow would do with the event as it is now: that it was another one then is what
    /// one wants to see.
    void tryEvent(FlowsApi &flows, const EventStory &story);
    /// Reads the story for it.
    void copyCurl(EventId event);

signals:
    /// A settlement was answered, well or not: what is shown may be older.
    void finished();
    void failed(const QString &what, const LeadBridge::Error &error);

private:
    void writeExport(const QString &path, const HistoryFilter &filter);

    HistoryApi &m_history;
    QWidget *m_page;
};

} // namespace LeadBridge::Ui
