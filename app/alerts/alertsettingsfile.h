// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/alertsapi.h"

#include <QJsonObject>

namespace LeadBridge {

/// "email", "telegram", "desktop".
[[nodiscard]] QString channelWord(AlertChannel channel);
[[nodiscard]] std::optional<AlertChannel> channelFromWord(QStringView word);

/// The settings as they are stored and as the command line shows them; no secret is among them.
[[nodiscard]] QJsonObject toJson(const AlertSettings &settings);
/// Members that are missing or of another kind keep their defaults.
[[nodiscard]] AlertSettings alertSettingsFrom(const QJsonObject &object);

/// One setting by its place in that object, such as email.to or retrying_minutes, from its text:
/// lists are parted by commas, flags are yes and no. Errors: NotFound, InvalidInput.
[[nodiscard]] Result<> setAlertSetting(AlertSettings &settings, const QString &name,
                                       const QString &value);

/// In their tidy form. Errors: InvalidInput, its place is that of toJson().
[[nodiscard]] Result<AlertSettings> checkedAlertSettings(const AlertSettings &settings);

} // namespace LeadBridge
