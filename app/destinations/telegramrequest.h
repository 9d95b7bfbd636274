// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"
#include "app/destinations/resolvedinput.h"
#include "app/destinations/telegramtext.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace LeadBridge {

[[nodiscard]] TelegramMarkup telegramMarkup(const Action &action);

/// The inputs with all values from outside escaped for the action's markup.
[[nodiscard]] QList<ResolvedInput> telegramInputs(const Action &action,
                                                  const BuildContext &context);

/// Address and token of an action, from which the requests of all methods are made.
class TelegramApi final
{
public:
    /// Faults, as InputBad: not_a_token, not_a_url (of api_url), and those of the proxy.
    static tl::expected<TelegramApi, QList<Reason>> of(const Action &action,
                                                       const QList<ResolvedInput> &inputs);

    /// POST with JSON, the token masked in the record.
    [[nodiscard]] OutboundMessage message(const QString &method, const QJsonObject &body) const;
    [[nodiscard]] QString token() const { return m_token; }

private:
    QUrl m_address;
    QString m_token;
    std::optional<Proxy> m_proxy;
    QList<QByteArray> m_secrets;
};

/// What Telegram bears (core.telegram.org/bots/faq): 30 messages a second from one bot, one a
/// second into one chat, 20 a minute into one group or channel.
[[nodiscard]] QList<RateLimit> telegramLimits(const QString &token, const QString &chat);

} // namespace LeadBridge
