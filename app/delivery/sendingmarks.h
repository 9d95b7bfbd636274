// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QList>
#include <QObject>

#include <functional>

namespace LeadBridge {

class Journal;

/// Writes into the journal that deliveries are about to be sent, and takes it back for those
/// that were not. Lives on the delivery thread.
class SendingMarks final : public QObject
{
    Q_OBJECT
public:
    /// @p journal must outlive the marks. @p isActive: whether a delivery is being carried out,
    /// so that a mark that could not be taken back at once is not taken from its next try.
    SendingMarks(Journal &journal, const std::function<bool(DeliveryId)> &isActive,
                 QObject *parent);

    /// Calls @p done after the commit with those that are not to be sent any more, or with the
    /// reason why there was no commit.
    void mark(const QList<DeliveryId> &deliveries,
              const std::function<void(const Result<QList<DeliveryId>> &)> &done);
    /// Tries until it is done.
    void unmark(const QList<DeliveryId> &deliveries);

    /// No mark is being taken back.
    [[nodiscard]] bool isIdle() const { return m_unmarking == 0; }

signals:
    void becameIdle();

private:
    void unmarkLater(const QList<DeliveryId> &deliveries);
    void finishOne();

    Journal &m_journal;
    const std::function<bool(DeliveryId)> m_isActive;
    int m_unmarking = 0;
};

} // namespace LeadBridge
