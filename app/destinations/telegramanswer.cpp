// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramanswer.h"

#include "app/destinations/plaintext.h"
#include "app/destinations/telegramreply.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

Outcome of(OutcomeKind kind, const Reason &reason)
{
    return { kind, reason, {}, std::nullopt };
}

Reason goesOn(const char *what, const QStringList &values)
{
    return { ReasonCode::GoesOn, QStringList { QString::fromLatin1(what) } + values };
}

Outcome refused(const TelegramReply &reply)
{
    return of(OutcomeKind::Rejected,
              { ReasonCode::ServiceSaid,
                { reply.words.isEmpty() ? QString::number(reply.code) : reply.words } });
}

/// All chats have been tried.
Outcome concluded(const ChatProgress &progress, const QString &messageId)
{
    if (progress.failed.isEmpty())
        return { OutcomeKind::Delivered, { ReasonCode::Accepted, {} }, messageId, std::nullopt };
    QList<Reason> reasons;
    for (auto it = progress.failed.cbegin(); it != progress.failed.cend(); ++it)
        reasons.append({ ReasonCode::AddressRefused, { it.key(), *it } });
    Outcome outcome = of(OutcomeKind::Rejected, together(reasons));
    // Sent again by the operator, it goes to those who refused alone.
    ChatProgress done = progress;
    done.failed.clear();
    outcome.progress = done.written();
    return outcome;
}

Outcome further(const QStringList &chats, const ChatProgress &progress, const Reason &reason,
                const QString &messageId = {})
{
    if (progress.open(chats).isEmpty())
        return concluded(progress, messageId);
    Outcome outcome { OutcomeKind::GoesOn, reason, messageId, std::nullopt };
    outcome.progress = progress.written();
    return outcome;
}

/// Whether every chat would refuse this text. Descriptions may change: then each is asked.
bool isAboutText(const TelegramReply &reply)
{
    constexpr std::array signs { "parse entities", "text is empty", "too long", "too large" };
    return reply.code == 413 || std::any_of(signs.begin(), signs.end(), [&](const char *sign) {
               return reply.words.contains(QLatin1String(sign), Qt::CaseInsensitive);
           });
}

QString messageIdOf(const TelegramReply &reply)
{
    const qint64 id = reply.result.toObject().value(u"message_id").toInteger();
    return id == 0 ? QString() : QString::number(id);
}

QString botName(const QJsonObject &bot)
{
    const QString name = singleLine(bot.value(u"username").toString());
    return name.isEmpty() ? QString() : QString(u'@' + name);
}

QString chatTitle(const QJsonObject &chat)
{
    const QString title = chat.value(u"title").toString();
    const QString person =
        chat.value(u"first_name").toString() + u' ' + chat.value(u"last_name").toString();
    const QString name = chat.value(u"username").toString();
    QString text = beginning(title.isEmpty() ? person : title, 80);
    if (!name.isEmpty())
        text += u" (@" + beginning(name, 40) + u')';
    return text.trimmed();
}

Outcome whyNoUpdates(const TelegramReply &reply)
{
    if (reply.code != 409)
        return refused(reply);
    const bool webhook = reply.words.contains(u"webhook", Qt::CaseInsensitive);
    return of(
        OutcomeKind::Rejected,
        { ReasonCode::InputBad,
          { QStringLiteral("chats"),
            webhook ? QStringLiteral("bot_has_webhook") : QStringLiteral("bot_read_elsewhere"),
            reply.words } });
}

} // namespace

Outcome interpretTelegram(const QStringList &chats, ChatProgress progress, const Answer &answer)
{
    const TelegramReply reply = readTelegramReply(answer);
    if (const auto outcome = generalOutcome(reply, answer))
        return *outcome;
    const QString chat = progress.next(chats);
    if (reply.ok) {
        progress.done.append(chat);
        return further(chats, progress, goesOn("chat_done", { chat }), messageIdOf(reply));
    }
    if (!reply.movedTo.isEmpty() && !progress.moved.contains(chat)) {
        progress.moved.insert(chat, reply.movedTo);
        Outcome outcome = of(OutcomeKind::GoesOn, goesOn("chat_moved", { reply.movedTo }));
        outcome.progress = progress.written();
        return outcome;
    }
    const bool isChats = (reply.code == 400 && !isAboutText(reply)) || reply.code == 403;
    if (!isChats)
        return refused(reply);
    progress.failed.insert(chat, reply.words);
    return further(chats, progress, goesOn("chat_failed", { chat, reply.words }));
}

bool isAboutBot(const Answer &answer)
{
    return readTelegramReply(answer).result.toObject().contains(u"is_bot");
}

Outcome interpretGetMe(const Answer &answer)
{
    const TelegramReply reply = readTelegramReply(answer);
    if (const auto outcome = generalOutcome(reply, answer))
        return *outcome;
    if (!reply.ok)
        return refused(reply);
    return of(OutcomeKind::Delivered,
              { ReasonCode::ConnectionWorks, { botName(reply.result.toObject()) } });
}

tl::expected<QList<Choice>, Outcome> chatChoices(const Answer &answer)
{
    const TelegramReply reply = readTelegramReply(answer);
    if (const auto outcome = generalOutcome(reply, answer))
        return tl::unexpected(*outcome);
    if (!reply.ok)
        return tl::unexpected(whyNoUpdates(reply));
    QList<Choice> choices;
    for (const QJsonValue &update : reply.result.toArray()) {
        for (const auto name : { u"message", u"my_chat_member", u"channel_post" }) {
            const QJsonObject chat =
                update.toObject().value(name).toObject().value(u"chat").toObject();
            const qint64 number = chat.value(u"id").toInteger();
            const QString id = QString::number(number);
            const bool isKnown =
                std::any_of(choices.cbegin(), choices.cend(),
                            [&](const Choice &choice) { return choice.value == id; });
            if (number != 0 && !isKnown)
                choices.append({ id, chatTitle(chat) });
        }
    }
    return choices;
}

} // namespace LeadBridge
