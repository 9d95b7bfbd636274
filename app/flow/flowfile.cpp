// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowfile.h"

#include "app/flow/flowreader.h"
#include "app/flow/flowwriter.h"
#include "app/flow/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace LeadBridge {

namespace {

constexpr qsizetype largestFile = 8 * 1024 * 1024;
constexpr int mostFlows = 1000;
constexpr int fileVersion = 1;

void checkVersion(const JsonPlace &place)
{
    const int version = place.integer(1, 1'000'000);
    if (version != fileVersion)
        place.complain(
            QStringLiteral("the file was made by a newer program: version %1").arg(version));
}

QList<Flow> readFlows(const JsonPlace &place)
{
    QList<Flow> flows;
    QSet<QString> names;
    QSet<QString> secrets;
    for (const JsonPlace &entry : place.elements(mostFlows)) {
        const Flow flow = readFlow(entry);
        if (names.contains(flow.name))
            entry.member("name").complain(QStringLiteral("is given twice"));
        names.insert(flow.name);
        const QString &secret = flow.source.secret;
        if (!secret.isEmpty() && secrets.contains(secret))
            entry.member("source").member("secret").complain(QStringLiteral("is given twice"));
        secrets.insert(secret);
        flows.append(flow);
    }
    return flows;
}

} // namespace

Result<QList<Flow>> readFlowFile(const QByteArray &json)
{
    if (json.size() > largestFile)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the file is larger than %1 bytes").arg(largestFile));
    const auto object = parseJsonObject(json);
    if (!object)
        return tl::unexpected(object.error());
    JsonReading reading;
    const JsonPlace root(*object, QString(), reading);
    QList<Flow> flows;
    if (root.isObjectOf({ "leadbridge", "flows" })) {
        checkVersion(root.member("leadbridge"));
        flows = readFlows(root.member("flows"));
    }
    if (reading.firstError)
        return tl::unexpected(*reading.firstError);
    return flows;
}

QByteArray writeFlowFile(const QList<Flow> &flows, Addresses addresses)
{
    QJsonArray list;
    for (const Flow &flow : flows)
        list.append(flowObject(flow, addresses, Keys::Leave));
    const QJsonObject file { { QStringLiteral("leadbridge"), fileVersion },
                             { QStringLiteral("flows"), list } };
    return orderedJson(file, flowKeyOrder());
}

QByteArray flowToJson(const Flow &flow)
{
    return QJsonDocument(flowObject(flow, Addresses::Include, Keys::Include))
        .toJson(QJsonDocument::Compact);
}

Result<Flow> flowFromJson(const QByteArray &json)
{
    const auto object = parseJsonObject(json);
    if (!object)
        return tl::unexpected(object.error());
    JsonReading reading { false, {} };
    const Flow flow = readFlow(JsonPlace(*object, QString(), reading));
    if (reading.firstError)
        return tl::unexpected(*reading.firstError);
    return flow;
}

} // namespace LeadBridge
