// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alerttimes.h"
#include "app/alerts/silence.h"
#include "app/alerts/watchrules.h"
#include "app/base/clock.h"
#include "app/storage/historyreader.h"
#include "app/storage/problemvalues.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace LeadBridge {

class DataFolder;
class FlowService;
class ProblemService;
class SecretStore;
class StatusService;

/// Looks every now and then at what nobody notices by itself: the disk, the clock, keys and
/// certificates that are about to end, the public address, flows that fell silent. What it finds
/// it tells the problems. Lives on the main thread.
class Watchers final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        HistoryReader &reader;
        SecretStore &secrets;
        FlowService &flows;
        StatusService &status;
        ProblemService &problems;
        const DataFolder &folder;
        const Clock &clock;
    };
    explicit Watchers(const Parts &parts, QObject *parent = nullptr);

    void start();
    void stop();
    void setTimes(const AlertTimes &times);
    /// The Date header of an answer, as it came just now.
    void hearDate(const QString &host, const QByteArray &date);

signals:
    /// Before each look: the times may be others by now.
    void looking();

private:
    void look();
    void lookAtDisk();
    void lookAtTokens();
    void lookAtAddress();
    void adopt(QTimer &timer, std::chrono::milliseconds interval) const;
    void planAddress();
    void lookAtCertificate();
    void lookAtFlows();
    void judgeFlows(const QList<FlowNumbers> &numbers, const QList<FlowHour> &hours);
    void onCertificate(const QString &host, const QDateTime &endUtc);
    [[nodiscard]] bool isThere(const ProblemKey &key) const;
    void set(const ProblemKey &key, bool wrong, const Reason &reason = {},
             const QString &destination = {});

    Parts m_parts;
    AlertTimes m_times;
    ClockJudge m_clockJudge;
    QTimer m_timer;
    QTimer m_address;
    QTimer m_certificate;
    QHash<FlowId, QDateTime> m_receivingSince;
    QString m_askedBase; ///< the public address that was asked last; empty: none yet
    QString m_base; ///< whose certificate was looked at
    bool m_reached = true; ///< the public address, as it was last asked
    bool m_running = false;
};

} // namespace LeadBridge
