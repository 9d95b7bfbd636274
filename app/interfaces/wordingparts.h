// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"

#include <QCoreApplication>

namespace LeadBridge {

/// What the files of the wording share.

[[nodiscard]] inline QString say(const char *source)
{
    return QCoreApplication::translate("Wording", source);
}

/// Of TriesUsedUp and ClientLookupFailed: what lies behind it.
[[nodiscard]] inline Reason innerReason(const Reason &outer)
{
    const auto code = reasonFromWord(outer.args.value(1));
    return code ? Reason { *code, outer.args.mid(2) } : Reason {};
}

} // namespace LeadBridge
