// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertmessages.h"

#include <QFuture>
#include <QStringList>

namespace LeadBridge {

class AlertCourier;

/// How many requests one message may take, where Telegram tells that a group has moved.
inline constexpr int alertSteps = 3;

/// Mailboxes or chats of a channel.
[[nodiscard]] QStringList alertRecipients(AlertChannel channel, const AlertSettings &settings);

/// One request and what its answer means, without our keys, which a service may repeat.
[[nodiscard]] QFuture<Outcome> dispatchAlert(AlertCourier &courier, const AlertSettings &settings,
                                             const AlertSecrets &secrets, AlertChannel channel,
                                             const AlertLetter &letter, const QByteArray &progress);

/// Sends a message at once, and once, to everybody of a channel. The value: ConnectionWorks, or
/// what is wrong with the first that failed. Main thread; ends with @p context.
[[nodiscard]] QFuture<Reason> sendTestAlert(QObject *context, AlertCourier &courier,
                                            AlertChannel channel, const AlertSettings &settings,
                                            const AlertSecrets &secrets,
                                            const AlertMessage &message, const QDateTime &nowUtc);

} // namespace LeadBridge
