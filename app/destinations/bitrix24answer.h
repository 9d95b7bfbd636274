// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QDateTime>
#include <QJsonValue>

#include <tl/expected.hpp>

namespace LeadBridge {

/// The `result` of an answer, or what its absence means. Errors may come with any status, and
/// their code may be empty, a number or a sentence (apidocs.bitrix24.ru, error-codes and
/// system-errors). @p harmless: the request changes nothing, so that a lost answer or one that
/// cannot be understood is no doubt about a record: it is asked again.
[[nodiscard]] tl::expected<QJsonValue, Outcome>
bitrix24Result(const Answer &answer, const QDateTime &nowUtc, bool harmless);

/// What an answer without understandable `result` means.
[[nodiscard]] Outcome bitrix24NotUnderstood(const Answer &answer, bool harmless);

/// The number of the record that was made: `result` itself, or `result.item.id`. 0: none.
[[nodiscard]] qint64 bitrix24MadeId(const QJsonValue &result);

} // namespace LeadBridge
