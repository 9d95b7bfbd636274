// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertsbeside.h"

#include <QFile>
#include <QSaveFile>

namespace LeadBridge {

AlertsBeside::AlertsBeside(const QString &folder)
    : m_path(folder + QStringLiteral("/alerts.json"))
{
}

QByteArray AlertsBeside::read() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool AlertsBeside::keep(const QByteArray &text) const
{
    if (read() == text)
        return true;
    QSaveFile file(m_path);
    return file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(text) == text.size() && file.commit();
}

} // namespace LeadBridge
