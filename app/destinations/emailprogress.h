// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace LeadBridge {

/// How far a letter has come: Outcome::progress of e-mail. Addresses are in their ASCII form.
struct EmailProgress
{
    QStringList taken; ///< recipients whose server has it
    QMap<QString, QString> refused; ///< recipient to the server's words, for good
    int waits = 0; ///< how often the server asked to come back later

    /// Of nothing or of something else: as if nothing were done.
    static EmailProgress read(const QByteArray &progress);
    [[nodiscard]] QByteArray written() const;

    /// Those of @p recipients of whom nothing is known yet.
    [[nodiscard]] QStringList open(const QStringList &recipients) const;

    bool operator==(const EmailProgress &) const = default;
};

} // namespace LeadBridge
