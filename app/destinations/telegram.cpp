// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegram.h"

#include "app/destinations/telegramanswer.h"
#include "app/destinations/telegramdescription.h"
#include "app/destinations/telegramrequest.h"

#include <QJsonArray>

#include <algorithm>

namespace LeadBridge {

namespace {

const QString chatsName = QStringLiteral("chats");
const QString textName = QStringLiteral("text");

bool isOn(const Action &action, const char *setting)
{
    return settingText(action, telegramDescription(), QString::fromLatin1(setting)) == u"yes";
}

Reason bad(const QString &input, const char *fault, const QString &value)
{
    return { ReasonCode::InputBad, { input, QString::fromLatin1(fault), value.left(100) } };
}

/// Chats and text as they go out, or what is wrong with them.
struct Content
{
    QStringList chats;
    QString text;
    QList<Reason> problems;
};

Content contentOf(const Action &action, const QList<ResolvedInput> &inputs, const QString &heading)
{
    Content content;
    const auto chats = chatList(resolvedValue(inputs, chatsName));
    if (chats)
        content.chats = *chats;
    else
        content.problems.append(bad(chatsName, "not_a_chat", chats.error()));
    if (chats && chats->isEmpty())
        content.problems.append(bad(chatsName, "not_a_chat", resolvedValue(inputs, chatsName)));
    const TelegramMarkup markup = telegramMarkup(action);
    content.text = cutToFit(heading + resolvedValue(inputs, textName), markup);
    if (visibleText(content.text, markup).trimmed().isEmpty())
        content.problems.append(bad(textName, "empty_text", {}));
    return content;
}

QJsonObject bodyOf(const Action &action, const QString &chat, const QString &text)
{
    QJsonObject body;
    // A number as a number: up to 52 bits go through JSON unharmed.
    body.insert(QStringLiteral("chat_id"),
                chat.startsWith(u'@') ? QJsonValue(chat) : QJsonValue(chat.toLongLong()));
    body.insert(QStringLiteral("text"), text);
    const TelegramMarkup markup = telegramMarkup(action);
    if (markup != TelegramMarkup::None)
        body.insert(QStringLiteral("parse_mode"),
                    markup == TelegramMarkup::Html ? QStringLiteral("HTML")
                                                   : QStringLiteral("MarkdownV2"));
    if (isOn(action, "silent"))
        body.insert(QStringLiteral("disable_notification"), true);
    if (!isOn(action, "link_preview"))
        body.insert(QStringLiteral("link_preview_options"),
                    QJsonObject { { QStringLiteral("is_disabled"), true } });
    return body;
}

tl::expected<OutboundMessage, QList<Reason>>
messageFor(const Action &action, const BuildContext &context, const QString &heading)
{
    const auto inputs = telegramInputs(action, context);
    if (const auto problems = blockingProblems(inputs); !problems.isEmpty())
        return tl::unexpected(problems);
    const auto api = TelegramApi::of(action, inputs);
    const Content content = contentOf(action, inputs, heading);
    QList<Reason> problems = api ? QList<Reason>() : api.error();
    problems += content.problems;
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    const ChatProgress progress = ChatProgress::read(context.progress);
    const QString chat = progress.next(content.chats);
    // The chats were changed while the step waited, and none of the new ones is left to do.
    if (chat.isEmpty())
        return tl::unexpected(QList<Reason> { bad(chatsName, "all_done", {}) });
    const QString target = progress.target(chat);
    OutboundMessage message =
        api->message(QStringLiteral("sendMessage"), bodyOf(action, target, content.text));
    message.limits = telegramLimits(api->token(), target);
    return message;
}

/// The request of a method that only needs the token.
tl::expected<OutboundMessage, QList<Reason>> askBot(const Action &action,
                                                    const BuildContext &context,
                                                    const QString &method, const QJsonObject &body)
{
    Action bare = action;
    bare.mapping.remove(chatsName);
    bare.mapping.remove(textName);
    const auto inputs = telegramInputs(bare, context);
    QList<Reason> problems;
    for (const ResolvedInput &input : inputs) {
        const bool counts = input.name != chatsName && input.name != textName;
        if (counts && input.blocks && input.problem.code != ReasonCode::None)
            problems.append(input.problem);
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    const auto api = TelegramApi::of(action, inputs);
    if (!api)
        return tl::unexpected(api.error());
    OutboundMessage message = api->message(method, body);
    message.limits = telegramLimits(api->token(), {}).mid(0, 1);
    return message;
}

QStringList chatsOf(const Action &action, const BuildContext &context)
{
    return chatList(resolvedValue(telegramInputs(action, context), chatsName))
        .value_or(QStringList());
}

} // namespace

const DestinationDescription &Telegram::description() const
{
    return telegramDescription();
}

tl::expected<OutboundMessage, QList<Reason>> Telegram::build(const Action &action,
                                                             const BuildContext &context) const
{
    return messageFor(action, context, {});
}

Outcome Telegram::interpret(const Action &action, const BuildContext &context,
                            const Answer &answer) const
{
    return interpretTelegram(chatsOf(action, context), ChatProgress::read(context.progress),
                             answer);
}

QList<PreviewLine> Telegram::preview(const Action &action, const BuildContext &context) const
{
    const auto inputs = telegramInputs(action, context);
    const Content content = contentOf(action, inputs, {});
    QList<PreviewLine> lines = previewLines(inputs);
    for (PreviewLine &line : lines) {
        if (line.name == textName)
            line.value = content.text;
        const auto problem =
            std::find_if(content.problems.cbegin(), content.problems.cend(),
                         [&](const Reason &reason) { return reason.args.value(0) == line.name; });
        if (line.problem.code == ReasonCode::None && problem != content.problems.cend())
            line.problem = *problem;
    }
    return lines;
}

tl::expected<OutboundMessage, QList<Reason>>
Telegram::checkRequest(const Action &action, const BuildContext &context, bool testMessage) const
{
    // Without a sign that any markup knows.
    if (testMessage)
        return messageFor(action, context, QStringLiteral("LeadBridge: тест / test\n"));
    return askBot(action, context, QStringLiteral("getMe"), {});
}

Outcome Telegram::interpretCheck(const Action &action, const BuildContext &context,
                                 const Answer &answer) const
{
    if (isAboutBot(answer))
        return interpretGetMe(answer);
    Outcome outcome = interpret(action, context, answer);
    if (outcome.kind == OutcomeKind::Delivered)
        outcome.reason = { ReasonCode::ConnectionWorks, { QString() } };
    return outcome;
}

tl::expected<OutboundMessage, QList<Reason>>
Telegram::choicesRequest(const QString &chooser, const Action &action,
                         const BuildContext &context) const
{
    if (chooser != chatsName)
        return Destination::choicesRequest(chooser, action, context);
    const QJsonArray kinds { QStringLiteral("message"), QStringLiteral("my_chat_member"),
                             QStringLiteral("channel_post") };
    return askBot(action, context, QStringLiteral("getUpdates"),
                  { { QStringLiteral("timeout"), 0 },
                    { QStringLiteral("limit"), 100 },
                    { QStringLiteral("allowed_updates"), kinds } });
}

tl::expected<QList<Choice>, Outcome> Telegram::readChoices(const QString & /*chooser*/,
                                                           const Action & /*action*/,
                                                           const BuildContext & /*context*/,
                                                           const Answer &answer) const
{
    return chatChoices(answer);
}

} // namespace LeadBridge
