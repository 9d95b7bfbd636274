// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QJsonValue>

namespace LeadBridge {

/// The JSON that every method of Telegram's Bot API answers with.
struct TelegramReply
{
    bool understood = false; ///< an object with a true or false `ok` that fits the status
    bool ok = false;
    int code = 0; ///< error_code, else the HTTP status
    QString words; ///< description
    QJsonValue result;
    std::optional<std::chrono::seconds> retryAfter; ///< the larger of body and header
    QString movedTo; ///< parameters.migrate_to_chat_id
};

[[nodiscard]] TelegramReply readTelegramReply(const Answer &answer);

/// What holds for an answer to any method: no answer, none of Telegram's, the token, limits,
/// trouble at their side. Nothing where it depends on the method.
[[nodiscard]] std::optional<Outcome> generalOutcome(const TelegramReply &reply,
                                                    const Answer &answer);

} // namespace LeadBridge
