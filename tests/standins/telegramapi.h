// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <memory>

namespace LeadBridge::StandIn {

/// Telegram's Bot API, strict: its methods and no others, the token in the path, JSON or a form, a
/// chat it knows, markup that can be read, 1 to 4096 UTF-16 units, and its flood limits. Built from
/// core.telegram.org/bots/api and /bots/faq. All calls are safe from any thread.
class TelegramApi final
{
public:
    static inline const QString token { QStringLiteral(
        "123456789:AAExample-do_not_leak-0123456789abc") };

    /// A message that was posted, as its readers see it.
    struct Message
    {
        QString chat; ///< its number
        QString text;
        bool silent = false;
        bool linkPreview = true;
    };
    enum class Mode {
        Well,
        BadGateway, ///< 502 with a page of a front end
        HangsUp, ///< posts the message and says nothing
        Truncated, ///< posts the message and breaks off in its answer
    };

    TelegramApi();
    ~TelegramApi();
    TelegramApi(const TelegramApi &) = delete;
    TelegramApi &operator=(const TelegramApi &) = delete;

    /// Groups and channels are negative; @p name: of a public channel, with its @.
    void addChat(const QString &id, const QString &title, const QString &name = {});
    /// The person blocked the bot.
    void block(const QString &id);
    /// The group became a supergroup of this number.
    void move(const QString &id, const QString &newId);
    void setMode(Mode mode);
    /// The next so many messages get 429 with this wait, whatever the limits say.
    void limitNext(int messages, int seconds);
    /// Every message into this chat gets 429 with this wait; 0: no more.
    void limit(const QString &chat, int seconds);
    /// Another program has set a webhook: getUpdates is refused.
    void setWebhook(bool set);

    [[nodiscard]] QUrl base() const;
    [[nodiscard]] QList<Message> messages() const;
    /// Texts that were posted into a chat, in their order.
    [[nodiscard]] QList<QString> textsIn(const QString &chat) const;
    /// How many requests of any kind came so far.
    [[nodiscard]] int requests() const;
    /// How many messages came faster than the limits allow.
    [[nodiscard]] int floods() const;
    /// Whether anybody confirmed updates, which would take them from another program.
    [[nodiscard]] bool updatesWereConfirmed() const;

private:
    class Server;

    std::unique_ptr<Server> m_server;
};

} // namespace LeadBridge::StandIn
