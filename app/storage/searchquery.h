// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QString>

namespace LeadBridge {

/// What an operator typed into the search field, as plain text whatever letters it has.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool matches(const EventRow &row) const;
    /// The same for a text made by searchText() or alike.
    [[nodiscard]] bool isIn(const QString &searchText) const;

    /// Whether the text is long enough for the index of three-letter pieces.
    [[nodiscard]] bool hasPieces() const;
    /// The query for the index: finds all that matches, and perhaps more.
    [[nodiscard]] QString indexQuery() const;

    /// The texts one of which is in what is found; the second may be the same as the first.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString digits() const { return m_digits; }

private:
    QString m_text; // folded
    QString m_digits; // of a phone number typed in some spelling; else the same as m_text
};

} // namespace LeadBridge
