// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertmessages.h"
#include "app/alerts/alerttimes.h"
#include "app/base/clock.h"
#include "app/interfaces/alertsapi.h"
#include "app/storage/alertstore.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace LeadBridge {

class AlertCourier;
class SecretStore;
class WriterQueue;

/// Alerts on their way: each to one mailbox or chat, in order, tried again until it is taken or
/// given up. They are kept in the database as well, but go out without it: that the disk is full
/// is worth telling. Lives on the main thread.
class AlertOutbox final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        SecretStore &secrets;
        AlertCourier &courier;
        const Clock &clock;
    };
    explicit AlertOutbox(const Parts &parts, QObject *parent = nullptr);

    void setTimes(const AlertTimes &times) { m_times = times; }
    /// What waits for an address that is no longer set is dropped; the rest is tried at once.
    void setSettings(const AlertSettings &settings);
    /// Takes over what waited when the program ended. Nothing goes out before.
    void start();
    void stop();

    /// One message for everybody of a channel.
    void add(AlertChannel channel, const AlertMessage &message);
    /// Stores what was added since, together with the named setting.
    void keep(const QString &setting, const QByteArray &value);

    /// A test has shown that all addresses of the channel work.
    void forgive(AlertChannel channel);

    [[nodiscard]] int waiting(AlertChannel channel) const;
    /// Of the last message that could not be sent; None: all is well.
    [[nodiscard]] Reason trouble(AlertChannel channel) const;

signals:
    void sent(LeadBridge::AlertChannel channel);
    /// It was refused, or failed twice, or is given up.
    void failed(LeadBridge::AlertChannel channel, const LeadBridge::Reason &reason);
    void recovered(LeadBridge::AlertChannel channel);
    void changed();

private:
    /// Where one message goes.
    struct Address
    {
        AlertChannel channel;
        QString recipient;

        bool operator==(const Address &) const = default;
        friend size_t qHash(const Address &address, size_t seed = 0)
        {
            return ::qHash(address.recipient, seed) + static_cast<size_t>(address.channel);
        }
    };
    struct Waiting
    {
        Address address;
        StoredAlert alert;
        QByteArray progress {};
        int steps = 0; ///< requests of this try, where Telegram asks for another
    };

    void takeOver(const QList<StoredAlert> &alerts);
    void dropStrangers();
    void pump();
    void send(const Waiting &waiting);
    void onAnswer(const Address &address, const Outcome &outcome);
    void onTaken(qsizetype index);
    void onFailed(qsizetype index, const Outcome &outcome);
    void remove(qsizetype index);
    [[nodiscard]] qsizetype firstOf(const Address &address) const;
    void setTrouble(const Address &address, const Reason &reason);

    Parts m_parts;
    AlertStore m_store;
    AlertTimes m_times;
    AlertSettings m_settings;
    QList<Waiting> m_waiting; ///< the first made first
    QList<StoredAlert> m_unkept;
    QSet<Address> m_underWay;
    QHash<Address, Reason> m_troubles;
    QTimer m_timer;
    qint64 m_lastId = 0;
    bool m_running = false;
};

} // namespace LeadBridge
