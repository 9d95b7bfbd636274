// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/timeline.h"

#include "app/interfaces/wording.h"
#include "ui/history/attempttexts.h"
#include "ui/history/historytexts.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

struct Timeline
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr auto separator = u" · ";

Sign signOf(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Delivered:
        return Sign::Delivered;
    case OutcomeKind::Rejected:
        return Sign::Rejected;
    case OutcomeKind::Retry:
        return Sign::Retry;
    case OutcomeKind::Uncertain:
        return Sign::Uncertain;
    case OutcomeKind::GoesOn:
        return Sign::Delivered;
    }
    return Sign::Uncertain;
}

TimelineEntry receipt(const EventStory &story)
{
    TimelineEntry entry;
    entry.kind = TimelineEntry::Kind::Received;
    if (story.row.caughtUp) {
        entry.title = Timeline::tr("Added from a list after an outage");
        entry.sub = Timeline::tr("%n field(s)", "", int(story.fields.size()));
        entry.atUtc = story.row.receivedUtc;
        return entry;
    }
    entry.title = Timeline::tr("Received from Klientiks");
    const auto answered =
        std::chrono::duration_cast<std::chrono::milliseconds>(story.answeredAfter);
    entry.sub = oneLine(QString::fromLatin1(story.method)) + QStringLiteral(", ")
        + Timeline::tr("%n field(s)", "", int(story.fields.size())) + separator
        + Timeline::tr("answered “ok” in %1").arg(duration(std::max(answered, 1ms)));
    entry.atUtc = story.row.receivedUtc;
    return entry;
}

/// The operator's own hand, among what the program did.
TimelineEntry correction(const EventStory &story)
{
    TimelineEntry entry;
    entry.kind = TimelineEntry::Kind::Standing;
    entry.sign = Sign::Info;
    entry.title = Timeline::tr("Fields corrected by hand");
    QStringList names = editedNames(story);
    for (QString &name : names)
        name = oneLine(name, 40);
    entry.sub = names.join(QStringLiteral(", "));
    entry.atUtc = story.editedUtc;
    return entry;
}

/// Before the first try that was made after it, else at the end.
void placeCorrection(QList<TimelineEntry> &entries, const EventStory &story)
{
    if (!story.editedUtc.isValid())
        return;
    const auto later = [&story](const TimelineEntry &entry) {
        return entry.kind == TimelineEntry::Kind::Attempt && entry.atUtc >= story.editedUtc;
    };
    auto at = std::find_if(entries.begin(), entries.end(), later);
    if (at == entries.end()) { // what is still to come stands behind it
        while (at != entries.begin() + 1 && !std::prev(at)->atUtc.isValid())
            --at;
    } else if (std::prev(at)->kind == TimelineEntry::Kind::Wait) {
        --at;
    }
    entries.insert(at, correction(story));
}

QString asTitle(QString phrase)
{
    if (!phrase.isEmpty())
        phrase[0] = phrase.at(0).toUpper();
    return phrase;
}

/// Which try it is of its part of the step: what went on before does not count.
int tryOf(const DeliveryRecord &delivery, qsizetype index)
{
    int number = 1;
    while (index > 0 && delivery.log.at(index - 1).outcome != OutcomeKind::GoesOn) {
        --index;
        ++number;
    }
    return number;
}

QString attemptTitle(const DeliveryRecord &delivery, qsizetype index)
{
    const AttemptRecord &attempt = delivery.log.at(index);
    const QString what = attemptPhrase(attempt, delivery);
    const bool first = index == 0;
    const int number = tryOf(delivery, index);
    // A part that is done and the one that follows it are not tries of the same thing.
    const bool part = number == 1 && (attempt.outcome == OutcomeKind::GoesOn || !first);
    if (first && part)
        return Timeline::tr("%1: %2").arg(destinationText(delivery.destination), what);
    if (first)
        return Timeline::tr("%1, attempt %2: %3")
            .arg(destinationText(delivery.destination), QString::number(attempt.number), what);
    if (part)
        return asTitle(what);
    return Timeline::tr("Attempt %1: %2").arg(QString::number(number), what);
}

TimelineEntry station(const DeliveryRecord &delivery, qsizetype index)
{
    const AttemptRecord &attempt = delivery.log.at(index);
    TimelineEntry entry;
    entry.kind = TimelineEntry::Kind::Attempt;
    entry.sign = signOf(attempt.outcome);
    entry.title = attemptTitle(delivery, index);
    entry.sub = attemptDetail(attempt);
    entry.atUtc = attempt.startedUtc;
    entry.delivery = delivery.id;
    entry.attempt = attempt.number;
    return entry;
}

std::optional<TimelineEntry> waitBetween(const AttemptRecord &earlier, const AttemptRecord &later)
{
    const QDateTime ended = earlier.startedUtc.addMSecs(earlier.duration.count());
    const std::chrono::milliseconds waited(ended.msecsTo(later.startedUtc));
    if (waited < 1s)
        return std::nullopt;
    const auto whole = std::chrono::round<std::chrono::seconds>(waited);
    TimelineEntry entry;
    entry.kind = TimelineEntry::Kind::Wait;
    entry.title = Timeline::tr("waited %1").arg(duration(whole));
    return entry;
}

TimelineEntry nextTry(const DeliveryRecord &delivery, const QDateTime &nowUtc)
{
    TimelineEntry entry;
    entry.kind = TimelineEntry::Kind::Wait;
    const std::chrono::milliseconds left(nowUtc.msecsTo(delivery.nextTryUtc));
    entry.title = left > 0ms ? Timeline::tr("next try in %1").arg(duration(left))
                             : Timeline::tr("trying now");
    return entry;
}

/// How a step stands that has no attempt to tell it.
TimelineEntry standing(const DeliveryRecord &delivery)
{
    const Status status { delivery.state, std::nullopt, false };
    TimelineEntry entry;
    entry.sign = signOf(status);
    const QString where = destinationText(delivery.destination);
    if (delivery.state == State::Invalid) {
        const ProblemText problem = problemText(delivery.state, delivery.reason, where);
        entry.title = Timeline::tr("%1: %2").arg(where, problem.what);
        entry.sub = problem.why;
    } else if (delivery.reason.code == ReasonCode::OperatorSaidArrived) {
        entry.title = Timeline::tr("%1: you said it arrived").arg(where);
    } else {
        entry.title = Timeline::tr("%1: %2").arg(where, stateText(delivery.state));
        entry.sub = delivery.reason.code == ReasonCode::None ? statusHelp(status)
                                                             : reasonText(delivery.reason);
    }
    entry.atUtc = delivery.finishedUtc;
    entry.delivery = delivery.id;
    return entry;
}

/// Whether the last attempt already says where the step stands.
bool toldByLastAttempt(const DeliveryRecord &delivery)
{
    if (delivery.log.isEmpty() || delivery.reason.code == ReasonCode::OperatorSaidArrived)
        return false;
    switch (delivery.log.last().outcome) {
    case OutcomeKind::Delivered:
        return delivery.state == State::Delivered;
    case OutcomeKind::Rejected:
        return delivery.state == State::Rejected;
    case OutcomeKind::Uncertain:
        return delivery.state == State::Uncertain;
    case OutcomeKind::Retry:
        return delivery.state == State::Pending && delivery.nextTryUtc.isValid();
    case OutcomeKind::GoesOn:
        return false;
    }
    return false;
}

void addDelivery(QList<TimelineEntry> &entries, const DeliveryRecord &delivery,
                 const QDateTime &nowUtc)
{
    const qsizetype begin = entries.size();
    for (qsizetype i = 0; i < delivery.log.size(); ++i) {
        if (i > 0) {
            if (const auto wait = waitBetween(delivery.log.at(i - 1), delivery.log.at(i)))
                entries.append(*wait);
        }
        entries.append(station(delivery, i));
    }
    if (!toldByLastAttempt(delivery))
        entries.append(standing(delivery));
    else if (delivery.state == State::Pending)
        entries.append(nextTry(delivery, nowUtc));
    entries[begin].step = delivery.step;
}

} // namespace

QList<TimelineEntry> timelineOf(const EventStory &story, const QDateTime &nowUtc)
{
    QList<TimelineEntry> entries { receipt(story) };
    for (const DeliveryRecord &delivery : story.deliveries)
        addDelivery(entries, delivery, nowUtc);
    if (story.deliveries.isEmpty() && story.row.state != State::Pending) {
        TimelineEntry entry;
        const Status status { story.row.state, std::nullopt, false };
        entry.sign = signOf(status);
        entry.title = stateText(story.row.state);
        entry.sub = story.row.reason.code == ReasonCode::None ? statusHelp(status)
                                                              : reasonText(story.row.reason);
        entries.append(entry);
    }
    placeCorrection(entries, story);
    return entries;
}

} // namespace LeadBridge::Ui
