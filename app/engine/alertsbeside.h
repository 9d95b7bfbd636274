// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace LeadBridge {

/// The alerts' settings as a file of their own in the data folder. A damaged database is set aside
/// with all that stands in it, and that is the moment to know whom to tell. There is no key among
/// the settings.
class AlertsBeside final
{
public:
    explicit AlertsBeside(const QString &folder);

    /// What was kept last; empty where nothing was, or it cannot be read.
    [[nodiscard]] QByteArray read() const;

    /// Replaces it as a whole, for nobody but its owner to read. False: what was there is still
    /// there.
    [[nodiscard]] bool keep(const QByteArray &text) const;

private:
    QString m_path;
};

} // namespace LeadBridge
