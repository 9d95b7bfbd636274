// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertlanguage.h"

#include <QCoreApplication>

namespace LeadBridge {

AlertLanguage::AlertLanguage(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    m_locale.emplace(locale);
    // English has a file too: its plurals. Where none is built in, the sources speak.
    const QString spoken =
        locale.language() == QLocale::Russian ? QStringLiteral("ru") : QStringLiteral("en");
    if (m_words.load(QStringLiteral(":/i18n/leadbridge_") + spoken))
        QCoreApplication::installTranslator(&m_words);
}

AlertLanguage::~AlertLanguage()
{
    QCoreApplication::removeTranslator(&m_words);
}

} // namespace LeadBridge
