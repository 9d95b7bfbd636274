// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace LeadBridge {

/// A field that a flow's events have brought.
struct SeenField
{
    QString name;
    QString lastValue; ///< the first 200 letters
    QDateTime firstSeenUtc;
    QDateTime lastSeenUtc;
    QString unreplaced; ///< the placeholder that stood as the last value; else empty
    bool acknowledged = false; ///< the operator knows of it, or it came with the first event
    qint64 eventsSince = 0; ///< events of the flow that came after the last one with it

    bool operator==(const SeenField &) const = default;
};

/// What was learned from a flow's events, test events apart.
struct LearnedSource
{
    FlowId flow;
    QList<SeenField> fields; ///< in the order they were first seen; without the string's mark
    QDateTime lastEventUtc;
    int stringVersion = 0; ///< the mark lb=N of the newest event; 0: none

    bool operator==(const LearnedSource &) const = default;
};

} // namespace LeadBridge
