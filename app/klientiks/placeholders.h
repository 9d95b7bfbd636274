// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/eventcatalogue.h"

namespace LeadBridge {

/// What the built-in catalogue says of placeholders. Pure; any thread.

/// The event's field under this placeholder, an alternative spelling included; or null.
[[nodiscard]] const CatalogueField *fieldOfPlaceholder(const CatalogueEvent &event,
                                                       const QString &placeholder);

/// The first event that has the placeholder, or null. `any` has none of its own.
[[nodiscard]] const CatalogueEvent *eventOfPlaceholder(const QString &placeholder);

/// Whether the catalogue gives some value this name.
[[nodiscard]] bool isParameterName(const QString &name);

/// The name the catalogue gives what @p placeholder stands for in @p event, or in the first event
/// that has it where that is null. Empty for an unknown one.
[[nodiscard]] QString parameterNameOf(const CatalogueEvent *event, const QString &placeholder);

/// The event that most of these different placeholders belong to; null where two have as many, or
/// where they are not the majority.
[[nodiscard]] const CatalogueEvent *eventOfPlaceholders(const QStringList &placeholders);

/// The known placeholder that a misspelt one most likely means: of @p event, or of any where that
/// is null. Empty when nothing is near enough: accounts have placeholders of their own.
[[nodiscard]] QString nearestPlaceholder(const CatalogueEvent *event, const QString &placeholder);

/// How @p event calls what another event calls @p foreign and the string gives @p name; empty
/// where it carries no such thing.
[[nodiscard]] QString samePlaceholder(const CatalogueEvent &event, const QString &foreign,
                                      const QString &name);

/// What a value is, by its placeholder in the event (an id; unknown or `any`: in whichever event
/// has it), else by the name that the catalogue gives such a value. Text where neither is known.
[[nodiscard]] ValueKind placeholderKind(const QString &eventId, const QString &placeholder,
                                        const QString &name);

} // namespace LeadBridge
