// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/eventcatalogue.h"

namespace LeadBridge {

/// What is pasted behind the webhook address in Klientiks:
/// `?client_id={{id}}&client_phone={{phone}}…`. Names are percent-encoded where a query
/// needs it; the placeholders stay as Klientiks must find them.
[[nodiscard]] QString parameterString(const CatalogueEvent &event);

/// The same for an event of the built-in catalogue. Errors: NotFound.
[[nodiscard]] Result<QString> parameterString(const QString &eventId);

} // namespace LeadBridge
