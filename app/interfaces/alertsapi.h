// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/result.h"
#include "app/destinations/message.h"
#include "app/storage/problemvalues.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QTime>

#include <chrono>
#include <optional>

namespace LeadBridge {

enum class AlertChannel { Email, Telegram, Desktop };

/// Where letters go and by which mail server. The password is the secret alertMailSecret.
struct AlertMail
{
    QStringList to; ///< addresses; empty: no letters
    QString host;
    int port = 465;
    MailSecurity security = MailSecurity::Tls;
    QString user; ///< empty: without AUTH
    QString from;

    bool operator==(const AlertMail &) const = default;
};

/// The bot's token is the secret alertTelegramSecret.
struct AlertTelegram
{
    QStringList chats; ///< numbers or @names; empty: no messages
    QString api = QStringLiteral("https://api.telegram.org");

    bool operator==(const AlertTelegram &) const = default;
};

inline const QString alertMailSecret = QStringLiteral("alert-mail-password");
inline const QString alertTelegramSecret = QStringLiteral("alert-telegram-token");

/// When and to whom alerts go. Every kind of problem is on once an address is given.
struct AlertSettings
{
    AlertMail mail;
    AlertTelegram telegram;
    bool desktop = true;
    QList<ProblemKind> silenced; ///< kinds that are not told
    std::chrono::minutes retryingAfter { 30 }; ///< how long leads may be tried again unmentioned
    std::optional<QTime> summaryAt; ///< of the daily summary, local time; none: no summary
    bool personalData = false; ///< alerts may name clients

    bool operator==(const AlertSettings &) const = default;
};

/// How one channel is doing.
struct ChannelStanding
{
    AlertChannel channel = AlertChannel::Email;
    bool set = false; ///< it has an address
    QDateTime lastSentUtc; ///< invalid: nothing yet
    QDateTime checkedUtc; ///< of the last test that arrived; invalid: none
    Reason trouble; ///< of the last message where it could not be sent; None: all is well
    int waiting = 0; ///< messages that are tried again

    bool operator==(const ChannelStanding &) const = default;
};

/// Who tells the operator of trouble while the window is closed. Lives on the main thread.
class AlertsApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual AlertSettings settings() const = 0;
    /// Errors: InvalidInput with the member's name as its place.
    virtual QFuture<Result<>> apply(const AlertSettings &settings) = 0;
    [[nodiscard]] virtual QList<ChannelStanding> channels() const = 0;
    /// Sends a test message over the channel as @p settings has it, stored or not. The value: what
    /// came of it: ConnectionWorks, or what is wrong.
    virtual QFuture<Result<Reason>> test(AlertChannel channel, const AlertSettings &settings) = 0;

signals:
    void changed();
    /// To be shown by the desktop: the window has the means for it.
    void notification(const QString &title, const QString &text);
};

} // namespace LeadBridge
