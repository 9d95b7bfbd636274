// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QHash>

namespace LeadBridge {

class Connection;

/// Remembers which fields a flow's events bring, and which client each event names, in small
/// pieces while nothing else is to be written. Journal thread.
class FieldLearner
{
public:
    /// Learns from some events, for a few milliseconds. False: there was none to learn from.
    bool step(Connection &db);

private:
    struct StoredSource
    {
        QByteArray document;
        Source source;
    };
    [[nodiscard]] const Source &sourceOf(Connection &db, qint64 flow);

    QHash<qint64, StoredSource> m_sources; // so that a document is parsed once
};

} // namespace LeadBridge
