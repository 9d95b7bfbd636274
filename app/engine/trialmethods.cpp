// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/trialmethods.h"

#include "app/engine/controlmethods.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

/// A step that would be sent is ready; the others are what the history would call them.
QString readiness(State state)
{
    return state == State::Delivered ? QStringLiteral("ready") : stateWord(state);
}

QJsonValue requestObject(const HttpRequest &record)
{
    if (record.method.isEmpty())
        return {};
    QJsonObject headers;
    for (const auto &[name, value] : record.headers)
        headers.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    return QJsonObject { { QStringLiteral("method"), QString::fromLatin1(record.method) },
                         { QStringLiteral("url"), record.url.toString() },
                         { QStringLiteral("headers"), headers },
                         { QStringLiteral("body"), QString::fromUtf8(record.body) } };
}

QJsonArray inputArray(const QList<PreviewLine> &lines)
{
    QJsonArray inputs;
    for (const PreviewLine &line : lines) {
        inputs.append(QJsonObject { { QStringLiteral("name"), line.name },
                                    { QStringLiteral("value"), line.value },
                                    { QStringLiteral("secret"), line.secret },
                                    { QStringLiteral("problem"), reasonText(line.problem) } });
    }
    return inputs;
}

QJsonObject previewObject(const Flow &flow, const SampleEvent &event,
                          const QList<StepPreview> &previews)
{
    QJsonArray steps;
    for (qsizetype i = 0; i < previews.size(); ++i) {
        const StepPreview &preview = previews.at(i);
        const Action &action = flow.actions.at(i);
        steps.append(QJsonObject { { QStringLiteral("step"), i + 1 },
                                   { QStringLiteral("action"), action.name },
                                   { QStringLiteral("destination"), action.destination },
                                   { QStringLiteral("state"), readiness(preview.state) },
                                   { QStringLiteral("message"), reasonText(preview.reason) },
                                   { QStringLiteral("inputs"), inputArray(preview.lines) },
                                   { QStringLiteral("request"), requestObject(preview.record) } });
    }
    return { { QStringLiteral("flow"), flow.name },
             { QStringLiteral("event"),
               event.id.isValid() ? QJsonValue(event.id.value) : QJsonValue() },
             { QStringLiteral("steps"), steps } };
}

/// The event with this number, or the newest one of the flow, or the catalogue's sample.
QFuture<Result<SampleEvent>> eventFor(FlowService &flows, const Flow &flow, EventId id)
{
    if (id.isValid())
        return flows.sample(flow.source, id);
    return flows.samples(flow.source, flow.id, 1)
        .then([](const Result<QList<SampleEvent>> &events) {
            return events.map([](const QList<SampleEvent> &newest) { return newest.constFirst(); });
        });
}

ControlMethods::Reply preview(FlowService &flows, const QJsonObject &parameters)
{
    const QString name = parameters[QLatin1String("name")].toString();
    for (const FlowSummary &summary : flows.summaries()) {
        if (summary.name != name)
            continue;
        const Flow flow = *flows.flow(summary.id);
        const EventId id { parameters[QLatin1String("event")].toInteger() };
        return eventFor(flows, flow, id)
            .then(&flows, [&flows, flow](const Result<SampleEvent> &event) -> Result<QJsonValue> {
                if (!event)
                    return tl::unexpected(event.error());
                return QJsonValue(previewObject(flow, *event, flows.previewSteps(flow, *event)));
            });
    }
    return refused<QJsonValue>(ErrorKind::NotFound, QStringLiteral("no flow has this name"), name);
}

} // namespace

void addTrialMethods(ControlMethods &methods, FlowService &flows)
{
    methods.add(QStringLiteral("flow.preview"),
                [&flows](const QJsonObject &parameters) { return preview(flows, parameters); });
}

} // namespace LeadBridge
