// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyfilter.h"

#include "app/cli/engineaccess.h"
#include "app/engine/datafolder.h"
#include "app/storage/historyreader.h"

#include <QFileInfo>
#include <QJsonArray>

namespace LeadBridge {

namespace {

Result<QDateTime> timeOption(const Invocation &invocation, const char *option)
{
    const QString text = invocation.value(option);
    if (text.isEmpty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("not a time such as 2026-01-15T12:30:00Z"),
                    QStringLiteral("--") + QLatin1String(option));
    return time.toUTC();
}

Result<FlowId> flowNamed(const Invocation &invocation, const QString &name)
{
    const auto flows = ask(invocation, QStringLiteral("flow.list"));
    if (!flows)
        return tl::unexpected(flows.error());
    const QJsonArray all = flows->toArray();
    for (const QJsonValue &flow : all) {
        if (flow[QLatin1String("name")].toString() == name)
            return FlowId { flow[QLatin1String("id")].toInteger() };
    }
    return fail(ErrorKind::NotFound, QStringLiteral("no flow has this name"), name);
}

} // namespace

QStringList filterOptions()
{
    return { QStringLiteral("flow"), QStringLiteral("state"), QStringLiteral("since"),
             QStringLiteral("until"), QStringLiteral("search") };
}

QString filterSynopsis()
{
    return QStringLiteral("[--flow NAME] [--state S] [--since T] [--until T] [--search TEXT]");
}

Result<HistoryFilter> filterOf(const Invocation &invocation)
{
    HistoryFilter filter;
    filter.text = invocation.value("search");
    if (const QString word = invocation.value("state"); !word.isEmpty()) {
        const auto state = stateFromWord(word);
        if (!state)
            return fail(ErrorKind::InvalidInput, QStringLiteral("there is no state “%1”").arg(word),
                        QStringLiteral("--state"));
        filter.states = { *state };
    }
    const auto since = timeOption(invocation, "since");
    if (!since)
        return tl::unexpected(since.error());
    const auto until = timeOption(invocation, "until");
    if (!until)
        return tl::unexpected(until.error());
    filter.sinceUtc = *since;
    filter.untilUtc = *until;
    if (const QString name = invocation.value("flow"); !name.isEmpty()) {
        const auto flow = flowNamed(invocation, name);
        if (!flow)
            return tl::unexpected(flow.error());
        filter.flow = *flow;
    }
    return filter;
}

Result<EventId> eventId(const QString &text)
{
    bool isNumber = false;
    const EventId id { text.toLongLong(&isNumber) };
    if (!isNumber || !id.isValid())
        return fail(ErrorKind::InvalidInput, QStringLiteral("not the number of an event"), text);
    return id;
}

std::unique_ptr<HistoryReader> openReader(const Invocation &invocation)
{
    const QString path = DataFolder(invocation.dataFolder).databasePath();
    return QFileInfo::exists(path) ? std::make_unique<HistoryReader>(path) : nullptr;
}

} // namespace LeadBridge
