// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

class Connection;

/// Keeps the full-text index behind the events, in small pieces while nothing else is to be
/// written. Journal thread.
class SearchIndexer
{
public:
    /// Indexes for a few milliseconds. False: everything is indexed.
    bool step(Connection &db);
};

} // namespace LeadBridge
