// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/installation.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace LeadBridge::Test {

namespace {

QJsonObject mapped(const char *kind, const QString &text)
{
    return { { QString::fromLatin1(kind), text } };
}

QJsonObject fullMapping()
{
    return {
        { u"api_key"_qs, mapped("secret", QString::fromLatin1(apiKeyName)) },
        { u"id_webmaster"_qs, mapped("constant", u"1001"_qs) },
        { u"name"_qs, mapped("field", u"client_name"_qs) },
        { u"phone"_qs, mapped("field", u"client_phone"_qs) },
        { u"id_offer"_qs, mapped("constant", u"2002"_qs) },
        { u"id_source"_qs, mapped("constant", u"3003"_qs) },
        { u"id_stream"_qs, mapped("constant", u"4004"_qs) },
        { u"user_agent"_qs, mapped("constant", u"Mozilla/5.0 (X11; Linux x86_64)"_qs) },
        { u"ip_address"_qs, mapped("constant", u"203.0.113.25"_qs) },
        { u"county_code"_qs, mapped("builtin", u"country_of_phone"_qs) },
        { u"sub_id_1"_qs, mapped("template", u"kl-{{client_id}}"_qs) },
    };
}

} // namespace

QJsonObject flowObject(const FlowSpec &spec)
{
    const QJsonObject retry { { u"first_s"_qs, spec.firstRetrySeconds } };
    QJsonObject delivery { { u"uncertain"_qs, spec.uncertain },
                           { u"retry"_qs, retry },
                           { u"timeout_s"_qs, spec.timeoutSeconds },
                           { u"parallel"_qs, spec.parallel } };
    if (!spec.rate.isEmpty())
        delivery.insert(u"rate"_qs, spec.rate);
    const QJsonObject action {
        { u"name"_qs, u"Заявка в CPA.House"_qs },
        { u"destination"_qs, u"cpa_house"_qs },
        { u"settings"_qs, QJsonObject { { u"url"_qs, spec.destination.toString() } } },
        { u"delivery"_qs, delivery },
        { u"mapping"_qs, fullMapping() },
    };
    return {
        { u"name"_qs, spec.name },
        { u"running"_qs, spec.running },
        { u"source"_qs, QJsonObject { { u"event"_qs, spec.event } } },
        { u"actions"_qs, QJsonArray { action } },
    };
}

QByteArray flowFile(const QList<QJsonObject> &flows)
{
    QJsonArray list;
    for (const QJsonObject &flow : flows)
        list.append(flow);
    return QJsonDocument(QJsonObject { { u"leadbridge"_qs, 1 }, { u"flows"_qs, list } }).toJson();
}

Installation::Installation(const QString &parent)
    : m_folder((parent.isEmpty() ? QDir::tempPath() : parent) + u"/leadbridge-XXXXXX")
{
}

QString Installation::dataDir() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

CliResult Installation::run(const QStringList &arguments, const QByteArray &input) const
{
    return runCli(arguments + QStringList { u"--data-dir"_qs, dataDir() }, input);
}

std::unique_ptr<CliProcess> Installation::serve()
{
    const QStringList command =
        m_launcher + QStringList { cliProgram(), u"serve"_qs,      u"--port"_qs,
                                   u"0"_qs,      u"--data-dir"_qs, dataDir() };
    auto process = std::make_unique<CliProcess>(command.constFirst(), command.mid(1));
    const auto address = process->waitForListening();
    if (!address) {
        qWarning("serve did not come to listen:\n%s", process->told().constData());
        return nullptr;
    }
    m_base = *address;
    return process;
}

QUrl Installation::base() const
{
    return m_base;
}

bool Installation::setUp(const QList<FlowSpec> &flows)
{
    QList<QJsonObject> objects;
    for (const FlowSpec &flow : flows)
        objects.append(flowObject(flow));
    const CliResult key = run({ u"secret"_qs, u"set"_qs, QString::fromLatin1(apiKeyName) }, apiKey);
    const CliResult import = run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flowFile(objects));
    if (key.status != 0 || import.status != 0)
        qWarning("%s\n%s", key.told().constData(), import.told().constData());
    return key.status == 0 && import.status == 0;
}

QUrl Installation::hook(const QString &flow, const QByteArray &query) const
{
    for (const QJsonObject &object : run({ u"flow"_qs, u"list"_qs, u"--json"_qs }).objects()) {
        if (object.value(u"name").toString() != flow)
            continue;
        QUrl url = m_base;
        url.setPath(object.value(u"path").toString());
        url.setQuery(QString::fromUtf8(query), QUrl::StrictMode);
        return url;
    }
    return {};
}

QList<QJsonObject> Installation::history(const QStringList &filter) const
{
    return run(QStringList { u"history"_qs, u"list"_qs, u"--json"_qs, u"--limit"_qs, u"0"_qs }
               + filter)
        .objects();
}

QJsonObject Installation::story(const QJsonValue &id) const
{
    const QString number = id.toVariant().toString();
    return run({ u"history"_qs, u"show"_qs, number, u"--json"_qs }).objects().value(0);
}

int Installation::count(const QString &state) const
{
    return static_cast<int>(history({ u"--state"_qs, state }).size());
}

QStringList Installation::files() const
{
    QStringList files;
    QDirIterator found(dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next());
    return files;
}

QByteArray sampleQuery(const QString &event)
{
    QFile file(QStringLiteral(LEADBRIDGE_SOURCE_DIR "/resources/samples/") + event + u".query");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample of %s", qPrintable(event));
    return file.readAll().trimmed();
}

} // namespace LeadBridge::Test
