// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/servicequestions.h"

#include "app/delivery/masking.h"
#include "app/interfaces/wording.h"

#include <QPromise>
#include <QTimer>

#include <utility>

namespace LeadBridge {

namespace {

Outcome refusal(const Reason &reason)
{
    return { OutcomeKind::Rejected, reason, {}, {} };
}

ConnectionReport reportOf(const Outcome &outcome, std::chrono::nanoseconds duration)
{
    ConnectionReport report;
    report.works = outcome.kind == OutcomeKind::Delivered;
    report.reason = outcome.reason;
    if (report.works && report.reason.code == ReasonCode::None)
        report.reason = { ReasonCode::ConnectionWorks, {} };
    report.duration = std::chrono::duration_cast<std::chrono::milliseconds>(duration);
    return report;
}

/// What a service says may repeat what we sent.
void mask(Reason &reason, const OutboundMessage &message, const QList<NewSecret> &secrets)
{
    QList<QByteArray> values = message.secretValues;
    for (const NewSecret &secret : secrets)
        values.append(secret.value.toUtf8());
    const Masker masker(values);
    for (QString &arg : reason.args)
        arg = masker.masked(arg);
}

} // namespace

ServiceQuestions::ServiceQuestions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_sender(parts.clock, {}, this)
    , m_saver(this)
{
    m_saver.setKeeper(&parts.keeper);
}

ServiceQuestions::~ServiceQuestions()
{
    m_sender.closeAll();
}

QFuture<Result<ConnectionReport>>
ServiceQuestions::check(const Action &action, const BuildContext &context, bool testMessage)
{
    const auto promise = std::make_shared<QPromise<Result<ConnectionReport>>>();
    promise->start();
    const Destination *destination = m_destinationOf(action.destination);
    const auto talk = std::make_shared<Talk>();
    talk->context = context;
    talk->build = [destination, action, testMessage](
                      const BuildContext &now) -> tl::expected<OutboundMessage, QList<Reason>> {
        if (!destination)
            return tl::unexpected(QList<Reason> { { ReasonCode::FlowGone, {} } });
        return destination->checkRequest(action, now, testMessage);
    };
    talk->read = [destination, action](const BuildContext &now, const Answer &answer) {
        return destination->interpretCheck(action, now, answer);
    };
    talk->end = [this, promise, began = m_parts.clock.monotonic()](const Outcome &outcome) {
        promise->addResult(reportOf(outcome, m_parts.clock.monotonic() - began));
        promise->finish();
    };
    begin(talk);
    return promise->future();
}

QFuture<Result<QList<Choice>>>
ServiceQuestions::choices(const QString &chooser, const Action &action, const BuildContext &context)
{
    const auto promise = std::make_shared<QPromise<Result<QList<Choice>>>>();
    promise->start();
    const Destination *destination = m_destinationOf(action.destination);
    const auto found = std::make_shared<QList<Choice>>();
    const auto talk = std::make_shared<Talk>();
    talk->context = context;
    talk->build = [destination, action, chooser](
                      const BuildContext &now) -> tl::expected<OutboundMessage, QList<Reason>> {
        if (!destination)
            return tl::unexpected(QList<Reason> { { ReasonCode::FlowGone, {} } });
        return destination->choicesRequest(chooser, action, now);
    };
    talk->read = [destination, action, chooser, found](const BuildContext &now,
                                                       const Answer &answer) -> Outcome {
        const auto offered = destination->readChoices(chooser, action, now, answer);
        if (!offered)
            return offered.error();
        *found = *offered;
        return { OutcomeKind::Delivered, {}, {}, {} };
    };
    talk->end = [promise, found](const Outcome &outcome) {
        if (outcome.kind == OutcomeKind::Delivered)
            promise->addResult(*found);
        else
            promise->addResult(fail(ErrorKind::InvalidInput, reasonText(outcome.reason)));
        promise->finish();
    };
    begin(talk);
    return promise->future();
}

void ServiceQuestions::begin(const TalkPointer &talk)
{
    QMetaObject::invokeMethod(
        this,
        [this, talk] {
            // What is under way is not cut off: its answer may bring a new secret.
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_timeLimit);
            talk->late = { ReasonCode::NoAnswer, { QString::number(seconds.count()) } };
            QTimer::singleShot(m_timeLimit, this, [this, talk] { end(talk, refusal(talk->late)); });
            ask(talk);
        },
        Qt::QueuedConnection);
}

void ServiceQuestions::ask(const TalkPointer &talk)
{
    talk->context.secrets = m_parts.secrets();
    talk->context.nowUtc = m_parts.clock.nowUtc();
    const auto built = talk->build(talk->context);
    if (!built)
        end(talk, refusal(together(built.error())));
    else if (serviceAddressOf(*built).host.isEmpty())
        end(talk,
            refusal({ ReasonCode::InputBad,
                      { QStringLiteral("url"), QStringLiteral("not_http"),
                        built->record.url.toString() } }));
    else if (!m_parts.exclusives.isFree(built->exclusive))
        waitFor(built->exclusive, talk);
    else
        send(talk, *built);
}

/// Built anew afterwards: with what the other one was given.
void ServiceQuestions::waitFor(const QString &exclusive, const TalkPointer &talk)
{
    auto *waiting = new QObject(this);
    connect(&m_parts.exclusives, &Exclusives::released, waiting,
            [this, exclusive, talk, waiting](const QString &name) {
                if (name != exclusive || !talk->end)
                    return;
                m_parts.exclusives.disconnect(waiting);
                waiting->deleteLater();
                ask(talk);
            });
}

void ServiceQuestions::send(const TalkPointer &talk, const OutboundMessage &message)
{
    ++talk->requests;
    m_parts.exclusives.take(message.exclusive);
    HttpTimeouts timeouts;
    timeouts.answer = m_timeLimit;
    m_sender.send(message, timeouts,
                  [this, talk, message](const Answer &answer) { onAnswer(talk, message, answer); });
}

void ServiceQuestions::onAnswer(const TalkPointer &talk, const OutboundMessage &message,
                                const Answer &answer)
{
    Outcome outcome = talk->read(talk->context, answer);
    const QList<NewSecret> secrets = std::exchange(outcome.newSecrets, {});
    mask(outcome.reason, message, secrets);
    const auto kept = [this, talk, outcome, exclusive = message.exclusive] {
        m_parts.exclusives.release(exclusive);
        goOn(talk, outcome);
    };
    if (secrets.isEmpty()) {
        kept();
        return;
    }
    talk->late = { ReasonCode::SecretNotKept, { secrets.first().name } };
    m_saver.save(secrets, kept);
}

void ServiceQuestions::goOn(const TalkPointer &talk, const Outcome &outcome)
{
    if (outcome.kind != OutcomeKind::GoesOn) {
        end(talk, outcome);
    } else if (talk->requests >= requestLimit) {
        end(talk, refusal({ ReasonCode::GoesOnTooLong, { QString::number(talk->requests) } }));
    } else if (talk->end) {
        talk->context.progress = outcome.progress;
        // Not from here: this may run within the sending of the last request.
        QMetaObject::invokeMethod(
            this, [this, talk] { ask(talk); }, Qt::QueuedConnection);
    }
}

void ServiceQuestions::end(const TalkPointer &talk, const Outcome &outcome)
{
    if (const auto tell = std::exchange(talk->end, nullptr))
        tell(outcome);
}

} // namespace LeadBridge
