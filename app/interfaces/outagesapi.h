// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/outagevalues.h"

#include <QFuture>
#include <QObject>

namespace LeadBridge {

struct CatchUpPreview
{
    QList<CatchUpRow> rows; ///< at most 10,000
    QStringList columns; ///< as the file names them
    int missing = 0;
    int known = 0;
    int faulty = 0;
};

/// Times in which nothing was received, and how to make up for them. Lives on the main thread.
class OutagesApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Those that ended in [@p fromUtc, @p untilUtc), newest first, at most @p limit; an invalid
    /// time does not restrict.
    virtual QFuture<Result<QList<Outage>>> between(const QDateTime &fromUtc,
                                                   const QDateTime &untilUtc, int limit) = 0;
    /// Reads a CSV file's or a pasted list's @p text and compares it with what the flow has.
    virtual QFuture<Result<CatchUpPreview>> preview(FlowId flow, const QByteArray &text) = 0;
    /// Adds the missing rows as events of the flow, marked as caught up. The value: how many.
    virtual QFuture<Result<int>> catchUp(FlowId flow, OutageId outage,
                                         const QList<CatchUpRow> &rows) = 0;

signals:
    void changed();
};

} // namespace LeadBridge
