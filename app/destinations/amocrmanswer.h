// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QDateTime>
#include <QJsonValue>

#include <tl/expected.hpp>

namespace LeadBridge {

/// What an answer that is no success means, 401 apart, which may be the end of an access.
/// @p words: what it says, where the caller knows it better (amocrm.ru/developers,
/// recommendations and errors).
[[nodiscard]] Outcome amoCrmRefusal(const Answer &answer, const QDateTime &nowUtc,
                                    const QString &words);

/// The JSON of a good answer. @p harmless: the request changes nothing or a repeat does no harm.
[[nodiscard]] tl::expected<QJsonValue, Outcome> amoCrmJson(const Answer &answer,
                                                           const QDateTime &nowUtc, bool harmless);

/// What the answer to leads/complex means. @p lead: the lead as it was sent, to which the paths
/// of mistakes belong.
[[nodiscard]] Outcome amoCrmLeadOutcome(const Answer &answer, const QDateTime &nowUtc,
                                        const QJsonObject &lead);

} // namespace LeadBridge
