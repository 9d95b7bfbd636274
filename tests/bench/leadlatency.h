// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/receiver.h"

#include <QList>
#include <QUrl>

namespace LeadBridge::Bench {

/// Milliseconds from the first byte of a webhook request to the arrival of its order at
/// @p receiver, sorted. Sends @p leads at an even pace over one connection; both clocks are
/// this process's. The first second is warming up and left out.
[[nodiscard]] QList<double> leadLatencies(const QUrl &hook, const Receiver &receiver,
                                          int leadsPerSecond, int leads);

} // namespace LeadBridge::Bench
