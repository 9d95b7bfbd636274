// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/flow/flow.h"

#include <QHash>

namespace LeadBridge {

class Connection;
class DeliveryWriter;
struct CommitNews;

/// Takes a client's personal data out of the database, in slices. The events stay, with their
/// times, states and order numbers. A copy holds how far it has come. Journal thread.
class ClientForgetter
{
public:
    explicit ClientForgetter(const QString &id);

    /// False: nothing is left to do.
    bool step(Connection &db, DeliveryWriter &deliveries, CommitNews &news);
    /// Events whose data were taken out.
    [[nodiscard]] int events() const { return m_events; }

private:
    void begin(Connection &db, CommitNews &news);
    [[nodiscard]] bool takeLearned(Connection &db, DeliveryWriter &deliveries, CommitNews &news);
    [[nodiscard]] bool takeTail(Connection &db, DeliveryWriter &deliveries, CommitNews &news);
    void forget(Connection &db, DeliveryWriter &deliveries, CommitNews &news, qint64 event);

    QString m_id;
    bool m_begun = false;
    QHash<FlowId, Source> m_sources; ///< of removed flows, too
    qint64 m_tail = 0; ///< events up to here are known by client_events or looked at
    qint64 m_last = 0;
    int m_events = 0;
};

/// Whether the client with this number was ever forgotten here, also if they came again since.
/// Journal thread.
[[nodiscard]] bool wasForgotten(Connection &db, const QString &id);

} // namespace LeadBridge
