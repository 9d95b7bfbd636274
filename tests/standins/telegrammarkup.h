// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace LeadBridge::StandIn {

/// A marked text as Telegram's server reads it: what the reader sees, or why it refuses.
struct MarkedText
{
    QString plain;
    QByteArray error; ///< what follows "can't parse entities: "; empty: none
};

/// From core.telegram.org/bots/api#html-style: the tags it lists and no others, each closed in its
/// order, and four named entities.
[[nodiscard]] MarkedText readTelegramHtml(const QString &text);

/// From core.telegram.org/bots/api#markdownv2-style: every reserved sign is markup that has an end,
/// or stands behind a backslash.
[[nodiscard]] MarkedText readTelegramMarkdownV2(const QString &text);

} // namespace LeadBridge::StandIn
