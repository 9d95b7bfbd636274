// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/fieldlist.h"
#include "app/webhook/textdecoding.h"

#include <QByteArray>

namespace LeadBridge {

/// Appends the values of a JSON text: nested names joined with a dot, an element of a list
/// under the list's own name, numbers as written, null as an empty text. Keeps the order and
/// repeated names, which QJsonObject would not. False when it is not JSON, is nested deeper
/// than @p maxDepth, or has too many values.
[[nodiscard]] bool readJson(const QByteArray &json, int maxDepth, TextDecoder &decoder,
                            FieldList &fields);

} // namespace LeadBridge
