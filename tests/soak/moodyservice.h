// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QMutex>
#include <QRandomGenerator>
#include <QString>
#include <QThread>
#include <QUrl>

#include <memory>

namespace LeadBridge::Soak {

/// What became of one order at the service, by the orders' own account.
struct OrderRecord
{
    int received = 0; ///< whole requests
    int taken = 0; ///< of them those that made an order, whatever was answered then
};

/// Takes orders as CPA.House does, and has its moods: slow, refusing, limiting, silent, hanging
/// up before or after it took an order, breaking off in the answer, answering what nobody
/// understands. Works on a thread of its own; all calls are safe from any thread.
class MoodyService final
{
public:
    explicit MoodyService(quint32 seed);
    ~MoodyService();
    MoodyService(const MoodyService &) = delete;
    MoodyService &operator=(const MoodyService &) = delete;

    [[nodiscard]] QUrl url() const;
    /// From now on each order is taken and answered at once.
    void calmDown();

    /// Orders by their number (sub_id_1 = kl-NUMBER).
    [[nodiscard]] QHash<int, OrderRecord> orders() const;
    /// How often it did what it should not.
    [[nodiscard]] QMap<QString, int> faults() const;

private:
    class Server;

    mutable QMutex m_mutex;
    QHash<int, OrderRecord> m_orders;
    QMap<QString, int> m_faults;
    QRandomGenerator m_random;
    bool m_calm = false;
    quint16 m_port = 0;
    QThread m_thread;
};

} // namespace LeadBridge::Soak
