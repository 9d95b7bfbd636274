// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clientcommands.h"

#include "app/base/clock.h"
#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"
#include "app/engine/datafolder.h"
#include "app/storage/clientrows.h"
#include "app/storage/historyreader.h"

#include <QFileInfo>
#include <QJsonArray>

namespace LeadBridge {

namespace {

constexpr int pageSize = 500;

QJsonObject clientObject(const ClientEntry &entry)
{
    return { { QStringLiteral("id"), entry.data.id },
             { QStringLiteral("name"), entry.data.name },
             { QStringLiteral("phone"), entry.data.phone },
             { QStringLiteral("email"), entry.data.email },
             { QStringLiteral("first_seen"), isoUtc(entry.firstSeenUtc) },
             { QStringLiteral("last_seen"), isoUtc(entry.lastSeenUtc) },
             { QStringLiteral("origin"), originWord(entry.origin) } };
}

QStringList clientRow(const ClientEntry &entry)
{
    return { entry.data.id, entry.data.name, entry.data.phone, entry.data.email,
             isoUtc(entry.lastSeenUtc) };
}

int list(const Invocation &invocation)
{
    const QString path = DataFolder(invocation.dataFolder).databasePath();
    if (!QFileInfo::exists(path))
        return Done;
    HistoryReader reader(path);
    const bool json = invocation.has("json");
    QList<QStringList> rows { { QStringLiteral("ID"), QStringLiteral("NAME"),
                                QStringLiteral("PHONE"), QStringLiteral("EMAIL"),
                                QStringLiteral("LAST SEEN") } };
    ClientEntry last;
    bool more = true;
    while (more) {
        const auto page = waitFor(
            reader.clients(invocation.value("search"), last.lastSeenUtc, last.data.id, pageSize));
        if (!page)
            return refuse(page.error());
        for (const ClientEntry &entry : page->rows) {
            last = entry;
            if (json)
                printJson(clientObject(entry));
            else
                rows.append(clientRow(entry));
        }
        more = page->more;
    }
    if (!json && rows.size() > 1)
        printTable(rows);
    return Done;
}

int forget(const Invocation &invocation)
{
    const auto receipt = ask(invocation, QStringLiteral("clients.forget"),
                             { { QStringLiteral("id"), invocation.arguments.first() } });
    if (!receipt)
        return refuse(receipt.error());
    printLine(QStringLiteral("events: %1").arg((*receipt)[QLatin1String("events")].toInteger()));
    return Done;
}

int import(const Invocation &invocation)
{
    const QString path = QFileInfo(invocation.arguments.first()).absoluteFilePath();
    const auto report =
        ask(invocation, QStringLiteral("clients.import"), { { QStringLiteral("path"), path } });
    if (!report)
        return refuse(report.error());
    for (const char *count : { "added", "changed", "unchanged" }) {
        const QLatin1String name(count);
        printLine(QStringLiteral("%1: %2").arg(name).arg((*report)[name].toInteger()));
    }
    const qint64 refused = (*report)[QLatin1String("refused_count")].toInteger();
    if (refused == 0)
        return Done;
    const QJsonArray lines = (*report)[QLatin1String("refused")].toArray();
    QStringList named;
    for (const QJsonValue line : lines)
        named.append(QStringLiteral("%1 %2")
                         .arg(line[QLatin1String("line")].toInteger())
                         .arg(line[QLatin1String("why")].toString()));
    return refuse(QStringLiteral("lines not taken over: %1 (%2)")
                      .arg(QString::number(refused), named.join(QStringLiteral(", "))));
}

} // namespace

QList<Command> clientCommands()
{
    const auto clients = [](const char *word) {
        return QStringList { QStringLiteral("clients"), QLatin1String(word) };
    };
    return {
        { clients("list"),
          QStringLiteral("[--search TEXT] [--json]"),
          QStringLiteral("the client directory, last seen first"),
          0,
          0,
          { QStringLiteral("json") },
          { QStringLiteral("search") },
          list },
        { clients("forget"),
          QStringLiteral("ID"),
          QStringLiteral("deletes a client's data wholly, from the history too"),
          1,
          1,
          {},
          {},
          forget },
        { clients("import"),
          QStringLiteral("FILE.csv"),
          QStringLiteral("adds clients from a file with a header: id, name, phone, email"),
          1,
          1,
          {},
          {},
          import },
    };
}

} // namespace LeadBridge
