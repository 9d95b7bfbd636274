// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checkup.h"

#include "app/destinations/destination.h"
#include "app/engine/alertservice.h"
#include "app/engine/configurationfile.h"
#include "app/engine/flowservice.h"
#include "app/engine/problemservice.h"
#include "app/engine/settingsservice.h"
#include "app/engine/statusservice.h"
#include "app/storage/secretstore.h"

#include <QFutureWatcher>
#include <QTimer>

#include <chrono>
#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto limit = 28s; // what has not answered by then is left out, and said so

/// Calls @p act with the answer on the context's thread, unless the context is gone by then.
template <class T, class Act>
void after(const QFuture<Result<T>> &future, QObject *context, Act act)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act]() mutable {
        watcher->deleteLater();
        act(watcher->future().resultCount() > 0 ? watcher->result()
                                                : Result<T>(fail(ErrorKind::Unavailable)));
    });
    watcher->setFuture(future);
}

QString channelName(AlertChannel channel)
{
    if (channel == AlertChannel::Email)
        return QStringLiteral("email");
    return channel == AlertChannel::Telegram ? QStringLiteral("telegram")
                                             : QStringLiteral("desktop");
}

QString addressFinding(AddressCheck::Kind kind)
{
    switch (kind) {
    case AddressCheck::Kind::Reached:
        return QStringLiteral("reached");
    case AddressCheck::Kind::ReachedLocally:
        return QStringLiteral("reached_locally");
    case AddressCheck::Kind::NoAddress:
        return QStringLiteral("none");
    case AddressCheck::Kind::NameNotFound:
        return QStringLiteral("name_not_found");
    case AddressCheck::Kind::Refused:
        return QStringLiteral("refused");
    case AddressCheck::Kind::TimedOut:
        return QStringLiteral("timed_out");
    case AddressCheck::Kind::TlsFailed:
        return QStringLiteral("tls_failed");
    case AddressCheck::Kind::AnotherProgram:
        return QStringLiteral("another_program");
    case AddressCheck::Kind::NotListening:
        return QStringLiteral("not_listening");
    case AddressCheck::Kind::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace

CheckUp::CheckUp(const UpkeepService::Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_promise.start();
}

CheckUp::~CheckUp()
{
    finish();
}

QFuture<Result<QList<CheckLine>>> CheckUp::run(const QFuture<Result<QList<CheckLine>>> &folderLines)
{
    QTimer::singleShot(limit, this, [this] {
        add(QStringLiteral("checkup"), CheckGrade::Note, QStringLiteral("unfinished"));
        finish();
    });
    after(folderLines, this, [this](const Result<QList<CheckLine>> &lines) {
        for (const CheckLine &line : lines.value_or(QList<CheckLine>())) {
            m_lines.append(line);
            emit found(line);
        }
        addKeys();
        addReceiving();
        addClock();
        addAlerts();
        addProblems();
        askAddress();
    });
    return m_promise.future();
}

void CheckUp::add(const QString &subject, CheckGrade grade, const QString &finding,
                  const QStringList &args, const QString &name, const Reason &reason)
{
    if (m_done)
        return;
    const CheckLine line { subject, name, grade, finding, args, reason };
    m_lines.append(line);
    emit found(line);
}

void CheckUp::addKeys()
{
    const QStringList kept = m_parts.secrets.names();
    for (const QString &name : secretsOf(*m_parts.flows.snapshot())) {
        if (!kept.contains(name))
            add(QStringLiteral("key"), CheckGrade::Person, QStringLiteral("missing"), {}, name);
    }
}

void CheckUp::addReceiving()
{
    const ReceivingStatus now = m_parts.status.receiving();
    const QStringList args { QString::number(now.port), now.bindAddress };
    const auto say = [&](CheckGrade grade, const char *finding) {
        add(QStringLiteral("port"), grade, QString::fromLatin1(finding), args);
    };
    switch (now.kind) {
    case ReceivingStatus::Kind::Starting:
        return say(CheckGrade::Note, "starting");
    case ReceivingStatus::Kind::Listening:
        return say(CheckGrade::Good, "listening");
    case ReceivingStatus::Kind::PortTaken:
        return say(CheckGrade::Person, "taken");
    case ReceivingStatus::Kind::Failed:
        return say(CheckGrade::Person, "failed");
    case ReceivingStatus::Kind::StorageTrouble:
        return say(CheckGrade::Person, "storage_trouble");
    }
}

void CheckUp::addClock()
{
    const QList<ProblemRecord> problems = m_parts.problems.current();
    for (const ProblemRecord &problem : problems) {
        if (problem.key.kind == ProblemKind::ClockOff) {
            add(QStringLiteral("clock"), CheckGrade::Person, QStringLiteral("wrong"),
                problem.reason.args);
            return;
        }
    }
    // The newest event cannot have come after now, nor this program have been built.
    const QDateTime last = m_parts.status.receiving().lastEventUtc;
    const bool ahead = last.isValid() && last > m_parts.clock.nowUtc().addSecs(120);
    const bool before = m_parts.clock.nowUtc().date() < QDate(2026, 1, 1);
    add(QStringLiteral("clock"), ahead || before ? CheckGrade::Person : CheckGrade::Good,
        ahead || before ? QStringLiteral("set_back") : QStringLiteral("plausible"));
}

void CheckUp::addAlerts()
{
    bool any = false;
    const QList<ChannelStanding> channels = m_parts.alerts.channels();
    for (const ChannelStanding &channel : channels) {
        if (!channel.set)
            continue;
        any = any || channel.channel != AlertChannel::Desktop;
        const bool works = channel.trouble.code == ReasonCode::None;
        add(QStringLiteral("alerts"), works ? CheckGrade::Good : CheckGrade::Person,
            works ? QStringLiteral("set") : QStringLiteral("trouble"), {},
            channelName(channel.channel), channel.trouble);
    }
    if (!any)
        add(QStringLiteral("alerts"), CheckGrade::Note, QStringLiteral("none_set"));
}

void CheckUp::addProblems()
{
    const QList<ProblemRecord> problems = m_parts.problems.current();
    const bool none = problems.isEmpty();
    add(QStringLiteral("problems"), none ? CheckGrade::Good : CheckGrade::Person,
        none ? QStringLiteral("none") : QStringLiteral("open"),
        { QString::number(problems.size()) });
}

void CheckUp::askAddress()
{
    const QString base = m_parts.settings.settings().publicBase;
    if (base.isEmpty() || m_parts.status.receiving().kind != ReceivingStatus::Kind::Listening) {
        if (base.isEmpty())
            add(QStringLiteral("address"), CheckGrade::Note, QStringLiteral("none"));
        gatherSteps();
        return;
    }
    after(m_parts.status.checkAddress(base), this, [this](const Result<AddressCheck> &check) {
        if (check)
            takeAddress(*check);
        gatherSteps();
    });
}

void CheckUp::takeAddress(const AddressCheck &check)
{
    CheckGrade grade = CheckGrade::Person;
    if (check.kind == AddressCheck::Kind::Reached)
        grade = CheckGrade::Good;
    else if (check.kind == AddressCheck::Kind::ReachedLocally
             || check.kind == AddressCheck::Kind::NoAddress)
        grade = CheckGrade::Note;
    add(QStringLiteral("address"), grade, addressFinding(check.kind), { check.host, check.detail });
}

void CheckUp::gatherSteps()
{
    QList<Flow> running;
    for (const Flow &flow : *m_parts.flows.snapshot()) {
        if (flow.running)
            running.append(flow);
    }
    askSamples(running);
}

/// One after the other: a service that two steps share is not asked twice at once.
void CheckUp::askSamples(const QList<Flow> &flows)
{
    if (flows.isEmpty()) {
        askNext();
        return;
    }
    const Flow flow = flows.first();
    after(m_parts.flows.samples(flow.source, flow.id, 1), this,
          [this, flow, flows](const Result<QList<SampleEvent>> &samples) {
              for (const Action &action : flow.actions) {
                  if (action.enabled)
                      m_steps.append({ flow, action, samples ? samples->value(0) : SampleEvent() });
              }
              askSamples(flows.mid(1));
          });
}

void CheckUp::askNext()
{
    if (m_steps.isEmpty()) {
        finish();
        return;
    }
    const Step step = m_steps.takeFirst();
    const QString name = step.flow.name + QStringLiteral(": ") + step.action.name;
    const Destination *destination = findDestination(step.action.destination);
    const bool whole = destination && destination->description().canBeChecked;
    after(m_parts.flows.checkConnection(step.action, step.sample, false), this,
          [this, name, whole](const Result<ConnectionReport> &report) {
              const bool works = report && report->works;
              const QString good = whole ? QStringLiteral("works") : QStringLiteral("reached");
              add(QStringLiteral("destination"), works ? CheckGrade::Good : CheckGrade::Person,
                  works ? good : QStringLiteral("trouble"), {}, name,
                  report ? report->reason : Reason {});
              askNext();
          });
}

void CheckUp::finish()
{
    if (std::exchange(m_done, true))
        return;
    m_promise.addResult(Result<QList<CheckLine>>(m_lines));
    m_promise.finish();
    deleteLater();
}

} // namespace LeadBridge
