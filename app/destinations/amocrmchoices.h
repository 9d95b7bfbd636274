// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

#include <QJsonValue>

namespace LeadBridge {

/// What the choosers of the form ask an account: its pipelines, their stages, its own fields.

/// Path and query of the question; empty: there is no such chooser.
[[nodiscard]] QString amoCrmQuestion(const QString &chooser);

/// The choices in the answer. @p pipeline: whose stages; empty: those of all, under both names.
[[nodiscard]] QList<Choice> amoCrmChoices(const QString &chooser, const QJsonValue &json,
                                          const QString &pipeline);

} // namespace LeadBridge
