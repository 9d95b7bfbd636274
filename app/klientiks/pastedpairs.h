// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/pastedtext.h"

#include <optional>
#include <vector>

namespace LeadBridge {

/// From one sign of a PastedText up to before another.
struct Span
{
    qsizetype from = 0;
    qsizetype to = 0;

    [[nodiscard]] bool isEmpty() const { return from == to; }
};

/// `{{content}}`, whole or not.
struct Braces
{
    Span all;
    Span content;

    [[nodiscard]] qsizetype opening() const { return content.from - all.from; }
    [[nodiscard]] qsizetype closing() const { return all.to - content.to; }
};

/// One pair where it stands. Which part is missing is told by empty spans.
struct PairPlace
{
    Span gap; ///< the signs before it: & ? and whatever is in their place
    Span body;
    Span name;
    Span equals;
    Span value; ///< without braces: the value; before braces: what should not be there
    std::optional<Braces> braces;
    bool swapped = false; ///< the braces stand before the =, the value is the name
};

struct PastedPlaces
{
    Span before; ///< text before the address
    Span address;
    std::vector<PairPlace> pairs;
    Span end; ///< signs behind the last pair
};

/// Finds address and pairs. Every sign belongs to exactly one span or is what stands between.
[[nodiscard]] PastedPlaces findPairs(const PastedText &text);

} // namespace LeadBridge
