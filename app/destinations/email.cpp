// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/email.h"

#include "app/destinations/emailaccount.h"
#include "app/destinations/emailanswer.h"
#include "app/destinations/emaildescription.h"
#include "app/destinations/emailmessage.h"
#include "app/destinations/emailprogress.h"
#include "app/destinations/inputresolver.h"
#include "app/destinations/mailaddress.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/proxysettings.h"

#include <QRegularExpression>

#include <limits>

namespace LeadBridge {

namespace {

constexpr qsizetype subjectLimit = 200;

// A mailbox gives about 500 letters a day; a burst of leads is to go out at once all the same.
constexpr Rate accountRate { 0.5, 20 };

/// How many addresses the operator has provided for: a list in a constant is his own, but what
/// an event says may not add recipients.
qsizetype addressesAllowed(const Mapping &mapping)
{
    static const QRegularExpression separator(QStringLiteral("[,;\\n]"));
    switch (mapping.kind) {
    case MappingKind::Constant:
    case MappingKind::Secret:
        return std::numeric_limits<qsizetype>::max();
    case MappingKind::Template:
        return mapping.text.trimmed().split(separator, Qt::SkipEmptyParts).size();
    case MappingKind::Field:
    case MappingKind::Builtin:
        break;
    }
    return 1;
}

Reason bad(const QString &input, const QString &fault, const QString &value)
{
    return { ReasonCode::InputBad, { input, fault, beginning(value, 100) } };
}

void checkRecipients(ResolvedInput &to, const Action &action)
{
    if (to.value.isEmpty())
        return;
    const auto addresses = smtpAddresses(to.value);
    QString fault = addresses ? QString() : addresses.error();
    if (addresses && addresses->size() > addressesAllowed(action.mapping.value(to.name)))
        fault = QStringLiteral("several_addresses");
    if (fault.isEmpty())
        return;
    to.problem = bad(to.name, fault, to.value);
    to.value.clear();
}

/// A letter without Reply-To is worth more than none.
void checkReplyTo(ResolvedInput &replyTo)
{
    replyTo.blocks = false;
    if (replyTo.value.isEmpty())
        return;
    if (const auto address = smtpAddress(replyTo.value); !address) {
        replyTo.problem = bad(replyTo.name, address.error(), replyTo.value);
        replyTo.value.clear();
    }
}

QList<ResolvedInput> resolvedInputs(const Action &action, const BuildContext &context)
{
    auto inputs = InputResolver(emailDescription(), action, context).resolve();
    for (ResolvedInput &input : inputs) {
        if (input.name == u"to")
            checkRecipients(input, action);
        else if (input.name == u"reply_to")
            checkReplyTo(input);
    }
    return inputs;
}

QString value(const QList<ResolvedInput> &inputs, const char *name)
{
    return resolvedValue(inputs, QString::fromLatin1(name));
}

/// The same over all tries, so that whoever gets a letter twice can tell (RFC 5322, 3.6.4).
QString messageId(const BuildContext &context, const QString &domain)
{
    QString nonce;
    for (const char c : context.nonce) {
        const QChar letter = QChar::fromLatin1(c);
        if (letter.unicode() < 0x7F && (letter.isLetterOrNumber() || c == '-'))
            nonce += letter;
    }
    return nonce + u'@' + domain;
}

/// Each test letter is one of its own, or mailboxes would drop the second.
QString testMessageId(const BuildContext &context, const QString &domain)
{
    return QStringLiteral("test-") + QString::number(context.nowUtc.toMSecsSinceEpoch()) + u'@'
        + domain;
}

EmailLetter letterOf(const QString &sender, const QList<ResolvedInput> &inputs,
                     const BuildContext &context)
{
    EmailLetter letter;
    letter.from = sender;
    letter.fromName = beginning(value(inputs, "sender_name"), 100);
    letter.to = smtpAddresses(value(inputs, "to")).value_or(QStringList());
    letter.replyTo = smtpAddress(value(inputs, "reply_to")).value_or(QString());
    letter.subject = beginning(value(inputs, "subject"), subjectLimit);
    letter.body = value(inputs, "body");
    letter.id = messageId(context, domainOf(sender));
    letter.dateUtc = context.nowUtc.isValid() ? context.nowUtc : context.receivedUtc;
    return letter;
}

MailMessage mailOf(const EmailAccount &account, const QList<ResolvedInput> &inputs)
{
    MailMessage mail;
    mail.host = account.host;
    mail.port = account.port;
    mail.security = account.security;
    mail.sender = account.user;
    if (account.logsIn) {
        mail.user = account.user;
        mail.password = emailPassword(account, value(inputs, "password"));
    }
    return mail;
}

OutboundMessage messageOf(const EmailAccount &account, const QList<ResolvedInput> &inputs)
{
    OutboundMessage message;
    message.mail = mailOf(account, inputs);
    message.record.method = "SMTP";
    message.record.url.setScheme(account.security == MailSecurity::Tls ? QStringLiteral("smtps")
                                                                       : QStringLiteral("smtp"));
    message.record.url.setHost(account.host);
    message.record.url.setPort(account.port);
    message.secretValues = secretValuesOf(inputs);
    if (!message.mail->password.isEmpty())
        message.secretValues.append(message.mail->password.toUtf8());
    message.limits = { { QStringLiteral("email:") + account.host + u':' + account.user,
                         accountRate } };
    return message;
}

void addLetter(OutboundMessage &message, const EmailLetter &letter, const QStringList &recipients)
{
    message.mail->recipients = recipients;
    message.mail->data = letterBytes(letter);
    message.record.headers = readableHeaders(letter);
    message.record.body = letter.body.toUtf8();
}

EmailSituation situationOf(const Action &action, const BuildContext &context)
{
    const auto inputs = resolvedInputs(action, context);
    return { emailAccount(action).value_or(EmailAccount {}),
             smtpAddresses(value(inputs, "to")).value_or(QStringList()),
             EmailProgress::read(context.progress) };
}

/// The account and how it is reached, without a letter yet.
tl::expected<OutboundMessage, QList<Reason>> connectionOf(const Action &action,
                                                          const QList<ResolvedInput> &inputs)
{
    const auto account = emailAccount(action);
    const auto proxy = readProxy(action, emailDescription(), value(inputs, "proxy_password"));
    QList<Reason> problems = account ? QList<Reason>() : account.error();
    if (!proxy)
        problems.append(proxy.error());
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    OutboundMessage message = messageOf(*account, inputs);
    // A server on this computer is not behind a proxy, and nothing unencrypted goes to one.
    if (account->security != MailSecurity::None)
        message.proxy = *proxy;
    return message;
}

bool concernsConnection(const Reason &problem, bool testMessage)
{
    const QString input = problem.args.value(0);
    return input == u"password" || input == u"proxy_password" || (testMessage && input == u"to");
}

} // namespace

const DestinationDescription &Email::description() const
{
    return emailDescription();
}

tl::expected<OutboundMessage, QList<Reason>> Email::build(const Action &action,
                                                          const BuildContext &context) const
{
    const auto inputs = resolvedInputs(action, context);
    auto message = connectionOf(action, inputs);
    QList<Reason> problems = message ? QList<Reason>() : message.error();
    problems += blockingProblems(inputs);
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    const EmailLetter letter = letterOf(message->mail->sender, inputs, context);
    addLetter(*message, letter, EmailProgress::read(context.progress).open(letter.to));
    return message;
}

Outcome Email::interpret(const Action &action, const BuildContext &context,
                         const Answer &answer) const
{
    return interpretEmail(situationOf(action, context), answer);
}

QList<PreviewLine> Email::preview(const Action &action, const BuildContext &context) const
{
    return previewLines(resolvedInputs(action, context));
}

tl::expected<OutboundMessage, QList<Reason>>
Email::checkRequest(const Action &action, const BuildContext &context, bool testMessage) const
{
    const auto inputs = resolvedInputs(action, context);
    auto message = connectionOf(action, inputs);
    QList<Reason> problems = message ? QList<Reason>() : message.error();
    for (const Reason &problem : blockingProblems(inputs)) {
        if (concernsConnection(problem, testMessage))
            problems.append(problem);
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    if (testMessage) {
        EmailLetter letter = letterOf(message->mail->sender, inputs, context);
        letter.id = testMessageId(context, domainOf(letter.from));
        if (letter.subject.isEmpty())
            letter.subject = QStringLiteral("LeadBridge");
        addLetter(*message, letter, letter.to);
    }
    return message;
}

Outcome Email::interpretCheck(const Action &action, const BuildContext &context,
                              const Answer &answer) const
{
    return interpretEmailCheck(situationOf(action, context), answer);
}

} // namespace LeadBridge
