// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/kit/installation.h"

#include <QJsonArray>
#include <QMap>

namespace LeadBridge::Test {

/// The name of the flow that installActions() makes, unless it is told another.
inline const QString actionFlowName = QStringLiteral("Цепочка");

/// One entry of a mapping: {"field": "client_name"}.
[[nodiscard]] QJsonObject from(const char *kind, const QString &text);

/// An action as the flow file writes it. Tries again after a second.
[[nodiscard]] QJsonObject actionObject(const QString &destination, const QJsonObject &settings,
                                       const QJsonObject &mapping);

/// Stores the secrets and imports a running flow with these actions. False where a command failed.
[[nodiscard]] bool installActions(const Installation &installation, const QJsonArray &actions,
                                  const QMap<QString, QByteArray> &secrets,
                                  const QString &flow = actionFlowName);

/// Sends an event with these fields to the flow; the status of the answer.
[[nodiscard]] int sendEvent(const Installation &installation, const QMap<QString, QString> &fields,
                            const QString &flow = actionFlowName);

/// Files of the data folder, but for the secrets' own, in which @p text stands.
[[nodiscard]] QStringList filesWith(const Installation &installation, const QByteArray &text);

} // namespace LeadBridge::Test
