// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeadBridge {

/// Replaces secrets by ••• in whatever is about to be stored: as they are, percent-encoded (as
/// in a path and as in a form), escaped as in JSON, and in base64, also inside a longer encoded
/// text. Values under four bytes are left alone: they would blot out half of every answer.
/// Immutable; safe from any thread.
class Masker final
{
public:
    Masker() = default;
    explicit Masker(const QList<QByteArray> &secretValues);

    [[nodiscard]] QByteArray masked(QByteArray text) const;
    [[nodiscard]] QString masked(const QString &text) const;
    [[nodiscard]] QUrl masked(const QUrl &url) const;
    [[nodiscard]] HttpHeaders masked(HttpHeaders headers) const;
    [[nodiscard]] HttpRequest masked(HttpRequest request) const;

    [[nodiscard]] const QList<QByteArray> &secretValues() const { return m_secretValues; }

private:
    QList<QByteArray> m_secretValues;
    QList<QByteArray> m_forms; ///< longest first
};

} // namespace LeadBridge
