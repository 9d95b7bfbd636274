// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/serviceaddress.h"
#include "app/destinations/message.h"

#include <optional>

namespace LeadBridge {

/// Where a connection leads and by which way: only requests with equal routes share one.
struct Route
{
    ServiceAddress address;
    std::optional<Proxy> proxy {};

    bool operator==(const Route &) const = default;
};

[[nodiscard]] inline size_t qHash(const Route &route, size_t seed = 0)
{
    const Proxy proxy = route.proxy.value_or(Proxy {});
    return qHashMulti(seed, route.address, route.proxy.has_value(), static_cast<int>(proxy.kind),
                      proxy.host, proxy.port, proxy.user, proxy.password);
}

} // namespace LeadBridge
