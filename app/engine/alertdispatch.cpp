// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertdispatch.h"

#include "app/delivery/masking.h"
#include "app/delivery/whendone.h"
#include "app/engine/alertcourier.h"

#include <QPromise>

#include <memory>

namespace LeadBridge {

namespace {

Outcome refused(const Reason &reason)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Rejected;
    outcome.reason = reason;
    return outcome;
}

/// A test message on its way to one address after the other.
struct TestRun
{
    AlertChannel channel;
    AlertSettings settings;
    AlertSecrets secrets;
    AlertMessage message;
    QDateTime nowUtc;
    QStringList left;
    QByteArray progress {};
    int steps = 0;
    QPromise<Reason> promise {};
};

} // namespace

QStringList alertRecipients(AlertChannel channel, const AlertSettings &settings)
{
    switch (channel) {
    case AlertChannel::Email:
        return settings.mail.to;
    case AlertChannel::Telegram:
        return settings.telegram.chats;
    case AlertChannel::Desktop:
        break;
    }
    return {};
}

QFuture<Outcome> dispatchAlert(AlertCourier &courier, const AlertSettings &settings,
                               const AlertSecrets &secrets, AlertChannel channel,
                               const AlertLetter &letter, const QByteArray &progress)
{
    const auto message = channel == AlertChannel::Email
        ? alertMail(settings.mail, secrets, letter)
        : alertTelegram(settings.telegram, secrets, letter, progress);
    if (!message)
        return QtFuture::makeReadyFuture(refused(message.error()));
    const Masker masker(message->secretValues);
    return courier.send(*message).then(
        [settings, secrets, channel, letter, progress, masker](const Answer &answer) {
            Outcome outcome = channel == AlertChannel::Email
                ? alertMailOutcome(settings.mail, letter, answer)
                : alertTelegramOutcome(settings.telegram, secrets, letter, answer, progress);
            for (QString &arg : outcome.reason.args)
                arg = masker.masked(arg);
            return outcome;
        });
}

namespace {

void runOn(QObject *context, AlertCourier &courier, const std::shared_ptr<TestRun> &run)
{
    const auto end = [run](const Reason &reason) {
        run->promise.addResult(reason);
        run->promise.finish();
    };
    if (run->left.isEmpty()) {
        end({ ReasonCode::ConnectionWorks, {} });
        return;
    }
    // Each test is a letter of its own: mailboxes drop what they think they have.
    const AlertLetter letter { QStringLiteral("test-%1").arg(run->nowUtc.toMSecsSinceEpoch()),
                               run->left.constFirst(), run->message, run->nowUtc };
    whenDone(
        context,
        dispatchAlert(courier, run->settings, run->secrets, run->channel, letter, run->progress),
        [context, &courier, run, end](const Outcome &outcome) {
            const bool more = outcome.kind == OutcomeKind::GoesOn && ++run->steps < alertSteps;
            if (outcome.kind != OutcomeKind::Delivered && !more) {
                end(outcome.reason);
                return;
            }
            run->progress = more ? outcome.progress : QByteArray();
            if (!more)
                run->left.removeFirst();
            runOn(context, courier, run);
        });
}

} // namespace

QFuture<Reason> sendTestAlert(QObject *context, AlertCourier &courier, AlertChannel channel,
                              const AlertSettings &settings, const AlertSecrets &secrets,
                              const AlertMessage &message, const QDateTime &nowUtc)
{
    const auto run = std::make_shared<TestRun>(TestRun {
        channel, settings, secrets, message, nowUtc, alertRecipients(channel, settings) });
    run->promise.start();
    runOn(context, courier, run);
    return run->promise.future();
}

} // namespace LeadBridge
