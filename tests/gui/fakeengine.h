// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/alertsapi.h"
#include "app/interfaces/clientsapi.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/outagesapi.h"
#include "app/interfaces/problemsapi.h"
#include "app/interfaces/sendingapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/interfaces/upkeepapi.h"
#include "ui/shell/engineparts.h"

#include <QHash>
#include <QPair>
#include <QPromise>

#include <optional>

namespace LeadBridge {

// Each fake keeps its data in public members that a test sets, answers at once, and writes down
// what it was asked to do. After changing data emit the interface's own signal.

class FakeStatus final : public StatusApi
{
    Q_OBJECT
public:
    using StatusApi::StatusApi;

    [[nodiscard]] ReceivingStatus receiving() const override { return receivingNow; }
    [[nodiscard]] SendingStatus sending() const override { return sendingNow; }
    QFuture<Result<int>> setSending(bool on, HeldChoice held) override;
    QFuture<Result<quint16>> listenOn(quint16 port) override;
    QFuture<Result<Overview>> overview() override;
    [[nodiscard]] QList<Error> startNotes() const override { return notes; }
    QFuture<Result<>> playDemo() override;
    QFuture<Result<AddressCheck>> checkAddress(const QString &base) override;
    [[nodiscard]] std::optional<AddressCheck> lastAddressCheck() const override
    {
        return lastCheck;
    }
    QFuture<Result<RefusedRequests>> refusedRequests() override;

    AddressCheck checkAnswer; ///< base, host and time are filled in
    std::optional<AddressCheck> lastCheck;
    RefusedRequests refusedNow;
    QStringList basesChecked;

    ReceivingStatus receivingNow;
    SendingStatus sendingNow;
    Result<Overview> overviewNow = Overview {};
    QList<Error> notes;
    std::optional<Error> nextError; ///< the next call that can fail does
    /// While set, overview() does not answer until answerOverview().
    bool holdOverview = false;
    void answerOverview();

    QList<QPair<bool, HeldChoice>> sendingAsked;
    QList<quint16> portsAsked;
    int demosAsked = 0;
    int overviewsAsked = 0;

private:
    QList<std::shared_ptr<QPromise<Result<Overview>>>> m_waiting;
};

class FakeFlows final : public FlowsApi
{
    Q_OBJECT
public:
    using FlowsApi::FlowsApi;

    [[nodiscard]] QList<FlowSummary> summaries() const override { return summariesNow; }
    [[nodiscard]] std::optional<Flow> flow(FlowId id) const override;
    QFuture<Result<FlowId>> save(const Flow &flow) override;
    QFuture<Result<>> remove(FlowId id) override;
    QFuture<Result<ImportReport>> importFile(const QByteArray &json) override;
    QFuture<Result<int>> setRunning(FlowId id, bool running, HeldChoice held) override;
    QFuture<Result<QList<KnownField>>> knownFields(const Source &source, FlowId id) override;
    QFuture<Result<QList<SampleEvent>>> samples(const Source &source, FlowId id,
                                                int limit) override;
    [[nodiscard]] QList<PreviewLine> preview(const Action &action,
                                             const SampleEvent &sample) const override;
    [[nodiscard]] QList<StepPreview> previewSteps(const Flow &flow,
                                                  const SampleEvent &sample) const override;
    QFuture<Result<Comparison>> compare(const Flow &changed, int events) override;
    QFuture<Result<ConnectionReport>>
    checkConnection(const Action &action, const SampleEvent &sample, bool testMessage) override;
    QFuture<Result<QList<Choice>>> choices(const Action &action, const QString &chooser) override;
    QFuture<Result<TestReport>> sendTest(FlowId id, TestTarget target,
                                         const Fields &fields) override;
    QFuture<Result<>> acknowledgeNotices(FlowId id) override;
    [[nodiscard]] QString address(const Flow &flow) const override;

    QList<FlowSummary> summariesNow;
    QList<Flow> flowsNow;
    QList<KnownField> fieldsNow;
    QList<SampleEvent> samplesNow;
    QList<PreviewLine> previewNow; ///< when empty, the destination itself makes it
    QStringList secretsStored { QStringLiteral("cpa-house-key") }; ///< as the preview knows them
    QHash<QString, QString> secretValues; ///< of the same, where "secret" will not do
    ImportReport importAnswer;
    Result<TestReport> testAnswer = TestReport {};
    QList<StepPreview> stepsNow; ///< when empty, the destinations themselves make them
    Comparison comparisonNow;
    ConnectionReport connectionNow;
    QHash<QString, QList<Choice>> choicesNow; ///< by chooser
    QString base = QStringLiteral("https://leads.example.org");
    std::optional<Error> nextError;

    struct RunningAsked
    {
        FlowId id;
        bool running;
        HeldChoice held;
    };
    QList<RunningAsked> runningAsked;
    QList<Flow> saved;
    QList<FlowId> removed;
    QList<QByteArray> imported;
    QList<QPair<FlowId, TestTarget>> testsAsked;
    QList<Fields> testFields; ///< of the same calls
    QList<Flow> compared;
    QList<QPair<Action, bool>> checksAsked; ///< with whether a test message was asked for
    QStringList choicesAsked; ///< choosers
    QList<FlowId> acknowledged;

private:
    [[nodiscard]] BuildContext contextOf(const Action &action, const SampleEvent &sample) const;
};

class FakeHistory final : public HistoryApi
{
    Q_OBJECT
public:
    using HistoryApi::HistoryApi;

    QFuture<Result<HistoryPage>> older(const HistoryFilter &filter, EventId before,
                                       int limit) override;
    QFuture<Result<HistoryPage>> newer(const HistoryFilter &filter, EventId after,
                                       int limit) override;
    QFuture<Result<QList<EventRow>>> rows(const QList<EventId> &events) override;
    QFuture<Result<StateCounts>> counts(const HistoryFilter &filter) override;
    QFuture<Result<EventStory>> story(EventId event) override;
    QFuture<Result<ResendReport>> resend(const QList<EventId> &events, ResendScope scope,
                                         int fromStep = 1,
                                         ResendVerb verb = ResendVerb::Anew) override;
    QFuture<Result<QList<StepDifference>>> differences(EventId event) override;
    QFuture<Result<ResendReport>> editAndSend(EventId event, const Fields &fields,
                                              ResendScope scope) override;
    QFuture<Result<BulkPreview>> previewBulk(const BulkResend &request) override;
    QFuture<Result<>> startBulk(const BulkResend &request) override;
    [[nodiscard]] BulkStatus bulk() const override { return bulkNow; }
    QFuture<Result<>> cancelBulk() override;
    QFuture<Result<>> settle(DeliveryId delivery, Settlement settlement) override;
    QFuture<Result<qint64>> exportTo(const QString &path, const HistoryFilter &filter) override;

    QList<EventRow> rowsNow; ///< newest first
    QHash<EventId, EventStory> storiesNow;
    std::optional<Error> nextError;

    QList<HistoryFilter> filtersAsked;
    QList<QPair<QList<EventId>, ResendScope>> resent;
    QList<int> resentFrom; ///< first steps of the same calls
    QList<ResendVerb> resentHow; ///< of the same calls
    QList<StepDifference> differencesNow;
    QList<QPair<EventId, Fields>> edited;
    BulkPreview bulkPreviewNow;
    BulkStatus bulkNow;
    QList<BulkResend> bulksStarted;
    int bulksCancelled = 0;
    QList<QPair<DeliveryId, Settlement>> settled;
    QStringList exportedTo;

    [[nodiscard]] static bool matches(const HistoryFilter &filter, const EventRow &row);
};

class FakeSettings final : public SettingsApi
{
    Q_OBJECT
public:
    using SettingsApi::SettingsApi;

    [[nodiscard]] Settings settings() const override { return settingsNow; }
    QFuture<Result<>> apply(const Settings &settings) override;
    [[nodiscard]] QString dataFolder() const override { return folder; }
    [[nodiscard]] qint64 databaseBytes() const override { return bytes; }
    [[nodiscard]] SecretStoreKind secretStore() const override { return store; }
    [[nodiscard]] QList<SecretInfo> secrets() const override { return secretsNow; }
    QFuture<Result<>> setSecret(const QString &name, const QString &value) override;
    QFuture<Result<>> removeSecret(const QString &name) override;

    Settings settingsNow;
    QString folder = QStringLiteral("/home/operator/.local/share/leadbridge");
    qint64 bytes = 412LL * 1024 * 1024;
    SecretStoreKind store = SecretStoreKind::Keychain;
    QList<SecretInfo> secretsNow;
    QHash<QString, QString> valuesSet;
    std::optional<Error> nextError;
};

class FakeClients final : public ClientsApi
{
    Q_OBJECT
public:
    using ClientsApi::ClientsApi;

    QFuture<Result<ClientsPage>> clients(const QString &text, const ClientCursor &after,
                                         int limit) override;
    QFuture<Result<qint64>> count() override;
    QFuture<Result<ClientEntry>> client(const QString &id) override;
    QFuture<Result<QList<EventId>>> eventsOf(const QString &id, int limit) override;
    QFuture<Result<>> save(const ClientData &client) override;
    QFuture<Result<ForgetReceipt>> forget(const QString &id) override;
    QFuture<Result<ClientImport>> importCsv(const QString &path) override;
    QFuture<Result<>> checkKlientiks() override;

    QList<ClientEntry> clientsNow; ///< last seen first
    QHash<QString, QList<EventId>> eventsNow;
    ClientImport importAnswer;
    std::optional<Error> nextError;

    QList<ClientData> saved;
    QStringList forgotten;
    QStringList imported;
    int checksAsked = 0;
};

class FakeProblems final : public ProblemsApi
{
    Q_OBJECT
public:
    using ProblemsApi::ProblemsApi;

    [[nodiscard]] QList<ProblemRecord> current() const override { return currentNow; }
    QFuture<Result<QList<ProblemRecord>>> past(const QDateTime &before, int limit) override;
    [[nodiscard]] QDateTime lastUtc() const override { return lastNow; }
    QFuture<Result<QList<EventId>>> leadsOf(ProblemId problem, int limit) override;
    QFuture<Result<>> acknowledge(ProblemId problem) override;
    QFuture<Result<>> reopen(ProblemId problem) override;
    QFuture<Result<ResendReport>> sendAgain(ProblemId problem) override;

    QList<ProblemRecord> currentNow;
    QList<ProblemRecord> pastNow;
    QDateTime lastNow;
    QHash<ProblemId, QList<EventId>> leadsNow;
    std::optional<Error> nextError;

    QList<ProblemId> acknowledged;
    QList<ProblemId> reopened;
    QList<ProblemId> sentAgain;
};

class FakeAlerts final : public AlertsApi
{
    Q_OBJECT
public:
    using AlertsApi::AlertsApi;

    [[nodiscard]] AlertSettings settings() const override { return settingsNow; }
    QFuture<Result<>> apply(const AlertSettings &settings) override;
    [[nodiscard]] QList<ChannelStanding> channels() const override { return channelsNow; }
    QFuture<Result<Reason>> test(AlertChannel channel, const AlertSettings &settings) override;

    AlertSettings settingsNow;
    QList<ChannelStanding> channelsNow;
    Reason testAnswer { ReasonCode::ConnectionWorks, {} };
    std::optional<Error> nextError;
    QList<QPair<AlertChannel, AlertSettings>> tested;
};

class FakeUpkeep final : public UpkeepApi
{
    Q_OBJECT
public:
    using UpkeepApi::UpkeepApi;

    QFuture<Result<QList<CheckLine>>> checkUp() override;
    [[nodiscard]] RetentionSettings retention() const override { return retentionNow; }
    QFuture<Result<>> applyRetention(const RetentionSettings &settings) override;
    QFuture<Result<QList<BackupInfo>>> backups() override;
    QFuture<Result<BackupInfo>> backUp(const QString &path) override;
    QFuture<Result<BackupInfo>> inspect(const QString &path) override;
    QFuture<Result<>> restore(const QString &path) override;
    [[nodiscard]] std::optional<RestoreReport> restored() const override { return restoredNow; }
    QFuture<Result<>> exportConfiguration(const QString &path) override;
    QFuture<Result<QStringList>> importConfiguration(const QString &path) override;
    QFuture<Result<qint64>> shrink() override;
    [[nodiscard]] qint64 growthPerDay() const override { return growth; }

    QList<CheckLine> linesNow;
    RetentionSettings retentionNow;
    QList<BackupInfo> backupsNow;
    std::optional<RestoreReport> restoredNow;
    QStringList secretsWanted;
    qint64 growth = 3LL * 1024 * 1024;
    std::optional<Error> nextError;

    QStringList backedUp;
    QStringList restoreAsked;
    QStringList exported;
    QStringList imported;
    int shrinks = 0;
};

class FakeOutages final : public OutagesApi
{
    Q_OBJECT
public:
    using OutagesApi::OutagesApi;

    QFuture<Result<QList<Outage>>> between(const QDateTime &fromUtc, const QDateTime &untilUtc,
                                           int limit) override;
    QFuture<Result<CatchUpPreview>> preview(FlowId flow, const QByteArray &text) override;
    QFuture<Result<int>> catchUp(FlowId flow, OutageId outage,
                                 const QList<CatchUpRow> &rows) override;

    QList<Outage> outagesNow; ///< newest first
    CatchUpPreview previewNow;
    std::optional<Error> nextError;
    QList<QByteArray> previewed;
    QList<QList<CatchUpRow>> caughtUp;
};

class FakeSending final : public SendingApi
{
    Q_OBJECT
public:
    using SendingApi::SendingApi;

    [[nodiscard]] QList<DestinationStanding> standings() const override { return standingsNow; }
    QFuture<Result<>> pause(const QList<ActionId> &actions, const QDateTime &untilUtc) override;
    QFuture<Result<>> resume(const QList<ActionId> &actions) override;

    QList<DestinationStanding> standingsNow;
    std::optional<Error> nextError;
    QList<QPair<QList<ActionId>, QDateTime>> paused;
    QList<QList<ActionId>> resumed;
};

/// The whole engine of a test.
struct FakeEngine
{
    FakeStatus status;
    FakeFlows flows;
    FakeHistory history;
    FakeSettings settings;
    FakeClients clients;
    FakeProblems problems;
    FakeAlerts alerts;
    FakeUpkeep upkeep;
    FakeOutages outages;
    FakeSending sendings;
};

[[nodiscard]] Ui::EngineParts partsOf(FakeEngine &engine);

} // namespace LeadBridge
