// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <optional>

namespace LeadBridge {

/// How times and sizes are written in sentences made on this thread: as the program does, unless
/// a SpokenLocale says otherwise.
[[nodiscard]] QLocale spokenLocale();

/// For as long as it lives, sentences made on this thread are written by another locale. The
/// program's own must not change for a moment: other threads read it.
class SpokenLocale final
{
public:
    explicit SpokenLocale(const QLocale &locale);
    ~SpokenLocale();
    SpokenLocale(const SpokenLocale &) = delete;
    SpokenLocale &operator=(const SpokenLocale &) = delete;

private:
    std::optional<QLocale> m_before;
};

} // namespace LeadBridge
