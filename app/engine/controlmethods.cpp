// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/controlmethods.h"

#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/sourcememory.h"
#include "app/flow/flowfile.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace LeadBridge {

namespace {

using Reply = ControlMethods::Reply;

template <class T, class Convert> Reply converted(QFuture<Result<T>> future, Convert convert)
{
    return future.then([convert](const Result<T> &result) -> Result<QJsonValue> {
        if (!result)
            return tl::unexpected(result.error());
        if constexpr (std::is_void_v<T>)
            return QJsonValue(convert());
        else
            return QJsonValue(convert(*result));
    });
}

QJsonValue nothing()
{
    return true;
}

std::optional<FlowSummary> summaryOf(const FlowsApi &flows, const QString &name)
{
    for (const FlowSummary &summary : flows.summaries()) {
        if (summary.name == name)
            return summary;
    }
    return std::nullopt;
}

template <class T = QJsonValue> QFuture<Result<T>> noSuchFlow(const QString &name)
{
    return refused<T>(ErrorKind::NotFound, QStringLiteral("no flow has this name"), name);
}

QJsonArray noticesArray(const QList<SourceNotice> &notices)
{
    QJsonArray list;
    for (const SourceNotice &notice : notices) {
        list.append(QJsonObject { { QStringLiteral("kind"), noticeWord(notice.kind) },
                                  { QStringLiteral("field"), notice.field },
                                  { QStringLiteral("placeholder"), notice.placeholder } });
    }
    return list;
}

QJsonArray listFlows(const FlowsApi &flows)
{
    QJsonArray list;
    for (const FlowSummary &flow : flows.summaries()) {
        list.append(QJsonObject {
            { QStringLiteral("id"), flow.id.value },
            { QStringLiteral("name"), flow.name },
            { QStringLiteral("running"), flow.running },
            { QStringLiteral("event"), flow.event },
            { QStringLiteral("path"), flow.path },
            { QStringLiteral("received_today"), flow.receivedToday },
            { QStringLiteral("delivered_today"), flow.deliveredToday },
            { QStringLiteral("problems_today"), flow.problemsToday },
            { QStringLiteral("held"), flow.held },
            { QStringLiteral("notices"), noticesArray(flow.notices) },
        });
    }
    return list;
}

Reply exportFlows(const FlowsApi &flows, const QJsonObject &parameters)
{
    const QJsonArray names = parameters[QLatin1String("names")].toArray();
    QList<Flow> chosen;
    for (const FlowSummary &summary : flows.summaries()) {
        if (names.isEmpty() || names.contains(summary.name))
            chosen.append(*flows.flow(summary.id));
    }
    for (const QJsonValue &name : names) {
        if (!summaryOf(flows, name.toString()))
            return noSuchFlow(name.toString());
    }
    const bool addresses = parameters[QLatin1String("with_addresses")].toBool();
    return answered<QJsonValue>(QJsonValue(QString::fromUtf8(
        writeFlowFile(chosen, addresses ? Addresses::Include : Addresses::Leave))));
}

Reply setRunning(FlowsApi &flows, const QJsonObject &parameters)
{
    const QString name = parameters[QLatin1String("name")].toString();
    const auto summary = summaryOf(flows, name);
    if (!summary)
        return noSuchFlow(name);
    const bool keep = parameters[QLatin1String("keep_held")].toBool();
    return converted(flows.setRunning(summary->id, parameters[QLatin1String("running")].toBool(),
                                      keep ? HeldChoice::Keep : HeldChoice::Send),
                     [](int released) { return released; });
}

Reply flowUrl(const FlowsApi &flows, const QJsonObject &parameters)
{
    const QString name = parameters[QLatin1String("name")].toString();
    const auto summary = summaryOf(flows, name);
    if (!summary)
        return noSuchFlow(name);
    const auto flow = flows.flow(summary->id);
    QString address = flows.address(*flow);
    QString base = parameters[QLatin1String("base")].toString();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    if (!base.isEmpty())
        address = base + address.mid(address.indexOf(QStringLiteral("/hook/")));
    return answered<QJsonValue>(QJsonValue(address));
}

Reply testFlow(FlowsApi &flows, HistoryApi &history, const QJsonObject &parameters)
{
    const QString name = parameters[QLatin1String("name")].toString();
    const auto summary = summaryOf(flows, name);
    if (!summary)
        return noSuchFlow(name);
    return flows.sendTest(summary->id, TestTarget::Real)
        .then([&history](const Result<TestReport> &report) -> QFuture<Result<EventStory>> {
            return report ? history.story(report->event)
                          : answered<EventStory>(tl::unexpected(report.error()));
        })
        .unwrap()
        .then([](const Result<EventStory> &story) -> Result<QJsonValue> {
            if (!story)
                return tl::unexpected(story.error());
            QJsonArray steps;
            for (const DeliveryRecord &delivery : story->deliveries) {
                steps.append(QJsonObject {
                    { QStringLiteral("action"), delivery.action },
                    { QStringLiteral("state"), stateWord(delivery.state) },
                    { QStringLiteral("order_id"), delivery.orderId },
                    { QStringLiteral("message"), reasonText(delivery.reason) },
                });
            }
            return QJsonObject { { QStringLiteral("state"), stateWord(story->row.state) },
                                 { QStringLiteral("event"), story->row.id.value },
                                 { QStringLiteral("message"), reasonText(story->row.reason) },
                                 { QStringLiteral("steps"), steps } };
        });
}

Reply resend(HistoryApi &history, const QJsonObject &parameters)
{
    QList<EventId> events;
    const QJsonArray ids = parameters[QLatin1String("ids")].toArray();
    for (const QJsonValue &id : ids)
        events.append(EventId { id.toInteger() });
    const bool again = parameters[QLatin1String("again")].toBool();
    const int fromStep = parameters[QLatin1String("from_step")].toInt(1);
    const bool asItWas = parameters[QLatin1String("as_it_was")].toBool();
    return converted(
        history.resend(events, again ? ResendScope::All : ResendScope::Unfinished, fromStep,
                       asItWas ? ResendVerb::AsItWas : ResendVerb::Anew),
        [](const ResendReport &report) {
            return QJsonObject { { QStringLiteral("queued"), report.queued },
                                 { QStringLiteral("nothing_to_do"), report.nothingToDo } };
        });
}

} // namespace

ControlMethods::ControlMethods(FlowService &flows, HistoryApi &history, SettingsApi &settings)
{
    add(QStringLiteral("flow.list"), [&flows](const QJsonObject &) {
        return flows.readNumbers().then(&flows,
                                        [&flows](const Result<> &read) -> Result<QJsonValue> {
                                            if (!read)
                                                return tl::unexpected(read.error());
                                            return QJsonValue(listFlows(flows));
                                        });
    });
    add(QStringLiteral("flow.import"), [&flows](const QJsonObject &parameters) {
        const QString text = parameters[QLatin1String("file")].toString();
        return converted(flows.importFile(text.toUtf8()), [](const ImportReport &report) {
            return QJsonObject {
                { QStringLiteral("created"), QJsonArray::fromStringList(report.created) },
                { QStringLiteral("replaced"), QJsonArray::fromStringList(report.replaced) },
                { QStringLiteral("not_filled_in"), QJsonArray::fromStringList(report.warnings) },
            };
        });
    });
    add(QStringLiteral("flow.export"),
        [&flows](const QJsonObject &parameters) { return exportFlows(flows, parameters); });
    add(QStringLiteral("flow.set_running"),
        [&flows](const QJsonObject &parameters) { return setRunning(flows, parameters); });
    add(QStringLiteral("flow.url"),
        [&flows](const QJsonObject &parameters) { return flowUrl(flows, parameters); });
    add(QStringLiteral("flow.test"), [&flows, &history](const QJsonObject &parameters) {
        return testFlow(flows, history, parameters);
    });
    add(QStringLiteral("secret.set"), [&settings](const QJsonObject &parameters) {
        return converted(settings.setSecret(parameters[QLatin1String("name")].toString(),
                                            parameters[QLatin1String("value")].toString()),
                         nothing);
    });
    add(QStringLiteral("secret.list"), [&settings](const QJsonObject &) {
        QJsonArray names;
        for (const SecretInfo &secret : settings.secrets())
            names.append(secret.name);
        return answered<QJsonValue>(QJsonValue(names));
    });
    add(QStringLiteral("secret.delete"), [&settings](const QJsonObject &parameters) {
        return converted(settings.removeSecret(parameters[QLatin1String("name")].toString()),
                         nothing);
    });
    add(QStringLiteral("history.resend"),
        [&history](const QJsonObject &parameters) { return resend(history, parameters); });
}

void ControlMethods::add(const QString &name, Method method)
{
    m_methods.insert(name, std::move(method));
}

Reply ControlMethods::call(const QString &method, const QJsonObject &parameters) const
{
    const auto it = m_methods.constFind(method);
    if (it == m_methods.cend())
        return refused<QJsonValue>(ErrorKind::NotFound, QStringLiteral("no such method"), method);
    return (*it)(parameters);
}

} // namespace LeadBridge
