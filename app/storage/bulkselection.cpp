// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bulkselection.h"

#include "app/storage/connection.h"
#include "app/storage/eventblank.h"
#include "app/storage/historyrows.h"

#include <algorithm>

namespace LeadBridge {

namespace {

QList<EventId> distinct(QList<EventId> events)
{
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

} // namespace

bool isSentInBulk(const EventRow &row, const BulkResend &request)
{
    const bool chosen = !request.events.isEmpty();
    if (row.test && !chosen && request.filter.test != true)
        return false;
    if (tellsBlank(row.reason))
        return false;
    switch (row.state) {
    case State::Rejected:
    case State::Failed:
    case State::Invalid:
        return true;
    case State::Pending:
        return row.nextTryUtc.isValid(); // else it is on its way as it is
    case State::Delivered:
        return request.scope == ResendScope::All;
    case State::Uncertain:
    case State::Duplicate:
    case State::Filtered:
    case State::Held:
        return chosen || request.filter.states.contains(row.state);
    case State::Skipped:
        break;
    }
    return false;
}

BulkSelection::BulkSelection(const BulkResend &request)
    : m_request(request)
    , m_scan(request.filter, HistoryScan::Direction::Newer, {})
{
    m_request.events = distinct(request.events);
}

bool BulkSelection::advance(Connection &db, const QDeadlineTimer &deadline)
{
    if (m_request.events.isEmpty())
        return m_scan.advance(db, deadline, [this](const EventRow &row) {
            take(row);
            return true;
        });
    while (m_next < m_request.events.size() && !db.failed()) {
        if (const auto row = eventRow(db, m_request.events.at(m_next++).value))
            take(*row);
        if (deadline.hasExpired())
            break;
    }
    return m_next >= m_request.events.size();
}

void BulkSelection::take(const EventRow &row)
{
    ++m_preview.events;
    if (!isSentInBulk(row, m_request))
        return;
    ++m_preview.toSend;
    if (!m_preview.oldestUtc.isValid() || row.receivedUtc < m_preview.oldestUtc)
        m_preview.oldestUtc = row.receivedUtc;
    m_toSend.append(row.id);
}

} // namespace LeadBridge
