// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace LeadBridge {

/// The signs that HTML gives names, as data (resources/klientiks/html-names.txt). Any thread.

/// A name that stands at the beginning of a text and the sign it is read as.
struct HtmlName
{
    QString name;
    char16_t sign = 0;
};

/// The longest name that a page would read at the beginning of @p text, which follows an &.
[[nodiscard]] std::optional<HtmlName> htmlNameAt(QStringView text);

/// The name whose sign @p sign is, where the sign is more likely a damaged name than meant: ¶, ©,
/// but no letter. Empty for all others.
[[nodiscard]] QString nameOfHtmlSign(char16_t sign);

/// An entity, with its semicolon, at the beginning of @p text: &amp; &#38; &#x26;
struct HtmlEntity
{
    char16_t sign = 0;
    qsizetype length = 0; ///< of the entity; 0: there is none
};
[[nodiscard]] HtmlEntity htmlEntityAt(QStringView text);

} // namespace LeadBridge
