// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertmethods.h"

#include "app/alerts/alertsettingsfile.h"
#include "app/base/clock.h"
#include "app/engine/controlmethods.h"
#include "app/engine/futures.h"
#include "app/interfaces/wording.h"

namespace LeadBridge {

namespace {

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(isoUtc(time)) : QJsonValue();
}

QJsonObject standingObject(const ChannelStanding &standing)
{
    return { { QStringLiteral("set"), standing.set },
             { QStringLiteral("last_sent_at"), timeValue(standing.lastSentUtc) },
             { QStringLiteral("checked_at"), timeValue(standing.checkedUtc) },
             { QStringLiteral("waiting"), standing.waiting },
             { QStringLiteral("trouble"),
               standing.trouble.code == ReasonCode::None
                   ? QJsonValue()
                   : QJsonValue(reasonText(standing.trouble)) } };
}

QJsonObject shown(const AlertsApi &alerts)
{
    QJsonObject channels;
    const QList<ChannelStanding> standings = alerts.channels();
    for (const ChannelStanding &standing : standings)
        channels.insert(channelWord(standing.channel), standingObject(standing));
    return { { QStringLiteral("settings"), toJson(alerts.settings()) },
             { QStringLiteral("channels"), channels } };
}

QFuture<Result<QJsonValue>> set(AlertsApi &alerts, const QJsonObject &values)
{
    AlertSettings settings = alerts.settings();
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        const auto done = setAlertSetting(settings, it.key(), it.value().toString());
        if (!done)
            return answered<QJsonValue>(tl::unexpected(done.error()));
    }
    return alerts.apply(settings).then(&alerts,
                                       [&alerts](const Result<> &applied) -> Result<QJsonValue> {
                                           if (!applied)
                                               return tl::unexpected(applied.error());
                                           return QJsonValue(shown(alerts));
                                       });
}

QFuture<Result<QJsonValue>> test(AlertsApi &alerts, const QString &word)
{
    const auto channel = channelFromWord(word);
    if (!channel)
        return refused<QJsonValue>(ErrorKind::NotFound,
                                   QStringLiteral("email, telegram or desktop is expected"), word);
    return alerts.test(*channel, alerts.settings())
        .then(&alerts, [](const Result<Reason> &told) -> Result<QJsonValue> {
            if (!told)
                return tl::unexpected(told.error());
            return QJsonValue(QJsonObject {
                { QStringLiteral("works"), told->code == ReasonCode::ConnectionWorks },
                { QStringLiteral("message"), reasonText(*told) } });
        });
}

} // namespace

void addAlertMethods(ControlMethods &methods, AlertsApi &alerts)
{
    methods.add(QStringLiteral("alerts.show"), [&alerts](const QJsonObject &) {
        return answered<QJsonValue>(QJsonValue(shown(alerts)));
    });
    methods.add(QStringLiteral("alerts.set"), [&alerts](const QJsonObject &parameters) {
        return set(alerts, parameters.value(u"values").toObject());
    });
    methods.add(QStringLiteral("alerts.test"), [&alerts](const QJsonObject &parameters) {
        return test(alerts, parameters.value(u"channel").toString());
    });
}

} // namespace LeadBridge
