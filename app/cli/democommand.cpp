// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/democommand.h"

#include "app/cli/terminal.h"
#include "app/engine.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/statusapi.h"
#include "app/interfaces/wording.h"

#include <QTemporaryDir>
#include <QTimer>

#include <chrono>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// Waits until no event waits any more. False: it takes too long.
bool waitUntilSettled(Engine &engine)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    const auto look = [&] {
        engine.history().counts({}).then(&loop, [&loop](const Result<StateCounts> &counts) {
            if (counts && counts->value(State::Pending) == 0)
                loop.exit(0);
        });
    };
    QObject::connect(&engine.history(), &HistoryApi::eventsChanged, &loop, look);
    limit.start(30s);
    look();
    return loop.exec() == 0;
}

void printRows(const QList<EventRow> &newestFirst)
{
    QList<QStringList> table { { QStringLiteral("EVENT"), QStringLiteral("CLIENT"),
                                 QStringLiteral("PHONE"), QStringLiteral("STATE"),
                                 QStringLiteral("ORDER"), QStringLiteral("MESSAGE") } };
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it) {
        table.append({ it->flowName, it->client, it->phone, stateWord(it->state), it->orderId,
                       reasonText(it->reason) });
    }
    printTable(table);
}

} // namespace

int demoCommand(const Invocation &)
{
    const QTemporaryDir folder;
    EngineOptions options;
    options.dataFolder = folder.path() + QStringLiteral("/data");
    options.port = quint16(0);
    options.demo = true;
    Engine engine(options);
    if (const auto opened = engine.open(); !opened)
        return refuse(opened.error());
    if (const auto started = waitFor(engine.start()); !started)
        return refuse(started.error());
    printLine(QStringLiteral("The bridge listens on port %1. Sample events of Klientiks travel "
                             "over HTTP to a stand-in of CPA.House; nobody is rung up.")
                  .arg(engine.status().receiving().port));
    if (const auto played = waitFor(engine.status().playDemo()); !played)
        return refuse(played.error());
    const bool settled = waitUntilSettled(engine);
    const auto page = waitFor(engine.history().older({}, {}, 100));
    if (!page)
        return refuse(page.error());
    printRows(page->rows);
    qint64 delivered = 0;
    for (const EventRow &row : page->rows)
        delivered += row.state == State::Delivered ? 1 : 0;
    printLine(QStringLiteral("delivered: %1 of %2").arg(delivered).arg(page->rows.size()));
    QEventLoop ending;
    QObject::connect(&engine, &Engine::stopped, &ending, &QEventLoop::quit);
    engine.stop();
    ending.exec();
    return settled && delivered > 0 ? Done : NotDone;
}

} // namespace LeadBridge
