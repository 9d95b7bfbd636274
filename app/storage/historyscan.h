// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"
#include "app/storage/searchquery.h"

#include <QDeadlineTimer>

#include <functional>

namespace LeadBridge {

class Connection;

/// Walks through the events that a filter shows, in one direction, over whichever index fits.
/// Can be stopped and taken up again, so that a long walk lets others pass. History thread.
class HistoryScan
{
public:
    enum class Direction { Older, Newer };

    /// From @p from on, without it; none: from the end.
    HistoryScan(const HistoryFilter &filter, Direction direction, EventId from);

    /// Gives rows to @p row until it returns false, or the deadline has passed.
    /// True: there is nothing more to walk through.
    bool advance(Connection &db, const QDeadlineTimer &deadline,
                 const std::function<bool(const EventRow &)> &row);

private:
    void begin(Connection &db);
    [[nodiscard]] QList<qint64> candidates(Connection &db);
    [[nodiscard]] QList<qint64> idsByState(Connection &db);
    [[nodiscard]] QList<qint64> idsByText(Connection &db);
    [[nodiscard]] QList<qint64> idsByShortText(Connection &db);
    [[nodiscard]] QList<qint64> plainIds(Connection &db, qint64 low, qint64 high);
    void sortAndCut(QList<qint64> &ids) const;
    void moveTo(qint64 id);
    [[nodiscard]] bool shows(const EventRow &row) const;
    [[nodiscard]] bool older() const { return m_direction == Direction::Older; }

    HistoryFilter m_filter;
    Direction m_direction;
    SearchQuery m_search;
    QList<qint64> m_flows; // where states or a flow restrict
    qint64 m_low = 0; // ids between these, both excluded, are still to be walked through
    qint64 m_high = 0;
    qint64 m_indexed = 0; // highest id the search index knows
    bool m_begun = false;
    bool m_exhausted = false;
};

} // namespace LeadBridge
