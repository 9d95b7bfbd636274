// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace LeadBridge {

/// The last sign of life of a receiving program.
struct Heartbeat
{
    QDateTime utc;
    bool ended = false; ///< it ended properly then

    bool operator==(const Heartbeat &) const = default;
};

/// Writes the file anew, without waiting for the disk: after a power failure its time of change
/// may be all there is. False where it cannot be written.
bool writeHeartbeat(const QString &path, const Heartbeat &beat);

/// Nothing where there is no file.
[[nodiscard]] std::optional<Heartbeat> readHeartbeat(const QString &path);

} // namespace LeadBridge
