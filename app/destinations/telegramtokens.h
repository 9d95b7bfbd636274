// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/telegramtext.h"

#include <QList>

namespace LeadBridge {

/// A piece of a marked text that must not be cut in two.
struct TelegramToken
{
    enum class Kind { Text, Open, Close };

    Kind kind = Kind::Text;
    qsizetype start = 0;
    qsizetype length = 1;
    QString visible {}; ///< one letter of Text; empty for the others
    QString closer {}; ///< of Open: what closes it
};

/// Stands for the end of a MarkdownV2 link, which cannot be made up.
inline const QString telegramLinkCloser = QStringLiteral("](");

/// The text in pieces, all of it. What Telegram would refuse is read somehow, and never beyond
/// the end.
[[nodiscard]] QList<TelegramToken> telegramTokens(const QString &text, TelegramMarkup markup);

} // namespace LeadBridge
