// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/troublewording.h"

#include "app/interfaces/problemcure.h"
#include "app/interfaces/timewording.h"
#include "app/interfaces/wordingparts.h"

#include <QDateTime>

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

constexpr qsizetype longestName = 40;

QString shortened(const QString &name)
{
    return name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
}

/// A service's own words are quoted; what we found out ourselves is not.
QString whyText(const Reason &reason)
{
    const Reason cause = causeBehind(reason);
    if (cause.code != ReasonCode::ServiceSaid)
        return reasonText(reason);
    const QString words = cause.args.value(0).simplified();
    return say(QT_TRANSLATE_NOOP("Wording", "Answer: “%1”")).arg(words);
}

QString keyRemedy()
{
    return say(QT_TRANSLATE_NOOP("Wording",
                                 "Take the right key from your account there and store it here."));
}

/// Only the account's owner can mend it, and what waits is not tried before somebody says so.
QString accountRemedy(ReasonCode code)
{
    return code == ReasonCode::PaymentNeeded
        ? say(QT_TRANSLATE_NOOP("Wording", "Pay there, then let what waits go out."))
        : say(QT_TRANSLATE_NOOP("Wording",
                                "Give the key's user the right there, then let what waits go "
                                "out."));
}

ProblemText leadsText(const ProblemRecord &problem)
{
    const QString name = destinationText(problem.destination);
    ProblemText text = problemText(problem.leads, problem.reason, name);
    text.why = whyText(problem.reason);
    const Reason cause = causeBehind(problem.reason);
    if (cause.code == ReasonCode::SecretMissing) {
        text.what = say(QT_TRANSLATE_NOOP("Wording", "There is no key for %1")).arg(name);
        text.remedy = say(QT_TRANSLATE_NOOP("Wording", "Store the key, then send again."));
    } else if (saysKeyIsWrong(cause)) {
        text.what = say(QT_TRANSLATE_NOOP("Wording", "%1 did not take the key")).arg(name);
        text.remedy = cause.code == ReasonCode::KeyRefused
            ? say(QT_TRANSLATE_NOOP("Wording",
                                    "Store the right key: what waits goes out in order. Then send "
                                    "the refused leads again."))
            : keyRemedy();
    } else if (cause.code == ReasonCode::PaymentNeeded || cause.code == ReasonCode::NoRights) {
        text.remedy = accountRemedy(cause.code);
    } else if (saysDuplicate(cause) && problem.leads == State::Rejected) {
        text.remedy = say(QT_TRANSLATE_NOOP(
            "Wording", "The service has the client already: nothing needs to be sent again."));
    } else if (problem.leads == State::Invalid && cureOf(problem) == ProblemCure::EditAndSend) {
        text.remedy = say(QT_TRANSLATE_NOOP("Wording", "Correct the value and send."));
    }
    return text;
}

ProblemText retryingText(const ProblemRecord &problem)
{
    const QString name = destinationText(problem.destination);
    const bool key = saysKeyIsWrong(problem.reason);
    return { say(QT_TRANSLATE_NOOP("Wording", "%1 has not taken leads for a long time")).arg(name),
             whyText(problem.reason),
             key ? keyRemedy()
                 : say(QT_TRANSLATE_NOOP("Wording",
                                         "Nothing is lost: they wait, and we try again. If it goes "
                                         "on, ask the service.")) };
}

ProblemText heldText(const ProblemRecord &problem)
{
    const QString name = destinationText(problem.destination);
    const ReasonCode code = causeBehind(problem.reason).code;
    if (code == ReasonCode::SecretMissing) {
        return { say(QT_TRANSLATE_NOOP("Wording", "There is no key for %1")).arg(name),
                 whyText(problem.reason),
                 say(QT_TRANSLATE_NOOP("Wording",
                                       "Store the key: then what waits goes out in order.")) };
    }
    if (saysKeyIsWrong(problem.reason)) {
        return { say(QT_TRANSLATE_NOOP("Wording", "%1 did not take the key")).arg(name),
                 whyText(problem.reason),
                 say(QT_TRANSLATE_NOOP(
                     "Wording", "Store the right key: then what waits goes out in order.")) };
    }
    if (code == ReasonCode::PaymentNeeded || code == ReasonCode::NoRights) {
        return { say(QT_TRANSLATE_NOOP("Wording", "%1 takes no leads from this account")).arg(name),
                 whyText(problem.reason), accountRemedy(code) };
    }
    return {
        say(QT_TRANSLATE_NOOP("Wording", "Sending to %1 waits: it does not work there")).arg(name),
        whyText(problem.reason),
        say(QT_TRANSLATE_NOOP("Wording",
                              "Nothing to do: we try one lead now and then, and send the rest "
                              "in order when it works."))
    };
}

ProblemText listeningText(const ProblemRecord &problem)
{
    if (problem.reason.code == ReasonCode::None)
        return portTakenText(problem.key.subject);
    return { say(QT_TRANSLATE_NOOP("Wording", "Events cannot be received")),
             say(QT_TRANSLATE_NOOP("Wording", "%1 cannot be opened: %2"))
                 .arg(problem.reason.args.value(0), problem.reason.args.value(1)),
             say(QT_TRANSLATE_NOOP("Wording", "Look at port and address in the settings.")) };
}

ProblemText addressText(const ProblemRecord &problem)
{
    const bool foreign = problem.reason.code == ReasonCode::HttpStatus;
    return { say(QT_TRANSLATE_NOOP("Wording", "The address for Klientiks does not lead here")),
             foreign ? say(QT_TRANSLATE_NOOP("Wording", "Another program answers there: %1"))
                           .arg(reasonText(problem.reason))
                     : reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording",
                                   "Look at the tunnel or router. Until then Klientiks' events do "
                                   "not arrive.")) };
}

/// Subject: the word of what the disk said.
ProblemText storageText(const ProblemRecord &problem)
{
    const QString cause = problem.key.subject;
    ProblemText text;
    text.what = say(QT_TRANSLATE_NOOP("Wording", "Events cannot be stored"));
    if (cause == u"disk_full") {
        text.why = say(QT_TRANSLATE_NOOP("Wording", "The disk is full."));
        text.remedy = say(QT_TRANSLATE_NOOP(
            "Wording", "Make room: receiving then goes on by itself. Klientiks gets a refusal."));
    } else if (cause == u"locked") {
        text.why = say(QT_TRANSLATE_NOOP("Wording", "Another program holds the journal."));
        text.remedy = say(QT_TRANSLATE_NOOP(
            "Wording", "Close the program that has the file open, such as a backup."));
    } else if (cause == u"permission") {
        text.why = say(QT_TRANSLATE_NOOP("Wording", "The file or its folder cannot be written."));
        text.remedy = say(QT_TRANSLATE_NOOP("Wording", "Allow this user to write the folder."));
    } else if (cause == u"corrupt") {
        text.why = say(QT_TRANSLATE_NOOP("Wording", "The journal's file is damaged."));
        text.remedy = say(QT_TRANSLATE_NOOP(
            "Wording", "Quit the program and start it again: it sets the file aside."));
    } else {
        text.why = say(QT_TRANSLATE_NOOP("Wording", "The disk refuses to write."));
        text.remedy =
            say(QT_TRANSLATE_NOOP("Wording", "Look whether the disk is there and healthy."));
    }
    return text;
}

bool isPast(const Reason &reason)
{
    const QDateTime end = QDateTime::fromString(reason.args.value(0), Qt::ISODateWithMs);
    return end.isValid() && end < QDateTime::currentDateTimeUtc();
}

ProblemText certificateText(const ProblemRecord &problem)
{
    const QString host = problem.key.subject;
    return { isPast(problem.reason)
                 ? say(QT_TRANSLATE_NOOP("Wording", "The certificate of %1 has run out")).arg(host)
                 : say(QT_TRANSLATE_NOOP("Wording", "The certificate of %1 is about to run out"))
                       .arg(host),
             reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording",
                                   "Renew it where the address is served: tunnel, router or "
                                   "server.")) };
}

ProblemText tokenText(const ProblemRecord &problem)
{
    const QString name = shortened(problem.key.subject);
    return { isPast(problem.reason)
                 ? say(QT_TRANSLATE_NOOP("Wording", "The key “%1” has run out")).arg(name)
                 : say(QT_TRANSLATE_NOOP("Wording", "The key “%1” is about to run out")).arg(name),
             reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording",
                                   "Make a new one at the service and store it here.")) };
}

ProblemText alertText(const ProblemRecord &problem)
{
    const QString channel = problem.key.subject;
    const QString what = channel == u"email"
        ? say(QT_TRANSLATE_NOOP("Wording", "An alert could not be sent by e-mail"))
        : channel == u"telegram"
        ? say(QT_TRANSLATE_NOOP("Wording", "An alert could not be sent by Telegram"))
        : say(QT_TRANSLATE_NOOP("Wording", "An alert could not be sent"));
    return { what, reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording", "Look at the alerts' settings and send a test.")) };
}

ProblemText diskText(const ProblemRecord &problem)
{
    return { say(QT_TRANSLATE_NOOP("Wording", "The disk is almost full")),
             reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording", "Make room: on a full disk receiving stops.")) };
}

ProblemText clockText(const ProblemRecord &problem)
{
    return { say(QT_TRANSLATE_NOOP("Wording", "The computer's clock is wrong")),
             reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording",
                                   "Switch on in the system that time is set by the internet.")) };
}

ProblemText silenceText(const ProblemRecord &problem)
{
    return { say(QT_TRANSLATE_NOOP("Wording", "Nothing comes for “%1”"))
                 .arg(shortened(problem.flowName)),
             reasonText(problem.reason),
             say(QT_TRANSLATE_NOOP("Wording",
                                   "Look in Klientiks whether the webhook is on and has today's "
                                   "address.")) };
}

ProblemText damageText(const ProblemRecord &problem)
{
    if (problem.key.subject == u"corrupt")
        return { say(QT_TRANSLATE_NOOP("Wording", "The journal was damaged")),
                 say(QT_TRANSLATE_NOOP("Wording", "The journal's file is damaged.")),
                 say(QT_TRANSLATE_NOOP(
                     "Wording", "Quit the program and start it again: it sets the file aside.")) };
    return { say(QT_TRANSLATE_NOOP("Wording", "The journal was damaged")),
             say(QT_TRANSLATE_NOOP("Wording", "The old file was kept beside it, a new one begun.")),
             say(QT_TRANSLATE_NOOP("Wording", "Restore yesterday's copy.")) };
}

ProblemText backupText(const ProblemRecord &problem)
{
    const QString why = reasonText(problem.reason);
    return { say(QT_TRANSLATE_NOOP("Wording", "The daily copy was not made")),
             why.isEmpty() ? say(QT_TRANSLATE_NOOP("Wording", "Its file could not be written."))
                           : why,
             say(QT_TRANSLATE_NOOP("Wording", "Look whether the disk has room for it.")) };
}

/// The reason's own sentence would say the title again: when it was and what it cost instead.
ProblemText outageText(const ProblemRecord &problem)
{
    const QString remedy = say(
        QT_TRANSLATE_NOOP("Wording", "Look what came to Klientiks in that time, and catch it up."));
    const auto timeOf = [&problem](qsizetype at) {
        return QDateTime::fromString(problem.reason.args.value(at), Qt::ISODateWithMs);
    };
    const QDateTime from = timeOf(0);
    const QDateTime until = timeOf(1);
    if (!from.isValid() || !until.isValid())
        return { say(QT_TRANSLATE_NOOP("Wording", "For a while nothing was received")),
                 reasonText(problem.reason), remedy };
    const SpokenSpan span = spokenSpan(from, until, QDateTime::currentDateTimeUtc());
    const int missed = problem.reason.args.value(2).toInt();
    const QString cost = missed > 0
        ? say(QT_TRANSLATE_NOOP("Wording", "Events that may be missing: %1")).arg(missed)
        : say(QT_TRANSLATE_NOOP("Wording", "Whether events are missing is not known"));
    return {
        say(QT_TRANSLATE_NOOP("Wording", "Nothing was received for %1"))
            .arg(spokenDuration(std::chrono::milliseconds(from.msecsTo(until)))),
        say(QT_TRANSLATE_NOOP("Wording", "From %1 to %2. %3")).arg(span.from, span.until, cost),
        remedy
    };
}

constexpr auto kinds = std::to_array<std::pair<ProblemKind, const char *>>({
    { ProblemKind::Leads, QT_TRANSLATE_NOOP("Wording", "Leads refused or not delivered") },
    { ProblemKind::Retrying, QT_TRANSLATE_NOOP("Wording", "Leads tried again for long") },
    { ProblemKind::DestinationHeld, QT_TRANSLATE_NOOP("Wording", "A service does not work") },
    { ProblemKind::FlowSilent, QT_TRANSLATE_NOOP("Wording", "A flow receives nothing") },
    { ProblemKind::NotListening, QT_TRANSLATE_NOOP("Wording", "Receiving does not work") },
    { ProblemKind::AddressUnreachable,
      QT_TRANSLATE_NOOP("Wording", "The address cannot be reached") },
    { ProblemKind::StorageTrouble, QT_TRANSLATE_NOOP("Wording", "Events cannot be stored") },
    { ProblemKind::DatabaseDamaged, QT_TRANSLATE_NOOP("Wording", "The journal was damaged") },
    { ProblemKind::DiskLow, QT_TRANSLATE_NOOP("Wording", "The disk is almost full") },
    { ProblemKind::ClockOff, QT_TRANSLATE_NOOP("Wording", "The computer's clock is wrong") },
    { ProblemKind::CertificateExpiring, QT_TRANSLATE_NOOP("Wording", "A certificate runs out") },
    { ProblemKind::TokenExpiring, QT_TRANSLATE_NOOP("Wording", "A key runs out") },
    { ProblemKind::AlertFailed, QT_TRANSLATE_NOOP("Wording", "An alert could not be sent") },
    { ProblemKind::BackupFailed, QT_TRANSLATE_NOOP("Wording", "The daily copy was not made") },
    { ProblemKind::Outage, QT_TRANSLATE_NOOP("Wording", "The program or computer was off") },
});

ProblemText textOfKind(const ProblemRecord &problem)
{
    switch (problem.key.kind) {
    case ProblemKind::Leads:
        return leadsText(problem);
    case ProblemKind::Retrying:
        return retryingText(problem);
    case ProblemKind::DestinationHeld:
        return heldText(problem);
    case ProblemKind::FlowSilent:
        return silenceText(problem);
    case ProblemKind::NotListening:
        return listeningText(problem);
    case ProblemKind::AddressUnreachable:
        return addressText(problem);
    case ProblemKind::StorageTrouble:
        return storageText(problem);
    case ProblemKind::DatabaseDamaged:
        return damageText(problem);
    case ProblemKind::DiskLow:
        return diskText(problem);
    case ProblemKind::ClockOff:
        return clockText(problem);
    case ProblemKind::CertificateExpiring:
        return certificateText(problem);
    case ProblemKind::TokenExpiring:
        return tokenText(problem);
    case ProblemKind::AlertFailed:
        return alertText(problem);
    case ProblemKind::BackupFailed:
        return backupText(problem);
    case ProblemKind::Outage:
        return outageText(problem);
    }
    return {};
}

/// What a reason says stands in a table without a full stop, and here beside whole sentences.
QString asSentence(const QString &text)
{
    const bool ended = text.isEmpty() || QStringLiteral(".!?…").contains(text.back());
    return ended ? text : text + u'.';
}

} // namespace

ProblemText troubleText(const ProblemRecord &problem)
{
    const ProblemText text = textOfKind(problem);
    return { text.what, asSentence(text.why), asSentence(text.remedy) };
}

ProblemText portTakenText(const QString &port)
{
    return { say(QT_TRANSLATE_NOOP("Wording", "Port %1 is taken")).arg(port),
             say(QT_TRANSLATE_NOOP("Wording", "Another program holds it.")),
             say(QT_TRANSLATE_NOOP(
                 "Wording",
                 "Take another port. The address for Klientiks changes only if the "
                 "port is a part of it.")) };
}

QString problemKindText(ProblemKind kind)
{
    for (const auto &[known, words] : kinds) {
        if (known == kind)
            return say(words);
    }
    return problemKindWord(kind);
}

} // namespace LeadBridge
