// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace LeadBridge::Ui {

/// Where Klientiks lists its event webhooks (guide of Webjack, read in November 2026).
inline constexpr QLatin1StringView klientiksEvents {
    "https://klientiks.ru/clientix/admin/eventHandlers"
};

} // namespace LeadBridge::Ui
