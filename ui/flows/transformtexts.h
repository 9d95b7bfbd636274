// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/transform.h"

#include <QString>

namespace LeadBridge::Ui {

/// What a kind does, as an entry of a list: "Digits only".
[[nodiscard]] QString transformKindText(TransformKind kind);

/// One transform in words, inside a sentence: "digits only", "if empty: “none”".
[[nodiscard]] QString transformText(const Transform &transform);

/// All of them: "trim spaces → digits only".
[[nodiscard]] QString transformsText(const QList<Transform> &transforms);

/// An argument of a closed list, with an example: "+7 912 000-00-14".
[[nodiscard]] QString transformArgumentText(TransformKind kind, const QString &argument);

/// Why transformed() could not: "it is not a phone number".
[[nodiscard]] QString transformErrorText(const Error &error);

} // namespace LeadBridge::Ui
