// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/bitrix24record.h"
#include "app/destinations/description.h"

namespace LeadBridge {

/// What the choosers of the form ask a portal: its pipelines, stages, sources, fields, employees.

struct Bitrix24Question
{
    QString method; ///< empty: there is no such chooser
    QJsonObject body;
};
[[nodiscard]] Bitrix24Question bitrix24Question(const QString &chooser, Bitrix24Entity entity,
                                                const QString &pipeline);

/// The choices in `result`; unfamiliar entries are left out.
[[nodiscard]] QList<Choice> bitrix24Choices(const QString &chooser, const QJsonValue &result);

} // namespace LeadBridge
