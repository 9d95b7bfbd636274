// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/resolvedinput.h"

#include <tl/expected.hpp>

namespace LeadBridge {

/// A part of a request as it goes out, and as it may be stored.
template <class T> struct Part
{
    T real {};
    T shown {};
};

template <class T> using PartOf = tl::expected<Part<T>, QList<Reason>>;

/// The parts of a generic HTTP request. Faults, all as InputBad: not_a_header, header_is_ours (of
/// a header's name), not_a_url, address_too_long (of `address`), not_json (of `body`), and those
/// of jsonBody().

/// Address with the query inputs; with GET the form inputs, too.
[[nodiscard]] PartOf<QUrl> addressPart(const Action &action, const QList<ResolvedInput> &inputs);

/// Sign-in and the operator's own headers, which take the place of a default of the same name.
[[nodiscard]] PartOf<HttpHeaders> headerPart(const Action &action,
                                             const QList<ResolvedInput> &inputs);

[[nodiscard]] PartOf<QByteArray> bodyPart(const Action &action, const QList<ResolvedInput> &inputs);

/// Base64 of name and password (RFC 7617).
[[nodiscard]] QByteArray basicCredentials(const QList<ResolvedInput> &inputs);

/// Empty where a name may be a header's (RFC 9110 §5.6.2) and is not one that the sender
/// makes; else the fault.
[[nodiscard]] QString headerFault(const QString &name);

} // namespace LeadBridge
