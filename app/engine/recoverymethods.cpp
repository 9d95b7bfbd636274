// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/recoverymethods.h"

#include "app/base/clock.h"
#include "app/engine/controlmethods.h"
#include "app/engine/futures.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

using Reply = ControlMethods::Reply;

QDateTime timeIn(const QJsonObject &object, QLatin1String key)
{
    return QDateTime::fromString(object[key].toString(), Qt::ISODateWithMs).toUTC();
}

ResendScope scopeIn(const QJsonObject &parameters)
{
    return parameters[QLatin1String("again")].toBool() ? ResendScope::All : ResendScope::Unfinished;
}

BulkResend bulkIn(const QJsonObject &parameters)
{
    BulkResend request;
    request.filter.flow = { parameters[QLatin1String("flow")].toInteger() };
    for (const QJsonValue &word : parameters[QLatin1String("states")].toArray()) {
        if (const auto state = stateFromWord(word.toString()))
            request.filter.states.append(*state);
    }
    request.filter.sinceUtc = timeIn(parameters, QLatin1String("since"));
    request.filter.untilUtc = timeIn(parameters, QLatin1String("until"));
    request.filter.text = parameters[QLatin1String("text")].toString();
    request.scope = scopeIn(parameters);
    if (parameters[QLatin1String("as_it_was")].toBool())
        request.verb = ResendVerb::AsItWas;
    request.perSecond = parameters[QLatin1String("per_second")].toInt(request.perSecond);
    return request;
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(isoUtc(time)) : QJsonValue();
}

QJsonObject statusObject(const BulkStatus &status)
{
    return { { QStringLiteral("running"), status.running },
             { QStringLiteral("cancelled"), status.cancelled },
             { QStringLiteral("total"), status.total },
             { QStringLiteral("done"), status.done },
             { QStringLiteral("queued"), status.queued },
             { QStringLiteral("per_second"), status.perSecond },
             { QStringLiteral("started_at"), timeOrNull(status.startedUtc) },
             { QStringLiteral("ended_at"), timeOrNull(status.endedUtc) } };
}

QJsonObject previewObject(const StepPreview &preview)
{
    QJsonObject object { { QStringLiteral("state"), stateWord(preview.state) },
                         { QStringLiteral("message"), reasonText(preview.reason) } };
    if (!preview.record.url.isEmpty()) {
        object.insert(QStringLiteral("url"), preview.record.url.toString());
        object.insert(QStringLiteral("body"), QString::fromUtf8(preview.record.body));
    }
    return object;
}

Reply differences(HistoryApi &history, const QJsonObject &parameters)
{
    return history.differences({ parameters[QLatin1String("id")].toInteger() })
        .then([](const Result<QList<StepDifference>> &found) -> Result<QJsonValue> {
            if (!found)
                return tl::unexpected(found.error());
            QJsonArray list;
            for (const StepDifference &step : *found)
                list.append(QJsonObject { { QStringLiteral("step"), step.step },
                                          { QStringLiteral("before"), previewObject(step.before) },
                                          { QStringLiteral("after"), previewObject(step.after) } });
            return QJsonValue(list);
        });
}

Reply edit(HistoryApi &history, const QJsonObject &parameters)
{
    Fields fields;
    for (const QJsonValue &pair : parameters[QLatin1String("fields")].toArray())
        fields.append({ pair[0].toString(), pair[1].toString() });
    return history
        .editAndSend({ parameters[QLatin1String("id")].toInteger() }, fields, scopeIn(parameters))
        .then([](const Result<ResendReport> &report) -> Result<QJsonValue> {
            if (!report)
                return tl::unexpected(report.error());
            return QJsonValue(QJsonObject { { QStringLiteral("queued"), report->queued } });
        });
}

template <class T, class Convert> Reply told(QFuture<Result<T>> future, Convert convert)
{
    return future.then([convert](const Result<T> &result) -> Result<QJsonValue> {
        if (!result)
            return tl::unexpected(result.error());
        return QJsonValue(convert(result));
    });
}

} // namespace

void addRecoveryMethods(ControlMethods &methods, HistoryApi &history)
{
    methods.add(QStringLiteral("history.differences"), [&history](const QJsonObject &parameters) {
        return differences(history, parameters);
    });
    methods.add(QStringLiteral("history.edit"),
                [&history](const QJsonObject &parameters) { return edit(history, parameters); });
    methods.add(QStringLiteral("bulk.preview"), [&history](const QJsonObject &parameters) {
        return told(history.previewBulk(bulkIn(parameters)), [](const Result<BulkPreview> &found) {
            return QJsonObject { { QStringLiteral("events"), found->events },
                                 { QStringLiteral("to_send"), found->toSend },
                                 { QStringLiteral("oldest"), timeOrNull(found->oldestUtc) } };
        });
    });
    methods.add(QStringLiteral("bulk.start"), [&history](const QJsonObject &parameters) {
        return told(history.startBulk(bulkIn(parameters)),
                    [&history](const Result<> &) { return statusObject(history.bulk()); });
    });
    methods.add(QStringLiteral("bulk.status"), [&history](const QJsonObject &) {
        return answered<QJsonValue>(QJsonValue(statusObject(history.bulk())));
    });
    methods.add(QStringLiteral("bulk.stop"), [&history](const QJsonObject &) {
        return told(history.cancelBulk(),
                    [&history](const Result<> &) { return statusObject(history.bulk()); });
    });
}

} // namespace LeadBridge
