// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QUrl>

namespace LeadBridge {

/// The address of a service as an operator may set it: http or https, with a host, without
/// name and password in it and without a fragment. Error: InvalidInput.
[[nodiscard]] Result<QUrl> serviceUrl(const QString &text);

} // namespace LeadBridge
