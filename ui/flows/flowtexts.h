// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QString>

namespace LeadBridge::Ui {

// How flows, events, fields and mappings are named for people. Titles that come from data in
// two languages are chosen by QLocale().

/// A label as it stands inside a sentence: it begins small, abbreviations stay: "stream", "IP
/// address".
[[nodiscard]] QString insideSentence(QString label);

/// "Client added"; "Any event" for any; the id where the catalogue does not know it.
[[nodiscard]] QString eventTitle(const QString &eventId);

/// "Client’s phone"; the name where nothing knows the field.
[[nodiscard]] QString fieldTitle(const KnownField &field);

/// "Client added → CPA.House, Telegram".
[[nodiscard]] QString flowRoute(const FlowSummary &flow);

/// "always", "if delivered", "if not delivered".
[[nodiscard]] QString runRuleText(RunRule rule);

/// Field, Value, Template, Ready-made, Key.
[[nodiscard]] QString mappingKindText(MappingKind kind);

/// What a group of a destination's form is about, or nothing: "what Klientiks sent about the
/// person".
[[nodiscard]] QString groupHint(const QString &group, const QString &destinationName);

/// "1 field to fill in".
[[nodiscard]] QString toFillText(int count);

/// Why the flow cannot be switched on, or nothing where it can: "Cannot be switched on: stream
/// not filled".
[[nodiscard]] QString switchTrouble(const Flow &flow);

/// The sentence beside a required input that nothing fills.
[[nodiscard]] QString missingInputText(const InputDescription &input,
                                       const QString &destinationName);

/// "Anna Primerova, today at 14:31"; "sample “Client added”" for the catalogue's own.
[[nodiscard]] QString sampleTitle(const SampleEvent &sample, const QString &eventId);

} // namespace LeadBridge::Ui
