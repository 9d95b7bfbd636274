// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"

#include <QMap>

namespace LeadBridge {

/// Flows and settings as one file, without keys and without the secret part of addresses.
struct ConfigurationFile
{
    QMap<QString, QString> settings; ///< by configurationNames()
    QByteArray flowFile;

    /// Errors: InvalidInput with its place.
    [[nodiscard]] static Result<ConfigurationFile> read(const QByteArray &json);
    [[nodiscard]] static QByteArray write(const QMap<QString, QString> &settings,
                                          const FlowSet &flows);
};

/// Names of the secrets that these flows take keys from.
[[nodiscard]] QStringList secretsOf(const FlowSet &flows);

} // namespace LeadBridge
