// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/sendingmarks.h"

#include "app/delivery/whendone.h"
#include "app/storage/journal.h"

#include <QTimer>

#include <algorithm>
#include <iterator>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto retryPause = 1s;

} // namespace

SendingMarks::SendingMarks(Journal &journal, const std::function<bool(DeliveryId)> &isActive,
                           QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_isActive(isActive)
{
}

void SendingMarks::mark(const QList<DeliveryId> &deliveries,
                        const std::function<void(const Result<QList<DeliveryId>> &)> &done)
{
    whenDone(this, m_journal.markSending(deliveries), done);
}

void SendingMarks::unmark(const QList<DeliveryId> &deliveries)
{
    ++m_unmarking;
    whenDone(this, m_journal.unmarkSending(deliveries), [this, deliveries](const Result<> &result) {
        if (!result)
            unmarkLater(deliveries);
        finishOne();
    });
}

void SendingMarks::unmarkLater(const QList<DeliveryId> &deliveries)
{
    ++m_unmarking;
    QTimer::singleShot(retryPause, this, [this, deliveries] {
        QList<DeliveryId> left;
        std::copy_if(deliveries.begin(), deliveries.end(), std::back_inserter(left),
                     [this](DeliveryId id) { return !m_isActive(id); });
        if (!left.isEmpty())
            unmark(left);
        finishOne();
    });
}

void SendingMarks::finishOne()
{
    --m_unmarking;
    if (isIdle())
        emit becameIdle();
}

} // namespace LeadBridge
