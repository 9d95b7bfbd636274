// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checkmethods.h"

#include "app/engine/controlmethods.h"
#include "app/engine/futures.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

using Checked = QFuture<Result<QJsonValue>>;

std::optional<Flow> flowNamed(const FlowsApi &flows, const QString &name)
{
    for (const FlowSummary &summary : flows.summaries()) {
        if (summary.name == name)
            return flows.flow(summary.id);
    }
    return std::nullopt;
}

/// One step after the other: a service that two of them share is not asked twice at once.
Checked checkFrom(FlowsApi &flows, const Flow &flow, const SampleEvent &sample, qsizetype index,
                  const QJsonArray &done)
{
    if (index >= flow.actions.size())
        return answered<QJsonValue>(QJsonValue(done));
    return flows.checkConnection(flow.actions.at(index), sample, false)
        .then(
            &flows,
            [&flows, flow, sample, index, done](const Result<ConnectionReport> &report) -> Checked {
                if (!report)
                    return answered<QJsonValue>(tl::unexpected(report.error()));
                QJsonArray all = done;
                all.append(QJsonObject {
                    { QStringLiteral("action"), flow.actions.at(index).name },
                    { QStringLiteral("works"), report->works },
                    { QStringLiteral("message"), reasonText(report->reason) },
                    { QStringLiteral("duration_ms"), qint64(report->duration.count()) },
                });
                return checkFrom(flows, flow, sample, index + 1, all);
            })
        .unwrap();
}

} // namespace

void addCheckMethods(ControlMethods &methods, FlowsApi &flows)
{
    methods.add(QStringLiteral("flow.check"), [&flows](const QJsonObject &parameters) -> Checked {
        const QString name = parameters[QLatin1String("name")].toString();
        const auto flow = flowNamed(flows, name);
        if (!flow)
            return refused<QJsonValue>(ErrorKind::NotFound, QStringLiteral("no flow has this name"),
                                       name);
        return flows.samples(flow->source, flow->id, 1)
            .then(&flows,
                  [&flows, flow = *flow](const Result<QList<SampleEvent>> &samples) -> Checked {
                      if (!samples)
                          return answered<QJsonValue>(tl::unexpected(samples.error()));
                      return checkFrom(flows, flow, samples->value(0), 0, {});
                  })
            .unwrap();
    });
}

} // namespace LeadBridge
