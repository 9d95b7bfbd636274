// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

namespace LeadBridge {

/// Where a connection leads: requests with equal addresses may share connections and limits.
struct ServiceAddress
{
    bool tls = false;
    QString host; ///< lower case, in its ASCII form, IPv6 without brackets
    int port = 0; ///< 1 to 65535

    bool operator==(const ServiceAddress &) const = default;
};

[[nodiscard]] inline size_t qHash(const ServiceAddress &address, size_t seed = 0)
{
    return qHashMulti(seed, address.tls, address.host, address.port);
}

/// The address of an http or https address; an empty host for any other.
[[nodiscard]] ServiceAddress serviceAddressOf(const QUrl &url);

} // namespace LeadBridge
