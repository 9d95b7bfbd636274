// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge::Ui {

/// The beginning of an address, as pasted by an operator, made fit for use: spaces, path and
/// parameters go, https:// is put in front where nothing stands there (http:// before a bare IP
/// address). Empty where there is no host in it.
[[nodiscard]] QString tidyPublicBase(const QString &pasted);

} // namespace LeadBridge::Ui
