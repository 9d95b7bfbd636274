// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeengine.h"

#include "app/destinations/checkflow.h"
#include "app/destinations/destination.h"
#include "app/klientiks/parameterstring.h"

#include <QUrl>

#include <algorithm>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

template <class T> QFuture<Result<T>> ready(const Result<T> &result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

/// The error that was set for the next call, taken away.
template <class T> QFuture<Result<T>> answer(std::optional<Error> &error, const Result<T> &result)
{
    if (!error)
        return ready<T>(result);
    const Error taken = *error;
    error.reset();
    return ready<T>(tl::unexpected<Error>(taken));
}

} // namespace

QFuture<Result<int>> FakeStatus::setSending(bool on, HeldChoice held)
{
    sendingAsked.append({ on, held });
    if (nextError)
        return answer<int>(nextError, 0);
    const int queued = on && held == HeldChoice::Send ? static_cast<int>(sendingNow.held) : 0;
    sendingNow.on = on;
    sendingNow.held -= queued;
    sendingNow.waiting += queued;
    emit sendingChanged();
    return ready<int>(queued);
}

QFuture<Result<quint16>> FakeStatus::listenOn(quint16 port)
{
    portsAsked.append(port);
    if (nextError)
        return answer<quint16>(nextError, port);
    receivingNow.kind = ReceivingStatus::Kind::Listening;
    receivingNow.port = port;
    emit receivingChanged();
    return ready<quint16>(port);
}

QFuture<Result<Overview>> FakeStatus::overview()
{
    ++overviewsAsked;
    if (!holdOverview)
        return ready<Overview>(overviewNow);
    auto promise = std::make_shared<QPromise<Result<Overview>>>();
    promise->start();
    m_waiting.append(promise);
    return promise->future();
}

void FakeStatus::answerOverview()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &promise : waiting) {
        promise->addResult(overviewNow);
        promise->finish();
    }
}

QFuture<Result<>> FakeStatus::playDemo()
{
    ++demosAsked;
    return answer<void>(nextError, {});
}

QFuture<Result<AddressCheck>> FakeStatus::checkAddress(const QString &base)
{
    basesChecked.append(base);
    AddressCheck check = checkAnswer;
    check.base = base;
    check.host = QUrl(base).host();
    check.checkedUtc = QDateTime::currentDateTimeUtc();
    if (nextError)
        return answer<AddressCheck>(nextError, check);
    lastCheck = check;
    emit addressChecked();
    return ready<AddressCheck>(check);
}

QFuture<Result<RefusedRequests>> FakeStatus::refusedRequests()
{
    return answer<RefusedRequests>(nextError, refusedNow);
}

std::optional<Flow> FakeFlows::flow(FlowId id) const
{
    for (const Flow &flow : flowsNow) {
        if (flow.id == id)
            return flow;
    }
    return std::nullopt;
}

QFuture<Result<FlowId>> FakeFlows::save(const Flow &flow)
{
    if (nextError)
        return answer<FlowId>(nextError, flow.id);
    saved.append(flow);
    Flow stored = flow;
    if (!stored.id.isValid())
        stored.id.value = flowsNow.size() + 1000;
    if (stored.source.secret.isEmpty())
        stored.source.secret = u"3rD0Zp-fake-secret-fake-000000000"_s;
    const auto same = [&stored](const auto &other) { return other.id == stored.id; };
    flowsNow.removeIf(same);
    flowsNow.append(stored);
    if (std::none_of(summariesNow.cbegin(), summariesNow.cend(), same)) {
        FlowSummary summary;
        summary.id = stored.id;
        summary.path = "/hook/"_L1 + stored.source.secret;
        summariesNow.append(summary);
    }
    for (FlowSummary &summary : summariesNow) {
        if (summary.id != stored.id)
            continue;
        summary.name = stored.name;
        summary.event = stored.source.event;
        summary.running = stored.running;
        summary.setupStep = stored.setupStep;
        summary.destinations.clear();
        summary.toFill = 0;
        for (const Action &action : std::as_const(stored.actions)) {
            summary.destinations.append(action.destination);
            summary.toFill += static_cast<int>(missingInputs(action).size());
        }
    }
    emit changed();
    return ready<FlowId>(stored.id);
}

QFuture<Result<>> FakeFlows::remove(FlowId id)
{
    if (nextError)
        return answer<void>(nextError, {});
    removed.append(id);
    flowsNow.removeIf([id](const Flow &flow) { return flow.id == id; });
    summariesNow.removeIf([id](const FlowSummary &summary) { return summary.id == id; });
    emit changed();
    return ready<void>({});
}

QFuture<Result<ImportReport>> FakeFlows::importFile(const QByteArray &json)
{
    imported.append(json);
    return answer<ImportReport>(nextError, importAnswer);
}

QFuture<Result<int>> FakeFlows::setRunning(FlowId id, bool running, HeldChoice held)
{
    runningAsked.append({ id, running, held });
    if (nextError)
        return answer<int>(nextError, 0);
    int queued = 0;
    for (FlowSummary &summary : summariesNow) {
        if (summary.id != id)
            continue;
        summary.running = running;
        if (running && held == HeldChoice::Send)
            queued = static_cast<int>(std::exchange(summary.held, 0));
    }
    for (Flow &flow : flowsNow) {
        if (flow.id == id)
            flow.running = running;
    }
    emit changed();
    return ready<int>(queued);
}

QFuture<Result<QList<KnownField>>> FakeFlows::knownFields(const Source & /*source*/, FlowId /*id*/)
{
    return answer<QList<KnownField>>(nextError, fieldsNow);
}

QFuture<Result<QList<SampleEvent>>> FakeFlows::samples(const Source & /*source*/, FlowId /*id*/,
                                                       int limit)
{
    return answer<QList<SampleEvent>>(nextError, samplesNow.mid(0, limit));
}

BuildContext FakeFlows::contextOf(const Action &action, const SampleEvent &sample) const
{
    BuildContext context;
    context.fields = sample.fields;
    context.event = sample.id;
    context.known = sample.known;
    context.nonce = "fake";
    context.nowUtc = sample.receivedUtc;
    for (const Mapping &mapping : action.mapping) {
        if (mapping.kind == MappingKind::Secret && secretsStored.contains(mapping.text))
            context.secrets.insert(mapping.text, secretValues.value(mapping.text, u"secret"_s));
    }
    return context;
}

QList<PreviewLine> FakeFlows::preview(const Action &action, const SampleEvent &sample) const
{
    const Destination *destination = findDestination(action.destination);
    if (!previewNow.isEmpty() || !destination)
        return previewNow;
    return destination->preview(action, contextOf(action, sample));
}

QList<StepPreview> FakeFlows::previewSteps(const Flow &flow, const SampleEvent &sample) const
{
    if (!stepsNow.isEmpty())
        return stepsNow;
    QList<StepPreview> steps;
    QList<StepResult> earlier;
    for (const Action &action : flow.actions) {
        StepPreview step { State::Delivered, {}, preview(action, sample), {} };
        if (const Destination *destination = findDestination(action.destination)) {
            BuildContext context = contextOf(action, sample);
            context.earlier = earlier;
            step.lines = previewNow.isEmpty() ? destination->preview(action, context) : previewNow;
            if (const auto message = destination->build(action, context)) {
                step.record = message->record;
            } else {
                step.state = State::Invalid;
                step.reason = together(message.error());
            }
            const DestinationDescription &described = destination->description();
            earlier.append({ static_cast<int>(earlier.size()) + 1, State::Delivered,
                             described.sampleId, described.sampleAnswer });
        }
        steps.append(step);
    }
    return steps;
}

QFuture<Result<Comparison>> FakeFlows::compare(const Flow &changed, int /*events*/)
{
    compared.append(changed);
    return answer<Comparison>(nextError, comparisonNow);
}

QFuture<Result<ConnectionReport>>
FakeFlows::checkConnection(const Action &action, const SampleEvent & /*sample*/, bool testMessage)
{
    checksAsked.append({ action, testMessage });
    return answer<ConnectionReport>(nextError, connectionNow);
}

QFuture<Result<QList<Choice>>> FakeFlows::choices(const Action & /*action*/, const QString &chooser)
{
    choicesAsked.append(chooser);
    return answer<QList<Choice>>(nextError, choicesNow.value(chooser));
}

QFuture<Result<TestReport>> FakeFlows::sendTest(FlowId id, TestTarget target, const Fields &fields)
{
    testsAsked.append({ id, target });
    testFields.append(fields);
    return answer<TestReport>(nextError, testAnswer);
}

QFuture<Result<>> FakeFlows::acknowledgeNotices(FlowId id)
{
    acknowledged.append(id);
    return answer<void>(nextError, {});
}

QString FakeFlows::address(const Flow &flow) const
{
    const Source &source = flow.source;
    if (!source.parameters.isEmpty())
        return base + "/hook/"_L1 + source.secret
            + parameterString(source.parameters, source.stringVersion);
    return base + "/hook/"_L1 + source.secret
        + "?client_id={{id}}&client_name={{name}}&client_phone={{phone}}"_L1;
}

bool FakeHistory::matches(const HistoryFilter &filter, const EventRow &row)
{
    if (filter.flow.isValid() && filter.flow != row.flow)
        return false;
    if (!filter.states.isEmpty() && !filter.states.contains(row.state))
        return false;
    if (filter.sinceUtc.isValid() && row.receivedUtc < filter.sinceUtc)
        return false;
    if (filter.untilUtc.isValid() && row.receivedUtc >= filter.untilUtc)
        return false;
    if (filter.test && *filter.test != row.test)
        return false;
    const QString all = row.client + u' ' + row.phone + u' ' + row.orderId;
    return filter.text.isEmpty() || all.contains(filter.text, Qt::CaseInsensitive);
}

QFuture<Result<HistoryPage>> FakeHistory::older(const HistoryFilter &filter, EventId before,
                                                int limit)
{
    filtersAsked.append(filter);
    HistoryPage page;
    for (const EventRow &row : std::as_const(rowsNow)) {
        if ((before.isValid() && row.id >= before) || !matches(filter, row))
            continue;
        if (page.rows.size() == limit) {
            page.more = true;
            break;
        }
        page.rows.append(row);
    }
    return answer<HistoryPage>(nextError, page);
}

QFuture<Result<HistoryPage>> FakeHistory::newer(const HistoryFilter &filter, EventId after,
                                                int limit)
{
    HistoryPage page;
    for (const EventRow &row : std::as_const(rowsNow)) {
        if (row.id > after && matches(filter, row))
            page.rows.append(row);
    }
    if (page.rows.size() > limit) {
        page.rows = page.rows.last(limit);
        page.more = true;
    }
    return answer<HistoryPage>(nextError, page);
}

QFuture<Result<QList<EventRow>>> FakeHistory::rows(const QList<EventId> &events)
{
    QList<EventRow> found;
    for (const EventRow &row : std::as_const(rowsNow)) {
        if (events.contains(row.id))
            found.append(row);
    }
    return answer<QList<EventRow>>(nextError, found);
}

QFuture<Result<StateCounts>> FakeHistory::counts(const HistoryFilter &filter)
{
    StateCounts counts;
    for (const EventRow &row : std::as_const(rowsNow)) {
        if (matches(filter, row))
            ++counts[row.state];
    }
    return answer<StateCounts>(nextError, counts);
}

QFuture<Result<EventStory>> FakeHistory::story(EventId event)
{
    if (nextError)
        return answer<EventStory>(nextError, EventStory {});
    if (storiesNow.contains(event))
        return ready<EventStory>(storiesNow.value(event));
    return ready<EventStory>(fail(ErrorKind::NotFound));
}

QFuture<Result<ResendReport>> FakeHistory::resend(const QList<EventId> &events, ResendScope scope,
                                                  int fromStep, ResendVerb verb)
{
    resentHow.append(verb);
    resent.append({ events, scope });
    resentFrom.append(fromStep);
    return answer<ResendReport>(nextError, ResendReport { static_cast<int>(events.size()), 0 });
}

QFuture<Result<QList<StepDifference>>> FakeHistory::differences(EventId /*event*/)
{
    return answer<QList<StepDifference>>(nextError, differencesNow);
}

QFuture<Result<ResendReport>> FakeHistory::editAndSend(EventId event, const Fields &fields,
                                                       ResendScope /*scope*/)
{
    edited.append({ event, fields });
    return answer<ResendReport>(nextError, ResendReport { 1, 0 });
}

QFuture<Result<BulkPreview>> FakeHistory::previewBulk(const BulkResend & /*request*/)
{
    return answer<BulkPreview>(nextError, bulkPreviewNow);
}

QFuture<Result<>> FakeHistory::startBulk(const BulkResend &request)
{
    bulksStarted.append(request);
    return answer<void>(nextError, {});
}

QFuture<Result<>> FakeHistory::cancelBulk()
{
    ++bulksCancelled;
    return answer<void>(nextError, {});
}

QFuture<Result<>> FakeHistory::settle(DeliveryId delivery, Settlement settlement)
{
    settled.append({ delivery, settlement });
    return answer<void>(nextError, {});
}

QFuture<Result<qint64>> FakeHistory::exportTo(const QString &path, const HistoryFilter & /*filter*/)
{
    exportedTo.append(path);
    return answer<qint64>(nextError, rowsNow.size());
}

QFuture<Result<>> FakeSettings::apply(const Settings &settings)
{
    if (nextError)
        return answer<void>(nextError, {});
    settingsNow = settings;
    emit settingsChanged();
    return ready<void>({});
}

QFuture<Result<>> FakeSettings::setSecret(const QString &name, const QString &value)
{
    if (nextError)
        return answer<void>(nextError, {});
    valuesSet.insert(name, value);
    const auto named = [&name](const SecretInfo &info) { return info.name == name; };
    if (std::none_of(secretsNow.cbegin(), secretsNow.cend(), named))
        secretsNow.append({ name, {} });
    emit secretsChanged();
    return ready<void>({});
}

QFuture<Result<>> FakeSettings::removeSecret(const QString &name)
{
    if (nextError)
        return answer<void>(nextError, {});
    secretsNow.removeIf([&name](const SecretInfo &info) { return info.name == name; });
    emit secretsChanged();
    return ready<void>({});
}

QFuture<Result<ClientsPage>> FakeClients::clients(const QString &text, const ClientCursor &after,
                                                  int limit)
{
    ClientsPage page;
    bool past = !after.lastSeenUtc.isValid();
    for (const ClientEntry &entry : std::as_const(clientsNow)) {
        const QString all = entry.data.id + u' ' + entry.data.name + u' ' + entry.data.phone + u' '
            + entry.data.email;
        if (past && all.contains(text, Qt::CaseInsensitive)) {
            if (page.rows.size() == limit) {
                page.more = true;
                break;
            }
            page.rows.append(entry);
        }
        past = past || entry.data.id == after.id;
    }
    return answer<ClientsPage>(nextError, page);
}

QFuture<Result<qint64>> FakeClients::count()
{
    return answer<qint64>(nextError, clientsNow.size());
}

QFuture<Result<ClientEntry>> FakeClients::client(const QString &id)
{
    for (const ClientEntry &entry : std::as_const(clientsNow)) {
        if (entry.data.id == id)
            return answer<ClientEntry>(nextError, entry);
    }
    return ready<ClientEntry>(fail(ErrorKind::NotFound));
}

QFuture<Result<QList<EventId>>> FakeClients::eventsOf(const QString &id, int limit)
{
    return answer<QList<EventId>>(nextError, eventsNow.value(id).mid(0, limit));
}

QFuture<Result<>> FakeClients::save(const ClientData &client)
{
    if (nextError)
        return answer<void>(nextError, {});
    saved.append(client);
    for (ClientEntry &entry : clientsNow) {
        if (entry.data.id == client.id) {
            entry.data = client;
            entry.origin = ClientOrigin::Hand;
        }
    }
    emit changed();
    return ready<void>({});
}

QFuture<Result<ForgetReceipt>> FakeClients::forget(const QString &id)
{
    if (nextError)
        return answer<ForgetReceipt>(nextError, {});
    forgotten.append(id);
    clientsNow.removeIf([&id](const ClientEntry &entry) { return entry.data.id == id; });
    emit changed();
    return ready<ForgetReceipt>(ForgetReceipt { id, QDateTime::currentDateTimeUtc(),
                                                static_cast<int>(eventsNow.value(id).size()) });
}

QFuture<Result<ClientImport>> FakeClients::importCsv(const QString &path)
{
    imported.append(path);
    return answer<ClientImport>(nextError, importAnswer);
}

QFuture<Result<>> FakeClients::checkKlientiks()
{
    ++checksAsked;
    return answer<void>(nextError, {});
}

QFuture<Result<QList<ProblemRecord>>> FakeProblems::past(const QDateTime & /*before*/, int limit)
{
    return answer<QList<ProblemRecord>>(nextError, pastNow.first(qMin(limit, pastNow.size())));
}

QFuture<Result<QList<EventId>>> FakeProblems::leadsOf(ProblemId problem, int limit)
{
    const QList<EventId> leads = leadsNow.value(problem);
    return answer<QList<EventId>>(nextError, leads.first(qMin(limit, leads.size())));
}

QFuture<Result<>> FakeProblems::acknowledge(ProblemId problem)
{
    acknowledged.append(problem);
    return answer<void>(nextError, {});
}

QFuture<Result<>> FakeProblems::reopen(ProblemId problem)
{
    reopened.append(problem);
    return answer<void>(nextError, {});
}

QFuture<Result<ResendReport>> FakeProblems::sendAgain(ProblemId problem)
{
    sentAgain.append(problem);
    return answer<ResendReport>(nextError, ResendReport { 1, 0 });
}

QFuture<Result<>> FakeAlerts::apply(const AlertSettings &settings)
{
    if (!nextError) {
        settingsNow = settings;
        emit changed();
    }
    return answer<void>(nextError, {});
}

QFuture<Result<Reason>> FakeAlerts::test(AlertChannel channel, const AlertSettings &settings)
{
    tested.append({ channel, settings });
    return answer<Reason>(nextError, testAnswer);
}

QFuture<Result<QList<CheckLine>>> FakeUpkeep::checkUp()
{
    for (const CheckLine &line : linesNow)
        emit checked(line);
    return answer<QList<CheckLine>>(nextError, linesNow);
}

QFuture<Result<>> FakeUpkeep::applyRetention(const RetentionSettings &settings)
{
    if (!nextError)
        retentionNow = settings;
    return answer<void>(nextError, {});
}

QFuture<Result<QList<BackupInfo>>> FakeUpkeep::backups()
{
    return answer<QList<BackupInfo>>(nextError, backupsNow);
}

QFuture<Result<BackupInfo>> FakeUpkeep::backUp(const QString &path)
{
    backedUp.append(path);
    return answer<BackupInfo>(nextError,
                              BackupInfo { path, QDateTime::currentDateTimeUtc(), 1, 1 });
}

QFuture<Result<BackupInfo>> FakeUpkeep::inspect(const QString &path)
{
    return answer<BackupInfo>(nextError,
                              BackupInfo { path, QDateTime::currentDateTimeUtc(), 1, 1 });
}

QFuture<Result<>> FakeUpkeep::restore(const QString &path)
{
    restoreAsked.append(path);
    return answer<void>(nextError, {});
}

QFuture<Result<>> FakeUpkeep::exportConfiguration(const QString &path)
{
    exported.append(path);
    return answer<void>(nextError, {});
}

QFuture<Result<QStringList>> FakeUpkeep::importConfiguration(const QString &path)
{
    imported.append(path);
    return answer<QStringList>(nextError, secretsWanted);
}

QFuture<Result<qint64>> FakeUpkeep::shrink()
{
    ++shrinks;
    return answer<qint64>(nextError, 1024 * 1024);
}

QFuture<Result<QList<Outage>>> FakeOutages::between(const QDateTime &fromUtc,
                                                    const QDateTime &untilUtc, int limit)
{
    QList<Outage> found;
    for (const Outage &outage : outagesNow) {
        const bool fits = (!fromUtc.isValid() || outage.untilUtc >= fromUtc)
            && (!untilUtc.isValid() || outage.untilUtc < untilUtc);
        if (fits && found.size() < limit)
            found.append(outage);
    }
    return answer<QList<Outage>>(nextError, found);
}

QFuture<Result<CatchUpPreview>> FakeOutages::preview(FlowId /*flow*/, const QByteArray &text)
{
    previewed.append(text);
    return answer<CatchUpPreview>(nextError, previewNow);
}

QFuture<Result<int>> FakeOutages::catchUp(FlowId /*flow*/, OutageId /*outage*/,
                                          const QList<CatchUpRow> &rows)
{
    caughtUp.append(rows);
    return answer<int>(nextError, static_cast<int>(rows.size()));
}

QFuture<Result<>> FakeSending::pause(const QList<ActionId> &actions, const QDateTime &untilUtc)
{
    paused.append({ actions, untilUtc });
    return answer<void>(nextError, {});
}

QFuture<Result<>> FakeSending::resume(const QList<ActionId> &actions)
{
    resumed.append(actions);
    return answer<void>(nextError, {});
}

Ui::EngineParts partsOf(FakeEngine &engine)
{
    return { engine.status,   engine.flows,  engine.history, engine.settings, engine.clients,
             engine.problems, engine.alerts, engine.upkeep,  engine.outages,  engine.sendings };
}

} // namespace LeadBridge
