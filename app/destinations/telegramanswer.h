// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"
#include "app/destinations/message.h"
#include "app/destinations/telegramchats.h"

#include <tl/expected.hpp>

namespace LeadBridge {

/// What Telegram says to sendMessage for the next of @p chats (core.telegram.org/bots/api, read in
/// November 2026). Only error_code and parameters are relied on; a description is shown, and
/// tells at most whose fault it is. A chat that refuses does not keep the others from theirs.
[[nodiscard]] Outcome interpretTelegram(const QStringList &chats, ChatProgress progress,
                                        const Answer &answer);

/// The answer to getMe: whose token it is, or what is wrong.
[[nodiscard]] Outcome interpretGetMe(const Answer &answer);

/// Whether this is the answer to getMe, which sends nothing.
[[nodiscard]] bool isAboutBot(const Answer &answer);

/// The chats that the bot has heard of within the last day, from getUpdates.
[[nodiscard]] tl::expected<QList<Choice>, Outcome> chatChoices(const Answer &answer);

} // namespace LeadBridge
