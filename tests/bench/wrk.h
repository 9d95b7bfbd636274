// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace LeadBridge::Bench {

/// What wrk measured.
struct WrkReport
{
    double perSecond = 0;
    double p50Ms = 0;
    double p99Ms = 0;
    long requests = 0;
    long failed = 0; ///< socket errors and answers other than 2xx
};

/// Loads @p url with the leads of leads.lua. Ends the program where wrk cannot be run.
[[nodiscard]] WrkReport runWrk(const QUrl &url, int connections, int seconds);

} // namespace LeadBridge::Bench
