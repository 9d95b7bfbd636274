// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientmethods.h"

#include "app/base/clock.h"
#include "app/engine/controlmethods.h"
#include "app/interfaces/clientsapi.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

QJsonObject importObject(const ClientImport &report)
{
    QJsonArray refused;
    for (const ClientImport::Refused &line : report.refused)
        refused.append(QJsonObject { { QStringLiteral("line"), line.line },
                                     { QStringLiteral("why"), line.why } });
    return { { QStringLiteral("added"), report.added },
             { QStringLiteral("changed"), report.changed },
             { QStringLiteral("unchanged"), report.unchanged },
             { QStringLiteral("refused_count"), report.refusedCount },
             { QStringLiteral("refused"), refused } };
}

QJsonObject receiptObject(const ForgetReceipt &receipt)
{
    return { { QStringLiteral("id"), receipt.clientId },
             { QStringLiteral("when"), isoUtc(receipt.whenUtc) },
             { QStringLiteral("events"), receipt.events } };
}

} // namespace

void addClientMethods(ControlMethods &methods, ClientsApi &clients)
{
    methods.add(QStringLiteral("clients.forget"), [&clients](const QJsonObject &parameters) {
        return clients.forget(parameters[QLatin1String("id")].toString())
            .then([](const Result<ForgetReceipt> &receipt) -> Result<QJsonValue> {
                return receipt.map(
                    [](const auto &done) { return QJsonValue(receiptObject(done)); });
            });
    });
    methods.add(QStringLiteral("clients.import"), [&clients](const QJsonObject &parameters) {
        return clients.importCsv(parameters[QLatin1String("path")].toString())
            .then([](const Result<ClientImport> &report) -> Result<QJsonValue> {
                return report.map([](const auto &done) { return QJsonValue(importObject(done)); });
            });
    });
}

} // namespace LeadBridge
