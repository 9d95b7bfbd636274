// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/upkeepvalues.h"

#include <QDateTime>
#include <QFuture>

namespace LeadBridge {

class WriterQueue;

/// Deletes what was received before that time, or takes the personal data out of it, in steps
/// between which others write. What waits, is held or unclear is left, and so is the newest event,
/// whose number must not be given twice. The value: how many events were touched. Any thread.
QFuture<Result<qint64>> sweepOldEvents(WriterQueue &queue, const QDateTime &beforeUtc,
                                       RetentionKind kind);

/// Gives unused pages of the file back to the disk, in steps. The value: bytes. Any thread.
QFuture<Result<qint64>> shrinkDatabase(WriterQueue &queue);

} // namespace LeadBridge
