// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace LeadBridge {

/// Requests of which only one may be under way at a time, such as the renewal of a token: two at
/// once would make each other's answer worthless. Named by OutboundMessage::exclusive; the empty
/// name is always free. Lives on the delivery thread.
class Exclusives final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isFree(const QString &name) const { return !m_taken.contains(name); }
    void take(const QString &name)
    {
        if (!name.isEmpty())
            m_taken.insert(name);
    }
    void release(const QString &name)
    {
        if (m_taken.remove(name))
            emit released(name);
    }

signals:
    /// What was built while another was under way is to be built anew.
    void released(const QString &name);

private:
    QSet<QString> m_taken;
};

} // namespace LeadBridge
