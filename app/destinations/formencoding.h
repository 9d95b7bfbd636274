// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/resolvedinput.h"

namespace LeadBridge {

/// One name or value of a form (application/x-www-form-urlencoded): spaces are +, everything else
/// that is not unreserved is percent-encoded UTF-8.
[[nodiscard]] QByteArray formEncoded(const QString &text);

/// Inputs as a form; free ones under the names the operator gave them. @p masked: secrets as •••,
/// for the record.
[[nodiscard]] QByteArray formBody(const QList<ResolvedInput> &fields, bool masked);

} // namespace LeadBridge
