// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace LeadBridge {

class Connection;

/// Brings what is indexed of the event up to its row, at once. Nothing where it is not indexed.
void reindexEvent(Connection &db, qint64 event);

/// Keeps the full-text index behind the events, in small pieces while nothing else is to be
/// written. Journal thread.
class SearchIndexer
{
public:
    /// Indexes for a few milliseconds. False: everything is indexed.
    bool step(Connection &db);
};

} // namespace LeadBridge
