// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/flowvalues.h"

#include <QFuture>
#include <QObject>

namespace LeadBridge {

/// The flows, for screens and scripts. Calls return at once. Lives on the main thread.
class FlowsApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<FlowSummary> summaries() const = 0;
    [[nodiscard]] virtual std::optional<Flow> flow(FlowId id) const = 0;

    /// Stores a flow; without an id it is a new one. A secret is made where there is none. Where
    /// the parameters are others than the stored ones, the string gets its next version.
    /// Errors: InvalidInput with its place, InUse where the name belongs to another flow.
    virtual QFuture<Result<FlowId>> save(const Flow &flow) = 0;
    /// The address stops working, the events stay in the history.
    virtual QFuture<Result<>> remove(FlowId id) = 0;
    /// All or nothing. A flow of the same name is replaced and keeps its secret and history.
    virtual QFuture<Result<ImportReport>> importFile(const QByteArray &json) = 0;
    /// The value: how many held events were queued. Error InvalidInput: inputs not filled.
    virtual QFuture<Result<int>> setRunning(FlowId id, bool running, HeldChoice held) = 0;

    /// The fields a mapping can choose from, with last values, and an event to preview on.
    virtual QFuture<Result<QList<KnownField>>> knownFields(const Source &source, FlowId id) = 0;
    virtual QFuture<Result<QList<SampleEvent>>> samples(const Source &source, FlowId id,
                                                        int limit) = 0;
    /// What the step would send for this event. Pure, under a millisecond.
    [[nodiscard]] virtual QList<PreviewLine> preview(const Action &action,
                                                     const SampleEvent &sample) const = 0;

    /// What each step of the flow would do for this event; later steps see sample answers of the
    /// earlier ones. Pure, some milliseconds.
    [[nodiscard]] virtual QList<StepPreview> previewSteps(const Flow &flow,
                                                          const SampleEvent &sample) const = 0;
    /// Tries @p changed beside the stored flow of its id on the last @p events of that flow.
    virtual QFuture<Result<Comparison>> compare(const Flow &changed, int events) = 0;

    /// Asks the service whether address, key and rights of the step are right; changes nothing
    /// there, but where @p testMessage is set. Fields for it are those of @p sample.
    virtual QFuture<Result<ConnectionReport>>
    checkConnection(const Action &action, const SampleEvent &sample, bool testMessage) = 0;
    /// What the service offers for a chooser of the step's description. Errors: InvalidInput with
    /// the reason in words, where the service cannot be asked or refuses.
    virtual QFuture<Result<QList<Choice>>> choices(const Action &action,
                                                   const QString &chooser) = 0;

    /// Sends the test lead through the stored flow, marked as a test in the history.
    /// @p fields: those of an event; none: the catalogue's sample.
    virtual QFuture<Result<TestReport>> sendTest(FlowId id, TestTarget target,
                                                 const Fields &fields = {}) = 0;

    /// The operator has seen the notices of this source: new fields are known now, fields that
    /// stopped are forgotten.
    virtual QFuture<Result<>> acknowledgeNotices(FlowId id) = 0;

    /// The whole address to paste into Klientiks: public base, path and parameter string.
    [[nodiscard]] virtual QString address(const Flow &flow) const = 0;

signals:
    /// A flow was added, changed or removed, or its numbers moved. At most twice a second.
    void changed();
};

} // namespace LeadBridge
