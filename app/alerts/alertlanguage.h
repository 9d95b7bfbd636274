// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/spokenlocale.h"

#include <QString>
#include <QTranslator>

#include <optional>

namespace LeadBridge {

/// The language of what is told to people, for as long as it lives. A program that prints for
/// scripts keeps its own language before and after. On the main thread.
class AlertLanguage final
{
public:
    /// Nothing changes: the program speaks to people itself.
    static AlertLanguage installed() { return {}; }
    /// @p language: as in the settings; empty: the system's. Neither Russian nor English: English.
    static AlertLanguage named(const QString &language) { return AlertLanguage(language); }
    ~AlertLanguage();
    AlertLanguage(const AlertLanguage &) = delete;
    AlertLanguage &operator=(const AlertLanguage &) = delete;

private:
    AlertLanguage() = default;
    explicit AlertLanguage(const QString &language);

    QTranslator m_words;
    std::optional<SpokenLocale> m_locale;
};

} // namespace LeadBridge
