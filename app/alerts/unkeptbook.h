// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"

#include <map>

namespace LeadBridge {

/// A message takes a moment to be made: its names are looked up. What is stored meanwhile must not
/// call told what it will tell, or a program that ends then would never tell it. Twice is better
/// than not at all.
class UnkeptBook
{
public:
    /// A message is being made. @p before: the book without what it tells.
    int begin(const AlertBook &before)
    {
        m_books.emplace(++m_last, before);
        return m_last;
    }
    /// It is stored together with the book.
    void end(int message) { m_books.erase(message); }
    [[nodiscard]] bool isEmpty() const { return m_books.empty(); }

    /// Which book is to be stored at this moment. @p book: as it is now.
    [[nodiscard]] const AlertBook &toKeep(const AlertBook &book) const
    {
        return m_books.empty() ? book : m_books.begin()->second;
    }

private:
    std::map<int, AlertBook> m_books; ///< by the order they were begun in
    int m_last = 0;
};

} // namespace LeadBridge
