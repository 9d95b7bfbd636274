// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertstate.h"

#include "app/alerts/alertbook.h"
#include "app/alerts/alertsettingsfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace LeadBridge {

namespace {

QJsonObject timesOf(const QHash<AlertChannel, QDateTime> &times)
{
    QJsonObject object;
    for (auto it = times.cbegin(); it != times.cend(); ++it)
        object.insert(channelWord(it.key()), it.value().toMSecsSinceEpoch());
    return object;
}

QHash<AlertChannel, QDateTime> timesFrom(const QJsonObject &object)
{
    QHash<AlertChannel, QDateTime> times;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (const auto channel = channelFromWord(it.key()))
            times.insert(*channel, QDateTime::fromMSecsSinceEpoch(it.value().toInteger(), Qt::UTC));
    }
    return times;
}

} // namespace

QByteArray alertStateText(const AlertState &state, const AlertBook &book)
{
    return QJsonDocument(
               QJsonObject { { QStringLiteral("book"), QString::fromUtf8(book.written()) },
                             { QStringLiteral("summary"), state.summaryDay.toString(Qt::ISODate) },
                             { QStringLiteral("sent"), timesOf(state.sentUtc) },
                             { QStringLiteral("checked"), timesOf(state.checkedUtc) } })
        .toJson(QJsonDocument::Compact);
}

void readAlertState(const QByteArray &text, AlertState &state, AlertBook &book)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    book = AlertBook::read(object.value(u"book").toString().toUtf8());
    state.summaryDay = QDate::fromString(object.value(u"summary").toString(), Qt::ISODate);
    state.sentUtc = timesFrom(object.value(u"sent").toObject());
    state.checkedUtc = timesFrom(object.value(u"checked").toObject());
}

} // namespace LeadBridge
