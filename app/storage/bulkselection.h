// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyscan.h"
#include "app/storage/historyvalues.h"

#include <QDeadlineTimer>

namespace LeadBridge {

class Connection;

/// Whether a bulk resend queues an event that stands so. Where leads were chosen by a filter,
/// those that might reach a service twice or against the operator's rules (unclear ones, repeats,
/// filtered and held ones) are taken only where the filter names their state, and test leads only
/// where it asks for them. Pure.
[[nodiscard]] bool isSentInBulk(const EventRow &row, const BulkResend &request);

/// Which events a bulk resend would queue, found in slices. History thread.
class BulkSelection
{
public:
    explicit BulkSelection(const BulkResend &request);

    /// True: all are found.
    bool advance(Connection &db, const QDeadlineTimer &deadline);

    [[nodiscard]] const BulkPreview &preview() const { return m_preview; }
    [[nodiscard]] const QList<EventId> &toSend() const { return m_toSend; } ///< oldest first

private:
    void take(const EventRow &row);

    BulkResend m_request;
    HistoryScan m_scan;
    qsizetype m_next = 0; // of the chosen events
    BulkPreview m_preview;
    QList<EventId> m_toSend;
};

} // namespace LeadBridge
