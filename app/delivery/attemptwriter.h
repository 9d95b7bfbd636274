// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/journalvalues.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace LeadBridge {

class Journal;

/// Sees to it that the outcome of every try reaches the journal: what cannot be stored now
/// (disk full) is kept and offered again each second, since a request must not be sent a second
/// time because its answer could not be written down. Lives on the delivery thread.
class AttemptWriter final : public QObject
{
    Q_OBJECT
public:
    /// @p journal must outlive the writer.
    explicit AttemptWriter(Journal &journal, QObject *parent);

    void write(const FinishedAttempt &attempt);

    /// The journal has just refused: nothing more should be sent before it was tried again.
    [[nodiscard]] bool isTroubled() const { return m_retry.isActive(); }
    [[nodiscard]] bool isIdle() const { return m_unstored.isEmpty(); }

signals:
    /// Committed; @p known is false where the journal knows no such delivery any more.
    void stored(const LeadBridge::FinishedAttempt &attempt, bool known);
    /// Sending may go on.
    void resumed();

private:
    void offer(const FinishedAttempt &attempt);
    void onResult(DeliveryId id, const Result<> &result);
    void offerAgain();

    Journal &m_journal;
    QHash<DeliveryId, FinishedAttempt> m_unstored;
    QList<DeliveryId> m_refused;
    QTimer m_retry;
};

} // namespace LeadBridge
