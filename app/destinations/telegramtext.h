// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// How Telegram reads the text of a message (core.telegram.org/bots/api#formatting-options).
enum class TelegramMarkup { None, Html, MarkdownV2 };

/// The longest text of a message, in UTF-16 units after the markup is read.
inline constexpr qsizetype telegramTextLimit = 4096;

/// What the reader of a message sees: without tags, entities and escapes replaced.
[[nodiscard]] QString visibleText(const QString &text, TelegramMarkup markup);

/// The text itself where it fits; else its beginning with … at the end, all markup closed, and no
/// entity, escape, link or letter cut in two.
[[nodiscard]] QString cutToFit(const QString &text, TelegramMarkup markup,
                               qsizetype limit = telegramTextLimit);

} // namespace LeadBridge
