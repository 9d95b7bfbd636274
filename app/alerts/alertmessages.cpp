// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertmessages.h"

#include "app/destinations/destination.h"
#include "app/destinations/emailanswer.h"
#include "app/destinations/emailmessage.h"
#include "app/destinations/mailaddress.h"

#include <QUrl>

namespace LeadBridge {

namespace {

constexpr qsizetype subjectLimit = 200;

EmailAccount accountOf(const AlertMail &mail)
{
    static const QHash<QString, QString> presets {
        { QStringLiteral("smtp.yandex.ru"), QStringLiteral("yandex") },
        { QStringLiteral("smtp.mail.ru"), QStringLiteral("mailru") },
        { QStringLiteral("smtp.gmail.com"), QStringLiteral("gmail") },
    };
    EmailAccount account;
    account.host = mail.host;
    account.preset = presets.value(mail.host, QStringLiteral("own"));
    account.port = mail.port;
    account.security = mail.security;
    account.user = mail.from;
    account.logsIn = !mail.user.isEmpty();
    return account;
}

Reason bad(const char *input, const QString &fault, const QString &value)
{
    return { ReasonCode::InputBad, { QString::fromLatin1(input), fault, value } };
}

Reason noSecret(const char *input, const QString &name)
{
    return { ReasonCode::SecretMissing, { QString::fromLatin1(input), name } };
}

QByteArray bytesOf(const AlertLetter &letter, const QString &from, const QString &to)
{
    EmailLetter email;
    email.from = from;
    email.fromName = QStringLiteral("LeadBridge");
    email.to = { to };
    email.subject = letter.message.title.left(subjectLimit);
    email.body = letter.message.text;
    email.id = letter.id + u'@' + domainOf(from);
    email.dateUtc = letter.madeUtc;
    return letterBytes(email);
}

Action telegramAction(const AlertTelegram &telegram, const AlertLetter &letter)
{
    const auto constant = [](const QString &text) {
        return Mapping { MappingKind::Constant, text };
    };
    Action action;
    action.destination = QStringLiteral("telegram");
    action.settings = { { QStringLiteral("parse_mode"), QStringLiteral("none") },
                        { QStringLiteral("api_url"), telegram.api } };
    action.mapping = { { QStringLiteral("token"), { MappingKind::Secret, alertTelegramSecret } },
                       { QStringLiteral("chats"), constant(letter.recipient) },
                       { QStringLiteral("text"),
                         constant(letter.message.title + QStringLiteral("\n\n")
                                  + letter.message.text) } };
    return action;
}

BuildContext telegramContext(const AlertSecrets &secrets, const AlertLetter &letter,
                             const QByteArray &progress)
{
    BuildContext context;
    context.receivedUtc = letter.madeUtc;
    context.nowUtc = letter.madeUtc;
    context.progress = progress;
    if (secrets.contains(alertTelegramSecret))
        context.secrets = { { alertTelegramSecret, secrets.value(alertTelegramSecret) } };
    return context;
}

} // namespace

tl::expected<OutboundMessage, Reason> alertMail(const AlertMail &mail, const AlertSecrets &secrets,
                                                const AlertLetter &letter)
{
    const auto from = smtpAddress(mail.from);
    if (!from)
        return tl::unexpected(bad("user", from.error(), mail.from));
    const auto to = smtpAddress(letter.recipient);
    if (!to)
        return tl::unexpected(bad("to", to.error(), letter.recipient));
    if (!mail.user.isEmpty() && secrets.value(alertMailSecret).isEmpty())
        return tl::unexpected(noSecret("password", alertMailSecret));
    const EmailAccount account = accountOf(mail);
    OutboundMessage message;
    message.mail = MailMessage { .host = mail.host,
                                 .port = mail.port,
                                 .security = mail.security,
                                 .user = mail.user,
                                 .password = {},
                                 .sender = *from,
                                 .recipients = { *to },
                                 .data = bytesOf(letter, *from, *to) };
    if (account.logsIn) {
        message.mail->password = emailPassword(account, secrets.value(alertMailSecret));
        message.secretValues = { message.mail->password.toUtf8(),
                                 secrets.value(alertMailSecret).toUtf8() };
    }
    return message;
}

Outcome alertMailOutcome(const AlertMail &mail, const AlertLetter &letter, const Answer &answer)
{
    return interpretEmail(
        { accountOf(mail), { smtpAddress(letter.recipient).value_or(QString()) }, {} }, answer);
}

tl::expected<OutboundMessage, Reason> alertTelegram(const AlertTelegram &telegram,
                                                    const AlertSecrets &secrets,
                                                    const AlertLetter &letter,
                                                    const QByteArray &progress)
{
    if (secrets.value(alertTelegramSecret).isEmpty())
        return tl::unexpected(noSecret("token", alertTelegramSecret));
    const Destination *destination = findDestination(QStringLiteral("telegram"));
    const auto built = destination->build(telegramAction(telegram, letter),
                                          telegramContext(secrets, letter, progress));
    if (!built)
        return tl::unexpected(together(built.error()));
    return *built;
}

Outcome alertTelegramOutcome(const AlertTelegram &telegram, const AlertSecrets &secrets,
                             const AlertLetter &letter, const Answer &answer,
                             const QByteArray &progress)
{
    const Destination *destination = findDestination(QStringLiteral("telegram"));
    return destination->interpret(telegramAction(telegram, letter),
                                  telegramContext(secrets, letter, progress), answer);
}

} // namespace LeadBridge
