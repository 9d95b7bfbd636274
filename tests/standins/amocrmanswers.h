// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/standins/recordingdestination.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What an account answers with, in the shapes of its documentation.
namespace LeadBridge::StandIn::AmoCrmAnswers {

[[nodiscard]] Test::Answer hal(int status, const QJsonDocument &json);
[[nodiscard]] Test::Answer problem(int status, const QString &title, const QJsonObject &more = {});
[[nodiscard]] Test::Answer invalid(const QJsonArray &mistakes, const QJsonValue &requestId);
[[nodiscard]] Test::Answer refusedRenewal(const QString &hint);
/// Account, pipelines, fields, and a search that finds nothing.
[[nodiscard]] Test::Answer asked(const QString &path);

} // namespace LeadBridge::StandIn::AmoCrmAnswers
