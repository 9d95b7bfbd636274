// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/catchuptable.h"
#include "app/flow/fields.h"

#include <QHash>

namespace LeadBridge {

/// Finds which rows of a list the flow's events tell already: by Klientiks' number of what the
/// event is about; where row or event lack it, by the phone together with what the row says of a
/// day and time. Pure; any one thread at a time.
class CatchUpCompare
{
public:
    CatchUpCompare(const CatchUpTable &table, const Source &source, const QString &phoneRegion);

    /// @p phone: as the history shows it, for events whose fields name none.
    void take(EventId event, const QString &phone, const Fields &fields);

    [[nodiscard]] const QList<CatchUpRow> &rows() const { return m_rows; }
    /// Rows that no event told so far and that have no fault.
    [[nodiscard]] int missing() const;

private:
    void mark(qsizetype row, EventId event);
    [[nodiscard]] bool sameTimes(const CatchUpRow &row, const Fields &fields) const;
    [[nodiscard]] static QString ending(const QString &phone);

    QList<CatchUpRow> m_rows;
    QString m_serial;
    QString m_phone;
    QStringList m_times; // fields that tell days and times
    QString m_region;
    QMultiHash<QString, qsizetype> m_bySerial;
    QMultiHash<QString, qsizetype> m_byPhone;
    QSet<QString> m_endings; // of the phones: most events need no closer look
};

} // namespace LeadBridge
