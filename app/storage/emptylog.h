// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>

namespace LeadBridge {

class WriterQueue;

/// Brings everything committed into the database file and empties the log beside it, so that
/// nothing deleted is left in it. The value: false where readers stood in the way. Any thread.
QFuture<Result<bool>> emptyLog(WriterQueue &queue);

} // namespace LeadBridge
