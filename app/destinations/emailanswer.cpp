// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emailanswer.h"

#include "app/destinations/mailanswer.h"
#include "app/destinations/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

struct Refusal
{
    QString address;
    int status = 0;
    QString words;
};

constexpr std::array loginRefused { 530, 534, 535, 538 };

bool isOneOf(int status, const auto &list)
{
    return std::find(list.begin(), list.end(), status) != list.end();
}

QByteArray header(const Answer &answer, const char *name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

/// The server's text in one line; the enhanced code, which each line repeats, once.
QString wordsOf(const Answer &answer)
{
    static const QRegularExpression enhanced(QStringLiteral("^[245]\\.\\d{1,3}\\.\\d{1,3}\\s+"));
    QStringList lines = QString::fromUtf8(answer.body).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i] = lines.at(i).trimmed().remove(enhanced);
    return beginning(lines.join(u' ').simplified());
}

QList<Refusal> refusalsOf(const Answer &answer)
{
    static const QRegularExpression form(QStringLiteral("^<(.*)> (\\d{3}) ?(.*)$"));
    QList<Refusal> refusals;
    for (const auto &[key, value] : answer.headers) {
        if (key != mailRefusedHeader)
            continue;
        const auto match = form.match(QString::fromUtf8(value));
        refusals.append(
            { match.captured(1), match.captured(2).toInt(), beginning(match.captured(3)) });
    }
    return refusals;
}

Outcome outcome(OutcomeKind kind, const Reason &reason, const EmailProgress &progress = {})
{
    Outcome made;
    made.kind = kind;
    made.reason = reason;
    made.progress = progress.written();
    return made;
}

/// Greylisting wants a pause of some minutes, a longer one where that was too short.
std::chrono::seconds pauseAfter(int waits)
{
    return waits == 0 ? 5min : 15min;
}

Outcome later(const Reason &reason, EmailProgress progress)
{
    const auto pause = pauseAfter(progress.waits);
    ++progress.waits;
    Outcome made = outcome(OutcomeKind::Retry, reason, progress);
    made.retryAfter = pause;
    return made;
}

QString adviceFor(const EmailAccount &account, const QString &words)
{
    const auto says = [&](const char *part) {
        return words.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (says("spam") || says("not a robot"))
        return QStringLiteral("prove_human");
    if (says("access rights") || says("access is disabled") || says("IMAP"))
        return QStringLiteral("mail_access");
    if (says("SSL") || says("TLS") || says("encryption"))
        return QStringLiteral("encryption");
    if (account.preset == u"yandex" || account.preset == u"mailru" || account.preset == u"gmail")
        return QStringLiteral("app_password_") + account.preset;
    if (says("parol prilozheniya") || says("application password") || says("app password")
        || says("application-specific password"))
        return QStringLiteral("app_password");
    return {};
}

bool speaksOfLimit(const QString &words)
{
    return words.contains(QLatin1String("too many"), Qt::CaseInsensitive)
        || words.contains(QLatin1String("limit"), Qt::CaseInsensitive)
        || words.contains(QLatin1String("quota"), Qt::CaseInsensitive);
}

/// "554 5.7.1 Spam": what the server said, to be looked up.
Reason said(const Answer &answer)
{
    return { ReasonCode::ServiceSaid,
             { QString(QString::number(answer.status) + u' ' + wordsOf(answer)).trimmed() } };
}

Outcome ofNoAnswer(const Answer &answer, const EmailProgress &progress)
{
    if (answer.sent == SentState::Something)
        return outcome(OutcomeKind::Uncertain, answer.failure, progress);
    const bool needsPerson = answer.failure.code == ReasonCode::KeyRefused;
    return outcome(needsPerson ? OutcomeKind::Rejected : OutcomeKind::Retry, answer.failure,
                   progress);
}

/// Replies that do not concern one recipient.
Outcome ofReply(const EmailSituation &situation, const Answer &answer)
{
    const QByteArray command = header(answer, mailCommandHeader);
    const QString words = wordsOf(answer);
    const bool atLogin = command == "AUTH";
    // Gmail's "Daily user sending limit exceeded" is a 550, but tomorrow is another day
    // (support.google.com/a/answer/3726730).
    if (words.startsWith(QLatin1String("5.4.5"))) {
        Outcome made = outcome(OutcomeKind::Retry, { ReasonCode::LimitReached, { words } },
                               situation.progress);
        made.retryAfter = 1h;
        made.limited = true;
        return made;
    }
    if (answer.status / 100 == 4) {
        Outcome made = later(speaksOfLimit(words) ? Reason { ReasonCode::LimitReached, { words } }
                                                  : said(answer),
                             situation.progress);
        // Before there is any talk of a letter, it is the account or we that are to wait.
        made.limited = command.isEmpty() || command == "EHLO" || command == "STARTTLS" || atLogin;
        return made;
    }
    if (isOneOf(answer.status, loginRefused) || atLogin)
        return outcome(OutcomeKind::Rejected,
                       { ReasonCode::KeyRefused, { words, adviceFor(situation.account, words) } });
    if (command == "MAIL" && isOneOf(answer.status, std::array { 550, 551, 553 }))
        return outcome(OutcomeKind::Rejected,
                       { ReasonCode::AddressRefused, { situation.account.user, words } });
    return outcome(OutcomeKind::Rejected, said(answer));
}

QList<Reason> reasonsOf(const QMap<QString, QString> &refused)
{
    QList<Reason> reasons;
    for (auto it = refused.cbegin(); it != refused.cend(); ++it)
        reasons.append({ ReasonCode::AddressRefused, { it.key(), it.value() } });
    return reasons;
}

/// What came of the recipients, the letter itself having been taken or not.
Outcome ofRecipients(const EmailSituation &situation, const Answer &answer, bool taken)
{
    EmailProgress progress = situation.progress;
    const QList<Refusal> refusals = refusalsOf(answer);
    QMap<QString, QString> postponed;
    QStringList accepted = progress.open(situation.recipients);
    for (const Refusal &refusal : refusals) {
        accepted.removeAll(refusal.address);
        auto &which = refusal.status / 100 == 4 ? postponed : progress.refused;
        which.insert(refusal.address, refusal.words);
    }
    if (taken)
        progress.taken += accepted;
    if (!postponed.isEmpty())
        return later(together(reasonsOf(postponed)), progress);
    if (progress.taken.isEmpty()) {
        Outcome made = outcome(OutcomeKind::Rejected, together(reasonsOf(progress.refused)));
        made.progress = "{}"; // sent again by the operator, it goes to all of them
        return made;
    }
    return outcome(OutcomeKind::Delivered,
                   progress.refused.isEmpty() ? Reason { ReasonCode::Accepted, {} }
                                              : together(reasonsOf(progress.refused)));
}

bool isOfRecipients(const Answer &answer)
{
    return header(answer, mailCommandHeader) == "RCPT" && !isOneOf(answer.status, loginRefused)
        && !refusalsOf(answer).isEmpty();
}

} // namespace

Outcome interpretEmail(const EmailSituation &situation, const Answer &answer)
{
    if (answer.status == 0)
        return ofNoAnswer(answer, situation.progress);
    const bool taken = answer.status / 100 == 2 && header(answer, mailCommandHeader) == ".";
    if (taken || isOfRecipients(answer))
        return ofRecipients(situation, answer, taken);
    if (answer.status / 100 < 4)
        return outcome(OutcomeKind::Uncertain,
                       { ReasonCode::NotUnderstood, { said(answer).args.value(0) } },
                       situation.progress);
    return ofReply(situation, answer);
}

Outcome interpretEmailCheck(const EmailSituation &situation, const Answer &answer)
{
    if (answer.status / 100 != 2)
        return interpretEmail(situation, answer);
    if (situation.account.logsIn && header(answer, mailLoginHeader).isEmpty())
        return outcome(OutcomeKind::Rejected,
                       { ReasonCode::KeyRefused, { QStringLiteral("AUTH is not offered") } });
    QMap<QString, QString> refused;
    for (const Refusal &refusal : refusalsOf(answer))
        refused.insert(refusal.address, refusal.words);
    if (!refused.isEmpty())
        return outcome(OutcomeKind::Rejected, together(reasonsOf(refused)));
    return outcome(OutcomeKind::Delivered,
                   { ReasonCode::ConnectionWorks, { situation.account.user } });
}

} // namespace LeadBridge
