// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/secretstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;

/// Without a keychain service, as on a server. The keychain itself is the system's.
class TestSecretStore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void keepsKeysInAFileOnlyTheOwnerCanRead()
    {
        const QTemporaryDir folder;
        SecretStore store(folder.path());
        QVERIFY(store.load().result());
        QCOMPARE(store.kind(), SecretStoreKind::File);
        QSignalSpy changes(&store, &SecretStore::changed);
        auto kept = store.set(QStringLiteral("cpa-house-key"), QStringLiteral("invented"));
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(kept.result());
        QCOMPARE(changes.size(), 1);
        const QFile file(folder.filePath(QStringLiteral("secrets.json")));
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(file.permissions() & others, QFile::Permissions());
    }

    void findsThemAgain()
    {
        const QTemporaryDir folder;
        {
            SecretStore store(folder.path());
            QVERIFY(store.load().result());
            auto first = store.set(QStringLiteral("a"), QStringLiteral("1"));
            QTRY_VERIFY(first.isFinished());
            auto second = store.set(QStringLiteral("b"), QStringLiteral("2"));
            QTRY_VERIFY(second.isFinished());
        }
        SecretStore store(folder.path());
        auto loaded = store.load();
        QTRY_VERIFY(loaded.isFinished());
        QCOMPARE(store.names(), QStringList({ QStringLiteral("a"), QStringLiteral("b") }));
        QCOMPARE(store.snapshot().value(QStringLiteral("a")), QStringLiteral("1"));
    }

    void forgetsWhatIsRemoved()
    {
        const QTemporaryDir folder;
        SecretStore store(folder.path());
        auto loaded = store.load();
        QTRY_VERIFY(loaded.isFinished());
        auto kept = store.set(QStringLiteral("a"), QStringLiteral("unforgettable"));
        QTRY_VERIFY(kept.isFinished());
        auto removed = store.remove(QStringLiteral("a"));
        QTRY_VERIFY(removed.isFinished());
        QVERIFY(removed.result());
        QVERIFY(store.names().isEmpty());
        QFile file(folder.filePath(QStringLiteral("secrets.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("unforgettable"));
        auto again = store.remove(QStringLiteral("a"));
        QTRY_VERIFY(again.isFinished());
        QCOMPARE(again.result().error().kind, ErrorKind::NotFound);
    }

    void aDamagedFileIsMovedAsideAndReported()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("secrets.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"values\":");
        file.close();
        SecretStore store(folder.path());
        auto loaded = store.load();
        QTRY_VERIFY(loaded.isFinished());
        const Error error = loaded.result().error();
        QCOMPARE(error.kind, ErrorKind::SetAside);
        auto kept = store.set(QStringLiteral("a"), QStringLiteral("1"));
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(kept.result());
        QFile aside(error.place);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("{ \"values\":"));
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
