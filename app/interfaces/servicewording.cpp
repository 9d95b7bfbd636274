// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/servicewording.h"

#include "app/interfaces/spokenlocale.h"
#include "app/interfaces/wordingparts.h"

#include <QDate>

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

/// The sentence, and after it the service's own words, if it has any.
QString withWords(const QString &sentence, const QString &words)
{
    return words.isEmpty() ? sentence : sentence + QStringLiteral(": ") + words;
}

/// The second argument of KeyRefused: what a person can do about it.
constexpr auto advices = std::to_array<std::pair<const char *, const char *>>({
    { "app_password",
      QT_TRANSLATE_NOOP("Wording", "Store an app password in place of the account's own") },
    { "app_password_yandex",
      QT_TRANSLATE_NOOP("Wording",
                        "Make an app password of the kind “Mail” at id.yandex.ru, Security, and "
                        "store it in place of the account's own") },
    { "app_password_mailru",
      QT_TRANSLATE_NOOP("Wording",
                        "Make a password for external applications in Mail.ru's settings, "
                        "Security, and store it in place of the account's own") },
    { "app_password_gmail",
      QT_TRANSLATE_NOOP("Wording",
                        "Turn on 2-Step Verification in the Google account, make an app password "
                        "there, and store it in place of the account's own") },
    { "mail_access",
      QT_TRANSLATE_NOOP("Wording", "Allow mail programs in the mailbox's settings: IMAP") },
    { "prove_human",
      QT_TRANSLATE_NOOP("Wording",
                        "Open the mailbox in a browser, send a letter there, and try again") },
    { "encryption", QT_TRANSLATE_NOOP("Wording", "Choose TLS or STARTTLS") },
    { "new_webhook",
      QT_TRANSLATE_NOOP("Wording",
                        "Copy the webhook's address from Bitrix24 anew: it may have "
                        "ended, or an administrator has changed it") },
    { "new_token",
      QT_TRANSLATE_NOOP("Wording", "Make a new long-lived token in the integration and store it") },
    { "new_code",
      QT_TRANSLATE_NOOP("Wording",
                        "Take a new authorization code from the integration, store it, "
                        "and check the connection within 20 minutes") },
});

/// What helps, after a sentence.
QString withAdvice(const QString &text, const QString &advice)
{
    for (const auto &[known, words] : advices) {
        if (advice == QLatin1String(known))
            return text + QLatin1String(text.endsWith(u'.') ? " " : ". ") + say(words);
    }
    return text;
}

/// What a CRM tells of the client, the deal and the note; empty: nothing of these.
QString crmText(const QString &what, const Reason &reason)
{
    const QString value = reason.args.value(1);
    if (what == u"contact_found" && reason.args.value(2).toInt() > 1)
        return say(QT_TRANSLATE_NOOP(
                       "Wording",
                       "Several contacts have this phone; contact No. %1 was taken, of %2"))
            .arg(value, reason.args.value(2));
    if (what == u"contact_found")
        return say(QT_TRANSLATE_NOOP("Wording", "The client was found: contact No. %1")).arg(value);
    if (what == u"contact_not_found")
        return say(QT_TRANSLATE_NOOP("Wording", "The client is not known there yet"));
    if (what == u"contact_made")
        return say(QT_TRANSLATE_NOOP("Wording", "Contact No. %1 was made")).arg(value);
    if (what == u"lead_made")
        return say(QT_TRANSLATE_NOOP("Wording", "Deal No. %1 was made")).arg(value);
    if (what == u"lead_merged")
        return say(QT_TRANSLATE_NOOP("Wording",
                                     "The data were added to deal No. %1, which was "
                                     "there already"))
            .arg(value);
    if (what == u"note_refused")
        return withWords(say(QT_TRANSLATE_NOOP("Wording", "The deal was made, but not its note")),
                         value);
    return {};
}

/// What Outcome::GoesOn tells of: the part of a step that is done.
QString goesOnText(const Reason &reason)
{
    const QString what = reason.args.value(0);
    if (const QString told = crmText(what, reason); !told.isEmpty())
        return told;
    if (what == u"token_refreshed")
        return say(QT_TRANSLATE_NOOP("Wording", "The access was renewed"));
    if (what == u"token_expired")
        return say(QT_TRANSLATE_NOOP("Wording", "The access has run out and is being renewed"));
    if (what == u"chat_done")
        return say(QT_TRANSLATE_NOOP("Wording", "Sent to %1")).arg(reason.args.value(1));
    if (what == u"chat_failed")
        return withWords(
            say(QT_TRANSLATE_NOOP("Wording", "Not sent to %1")).arg(reason.args.value(1)),
            reason.args.value(2));
    if (what == u"chat_moved")
        return say(QT_TRANSLATE_NOOP("Wording", "The group has a new number now: %1"))
            .arg(reason.args.value(1));
    return say(QT_TRANSLATE_NOOP("Wording", "The first part is done"));
}

/// Who the service says we are, and until when the key is good.
QString connectionWorksText(const Reason &reason)
{
    const QString works =
        withWords(say(QT_TRANSLATE_NOOP("Wording", "The connection works")), reason.args.value(0));
    const QDate end = QDate::fromString(reason.args.value(1), Qt::ISODate);
    if (!end.isValid())
        return works;
    return works + QStringLiteral(". ")
        + say(QT_TRANSLATE_NOOP("Wording", "The key is good until %1"))
              .arg(spokenLocale().toString(end, QStringLiteral("d MMMM yyyy")));
}

/// Why the proxy let nothing through.
QString proxyText(const Reason &reason)
{
    const QString proxy = reason.args.value(0);
    const QString what = reason.args.value(1);
    if (what == u"not_found")
        return say(QT_TRANSLATE_NOOP("Wording", "The proxy %1 was not found")).arg(proxy);
    if (what == u"refused")
        return say(QT_TRANSLATE_NOOP("Wording", "Nothing answers at the proxy %1")).arg(proxy);
    if (what == u"timed_out")
        return say(QT_TRANSLATE_NOOP("Wording", "No connection through the proxy %1 in time"))
            .arg(proxy);
    if (what == u"password")
        return say(QT_TRANSLATE_NOOP("Wording", "The proxy %1 wants another user name or password"))
            .arg(proxy);
    if (what == u"denied")
        return say(QT_TRANSLATE_NOOP("Wording", "The proxy %1 may not connect to the service"))
            .arg(proxy);
    if (what == u"unreachable")
        return say(QT_TRANSLATE_NOOP("Wording", "The proxy %1 does not reach the service"))
            .arg(proxy);
    return withWords(
        say(QT_TRANSLATE_NOOP("Wording", "The proxy %1 does not let the request through"))
            .arg(proxy),
        reason.args.value(2));
}

} // namespace

QString serviceText(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::StepOff:
        return say(QT_TRANSLATE_NOOP("Wording", "The step is switched off"));
    case ReasonCode::StepConditions:
        return say(QT_TRANSLATE_NOOP("Wording", "The step's conditions are not met"));
    case ReasonCode::NotInSandbox:
        return say(
            QT_TRANSLATE_NOOP("Wording", "Not sent: the sandbox stands in for CPA.House alone"));
    case ReasonCode::GoesOn:
        return goesOnText(reason);
    case ReasonCode::KeyRefused:
        return withAdvice(
            withWords(say(QT_TRANSLATE_NOOP("Wording", "The service does not take the key")),
                      reason.args.value(0)),
            reason.args.value(1));
    case ReasonCode::NoRights:
        return withWords(say(QT_TRANSLATE_NOOP("Wording", "The key lacks the right to do this")),
                         reason.args.value(0));
    case ReasonCode::PaymentNeeded:
        return withWords(say(QT_TRANSLATE_NOOP("Wording", "The account there is not paid for")),
                         reason.args.value(0));
    case ReasonCode::LimitReached:
        return withWords(say(QT_TRANSLATE_NOOP("Wording", "The service wants fewer requests")),
                         reason.args.value(0));
    case ReasonCode::AddressRefused:
        return withWords(
            say(QT_TRANSLATE_NOOP("Wording", "%1 is not taken")).arg(reason.args.value(0)),
            reason.args.value(1));
    case ReasonCode::WrongTlsMode:
        return say(QT_TRANSLATE_NOOP("Wording",
                                     "%1 says nothing on port %2: probably the wrong kind of "
                                     "protection is chosen"))
            .arg(reason.args.value(0), reason.args.value(1));
    case ReasonCode::ConnectionWorks:
        return connectionWorksText(reason);
    case ReasonCode::ProxyFailed:
        return proxyText(reason);
    case ReasonCode::SecretNotKept:
        return say(QT_TRANSLATE_NOOP("Wording", "The new key “%1” could not be stored"))
            .arg(reason.args.value(0));
    case ReasonCode::GoesOnTooLong:
        return say(QT_TRANSLATE_NOOP("Wording", "Given up: no end after %1 requests"))
            .arg(reason.args.value(0));
    default:
        return {};
    }
}

} // namespace LeadBridge
