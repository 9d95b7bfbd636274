// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// How a value from outside is written into a text that has a syntax of its own.
enum class TextEscape {
    None,
    Html, ///< & < > " as entities
    MarkdownV2, ///< Telegram's: a backslash before each sign with a meaning
    JsonString, ///< as it stands between the quotes of a JSON string
    Url, ///< percent-encoded UTF-8, as a part of an address (RFC 3986, 2.3)
};

[[nodiscard]] QString escaped(const QString &value, TextEscape escape);

} // namespace LeadBridge
