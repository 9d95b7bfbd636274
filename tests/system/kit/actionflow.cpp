// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/actionflow.h"

#include "tests/system/kit/httpclient.h"

#include <QFile>
#include <QJsonDocument>

namespace LeadBridge::Test {

QJsonObject from(const char *kind, const QString &text)
{
    return { { QString::fromLatin1(kind), text } };
}

QJsonObject actionObject(const QString &destination, const QJsonObject &settings,
                         const QJsonObject &mapping)
{
    const QJsonObject retry { { u"first_s"_qs, 1 } };
    return { { u"name"_qs, destination },
             { u"destination"_qs, destination },
             { u"settings"_qs, settings },
             { u"delivery"_qs, QJsonObject { { u"retry"_qs, retry } } },
             { u"mapping"_qs, mapping } };
}

bool installActions(const Installation &installation, const QJsonArray &actions,
                    const QMap<QString, QByteArray> &secrets, const QString &flow)
{
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
        const CliResult stored =
            installation.run({ u"secret"_qs, u"set"_qs, secret.key() }, *secret);
        if (stored.status != 0) {
            qWarning("%s", stored.told().constData());
            return false;
        }
    }
    const QJsonObject object { { u"name"_qs, flow },
                               { u"running"_qs, true },
                               { u"source"_qs, QJsonObject { { u"event"_qs, u"any"_qs } } },
                               { u"actions"_qs, actions } };
    const CliResult import =
        installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flowFile({ object }));
    if (import.status != 0)
        qWarning("%s", import.told().constData());
    return import.status == 0;
}

int sendEvent(const Installation &installation, const QMap<QString, QString> &fields,
              const QString &flow)
{
    QJsonObject body;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        body.insert(field.key(), *field);
    return send(installation.hook(flow), "POST", "application/json",
                QJsonDocument(body).toJson(QJsonDocument::Compact))
        .status;
}

QStringList filesWith(const Installation &installation, const QByteArray &text)
{
    QStringList found;
    for (const QString &name : installation.files()) {
        QFile file(name);
        const bool isOwn = name.endsWith(u"/secrets.json");
        if (!isOwn && file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found.append(name);
    }
    return found;
}

} // namespace LeadBridge::Test
