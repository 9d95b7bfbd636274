// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QMutex>
#include <QTest>

#include <atomic>

using namespace LeadBridge::Test;

/// Copies are made, restored, and looked at; the check-up tells what is wrong and touches nothing.
class TestSystemUpkeep : public QObject
{
    Q_OBJECT

private slots:
    void yesterdaysCopyComesBack_data();
    void yesterdaysCopyComesBack();
    void withoutTheReplacedJournalTheOperatorDecides();
    void aBadCopyIsRefused();
    void aCopyIsMadeEveryDayAndTheOldestGo();
    void theDoctorLeavesAStoppedBridgeAsItIs();
    void theDoctorAsksARunningBridge();
    void theDoctorCallsAPerson_data();
    void theDoctorCallsAPerson();
    void theConfigurationMovesWithoutKeys();
    void whomToTellOutlivesTheJournal();

private:
    /// A service that takes orders, or is busy, and who got in.
    struct Service
    {
        Service();
        [[nodiscard]] QStringList taken() const;

        std::atomic_bool busy = false;
        mutable QMutex mutex;
        QStringList clients;
        std::unique_ptr<RecordingDestination> destination;
    };
    static int send(const Installation &installation, const QString &client);
    static QString idOf(const Installation &installation, const QString &client);
    static QString stateOf(const Installation &installation, const QString &client);
};

namespace {

constexpr int longRetry = 1800; // s: nothing goes by itself while the test looks

QString flowName()
{
    return FlowSpec().name;
}

QStringList copies(const Installation &installation)
{
    return QDir(installation.dataDir() + u"/backups"_qs).entryList({ u"*.db"_qs }, QDir::Files);
}

QMap<QString, QByteArray> contents(const Installation &installation)
{
    QMap<QString, QByteArray> all;
    for (const QString &path : installation.files()) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            all.insert(path, file.readAll());
    }
    return all;
}

} // namespace

TestSystemUpkeep::Service::Service()
{
    destination = std::make_unique<RecordingDestination>([this](const RecordedRequest &request) {
        if (request.method != "POST")
            return Answer {
                .status = 405, .body = "no", .contentType = "text/plain"
            }; // somebody who only looks whether it answers
        if (busy)
            return Answer { .status = 503, .body = "busy", .contentType = "text/plain" };
        const QMutexLocker lock(&mutex);
        clients.append(request.formField(u"sub_id_1"_qs));
        return Answer {};
    });
}

QStringList TestSystemUpkeep::Service::taken() const
{
    const QMutexLocker lock(&mutex);
    QStringList sorted = clients;
    sorted.sort();
    return sorted;
}

int TestSystemUpkeep::send(const Installation &installation, const QString &client)
{
    const QByteArray query = "client_id=" + client.toUtf8()
        + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0&client_phone=79120000014";
    return LeadBridge::Test::send(installation.hook(flowName(), query), "GET").status;
}

QString TestSystemUpkeep::idOf(const Installation &installation, const QString &client)
{
    for (const QJsonObject &event : installation.history()) {
        if (event[u"fields"][u"client_id"].toString() == client)
            return event[u"id"].toVariant().toString();
    }
    return {};
}

QString TestSystemUpkeep::stateOf(const Installation &installation, const QString &client)
{
    for (const QJsonObject &event : installation.history()) {
        if (event[u"fields"][u"client_id"].toString() == client)
            return event[u"state"].toString();
    }
    return {};
}

void TestSystemUpkeep::yesterdaysCopyComesBack_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("while the bridge runs") << true;
    QTest::newRow("while it does not") << false;
}

void TestSystemUpkeep::yesterdaysCopyComesBack()
{
    QFETCH(bool, running);
    Service service;
    Installation installation;
    QVERIFY(installation.setUp(
        { { .destination = service.destination->url(), .firstRetrySeconds = longRetry } }));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    // Yesterday: one has gone out, one waits.
    QCOMPARE(send(installation, u"1"_qs), 200);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation, u"1"_qs), u"delivered"_qs, 20000);
    service.busy = true;
    QCOMPARE(send(installation, u"2"_qs), 200);
    QTRY_VERIFY_WITH_TIMEOUT(service.destination->count() >= 2, 20000);
    const QString copy = installation.dataDir() + u"/yesterday.db"_qs;
    const CliResult made = installation.run({ u"backup"_qs, u"make"_qs, copy });
    QVERIFY2(made.status == 0, made.told().constData());
    // Since then: the one that waited went out, another came and went, a third came and waits,
    // and the flow was stopped.
    service.busy = false;
    QCOMPARE(installation.run({ u"history"_qs, u"resend"_qs, idOf(installation, u"2"_qs) }).status,
             0);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation, u"2"_qs), u"delivered"_qs, 20000);
    QCOMPARE(send(installation, u"3"_qs), 200);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation, u"3"_qs), u"delivered"_qs, 20000);
    service.busy = true;
    const int before = service.destination->count();
    QCOMPARE(send(installation, u"4"_qs), 200);
    QTRY_VERIFY_WITH_TIMEOUT(service.destination->count() > before, 20000);
    QCOMPARE(installation.run({ u"flow"_qs, u"stop"_qs, flowName() }).status, 0);
    if (!running)
        QCOMPARE(bridge->terminate().status, 0);

    const CliResult restored =
        installation.run({ u"backup"_qs, u"restore"_qs, copy, u"--json"_qs });
    QVERIFY2(restored.status == 0, restored.told().constData());
    const QJsonObject report = restored.objects().value(0);
    QVERIFY(report[u"since_known"].toBool());
    QCOMPARE(report[u"received_since"].toInt(), 2);
    QCOMPARE(report[u"gone_out_since"].toInt(), 1);
    QCOMPARE(report[u"waiting"].toInt(), 1);
    QCOMPARE(report[u"uncertain"].toInt(), 0);
    QCOMPARE(report[u"flows"].toInt(), 1);
    QCOMPARE(report[u"events"].toInt(), 4);
    QVERIFY(QFile::exists(report[u"set_aside"].toString()));

    if (!running)
        bridge = installation.serve();
    QVERIFY(bridge);
    service.busy = false;
    // The flow runs as it did, the queue goes out, and the address is the one Klientiks has.
    QCOMPARE(installation.run({ u"history"_qs, u"resend"_qs, idOf(installation, u"4"_qs) }).status,
             0);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 4, 20000);
    QCOMPARE(send(installation, u"5"_qs), 200);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation, u"5"_qs), u"delivered"_qs, 20000);
    const QStringList once { u"kl-1"_qs, u"kl-2"_qs, u"kl-3"_qs, u"kl-4"_qs, u"kl-5"_qs };
    QCOMPARE(service.taken(), once);
    QCOMPARE(bridge->terminate().status, 0);
}

void TestSystemUpkeep::withoutTheReplacedJournalTheOperatorDecides()
{
    Service service;
    Installation installation;
    QVERIFY(installation.setUp(
        { { .destination = service.destination->url(), .firstRetrySeconds = longRetry } }));
    service.busy = true;
    {
        const auto bridge = installation.serve();
        QVERIFY(bridge);
        QCOMPARE(send(installation, u"1"_qs), 200);
        QTRY_VERIFY_WITH_TIMEOUT(service.destination->count() == 1, 20000);
        QCOMPARE(bridge->terminate().status, 0);
    }
    const QString copy = installation.dataDir() + u"/copy.db"_qs;
    QCOMPARE(installation.run({ u"backup"_qs, u"make"_qs, copy }).status, 0);
    QVERIFY(QFile::remove(installation.dataDir() + u"/leadbridge.db"_qs));
    service.busy = false;
    const CliResult restored = installation.run({ u"backup"_qs, u"restore"_qs, copy });
    QVERIFY2(restored.status == 0, restored.told().constData());
    QVERIFY2(restored.out.contains("nobody knows"), restored.told().constData());
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(installation.count(u"uncertain"_qs), 1);
    // Another lead goes past it; the unclear one stays until somebody decides.
    QCOMPARE(send(installation, u"2"_qs), 200);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation, u"2"_qs), u"delivered"_qs, 20000);
    QCOMPARE(service.taken(), QStringList { u"kl-2"_qs });
    QCOMPARE(installation.run({ u"history"_qs, u"resend"_qs, idOf(installation, u"1"_qs) }).status,
             0);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation, u"1"_qs), u"delivered"_qs, 20000);
}

void TestSystemUpkeep::aBadCopyIsRefused()
{
    Service service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination->url() } }));
    const QString path = installation.dataDir() + u"/copy.db"_qs;
    QCOMPARE(installation.run({ u"backup"_qs, u"restore"_qs, path }).status, 1);
    QCOMPARE(installation.run({ u"backup"_qs, u"make"_qs, path }).status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const CliResult refused = installation.run({ u"backup"_qs, u"restore"_qs, path });
    QVERIFY2(refused.status == 1, refused.told().constData());
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY(bridge->isRunning());
    QCOMPARE(send(installation, u"1"_qs), 200);
}

void TestSystemUpkeep::aCopyIsMadeEveryDayAndTheOldestGo()
{
    Service service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination->url() } }));
    {
        const auto bridge = installation.serve();
        QVERIFY(bridge);
        QTRY_COMPARE_WITH_TIMEOUT(copies(installation).size(), 1, 20000);
        QCOMPARE(bridge->terminate().status, 0);
    }
    const QString folder = installation.dataDir() + u"/backups/"_qs;
    const QString made = copies(installation).first();
    for (int day = 1; day <= 9; ++day)
        QVERIFY(QFile::copy(folder + made, folder + u"leadbridge-2025010%1-020000.db"_qs.arg(day)));
    {
        // There is one of today: nothing is to be done.
        const auto bridge = installation.serve();
        QVERIFY(bridge);
        QCOMPARE(copies(installation).size(), 10);
        QCOMPARE(bridge->terminate().status, 0);
    }
    QVERIFY(QFile::remove(folder + made));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QTRY_COMPARE_WITH_TIMEOUT(copies(installation).size(), 7, 20000);
    QVERIFY(!copies(installation).contains(u"leadbridge-20250103-020000.db"_qs));
    QVERIFY(copies(installation).contains(u"leadbridge-20250104-020000.db"_qs));
    const CliResult listed = installation.run({ u"backup"_qs, u"list"_qs, u"--json"_qs });
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.objects().size(), 7);
}

void TestSystemUpkeep::theDoctorLeavesAStoppedBridgeAsItIs()
{
    Installation installation;
    const QString none = installation.dataDir() + u"/none"_qs;
    const CliResult absent = runCli({ u"--data-dir"_qs, none, u"doctor"_qs });
    QVERIFY2(absent.status == 0, absent.told().constData());
    QVERIFY(!QFileInfo::exists(none));

    Service service;
    QVERIFY(installation.setUp({ { .destination = service.destination->url() } }));
    {
        const auto bridge = installation.serve();
        QVERIFY(bridge);
        QCOMPARE(send(installation, u"1"_qs), 200);
        bridge->killHard(); // what was not cleaned up is none of the doctor's business
    }
    const auto before = contents(installation);
    const CliResult looked = installation.run({ u"doctor"_qs });
    QVERIFY2(looked.status == 0, looked.told().constData());
    QVERIFY2(looked.out.contains("does not run"), looked.told().constData());
    auto after = contents(installation);
    for (const QString &path : after.keys()) {
        // Who reads a log that a killed bridge left has to note where it reads.
        if (path.endsWith(u"-shm"))
            continue;
        QVERIFY2(before.value(path) == after.value(path), qPrintable(path));
    }
    QCOMPARE(after.size(), before.size());
}

void TestSystemUpkeep::theDoctorAsksARunningBridge()
{
    Service service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination->url() } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QTRY_COMPARE_WITH_TIMEOUT(copies(installation).size(), 1, 20000);
    const CliResult looked = installation.run({ u"doctor"_qs, u"--json"_qs });
    QVERIFY2(looked.status == 0, looked.told().constData());
    QMap<QString, QString> grades;
    for (const QJsonObject &line : looked.objects()) {
        grades.insert(line[u"subject"].toString(), line[u"grade"].toString());
        QVERIFY2(!line[u"message"].toString().isEmpty(), looked.told().constData());
    }
    for (const char *subject :
         { "folder", "database", "disk", "backups", "port", "clock", "destination", "problems" })
        QCOMPARE(grades.value(QLatin1String(subject)), u"good"_qs);
    QCOMPARE(grades.value(u"alerts"_qs), u"note"_qs);
    QCOMPARE(grades.value(u"address"_qs), u"note"_qs);
    // Nothing that could be misused, whoever the report is sent to.
    QVERIFY(!looked.out.contains(apiKey));
    QVERIFY(!looked.out.contains(installation.hook(flowName()).path().toUtf8()));
    QVERIFY(!looked.out.contains(installation.dataDir().toUtf8()));
    // It sent no lead.
    QCOMPARE(service.taken(), QStringList());
}

void TestSystemUpkeep::theDoctorCallsAPerson_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("a damaged journal") << u"database"_qs;
    QTest::newRow("a folder that others can read") << u"folder"_qs;
}

void TestSystemUpkeep::theDoctorCallsAPerson()
{
    QFETCH(QString, subject);
    Service service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination->url() } }));
    const QString path = installation.dataDir() + u"/leadbridge.db"_qs;
    if (subject == u"folder") {
        QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOther));
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        file.write(QByteArray(4096, 'x'));
    }
    const CliResult looked = installation.run({ u"doctor"_qs, u"--json"_qs });
    QCOMPARE(looked.status, 1);
    QString remedy;
    for (const QJsonObject &line : looked.objects()) {
        if (line[u"subject"].toString() == subject && line[u"grade"].toString() == u"person")
            remedy = line[u"remedy"].toString();
    }
    QVERIFY2(!remedy.isEmpty(), looked.told().constData());
    QVERIFY(QFile::exists(path)); // it is not the doctor who sets it aside
}

void TestSystemUpkeep::theConfigurationMovesWithoutKeys()
{
    Service service;
    Installation first;
    QVERIFY(first.setUp({ { .destination = service.destination->url() } }));
    const QString path = first.dataDir() + u"/all.json"_qs;
    QCOMPARE(first.run({ u"configuration"_qs, u"export"_qs, path }).status, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains(flowName().toUtf8()));
    QVERIFY(!written.contains(apiKey));
    QVERIFY(!written.contains("database_id"));

    Installation second;
    const CliResult taken = second.run({ u"configuration"_qs, u"import"_qs, path });
    QVERIFY2(taken.status == 0, taken.told().constData());
    QVERIFY2(taken.out.contains(apiKeyName), taken.told().constData());
    QVERIFY(second.run({ u"flow"_qs, u"list"_qs }).out.contains(flowName().toUtf8()));
    const CliResult wrong =
        second.run({ u"configuration"_qs, u"import"_qs, second.dataDir() + u"/lock"_qs });
    QCOMPARE(wrong.status, 1);
}

void TestSystemUpkeep::whomToTellOutlivesTheJournal()
{
    Service service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.destination->url() } }));
    const auto tell = [&](const QByteArray &whom) {
        return installation
                   .run({ u"alerts"_qs, u"set"_qs, u"email.host=smtp.example.org"_qs,
                          u"email.user=salon@example.org"_qs,
                          u"email.to="_qs + QString::fromUtf8(whom) })
                   .status
            == 0;
    };
    const auto beside = [&] {
        QFile file(installation.dataDir() + u"/alerts.json"_qs);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString copy = installation.dataDir() + u"/copy.db"_qs;
    QVERIFY(tell("anna@example.org"));
    QCOMPARE(installation.run({ u"backup"_qs, u"make"_qs, copy }).status, 0);
    QVERIFY(tell("boris@example.org"));
    QVERIFY(beside().contains("boris@example.org"));

    // With a copy its own settings come back, beside the journal as well.
    const CliResult restored = installation.run({ u"backup"_qs, u"restore"_qs, copy });
    QVERIFY2(restored.status == 0, restored.told().constData());
    const auto told = [&] { return installation.run({ u"alerts"_qs, u"show"_qs }).out; };
    QVERIFY(told().contains("anna@example.org"));
    QVERIFY2(beside().contains("anna@example.org"), beside().constData());
    QVERIFY(!beside().contains("boris@example.org"));

    // A damaged journal is set aside and takes nobody's address along.
    QFile journal(installation.dataDir() + u"/leadbridge.db"_qs);
    QVERIFY(journal.open(QIODevice::WriteOnly | QIODevice::Truncate));
    journal.write(QByteArray("This was a database once. ").repeated(1000));
    journal.close();
    QVERIFY(told().contains("anna@example.org"));
    QVERIFY(!installation.files().filter(u".damaged-"_qs).isEmpty());
}

QTEST_GUILESS_MAIN(TestSystemUpkeep)

#include "tst_system_upkeep.moc"
