// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace LeadBridge {

/// Parses a JSON object. Errors: InvalidInput; the place is "line 3, column 14" (columns count
/// letters, from 1) for a syntax error, or the path of a key that is given twice in one object,
/// which Qt's parser would settle silently. Objects whose members have an order come as lists of
/// pairs: see orderedtables.h.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &json);

/// Indented JSON with the keys of @p order first, in that order, the others by alphabet. Tables
/// that parseJsonObject() gave as lists of pairs are objects again.
[[nodiscard]] QByteArray orderedJson(const QJsonValue &value, const QStringList &order);

} // namespace LeadBridge
