// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/forgetfuldisk.h"
#include "tests/system/kit/installation.h"
#include "tests/system/kit/loadclient.h"
#include "tests/system/ownengine.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace LeadBridge::Test;
using LeadBridge::InProcess::OwnEngine;

Q_DECLARE_METATYPE(ForgetfulDisk::Left)

/// The power fails under load, and all that the disk had not promised is gone. The engine runs in
/// this process, on a disk that forgets; each cut leaves the folder as a start would find it.
class TestSystemPowerLoss : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasAnsweredIsThere_data();
    void whatWasAnsweredIsThere();

private:
    ForgetfulDisk m_disk;
};

namespace {

const QString flow = QStringLiteral("Новые клиенты");
constexpr int connections = 8;
constexpr int cuts = 30;
constexpr int acceptedPerCut = 40;

/// What the world knew at the moment of a cut.
struct Moment
{
    QString folder;
    QSet<int> accepted; ///< answered 200
    QSet<int> received; ///< orders that had reached the service
    int unsynced = 0;
};

QSet<int> numbersAt(const RecordingDestination &service)
{
    QSet<int> numbers;
    for (const RecordedRequest &request : service.requests())
        numbers.insert(request.formField(u"sub_id_1"_qs).mid(3).toInt());
    return numbers;
}

struct Closer
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

/// The first column of all rows, asked of a database on the real disk.
QStringList ask(const QString &folder, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *prepared = nullptr;
    const QByteArray path = QFile::encodeName(folder + u"/leadbridge.db");
    const int opened = sqlite3_open_v2(path.constData(), &handle, SQLITE_OPEN_READWRITE, "unix");
    const std::unique_ptr<sqlite3, Closer> database(handle);
    if (opened != SQLITE_OK || sqlite3_prepare_v2(handle, sql, -1, &prepared, nullptr) != SQLITE_OK)
        return { QString::fromUtf8(sqlite3_errmsg(handle)) };
    const std::unique_ptr<sqlite3_stmt, Closer> rows(prepared);
    QStringList found;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        const auto *text = static_cast<const char *>(sqlite3_column_blob(prepared, 0));
        found.append(QString::fromUtf8(text, sqlite3_column_bytes(prepared, 0)));
    }
    return found;
}

/// Numbers among the rows, which begin with them.
QSet<int> numbersOf(const QStringList &rows)
{
    QSet<int> numbers;
    for (const QString &row : rows)
        numbers.insert(row.toInt());
    return numbers;
}

constexpr auto numberOf =
    "(SELECT json_extract(value, '$[1]') FROM json_each(CAST(r.fields AS TEXT))"
    " WHERE json_extract(value, '$[0]') = 'client_id')";

/// Everything that must hold of what a cut left; empty where it does.
QString faultOf(const Moment &moment)
{
    const QStringList sound = ask(moment.folder, "PRAGMA integrity_check");
    if (sound != QStringList { u"ok"_qs })
        return sound.join(u'\n');
    const QByteArray events = QByteArray("SELECT ") + numberOf
        + " FROM requests r"
          " JOIN events e ON e.id = r.event";
    const QSet<int> stored = numbersOf(ask(moment.folder, events.constData()));
    const QSet<int> lost = moment.accepted - stored;
    if (!lost.isEmpty())
        return u"%1 of %2 answered 200 are gone"_qs.arg(lost.size()).arg(moment.accepted.size());
    // What went out is known to have gone out, so that no start sends it silently again.
    const QByteArray unmarked = QByteArray("SELECT ") + numberOf
        + " FROM deliveries d JOIN requests r"
          " ON r.event = d.id / 256 WHERE d.state = 'pending' AND d.started IS NULL"
          " AND d.attempts = 0";
    const QSet<int> again =
        numbersOf(ask(moment.folder, unmarked.constData())).intersect(moment.received);
    return again.isEmpty() ? QString() : u"%1 would go out twice"_qs.arg(again.size());
}

} // namespace

void TestSystemPowerLoss::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // secrets lie in a file, as in the programs
}

void TestSystemPowerLoss::whatWasAnsweredIsThere_data()
{
    QTest::addColumn<ForgetfulDisk::Left>("left");
    QTest::newRow("nothing unsynced is left") << ForgetfulDisk::Left::Nothing;
    QTest::newRow("some sectors are left, in no order") << ForgetfulDisk::Left::Some;
    QTest::newRow("all that was written is left") << ForgetfulDisk::Left::All;
}

void TestSystemPowerLoss::whatWasAnsweredIsThere()
{
    QFETCH(ForgetfulDisk::Left, left);
    QRandomGenerator random(20261122);
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .name = flow, .destination = service.url() } }));
    QUrl hook = installation.hook(flow);
    const QTemporaryDir ruins;
    QList<Moment> moments;
    {
        OwnEngine engine(installation.dataDir());
        QVERIFY(engine.start());
        hook.setScheme(u"http"_qs);
        hook.setHost(u"127.0.0.1"_qs);
        hook.setPort(engine.port());

        LoadClient load(hook, connections, 1);
        connect(&load, &LoadClient::progressed, &load, [&](int accepted) {
            if (accepted % acceptedPerCut != 0 || moments.size() >= cuts)
                return;
            Moment moment { ruins.filePath(QString::number(moments.size())), load.accepted(),
                            numbersAt(service) };
            if (m_disk.cutPower(engine.databasePath(), moment.folder, left, random)) {
                moment.unsynced = m_disk.unsynced();
                moments.append(moment);
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(moments.size() == cuts, 120000);
        load.stop();
        QVERIFY(engine.stop());
    }
    int unsynced = 0;
    for (const Moment &moment : moments) {
        const QString fault = faultOf(moment);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        unsynced += moment.unsynced;
    }
    // Else the cuts would have found nothing to forget, and proved nothing.
    QVERIFY(unsynced > 0);

    // One of them is started again: what had reached the service does not reach it again.
    const Moment &last = moments.constLast();
    const RecordingDestination later;
    QFile::copy(installation.dataDir() + u"/secrets.json", last.folder + u"/secrets.json");
    const auto run = [&](const QStringList &arguments, const QByteArray &input = {}) {
        return runCli(arguments + QStringList { u"--data-dir"_qs, last.folder }, input);
    };
    const QByteArray flows = flowFile({ flowObject({ .name = flow, .destination = later.url() }) });
    QCOMPARE(run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flows).status, 0);
    CliProcess bridge({ u"serve"_qs, u"--port"_qs, u"0"_qs, u"--data-dir"_qs, last.folder });
    QVERIFY2(bridge.waitForListening(), bridge.told().constData());
    const QStringList pending { u"history"_qs, u"list"_qs, u"--json"_qs, u"--state"_qs,
                                u"pending"_qs };
    QTRY_VERIFY_WITH_TIMEOUT(run(pending).objects().isEmpty(), 60000);
    QVERIFY(!numbersAt(later).intersects(last.received));
    QCOMPARE(bridge.terminate().status, 0);
}

QTEST_GUILESS_MAIN(TestSystemPowerLoss)

#include "tst_system_powerloss.moc"
