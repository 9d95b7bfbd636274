// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/flowvalues.h"
#include "ui/widgets/status.h"

namespace LeadBridge::Ui {

/// The answer to a test lead in words.
struct TestAnswer
{
    Sign sign = Sign::Failed;
    QString fact;
    QString sentence; ///< why and what to do, or how each of several steps ended, a line each;
                      ///< empty where all is well
};

/// @p destinationId: the service that was asked, or whose stand-in was, where the report does not
/// tell of its steps.
[[nodiscard]] TestAnswer testAnswer(const Result<TestReport> &result, const QString &destinationId);

} // namespace LeadBridge::Ui
