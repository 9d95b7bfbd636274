// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace LeadBridge::Test;

/// What goes wrong around the program, and how it bears it.
class TestSystemTrouble : public QObject
{
    Q_OBJECT

private slots:
    void secondEngineIsTurnedAway();
    void theLockOfADeadProcessKeepsNobodyOut();
    void endsCleanlyOnSignal_data();
    void endsCleanlyOnSignal();
    void waitsForWhatIsUnderWay();
    void portTaken();
    void unreachableIsTriedAgain();
    void unansweredIsUncertain();
    void damagedDatabaseIsSetAside();
    void newerDatabaseIsRefused();
};

namespace {

/// A loopback port where nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString databasePath(const Installation &installation)
{
    for (const QString &file : installation.files()) {
        if (file.endsWith(u".db") || file.endsWith(u".sqlite"))
            return file;
    }
    return {};
}

} // namespace

void TestSystemTrouble::secondEngineIsTurnedAway()
{
    Installation installation;
    const auto first = installation.serve();
    QVERIFY(first);
    const CliResult second = installation.run({ u"serve"_qs, u"--port"_qs, u"0"_qs });
    QVERIFY2(second.status == 3, second.told().constData());
    QVERIFY2(second.err.contains(QByteArray::number(first->processId())),
             second.told().constData());
    QVERIFY(first->isRunning());
}

void TestSystemTrouble::theLockOfADeadProcessKeepsNobodyOut()
{
    // Processes' numbers come round: another bridge has that of one that was killed.
    Installation another;
    const auto living = another.serve();
    QVERIFY(living);
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = QUrl(u"http://127.0.0.1:9/"_qs) } }));
    const QString lock = installation.dataDir() + u"/lock";
    QFile::remove(lock);
    QVERIFY(QFile::copy(another.dataDir() + u"/lock", lock));
    QVERIFY(installation.serve());
    QVERIFY(another.run({ u"serve"_qs, u"--port"_qs, u"0"_qs }).status == 3);
}

void TestSystemTrouble::endsCleanlyOnSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestSystemTrouble::endsCleanlyOnSignal()
{
    QFETCH(int, signal);
    Installation installation;
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    ::kill(static_cast<pid_t>(bridge->processId()), signal);
    const CliResult end = bridge->finish();
    QVERIFY2(end.status == 0, end.told().constData());
    // Nothing is left half written beside the database.
    for (const QString &file : installation.files())
        QVERIFY2(!file.endsWith(u"-wal") || QFileInfo(file).size() == 0, qPrintable(file));
    QVERIFY(installation.serve());
}

void TestSystemTrouble::waitsForWhatIsUnderWay()
{
    const RecordingDestination destination;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = destination.url() } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const QUrl hook = installation.hook(u"Новые клиенты"_qs, sampleQuery(u"client_created"_qs));
    constexpr int sent = 20;
    for (int i = 0; i < sent; ++i)
        QCOMPARE(send(hook, "GET").status, 200);
    QCOMPARE(bridge->terminate().status, 0);
    // Each is either delivered or still to be sent: an orderly end leaves no doubts.
    QCOMPARE(installation.count(u"delivered"_qs) + installation.count(u"pending"_qs), sent);
    QCOMPARE(destination.count(), installation.count(u"delivered"_qs));
}

void TestSystemTrouble::portTaken()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(occupant.serverPort());
    const Installation installation;
    CliProcess bridge({ u"serve"_qs, u"--port"_qs, QString::fromLatin1(port), u"--data-dir"_qs,
                        installation.dataDir() });
    QVERIFY2(bridge.waitForText(port), bridge.told().constData());
    const CliResult end = bridge.finish();
    QVERIFY2(end.status == 1, end.told().constData());
    QVERIFY2(!end.out.contains("listening on"), end.told().constData());
    QVERIFY2(end.err.contains(port), end.told().constData());
}

void TestSystemTrouble::unreachableIsTriedAgain()
{
    QUrl nowhere(u"http://127.0.0.1/method/send_order"_qs);
    nowhere.setPort(closedPort());
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = nowhere, .firstRetrySeconds = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const QUrl hook = installation.hook(u"Новые клиенты"_qs, sampleQuery(u"client_created"_qs));
    QCOMPARE(send(hook, "GET").status, 200);
    const auto delivery = [&] {
        return installation.history().value(0).value(u"deliveries").toArray().at(0).toObject();
    };
    QTRY_VERIFY_WITH_TIMEOUT(delivery().value(u"attempts").toInt() >= 2, 30000);
    QCOMPARE(installation.history().value(0).value(u"state").toString(), u"pending"_qs);
    QVERIFY(!delivery().value(u"message").toString().isEmpty());
    const QJsonObject story = installation.story(installation.history().value(0).value(u"id"));
    const QJsonArray log = story.value(u"deliveries").toArray().at(0)[u"log"].toArray();
    QVERIFY(log.size() >= 2);
    QCOMPARE(log.at(0)[u"outcome"].toString(), u"retry"_qs);
}

void TestSystemTrouble::unansweredIsUncertain()
{
    const RecordingDestination silent(
        [](const RecordedRequest &) { return Answer { .hangUp = true }; });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = silent.url() } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const QUrl hook = installation.hook(u"Новые клиенты"_qs, sampleQuery(u"client_created"_qs));
    QCOMPARE(send(hook, "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"uncertain"_qs), 1, 15000);
    QCOMPARE(silent.count(), 1);

    const QString id = installation.history().value(0).value(u"id").toVariant().toString();
    QCOMPARE(installation.run({ u"history"_qs, u"resend"_qs, id }).status, 0);
    QTRY_COMPARE_WITH_TIMEOUT(silent.count(), 2, 15000);
}

void TestSystemTrouble::damagedDatabaseIsSetAside()
{
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = QUrl(u"http://127.0.0.1:9/"_qs) } }));
    const QString path = databasePath(installation);
    QVERIFY(!path.isEmpty());
    const QByteArray wreck = QByteArray("This was a database once. ").repeated(1000);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(wreck);
    }
    const auto bridge = installation.serve();
    QVERIFY(bridge);

    // The operator is told where the old one is, and it is there, byte for byte.
    QString aside;
    for (const QString &name : installation.files()) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (file.read(wreck.size()) == wreck)
            aside = name;
    }
    QVERIFY(!aside.isEmpty() && aside != path);
    QVERIFY2(bridge->waitForText(QFileInfo(aside).fileName().toUtf8()), bridge->told().constData());
    QVERIFY(installation.setUp({ { .destination = QUrl(u"http://127.0.0.1:9/"_qs) } }));
}

void TestSystemTrouble::newerDatabaseIsRefused()
{
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = QUrl(u"http://127.0.0.1:9/"_qs) } }));
    QFile file(databasePath(installation));
    QVERIFY(file.open(QIODevice::ReadWrite));
    // user_version is a big-endian number at byte 60 (sqlite.org/fileformat.html, 1.3).
    file.seek(60);
    file.write(QByteArray::fromHex("000f4240"));
    file.close();
    const QByteArray before = [&] {
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }();
    file.close();

    const CliResult result = installation.run({ u"serve"_qs, u"--port"_qs, u"0"_qs });
    QVERIFY2(result.status == 1, result.told().constData());
    QVERIFY2(result.err.contains("newer"), result.told().constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

QTEST_GUILESS_MAIN(TestSystemTrouble)

#include "tst_system_trouble.moc"
