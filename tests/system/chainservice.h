// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/standins/recordingdestination.h"

#include <QJsonArray>
#include <QMap>
#include <QSemaphore>
#include <QSet>

#include <atomic>

namespace LeadBridge::Test {

/// The services of one chain behind one address: /order takes CPA.House orders, everything else
/// takes forms. Each request names its event by "number" or, an order, by sub_id_1 (kl-17).
class ChainService final
{
public:
    ChainService();

    /// What came, as "order 17", "message 17", in the order of arrival.
    [[nodiscard]] QStringList arrivals() const;
    /// How often each of these came.
    [[nodiscard]] QMap<QString, int> times() const;
    /// The text that came with the message about this event.
    [[nodiscard]] QStringList textsOf(int number) const;

    /// This service answers 503 until it is told otherwise.
    void setDown(const QString &name, bool down);
    /// Orders of events whose number can be divided by this are refused; 0: none.
    void refuseEach(int divisor) { m_refused = divisor; }
    /// The next request of this service is kept without an answer until release().
    void holdNext(const QString &name);
    /// Waits until it is there. False: it never came.
    [[nodiscard]] bool waitForHeld() { return m_held.tryAcquire(1, patienceMs); }
    /// Lets it go, unanswered.
    void release() { m_released.release(); }

    [[nodiscard]] QUrl url(const QString &name) const { return m_server.url(u'/' + name); }

private:
    static constexpr int patienceMs = 30'000;

    [[nodiscard]] Answer answer(const RecordedRequest &request);

    mutable QMutex m_mutex;
    QSet<QString> m_down;
    QString m_toHold;
    std::atomic<int> m_refused = 0;
    QSemaphore m_held;
    QSemaphore m_released;
    RecordingDestination m_server;
};

/// An order, to the service's /order.
[[nodiscard]] QJsonObject orderAction(const ChainService &service, const QString &name);
/// A form with the event's number and a text, to the service of this name.
[[nodiscard]] QJsonObject messageAction(const ChainService &service, const QString &name,
                                        const QString &text);
/// @p action with another value for a key, such as run.
[[nodiscard]] QJsonObject with(QJsonObject action, const QString &key, const QJsonValue &value);
/// @p action with these delivery settings.
[[nodiscard]] QJsonObject delivered(const QJsonObject &action, const QString &uncertain,
                                    int firstRetrySeconds);

} // namespace LeadBridge::Test
