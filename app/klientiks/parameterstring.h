// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/parameter.h"

namespace LeadBridge {

/// What is pasted behind the webhook address in Klientiks:
/// `?client_id={{id}}&client_phone={{phone}}…`. Names are percent-encoded where a query
/// needs it; the placeholders stay as Klientiks must find them.
[[nodiscard]] QString parameterString(const CatalogueEvent &event);

/// The same for an event of the built-in catalogue. Errors: NotFound.
[[nodiscard]] Result<QString> parameterString(const QString &eventId);

/// The same for any choice of pairs. @p version above 0 puts its mark in front: `?lb=3&…`.
[[nodiscard]] QString parameterString(const ParameterList &parameters, int version);

/// All pairs of an event, in the catalogue's order; none for an unknown one.
[[nodiscard]] ParameterList allParameters(const QString &eventId);

/// What a new flow asks for: the recommended pairs.
[[nodiscard]] ParameterList recommendedParameters(const QString &eventId);

} // namespace LeadBridge
