// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace LeadBridge {

/// Lets a burst of triggers through as one signal per interval: the first soon, the last never
/// lost. Sleeps while nothing happens.
class Throttle final : public QObject
{
    Q_OBJECT
public:
    explicit Throttle(std::chrono::milliseconds interval, QObject *parent = nullptr)
        : QObject(parent)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(interval);
        connect(&m_timer, &QTimer::timeout, this, &Throttle::due);
    }

    void trigger()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }

signals:
    void due();

private:
    QTimer m_timer;
};

} // namespace LeadBridge
