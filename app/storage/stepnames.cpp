// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/stepnames.h"

#include "app/flow/actionkeys.h"
#include "app/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace LeadBridge {

namespace {

std::optional<StepName> nameIn(const QByteArray &list, int key)
{
    const QList<StepName> names = unpackStepNames(list);
    const auto known = std::find_if(names.cbegin(), names.cend(),
                                    [key](const StepName &name) { return name.key == key; });
    return known == names.cend() ? std::nullopt : std::optional(*known);
}

} // namespace

QByteArray packStepNames(const Flow &flow)
{
    QJsonArray steps;
    for (qsizetype i = 0; i < flow.actions.size(); ++i) {
        const Action &action = flow.actions.at(i);
        steps.append(QJsonArray { action.name, action.destination, actionKey(flow, i) });
    }
    return QJsonDocument(steps).toJson(QJsonDocument::Compact);
}

QList<StepName> unpackStepNames(const QByteArray &list)
{
    QList<StepName> names;
    const QJsonArray steps = QJsonDocument::fromJson(list).array();
    for (const QJsonValue &value : steps) {
        const QJsonArray step = value.toArray();
        const int place = static_cast<int>(names.size()) + 1;
        names.append({ step.at(0).toString(), step.at(1).toString(), step.at(2).toInt(place) });
    }
    return names;
}

StepName stepName(Connection &db, qint64 flow, const QByteArray &list, int action, int step)
{
    const int key = action > 0 ? action : step;
    if (const auto known = nameIn(list, key))
        return *known;
    Rows rows = db.query("SELECT steps FROM step_lists WHERE flow = ? ORDER BY id DESC", flow);
    while (rows.next()) {
        if (const auto known = nameIn(rows.bytes(0), key))
            return *known;
    }
    return {};
}

int highestKey(Connection &db, qint64 flow)
{
    int highest = 0;
    Rows rows = db.query("SELECT steps FROM step_lists WHERE flow = ? ORDER BY id", flow);
    while (rows.next()) {
        for (const StepName &name : unpackStepNames(rows.bytes(0)))
            highest = std::max(highest, name.key);
    }
    return highest;
}

} // namespace LeadBridge
