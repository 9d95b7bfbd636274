// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"
#include "tests/system/kit/keyring.h"

#include <QFile>
#include <QTest>

using namespace LeadBridge::Test;

/// Keys in the system's keychain: a real one, GNOME Keyring, on a session bus of the test's own.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

private slots:
    void theKeyIsInTheKeychainAlone();
    void leadsWaitForAKeychain_data();
    void leadsWaitForAKeychain();
    void aKeySetMeanwhileStays();
};

namespace {

constexpr int waitMs = 60'000;
const auto flow = u"Новые клиенты"_qs;

QByteArray secretsFile(const Installation &installation)
{
    QFile file(installation.dataDir() + u"/secrets.json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int sendLead(const Installation &installation)
{
    QUrl hook = installation.hook(flow);
    hook.setQuery(QString::fromLatin1(sampleQuery(u"client_created"_qs)), QUrl::StrictMode);
    return send(hook, "GET").status;
}

QString keyOf(const RecordedRequest &request)
{
    return request.formField(u"api_key"_qs);
}

} // namespace

void TestSystemKeychain::theKeyIsInTheKeychainAlone()
{
    Keyring keyring;
    QVERIFY(keyring.hasBus());
    QVERIFY(keyring.open());
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url() } }));
    QVERIFY(secretsFile(installation).contains(apiKeyName));
    QVERIFY(!secretsFile(installation).contains(apiKey));

    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendLead(installation), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    QCOMPARE(keyOf(service.requests().constFirst()), QString::fromLatin1(apiKey));
    for (const QString &name : installation.files()) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(apiKey), qPrintable(name));
    }
}

void TestSystemKeychain::leadsWaitForAKeychain_data()
{
    QTest::addColumn<bool>("locked");
    QTest::newRow("not there yet") << false;
    QTest::newRow("locked") << true;
}

/// At login the keychain comes later than the program, or waits for the operator's password.
void TestSystemKeychain::leadsWaitForAKeychain()
{
    QFETCH(const bool, locked);
    Keyring keyring;
    QVERIFY(keyring.open());
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url() } }));
    keyring.close();
    if (locked)
        QVERIFY(keyring.openLocked());

    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendLead(installation), 200);
    const auto isHeld = [&installation] {
        const auto steps = installation.run({ u"sending"_qs, u"--json"_qs }).objects();
        return !steps.isEmpty() && steps.constFirst().value(u"state").toString() == u"held";
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(), waitMs);
    QCOMPARE(installation.count(u"pending"_qs), 1);
    QCOMPARE(service.requests().size(), 0);

    QVERIFY(locked ? keyring.unlock() : keyring.open());
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    QCOMPARE(service.requests().size(), 1);
    QCOMPARE(keyOf(service.requests().constFirst()), QString::fromLatin1(apiKey));
}

void TestSystemKeychain::aKeySetMeanwhileStays()
{
    Keyring keyring;
    QVERIFY(keyring.open());
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url() } }));
    QCOMPARE(installation.run({ u"secret"_qs, u"set"_qs, u"other"_qs }, "EXAMPLE1").status, 0);
    keyring.close();

    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const QString name = QString::fromLatin1(apiKeyName);
    QCOMPARE(installation.run({ u"secret"_qs, u"set"_qs, name }, "EXAMPLEKEY2222").status, 0);
    QVERIFY(keyring.open());
    // The other key comes from the keychain, and then all has been read that it holds.
    QVERIFY(bridge->isRunning());
    QCOMPARE(sendLead(installation), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    QCOMPARE(keyOf(service.requests().constFirst()), u"EXAMPLEKEY2222"_qs);
}

QTEST_GUILESS_MAIN(TestSystemKeychain)

#include "tst_system_keychain.moc"
