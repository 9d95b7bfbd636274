// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace LeadBridge {

/// The JSON object a body consists of; nothing where it is anything else. A byte order mark in
/// front is forgiven, stray text is not.
[[nodiscard]] std::optional<QJsonObject> jsonObjectOf(const QByteArray &body);

/// A message in words whatever its shape: a text, a number, a list or an object of such, joined
/// by "; ". Empty where there are no words in it.
[[nodiscard]] QString messageText(const QJsonValue &value);

/// The first of @p names that the object, or its data, order or result, holds as a text or
/// number that is not empty.
[[nodiscard]] QString identifierIn(const QJsonObject &object, const QStringList &names);

} // namespace LeadBridge
