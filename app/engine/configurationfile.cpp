// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/configurationfile.h"

#include "app/flow/flowfile.h"
#include "app/storage/settingsstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace LeadBridge {

namespace {

constexpr int fileVersion = 1;

} // namespace

Result<ConfigurationFile> ConfigurationFile::read(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[QLatin1String("leadbridge_configuration")].toInt() != fileVersion)
        return fail(ErrorKind::InvalidInput, QStringLiteral("not a configuration file"),
                    QStringLiteral("leadbridge_configuration"));
    ConfigurationFile file;
    const QStringList known = configurationNames();
    const QJsonObject settings = object[QLatin1String("settings")].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!known.contains(it.key()) || !it.value().isString())
            return fail(ErrorKind::InvalidInput, QStringLiteral("there is no such setting"),
                        QStringLiteral("settings.") + it.key());
        file.settings.insert(it.key(), it.value().toString());
    }
    file.flowFile = QJsonDocument(object[QLatin1String("flow_file")].toObject()).toJson();
    if (const auto flows = readFlowFile(file.flowFile); !flows)
        return tl::unexpected(flows.error());
    return file;
}

QByteArray ConfigurationFile::write(const QMap<QString, QString> &settings, const FlowSet &flows)
{
    const QStringList known = configurationNames();
    QJsonObject values;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (known.contains(it.key()))
            values.insert(it.key(), it.value());
    }
    const QByteArray flowFile = writeFlowFile(flows, Addresses::Leave);
    return QJsonDocument(QJsonObject { { QStringLiteral("leadbridge_configuration"), fileVersion },
                                       { QStringLiteral("settings"), values },
                                       { QStringLiteral("flow_file"),
                                         QJsonDocument::fromJson(flowFile).object() } })
        .toJson();
}

QStringList secretsOf(const FlowSet &flows)
{
    QStringList names;
    for (const Flow &flow : flows) {
        for (const Action &action : flow.actions) {
            for (const Mapping &mapping : action.mapping) {
                if (mapping.kind == MappingKind::Secret && !names.contains(mapping.text))
                    names.append(mapping.text);
            }
        }
    }
    names.sort();
    return names;
}

} // namespace LeadBridge
