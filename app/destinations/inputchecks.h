// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace LeadBridge {

/// Checks of values by their kind. They give the value as it goes out, or the code of the fault
/// for InputBad reasons.

/// Two letters of ISO 3166-1, in capitals. Fault: not_a_country.
[[nodiscard]] tl::expected<QString, QString> checkedCountry(const QString &value);

/// An IPv4 or IPv6 literal that a client on the internet can have. Faults: not_an_ip,
/// private_ip (private, loopback, link-local, shared, multicast, unspecified).
[[nodiscard]] tl::expected<QString, QString> checkedIpAddress(const QString &value);

} // namespace LeadBridge
