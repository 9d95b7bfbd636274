// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace LeadBridge {

/// Turns bytes from outside into text: UTF-8 where they are valid UTF-8, else windows-1251,
/// as old Russian software sends it. Remembers whether that was ever needed.
class TextDecoder
{
public:
    [[nodiscard]] QString text(QByteArrayView bytes);

    /// As text(), with %XX and + decoded first. A % without two hex digits stays as it is.
    [[nodiscard]] QString formText(QByteArrayView bytes);

    [[nodiscard]] bool usedWindows1251() const { return m_usedWindows1251; }

private:
    QByteArray m_buffer;
    bool m_usedWindows1251 = false;
};

/// Every byte has a meaning: 0x98, which windows-1251 leaves open, becomes U+0098
/// (encoding.spec.whatwg.org, index windows-1251, read 2026-01-10).
[[nodiscard]] QString fromWindows1251(QByteArrayView bytes);

} // namespace LeadBridge
