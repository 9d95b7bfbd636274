// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertcourier.h"
#include "app/engine/alertoutbox.h"
#include "app/storage/alertstore.h"
#include "app/storage/secretstore.h"
#include "tests/unit/storage/storagefixture.h"

#include <QTcpServer>

using namespace LeadBridge;

/// What waits to be told, with a clock that the test turns.
class TestAlertOutbox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); }
    void aClockSetBackMakesNobodyWait_data();
    void aClockSetBackMakesNobodyWait();
};

void TestAlertOutbox::aClockSetBackMakesNobodyWait_data()
{
    QTest::addColumn<int>("dueInMinutes");
    QTest::addColumn<bool>("tried");
    QTest::newRow("a day back") << 24 * 60 << true;
    QTest::newRow("at its time") << 0 << true;
    QTest::newRow("not yet") << 59 << false;
}

void TestAlertOutbox::aClockSetBackMakesNobodyWait()
{
    QFETCH(int, dueInMinutes);
    StorageFixture f;
    QVERIFY(f.start());
    QTcpServer server; // that only looks who comes
    QVERIFY(server.listen(QHostAddress::LocalHost));
    AlertSettings settings;
    settings.mail.to = { QStringLiteral("ops@example.org") };
    settings.mail.from = QStringLiteral("bridge@example.org");
    settings.mail.host = QStringLiteral("127.0.0.1");
    settings.mail.port = server.serverPort();
    settings.mail.security = MailSecurity::None;
    StoredAlert alert;
    alert.id = 1;
    alert.channel = QStringLiteral("email");
    alert.recipient = settings.mail.to.first();
    alert.madeUtc = f.clock.nowUtc();
    alert.dueUtc = f.clock.nowUtc().addSecs(60LL * dueInMinutes);
    alert.tries = 1;
    QVERIFY(waited(AlertStore(*f.queue).add({ alert }, QStringLiteral("x"), "{}")));

    SecretStore secrets(f.folder.path());
    AlertCourier courier(f.clock);
    AlertOutbox outbox({ *f.queue, secrets, courier, f.clock });
    outbox.setSettings(settings);
    outbox.start();
    QTRY_COMPARE_WITH_TIMEOUT(outbox.waiting(AlertChannel::Email), 1, 30'000);
    const auto comes = [&server] { return server.hasPendingConnections(); };
    QFETCH(bool, tried);
    QCOMPARE(QTest::qWaitFor(comes, tried ? 30'000 : 300), tried);
    outbox.stop();
}

QTEST_GUILESS_MAIN(TestAlertOutbox)
#include "tst_alertoutbox.moc"
