// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QDateTime>

namespace LeadBridge::Ui {

/// Listens for the events of one flow, as they are committed. Test leads are none of them.
class EventWatch final : public QObject
{
    Q_OBJECT
public:
    explicit EventWatch(HistoryApi &history, QObject *parent = nullptr);

    /// Events of @p flow received at or after @p sinceUtc are told from now on.
    void watch(FlowId flow, const QDateTime &sinceUtc);
    /// Tells the newest event of the flow, if there is one, however old it is.
    void tellNewest();

signals:
    void came(const LeadBridge::EventStory &story);

private:
    void look(const QList<EventId> &events);
    void tell(EventId event, bool anyAge);

    HistoryApi &m_history;
    FlowId m_flow;
    QDateTime m_sinceUtc;
};

} // namespace LeadBridge::Ui
