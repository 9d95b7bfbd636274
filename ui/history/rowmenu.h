// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/conditions.h"
#include "ui/history/historymodel.h"
#include "ui/history/rowverbs.h"

#include <QMenu>

namespace LeadBridge::Ui {

/// What a right click on a cell offers: the story, sending again, copying, filtering by what
/// stands there.
class RowMenu final : public QMenu
{
    Q_OBJECT
public:
    /// @p chosen: the rows that the verbs are for.
    RowMenu(const EventRow &row, HistoryModel::Column column, const QList<EventRow> &chosen,
            const Conditions &conditions, QWidget *parent);

signals:
    void storyAsked(LeadBridge::EventId event);
    void verbAsked(LeadBridge::Ui::RowVerb verb);
    void resendAllAsked(); ///< everything that the conditions leave
    void copyRowsAsked();
    void copyCurlAsked(LeadBridge::EventId event);
    void conditionsWanted(const LeadBridge::Ui::Conditions &conditions);

private:
    void addCopies(const QString &value);
    void addFilters(HistoryModel::Column column, Conditions conditions);

    EventRow m_row;
};

} // namespace LeadBridge::Ui
