// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"
#include "app/alerts/alertmessages.h"
#include "app/storage/overviewvalues.h"

#include <QHash>
#include <QStringList>

namespace LeadBridge {

/// What one message is made of, beside its parts.
struct AlertSurroundings
{
    QString computer; ///< its name
    QDateTime nowUtc;
    /// By problem: the fields of the newest lead it touched; left out where personal data is on.
    QHash<ProblemId, QStringList> clientValues {};
    /// By problem: the client as the operator may name him; only where personal data is on.
    QHash<ProblemId, QString> clients {};
    bool personalData = false;
};

/// One message of all parts: each with what happened, why, what to do, where, and how many leads.
/// In the language of the installed translator.
[[nodiscard]] AlertMessage alertMessage(const QList<AlertPart> &parts,
                                        const AlertSurroundings &around);

/// One flow's last day.
struct FlowDay
{
    QString flow;
    qint64 received = 0;
    qint64 delivered = 0;
    qint64 refused = 0; ///< rejected, failed, uncertain and invalid
    qint64 waiting = 0; ///< pending and held
};

[[nodiscard]] AlertMessage summaryMessage(const QList<FlowDay> &flows,
                                          const QList<ProblemRecord> &problems,
                                          const AlertSurroundings &around);

/// What the buttons of the settings send.
[[nodiscard]] AlertMessage testAlert(const AlertSurroundings &around);

/// The channel as people call it.
[[nodiscard]] QString channelText(AlertChannel channel);

} // namespace LeadBridge
