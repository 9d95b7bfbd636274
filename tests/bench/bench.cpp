// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/filler.h"
#include "tests/bench/historypages.h"
#include "tests/bench/leadlatency.h"
#include "tests/bench/receiver.h"
#include "tests/bench/table.h"
#include "tests/bench/wrk.h"
#include "tests/system/kit/installation.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <unistd.h>

#include <algorithm>

using namespace LeadBridge::Bench;
using namespace LeadBridge::Test;

namespace {

constexpr int connections = 64;
constexpr int seconds = 10;
constexpr int rounds = 2;
constexpr int manyEvents = 1'000'000;
constexpr int leadsForMemory = 100'000;

QString number(double value, int decimals = 0)
{
    return QString::number(value, 'f', decimals);
}

QUrl orders(const Receiver &receiver)
{
    return QUrl(u"http://127.0.0.1:%1/method/send_order"_qs.arg(receiver.port()));
}

/// Median milliseconds of writing a page so that it survives a power cut: the floor under all
/// that is promised here, and very different from disk to disk.
double durableWriteMs(const QString &folder)
{
    QFile file(folder + u"/durable-write");
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write to %s", qPrintable(folder));
    const QByteArray page(4096, 'x');
    QList<qint64> times;
    for (int i = 0; i < 101; ++i) {
        file.write(page);
        file.flush();
        QElapsedTimer timer;
        timer.start();
        if (::fdatasync(file.handle()) != 0)
            qFatal("the disk does not take the data");
        times.append(timer.nsecsElapsed());
    }
    file.remove();
    std::sort(times.begin(), times.end());
    return static_cast<double>(times.at(50)) / 1e6;
}

/// Resident memory in MiB, as the kernel counts it.
double residentMiB(const CliProcess &process)
{
    QFile status(u"/proc/%1/status"_qs.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/// The mean of several loads of one server, and the worst of their 99th hundredths.
class Loads final
{
public:
    void add(const WrkReport &load)
    {
        if (load.failed > 0)
            qWarning("%ld requests failed", load.failed);
        m_perSecond += load.perSecond;
        m_p99Ms = std::max(m_p99Ms, load.p99Ms);
        ++m_count;
    }
    [[nodiscard]] double perSecond() const { return m_perSecond / m_count; }
    [[nodiscard]] double p99Ms() const { return m_p99Ms; }
    [[nodiscard]] QString told() const
    {
        return u"%1/s, p99 %2 ms"_qs.arg(number(perSecond()), number(m_p99Ms, 1));
    }

private:
    double m_perSecond = 0;
    double m_p99Ms = 0;
    int m_count = 0;
};

/// Loads a bridge of its own on the installation. What is received is held, so that nothing
/// but receiving and storing is measured.
WrkReport loadBridge(Installation &installation, int clients = connections)
{
    const auto bridge = installation.serve();
    if (!bridge)
        qFatal("serve did not start");
    const WrkReport load = runWrk(installation.hook(u"held"_qs), clients, seconds / rounds);
    if (bridge->terminate().status != 0)
        qFatal("serve did not end");
    return load;
}

WrkReport loadBareServer()
{
    CliProcess bare(QStringLiteral(LEADBRIDGE_BARESERVER), {});
    const auto address = bare.waitForListening();
    if (!address)
        qFatal("the bare server did not start");
    return runWrk(*address, connections, seconds / rounds);
}

void measureIngest(Table &table, Installation &empty, Installation &full)
{
    // In turns, one server at a time: whatever else the machine does meets all three.
    Loads ceiling;
    Loads none;
    Loads million;
    for (int round = 0; round < rounds; ++round) {
        ceiling.add(loadBareServer());
        none.add(loadBridge(empty));
        million.add(loadBridge(full));
    }
    const double share = none.perSecond() / ceiling.perSecond();
    const double ratio = million.perSecond() / none.perSecond();
    table.add(u"bare QTcpServer, 64 connections"_qs, ceiling.told());
    table.add(u"durable ingest, 64 connections"_qs, none.told(), u"p99 < 15 ms"_qs,
              judged(none.p99Ms() < 15));
    table.add(u"  as a share of the bare server"_qs, number(share, 2), u">= 0.4"_qs,
              judged(share >= 0.4));
    // Each connection waits for the disk: with more of them more share one commit.
    Loads crowd;
    crowd.add(loadBridge(empty, 8 * connections));
    table.add(u"  with 512 connections"_qs, crowd.told());
    table.add(u"durable ingest with 1,000,000 events stored"_qs, million.told());
    table.add(u"  as a share of the empty database's"_qs, number(ratio, 2), u">= 0.9"_qs,
              judged(ratio >= 0.9));
}

void measureStart(Table &table, Installation &full)
{
    QList<qint64> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto bridge = full.serve();
        times.append(timer.elapsed());
        if (!bridge || bridge->terminate().status != 0)
            qFatal("serve did not start and end");
    }
    std::sort(times.begin(), times.end());
    table.add(u"start to \"listening on\", 1,000,000 events (of 5)"_qs,
              u"%1 ms, longest %2"_qs.arg(times.at(2)).arg(times.at(4)), u"< 200 ms"_qs,
              judged(times.at(2) < 200));
}

/// Leads that came out, per second from the first request to the last order, with a backlog in
/// between; then the memory of the program that did it.
void measureEndToEnd(Table &table, const QString &folder)
{
    Receiver receiver;
    Installation installation(folder);
    if (!installation.setUp({ { .name = u"open"_qs, .destination = orders(receiver) } }))
        qFatal("the flow could not be set up");
    const auto bridge = installation.serve();
    if (!bridge)
        qFatal("serve did not start");
    const QUrl hook = installation.hook(u"open"_qs);
    table.add(u"serve: resident memory, idle"_qs, u"%1 MiB"_qs.arg(number(residentMiB(*bridge), 1)),
              u"< 40 MiB"_qs, judged(residentMiB(*bridge) < 40));

    long accepted = 0;
    const Clock::time_point begin = Clock::now();
    while (accepted < leadsForMemory) {
        const WrkReport load = runWrk(hook, connections, seconds);
        if (load.failed > 0)
            qWarning("%ld requests failed", load.failed);
        accepted += load.requests;
    }
    // wrk leaves with up to one request a connection stored and not counted.
    const Clock::time_point patience = Clock::now() + std::chrono::minutes(5);
    while (receiver.count() < accepted && Clock::now() < patience)
        QThread::msleep(5);
    const std::chrono::duration<double> took = receiver.lastArrival() - begin;
    const double rate = static_cast<double>(receiver.count()) / took.count();
    const double memory = residentMiB(*bridge);
    table.add(u"webhook to the order's receipt, all stored (%L1 leads)"_qs.arg(receiver.count()),
              u"%1/s"_qs.arg(number(rate)), u">= 2500/s"_qs,
              judged(rate >= 2500 && receiver.count() >= accepted));
    table.add(u"serve: resident memory after %L1 leads"_qs.arg(receiver.count()),
              u"%1 MiB"_qs.arg(number(memory, 1)), u"< 90 MiB"_qs, judged(memory < 90));
}

void measureLatency(Table &table, const QString &folder)
{
    Receiver receiver;
    Installation installation(folder);
    if (!installation.setUp({ { .name = u"open"_qs, .destination = orders(receiver) } }))
        qFatal("the flow could not be set up");
    const auto bridge = installation.serve();
    if (!bridge)
        qFatal("serve did not start");
    const QList<double> times =
        leadLatencies(installation.hook(u"open"_qs), receiver, 20, 20 * seconds);
    if (times.isEmpty())
        qFatal("no order came");
    const double p50 = times.at(times.size() / 2);
    const double p99 = times.at(times.size() * 99 / 100);
    table.add(u"webhook to order request on the wire, 20/s: p50"_qs,
              u"%1 ms"_qs.arg(number(p50, 2)), u"< 3 ms"_qs, judged(p50 < 3));
    table.add(u"  p99"_qs, u"%1 ms"_qs.arg(number(p99, 2)), u"< 15 ms"_qs, judged(p99 < 15));
}

} // namespace

/// Measures what the README promises about speed and memory. Argument: a folder on a real disk.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString folder = application.arguments().value(1, u"."_qs);
    const FlowSpec held { .name = u"held"_qs,
                          .destination = QUrl(u"http://127.0.0.1:9/"_qs),
                          .running = false };
    Table table;
    Installation empty(folder);
    Installation full(folder);
    if (!empty.setUp({ held }) || !full.setUp({ held }))
        qFatal("the flows could not be set up");
    fillWithEvents(full.dataDir(), manyEvents);

    table.add(u"one durable write on this disk (fdatasync)"_qs,
              u"%1 ms"_qs.arg(number(durableWriteMs(folder), 2)));
    measureStart(table, full);
    measureIngest(table, empty, full);
    measureEndToEnd(table, folder);
    measureLatency(table, folder);
    measureHistoryPages(table, full.dataDir());
    table.print();
    return table.allReached() ? 0 : 1;
}
