// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/attemptwriter.h"

#include "app/base/logging.h"
#include "app/delivery/whendone.h"
#include "app/storage/journal.h"

#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

AttemptWriter::AttemptWriter(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_retry(this)
{
    m_retry.setInterval(1s);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AttemptWriter::offerAgain);
}

void AttemptWriter::write(const FinishedAttempt &attempt)
{
    m_unstored.insert(attempt.delivery, attempt);
    offer(attempt);
}

void AttemptWriter::offer(const FinishedAttempt &attempt)
{
    whenDone(this, m_journal.finishAttempt(attempt),
             [this, id = attempt.delivery](const Result<> &result) { onResult(id, result); });
}

void AttemptWriter::onResult(DeliveryId id, const Result<> &result)
{
    if (!result && result.error().kind != ErrorKind::NotFound) {
        if (m_refused.isEmpty())
            qCWarning(lcDelivery) << "an outcome cannot be stored:" << result.error().detail;
        m_refused.append(id);
        m_retry.start();
        return;
    }
    const FinishedAttempt attempt = m_unstored.take(id);
    const bool wasTroubled = isTroubled();
    m_retry.stop();
    emit stored(attempt, result.has_value());
    if (!m_refused.isEmpty())
        offerAgain();
    else if (wasTroubled)
        emit resumed();
}

void AttemptWriter::offerAgain()
{
    const QList<DeliveryId> refused = std::exchange(m_refused, {});
    for (const DeliveryId id : refused)
        offer(m_unstored.value(id));
    emit resumed();
}

} // namespace LeadBridge
