// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/resolvedinput.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>

#include <tl/expected.hpp>

namespace LeadBridge {

/// A JSON object of free inputs. A dot in a name opens an inner object, and an object whose names
/// are 0, 1, 2 … is a list. Values are texts; `:number` and `:boolean` behind a name make numbers
/// and true or false of them, and null of an empty value. Faults, as InputBad of the input:
/// bad_number, not_a_flag, bad_json_name (an empty part, or a name that is both a value and an
/// object). @p masked: secrets as •••.
[[nodiscard]] tl::expected<QByteArray, QList<Reason>> jsonBody(const QList<ResolvedInput> &values,
                                                               bool masked);

/// A JSON text of any kind, also behind a byte order mark; Undefined where it is none.
[[nodiscard]] QJsonValue jsonOf(const QByteArray &text);

/// What stands at a path with dots, such as items.0.id; Undefined where there is nothing.
[[nodiscard]] QJsonValue jsonAt(QJsonValue value, const QString &path);

} // namespace LeadBridge
