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

/// A number as people write it, plainly: 3500.5. Fault: bad_number.
[[nodiscard]] tl::expected<QString, QString> checkedNumber(const QString &value);

/// yes or no, from yes, true, 1, on, да and their opposites in any case. Fault: not_a_flag.
[[nodiscard]] tl::expected<QString, QString> checkedFlag(const QString &value);

/// A JSON text: an object, a list, or a value. Fault: not_json.
[[nodiscard]] tl::expected<QString, QString> checkedJson(const QString &value);

/// One mail address without name or brackets (RFC 5321, 4.1.2; letters of all scripts, RFC 6531).
/// It holds no control character, space, comma, semicolon or <>, so that nothing can be added to
/// a header or an SMTP command with it. Quoted local parts and addresses in square brackets are
/// not taken. Fault: not_an_email.
[[nodiscard]] tl::expected<QString, QString> checkedEmail(const QString &value);

/// Mail addresses parted by commas, semicolons or line breaks; each once, joined by ", ". Fault:
/// not_an_email, also where there is none.
[[nodiscard]] tl::expected<QString, QString> checkedEmailList(const QString &value);

} // namespace LeadBridge
