// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"
#include "app/destinations/message.h"

#include <tl/expected.hpp>

#include <optional>

namespace LeadBridge {

/// The setting `proxy`: socks5://HOST:PORT or http://USER@HOST:PORT, empty for none. It holds no
/// password, for settings are not secret; that is the input `proxy_password`.
[[nodiscard]] SettingDescription proxySetting();
[[nodiscard]] InputDescription proxyPasswordInput();

/// The proxy of an action's settings, or none. @p password: what the input proxy_password says.
/// Faults, as InputBad of `proxy`: not_a_proxy; password_in_proxy, told without the value.
[[nodiscard]] tl::expected<std::optional<Proxy>, Reason>
readProxy(const Action &action, const DestinationDescription &description, const QString &password);

} // namespace LeadBridge
