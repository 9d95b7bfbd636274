// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine/throttle.h"
#include "app/interfaces/flowsapi.h"
#include "app/storage/flowstore.h"
#include "app/storage/historyreader.h"
#include "app/storage/memorystore.h"

#include <QHash>

#include <functional>

namespace LeadBridge {

class Journal;
class SecretStore;
class ServiceQuestions;
class TestLead;
struct TrialSetup;

/// The flows of a running engine: the stored ones, shared with the threads as one snapshot, and
/// their numbers of today. Lives on the main thread.
class FlowService final : public FlowsApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        SecretStore &secrets;
        TestLead &testLead;
        ServiceQuestions &questions;
        const Clock &clock;
    };
    explicit FlowService(const Parts &parts, QObject *parent = nullptr);

    /// Reads the stored flows and announces them by snapshotChanged().
    QFuture<Result<>> load();
    [[nodiscard]] FlowSetPointer snapshot() const { return m_flows; }
    /// The address as Klientiks reaches it, such as https://leads.example.org.
    void setBase(const QString &base);
    void setPhoneRegion(const QString &region);
    [[nodiscard]] QString phoneRegion() const { return m_phoneRegion; }
    /// An event of the history to try flows on. Error NotFound.
    QFuture<Result<SampleEvent>> sample(const Source &source, EventId id);
    /// What flows are tried with now.
    [[nodiscard]] TrialSetup trialSetup() const;
    /// Reads the numbers of today again, soon.
    void refreshNumbers();
    /// The same, now: summaries() are up to date when the future ends.
    QFuture<Result<>> readNumbers();

    [[nodiscard]] QList<FlowSummary> summaries() const override;
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

signals:
    /// The set of flows, or one of them, is another one now.
    void snapshotChanged(const LeadBridge::FlowSetPointer &flows);

private:
    QFuture<Result<QList<Flow>>> store(const QList<Flow> &flows, const QList<FlowId> &release = {});
    /// The newest events of a flow, with what is known of their clients.
    QFuture<Result<QList<SampleEvent>>> eventsOf(const Source &source, FlowId id, int limit,
                                                 std::optional<bool> test);
    QFuture<Result<QList<SampleEvent>>> withTheirClients(QFuture<Result<QList<SampleEvent>>> found,
                                                         const Source &source);
    void adopt(const QList<Flow> &stored);
    void publish(FlowSet flows);
    [[nodiscard]] int versionOf(const Flow &flow) const;
    [[nodiscard]] const Flow *named(const QString &name) const;

    Parts m_parts;
    FlowStore m_store;
    MemoryStore m_memory;
    FlowSetPointer m_flows;
    QHash<FlowId, FlowNumbers> m_numbers;
    QHash<FlowId, LearnedSource> m_learned;
    QString m_base;
    QString m_phoneRegion = QStringLiteral("RU");
    Throttle m_announce;
    Throttle m_refresh;
};

} // namespace LeadBridge
