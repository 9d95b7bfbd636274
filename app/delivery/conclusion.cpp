// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/conclusion.h"

#include "app/delivery/holds.h"
#include "app/delivery/retryafter.h"
#include "app/delivery/retrypolicy.h"
#include "app/storage/keepsplace.h"

#include <algorithm>

namespace LeadBridge {

namespace {

QByteArray headerValue(const HttpHeaders &headers, const char *name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

Outcome outcomeOf(const Preparation &preparation, const Answer &answer, const QDateTime &nowUtc)
{
    Outcome outcome = preparation.asking
        ? preparation.destination->interpretAsk(*preparation.action, preparation.context, answer)
        : preparation.destination->interpret(*preparation.action, preparation.context, answer);
    // RFC 6585 §4 says it of whoever asks, not of one request.
    constexpr int tooManyRequests = 429;
    if (outcome.kind == OutcomeKind::Retry && answer.status == tooManyRequests)
        outcome.limited = true;
    if (outcome.kind == OutcomeKind::Retry && !outcome.retryAfter)
        outcome.retryAfter = parseRetryAfter(headerValue(answer.headers, "Retry-After"),
                                             headerValue(answer.headers, "Date"), nowUtc);
    return outcome;
}

Reason triesUsedUp(int tries, const Reason &last)
{
    return { ReasonCode::TriesUsedUp,
             QStringList { QString::number(tries), reasonWord(last.code) } + last.args };
}

/// How long the lead could not have been tried though it was due: the program was off or asleep,
/// the action paused or held, the clock set forward. Below a minute it is the queue's own business.
std::chrono::milliseconds notTried(const DueDelivery &delivery, const TryFacts &facts)
{
    constexpr qint64 toleranceMs = 60'000;
    const qint64 jumped = facts.startedUtc.msecsTo(facts.endedUtc) - facts.duration.count();
    qint64 late = std::max<qint64>(0, jumped);
    if (delivery.firstTriedUtc.isValid() && delivery.dueUtc.isValid())
        late += std::max<qint64>(0, delivery.dueUtc.msecsTo(facts.startedUtc));
    return std::chrono::milliseconds(late > toleranceMs ? late : 0);
}

QDateTime firstTried(const DueDelivery &delivery, const FinishedAttempt &attempt)
{
    const QDateTime &first =
        delivery.firstTriedUtc.isValid() ? delivery.firstTriedUtc : attempt.startedUtc;
    return first.addMSecs(attempt.notTried.count());
}

void planNextTry(FinishedAttempt &attempt, const DueDelivery &delivery, const Action &action,
                 const TryFacts &facts)
{
    const int tries = delivery.attempts + 1;
    attempt.notTried = notTried(delivery, facts);
    const QDateTime first = firstTried(delivery, attempt);
    const auto next =
        nextTry(action.delivery.retry,
                { tries, first, facts.endedUtc, attempt.outcome.retryAfter, facts.random });
    attempt.state = next ? State::Pending : State::Failed;
    if (next)
        attempt.nextTryUtc = *next;
    else
        attempt.outcome.reason = triesUsedUp(tries, attempt.outcome.reason);
}

/// Due since it was: what is half done goes before what has not begun.
void goOn(FinishedAttempt &attempt, const DueDelivery &delivery, const TryFacts &facts)
{
    if (facts.requests < stepRequestLimit) {
        attempt.state = State::Pending;
        attempt.nextTryUtc =
            delivery.dueUtc.isValid() ? std::min(delivery.dueUtc, facts.endedUtc) : facts.endedUtc;
        return;
    }
    attempt.state = State::Failed;
    attempt.outcome.kind = OutcomeKind::Retry;
    attempt.outcome.reason = { ReasonCode::GoesOnTooLong, { QString::number(facts.requests) } };
}

/// Tries used up with a request nobody knows of: the operator decides.
void planNextQuestion(FinishedAttempt &attempt, const DueDelivery &delivery, const Action &action,
                      const TryFacts &facts)
{
    planNextTry(attempt, delivery, action, facts);
    if (attempt.state == State::Failed)
        attempt.state = State::Uncertain;
}

/// A lead that was only to show whether its destination works keeps its place and its tries.
bool staysInPlace(FinishedAttempt &attempt, const DueDelivery &delivery, const TryFacts &facts)
{
    if (!facts.probe || signOf(attempt) != Sign::Fails)
        return false;
    attempt.state = State::Pending;
    attempt.nextTryUtc = std::min(delivery.dueUtc, facts.startedUtc);
    return true;
}

/// What was sent and not answered.
void decideUnanswered(FinishedAttempt &attempt, const DueDelivery &delivery,
                      const Preparation &preparation, const TryFacts &facts)
{
    const UncertainPolicy policy = uncertainPolicy(*preparation.action, *preparation.destination);
    if (policy == UncertainPolicy::Wait || delivery.test) {
        attempt.state = State::Uncertain;
        return;
    }
    if (policy == UncertainPolicy::Resend) {
        if (!staysInPlace(attempt, delivery, facts))
            planNextTry(attempt, delivery, *preparation.action, facts);
        return;
    }
    const QByteArray progress = attempt.outcome.progress.isEmpty() ? preparation.context.progress
                                                                   : attempt.outcome.progress;
    attempt.outcome.progress = packAsking({ facts.startedUtc, progress });
    if (!staysInPlace(attempt, delivery, facts))
        planNextQuestion(attempt, delivery, *preparation.action, facts);
}

/// What the service said when it was asked whether it has it.
void decideAsked(FinishedAttempt &attempt, const DueDelivery &delivery,
                 const Preparation &preparation, const TryFacts &facts)
{
    const QDateTime believableUtc = preparation.asking->sentUtc.addSecs(
        std::chrono::seconds(preparation.action->delivery.timeout).count());
    const bool notThere = attempt.outcome.reason.code == ReasonCode::NotThere;
    switch (attempt.outcome.kind) {
    case OutcomeKind::Delivered:
        attempt.state = State::Delivered;
        return;
    case OutcomeKind::GoesOn:
        // The service may still be at work on a request whose connection was lost.
        if (notThere && facts.endedUtc < believableUtc) {
            attempt.outcome.kind = OutcomeKind::Retry;
            attempt.outcome.progress.clear();
            attempt.state = State::Pending;
            attempt.nextTryUtc = believableUtc;
            return;
        }
        if (notThere)
            attempt.outcome.progress = preparation.asking->progress;
        goOn(attempt, delivery, facts);
        return;
    case OutcomeKind::Retry:
    case OutcomeKind::Uncertain:
        attempt.outcome.kind = OutcomeKind::Retry;
        attempt.outcome.progress.clear();
        if (staysInPlace(attempt, delivery, facts))
            return;
        planNextQuestion(attempt, delivery, *preparation.action, facts);
        return;
    case OutcomeKind::Rejected:
        attempt.state = State::Uncertain;
        return;
    }
}

/// What the step becomes, and when it is tried again.
void decide(FinishedAttempt &attempt, const DueDelivery &delivery, const Preparation &preparation,
            const TryFacts &facts)
{
    switch (attempt.outcome.kind) {
    case OutcomeKind::Delivered:
        attempt.state = State::Delivered;
        return;
    case OutcomeKind::Rejected:
        attempt.state = State::Rejected;
        return;
    case OutcomeKind::Uncertain:
        decideUnanswered(attempt, delivery, preparation, facts);
        return;
    case OutcomeKind::Retry:
        if (delivery.test)
            attempt.state = State::Failed;
        else if (!staysInPlace(attempt, delivery, facts))
            planNextTry(attempt, delivery, *preparation.action, facts);
        return;
    case OutcomeKind::GoesOn:
        goOn(attempt, delivery, facts);
    }
}

Masker withNewSecrets(const Masker &masker, const QList<NewSecret> &secrets)
{
    QList<QByteArray> values = masker.secretValues();
    for (const NewSecret &secret : secrets)
        values.append(secret.value.toUtf8());
    return Masker(values);
}

void maskOutcome(Outcome &outcome, const Masker &masker)
{
    for (QString &arg : outcome.reason.args)
        arg = masker.masked(arg);
    outcome.orderId = masker.masked(outcome.orderId);
}

} // namespace

UncertainPolicy uncertainPolicy(const Action &action, const Destination &destination)
{
    const DestinationDescription &description = destination.description();
    const UncertainPolicy policy = action.delivery.uncertain.value_or(description.uncertain);
    return policy == UncertainPolicy::Ask && !description.canBeAsked ? UncertainPolicy::Wait
                                                                     : policy;
}

FinishedAttempt conclude(const DueDelivery &delivery, const Preparation &preparation,
                         const Answer &answer, const TryFacts &facts, const Masker &known)
{
    FinishedAttempt attempt;
    attempt.outcome = outcomeOf(preparation, answer, facts.endedUtc);
    const Masker masker = attempt.outcome.newSecrets.isEmpty()
        ? known
        : withNewSecrets(known, attempt.outcome.newSecrets);
    attempt.delivery = delivery.id;
    attempt.startedUtc = facts.startedUtc;
    attempt.duration = facts.duration;
    attempt.record = masker.masked(preparation.message.record);
    attempt.status = answer.status;
    attempt.answerHeaders = masker.masked(answer.headers);
    // Masked before it is cut, so that no half of a secret stands at the end.
    attempt.answerBody = masker.masked(answer.body).left(attemptBodyLimit);
    maskOutcome(attempt.outcome, masker);
    if (preparation.asking)
        decideAsked(attempt, delivery, preparation, facts);
    else
        decide(attempt, delivery, preparation, facts);
    return attempt;
}

DueDelivery afterAttempt(DueDelivery delivery, const FinishedAttempt &attempt)
{
    const bool goesOn = attempt.outcome.kind == OutcomeKind::GoesOn;
    if (goesOn || !attempt.outcome.progress.isEmpty())
        delivery.progress = attempt.outcome.progress;
    if (!goesOn)
        delivery.client.reset(); // a further try asks again
    if (!goesOn && !keepsPlace(attempt)) {
        ++delivery.attempts;
        delivery.firstTriedUtc = firstTried(delivery, attempt);
    }
    delivery.dueUtc = attempt.nextTryUtc;
    if (attempt.outcome.kind == OutcomeKind::Uncertain && !unpackAsking(delivery.progress))
        delivery.possibleDuplicate = true;
    return delivery;
}

FinishedAttempt concludeLookup(const DueDelivery &delivery, const Action &action,
                               const Reason &reason, const TryFacts &facts)
{
    FinishedAttempt attempt;
    attempt.delivery = delivery.id;
    attempt.startedUtc = facts.startedUtc;
    attempt.duration = facts.duration;
    attempt.outcome.kind = OutcomeKind::Retry;
    attempt.outcome.reason = reason;
    if (delivery.test)
        attempt.state = State::Failed;
    else
        planNextTry(attempt, delivery, action, facts);
    return attempt;
}

FinishedAttempt concludeUnsent(const DueDelivery &delivery, const Preparation &preparation,
                               const QDateTime &nowUtc)
{
    FinishedAttempt attempt;
    attempt.delivery = delivery.id;
    attempt.startedUtc = nowUtc;
    attempt.outcome.kind = OutcomeKind::Rejected;
    attempt.outcome.reason = preparation.reason;
    attempt.state = preparation.state;
    attempt.wasSent = false;
    attempt.judged = delivery.fields;
    return attempt;
}

} // namespace LeadBridge
