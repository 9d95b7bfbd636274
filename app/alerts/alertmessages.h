// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"
#include "app/interfaces/alertsapi.h"

#include <QHash>

#include <tl/expected.hpp>

namespace LeadBridge {

/// What an alert says: one line, and the rest.
struct AlertMessage
{
    QString title;
    QString text;

    bool operator==(const AlertMessage &) const = default;
};

/// One alert for one mailbox or chat.
struct AlertLetter
{
    QString id; ///< the same over all tries, so that mailboxes drop what comes twice
    QString recipient;
    AlertMessage message;
    QDateTime madeUtc;
};

using AlertSecrets = QHash<QString, QString>;

/// The letter as it goes out. Error: what is missing or wrong.
[[nodiscard]] tl::expected<OutboundMessage, Reason>
alertMail(const AlertMail &mail, const AlertSecrets &secrets, const AlertLetter &letter);
/// What the server's answer means.
[[nodiscard]] Outcome alertMailOutcome(const AlertMail &mail, const AlertLetter &letter,
                                       const Answer &answer);

/// The same by Telegram. @p progress: Outcome::progress of the last try, where a group has moved.
[[nodiscard]] tl::expected<OutboundMessage, Reason> alertTelegram(const AlertTelegram &telegram,
                                                                  const AlertSecrets &secrets,
                                                                  const AlertLetter &letter,
                                                                  const QByteArray &progress = {});
[[nodiscard]] Outcome alertTelegramOutcome(const AlertTelegram &telegram,
                                           const AlertSecrets &secrets, const AlertLetter &letter,
                                           const Answer &answer, const QByteArray &progress = {});

} // namespace LeadBridge
