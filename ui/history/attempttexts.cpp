// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/attempttexts.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeadBridge::Ui {

namespace {

struct Attempts
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr int tooManyRequests = 429;
constexpr int firstServerError = 500;
constexpr int serviceUnavailable = 503;

/// The host the attempt went to, or was to go to.
QString hostOf(const AttemptRecord &attempt)
{
    return oneLine(attempt.request.url.host());
}

QString httpPhrase(int status)
{
    if (status == tooManyRequests || status == serviceUnavailable)
        return Attempts::tr("the service is busy");
    if (status >= firstServerError)
        return Attempts::tr("the service has trouble");
    return Attempts::tr("the service did not take it");
}

QString answerLine(const AttemptRecord &attempt)
{
    const QString status = QString::number(attempt.status);
    if (const auto wait = askedToWait(attempt.answerHeaders)) {
        return Attempts::tr("Answer %1, asked to wait %2")
            .arg(status, duration(std::chrono::milliseconds(*wait)));
    }
    return Attempts::tr("Answer %1").arg(status);
}

QString acceptedLine(const AttemptRecord &attempt)
{
    QString line = Attempts::tr("Accepted: answer %1").arg(attempt.status);
    if (const QString word = statusWordOf(attempt.answerBody); !word.isEmpty())
        line += QStringLiteral(", ") + Attempts::tr("“%1”").arg(word);
    return line;
}

QString withDuration(const QString &line, const AttemptRecord &attempt)
{
    return line + QStringLiteral(" · ") + duration(attempt.duration);
}

/// What a service has made of a lead it took: an order, a deal, a message.
QString takenPhrase(const DeliveryRecord &delivery)
{
    const QString id = oneLine(delivery.orderId);
    const QString &service = delivery.destination;
    if (service == u"telegram")
        return Attempts::tr("message delivered");
    if (service == u"email")
        return Attempts::tr("letter handed over");
    if (id.isEmpty())
        return Attempts::tr("delivered");
    if (service == u"cpa_house")
        return Attempts::tr("order No. %1").arg(id);
    if (service == u"amocrm")
        return Attempts::tr("deal No. %1").arg(id);
    if (service == u"bitrix24")
        return Attempts::tr("record No. %1").arg(id);
    return Attempts::tr("accepted, No. %1").arg(id);
}

/// A sentence as it goes on after a colon: abbreviations stay as they are.
QString afterColon(QString sentence)
{
    if (sentence.size() > 1 && sentence.at(1).isLower())
        sentence[0] = sentence.at(0).toLower();
    return sentence;
}

} // namespace

QString attemptPhrase(const AttemptRecord &attempt, const DeliveryRecord &delivery)
{
    if (attempt.outcome == OutcomeKind::GoesOn)
        return attempt.reason.code == ReasonCode::GoesOn
            ? afterColon(oneLine(reasonText(attempt.reason)))
            : Attempts::tr("first part done");
    switch (attempt.reason.code) {
    case ReasonCode::HttpStatus:
        return httpPhrase(attempt.status);
    case ReasonCode::HostNotFound:
    case ReasonCode::ConnectionRefused:
    case ReasonCode::ConnectionTimedOut:
    case ReasonCode::TlsFailed:
    case ReasonCode::NetworkFailed:
        return Attempts::tr("no connection to %1").arg(hostOf(attempt));
    case ReasonCode::NoAnswer:
    case ReasonCode::ConnectionLost:
    case ReasonCode::Interrupted:
        return Attempts::tr("sent, but no answer came");
    case ReasonCode::NotUnderstood:
    case ReasonCode::EmptyAnswer:
    case ReasonCode::Redirected:
    case ReasonCode::AnswerTooLarge:
        return Attempts::tr("the answer cannot be understood");
    case ReasonCode::ClientLookupFailed:
        return Attempts::tr("the client's data could not be asked for");
    case ReasonCode::LimitReached:
        return Attempts::tr("the service wants fewer requests");
    case ReasonCode::KeyRefused:
        return Attempts::tr("the key was not taken");
    default:
        break;
    }
    switch (attempt.outcome) {
    case OutcomeKind::Delivered:
        return takenPhrase(delivery);
    case OutcomeKind::Rejected:
        return Attempts::tr("refused");
    case OutcomeKind::Retry:
        return Attempts::tr("the service did not take it for now");
    case OutcomeKind::Uncertain:
        return Attempts::tr("unclear");
    case OutcomeKind::GoesOn:
        break;
    }
    return {};
}

QString attemptDetail(const AttemptRecord &attempt)
{
    if (attempt.outcome == OutcomeKind::GoesOn && attempt.status > 0)
        return withDuration(answerLine(attempt), attempt); // the title tells what was done
    switch (attempt.reason.code) {
    case ReasonCode::HttpStatus:
        return answerLine(attempt);
    case ReasonCode::HostNotFound:
    case ReasonCode::ConnectionRefused:
    case ReasonCode::ConnectionTimedOut:
        return Attempts::tr("The connection did not open, nothing was sent");
    case ReasonCode::None:
    case ReasonCode::Accepted:
        return attempt.status > 0 ? withDuration(acceptedLine(attempt), attempt)
                                  : duration(attempt.duration);
    default:
        return withDuration(oneLine(reasonText(attempt.reason)), attempt);
    }
}

QString statusWordOf(const QByteArray &answerBody)
{
    const QJsonObject answer = QJsonDocument::fromJson(answerBody).object();
    return oneLine(answer.value(QLatin1String("status")).toString(), 40);
}

std::optional<std::chrono::seconds> askedToWait(const HttpHeaders &headers)
{
    for (const auto &[name, value] : headers) {
        if (name.compare("Retry-After", Qt::CaseInsensitive) != 0)
            continue;
        bool isNumber = false;
        const int seconds = value.trimmed().toInt(&isNumber);
        if (isNumber && seconds >= 0)
            return std::chrono::seconds(seconds);
    }
    return std::nullopt;
}

} // namespace LeadBridge::Ui
