// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace LeadBridge {

/// One `name=value` of a query, byte for byte.
struct RawPair
{
    QByteArrayView text; ///< the whole pair
    QByteArrayView value; ///< behind the first =
    bool hasEquals = false;
};

/// The pairs of a target's query, in the order readParameters() makes fields of them: empty ones
/// are passed over. Views into @p target.
[[nodiscard]] QList<RawPair> rawPairs(QByteArrayView target);

/// The bytes from the start of @p first to the end of @p last, which lie in one buffer.
[[nodiscard]] QByteArrayView spanOf(QByteArrayView first, QByteArrayView last);

/// Whether some % begins no escape.
[[nodiscard]] bool hasLonePercent(QByteArrayView bytes);

} // namespace LeadBridge
