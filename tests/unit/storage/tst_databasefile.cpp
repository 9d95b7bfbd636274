// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasefile.h"
#include "app/storage/migrations.h"
#include "storagefixture.h"

#include <QDir>
#include <QFileInfo>

using namespace LeadBridge;

class TestDatabaseFile : public QObject
{
    Q_OBJECT

private slots:
    void aNewFileBelongsToItsOwnerAlone();
    void aSoundFileIsOpenedAsItIs();
    void aDamagedFileIsSetAsideWithItsLog_data();
    void aDamagedFileIsSetAsideWithItsLog();
    void aDamagedPageFoundLaterIsSetAsideAtTheNextStart();
    void aNewerDatabaseIsRefusedAndLeftAlone();
    void anOlderDatabaseIsCopiedBeforeItsMigration();
    void aFailedMigrationLeavesNothingBehind();
    void anUnwritableFolderIsAnError();

private:
    static void damage(const QString &path, qint64 at, qint64 length);
};

void TestDatabaseFile::damage(const QString &path, qint64 at, qint64 length)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(QByteArray(length, 'x')), length);
}

void TestDatabaseFile::aNewFileBelongsToItsOwnerAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data/leads.sqlite"));
    Connection db;
    const auto opened = DatabaseFile::open(db, path);
    QVERIFY(opened);
    QVERIFY(opened->created);
    QVERIFY(opened->setAside.isEmpty());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QStringList files { path, path + QStringLiteral("-wal"), QFileInfo(path).path() };
    for (const QString &file : files) {
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
    }
    QCOMPARE(db.valueOnce(QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
    QCOMPARE(db.valueOnce(QStringLiteral("PRAGMA synchronous")), QStringLiteral("2"));
    QCOMPARE(*schemaVersion(db), currentSchemaVersion());
}

void TestDatabaseFile::aSoundFileIsOpenedAsItIs()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(f.opened.created);
    const EventId id = f.append(f.newEvent());
    QVERIFY(f.restart());
    QVERIFY(!f.opened.created);
    QVERIFY(f.opened.copy.isEmpty());
    QCOMPARE(f.states(id), QStringLiteral("pending: pending!"));
}

void TestDatabaseFile::aDamagedFileIsSetAsideWithItsLog_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("length");
    QTest::newRow("the header") << qint64(0) << qint64(100);
    QTest::newRow("the schema's page") << qint64(100) << qint64(3996);
    QTest::newRow("another program's file altogether") << qint64(0) << qint64(20'000);
}

void TestDatabaseFile::aDamagedFileIsSetAsideWithItsLog()
{
    QFETCH(qint64, at);
    QFETCH(qint64, length);
    StorageFixture f;
    QVERIFY(f.start());
    f.append(f.newEvent());
    f.stop();
    damage(f.path(), at, length);
    QFile log(f.path() + QStringLiteral("-wal"));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("what stood in the log");
    log.close();
    QFile file(f.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();

    QVERIFY(f.start());
    QVERIFY(!f.opened.setAside.isEmpty());
    QVERIFY(!f.opened.damage.isEmpty());
    QCOMPARE(QFileInfo(f.opened.setAside).path(), f.folder.path());
    QFile aside(f.opened.setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), before);
    QCOMPARE(f.append(f.newEvent()).value, 1);
    QVERIFY(f.restart());
    QVERIFY(f.opened.setAside.isEmpty());
}

void TestDatabaseFile::aDamagedPageFoundLaterIsSetAsideAtTheNextStart()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 0; i < 300; ++i)
        f.journal->append(f.newEvent(), 1);
    f.append(f.newEvent());
    f.waitUntilIndexed();
    const qint64 page = f.value(QStringLiteral("SELECT pageno FROM dbstat WHERE name = 'requests'"
                                               " AND pagetype = 'leaf' ORDER BY pageno LIMIT 1"
                                               " OFFSET 3"))
                            .toLongLong();
    f.stop();
    QVERIFY(page > 1);
    damage(f.path(), (page - 1) * 4096, 4096);
    QVERIFY(f.start()); // cheap looks do not see it
    QVERIFY(f.opened.setAside.isEmpty());
    bool refused = false;
    for (qint64 event = 1; event <= 300 && !refused; ++event) {
        refused = !f.finish({ event }, 1, State::Uncertain)
            || !waited(f.journal->settle(deliveryOf({ event }, 1), Settlement::SendAgain));
    }
    QVERIFY(refused);
    QCOMPARE(f.queue->health().error.kind, ErrorKind::Corrupt);
    QVERIFY(f.restart());
    QVERIFY(!f.opened.setAside.isEmpty());
    QVERIFY(f.append(f.newEvent()).isValid());
}

void TestDatabaseFile::aNewerDatabaseIsRefusedAndLeftAlone()
{
    StorageFixture f;
    QVERIFY(f.start());
    f.stop();
    {
        Connection db;
        QVERIFY(db.open(f.path(), Connection::Mode::ReadWrite));
        QVERIFY(db.runOnce(QStringLiteral("PRAGMA user_version = 999")));
    }
    Connection db;
    const auto opened = DatabaseFile::open(db, f.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::TooNew);
    QVERIFY(!db.isOpen());
    QCOMPARE(f.value(QStringLiteral("PRAGMA user_version")), QStringLiteral("999"));
    QVERIFY(!f.start());
}

void TestDatabaseFile::anOlderDatabaseIsCopiedBeforeItsMigration()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("leads.sqlite"));
    {
        Connection db;
        QVERIFY(DatabaseFile::open(db, path));
        QVERIFY(db.runOnce(QStringLiteral("INSERT INTO settings VALUES ('language', 'ru')")));
    }
    Connection db;
    QVERIFY(db.open(path, Connection::Mode::ReadWrite));
    const auto copy = DatabaseFile::copyAside(db, path, 7);
    QVERIFY(copy);
    QCOMPARE(QFileInfo(*copy).fileName(), QStringLiteral("leads.version-7.sqlite"));
    QCOMPARE(QFile::permissions(*copy) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    Connection old;
    QVERIFY(old.open(*copy, Connection::Mode::ReadOnly));
    QCOMPARE(old.valueOnce(QStringLiteral("SELECT value FROM settings WHERE name = 'language'")),
             QStringLiteral("ru"));
    QCOMPARE(QFileInfo(*DatabaseFile::copyAside(db, path, 7)).fileName(),
             QStringLiteral("leads.version-7-2.sqlite"));
}

void TestDatabaseFile::aFailedMigrationLeavesNothingBehind()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("leads.sqlite"));
    QFile(path).open(QIODevice::WriteOnly);
    const auto schema = QStringLiteral("SELECT count(*) FROM sqlite_schema");
    QMap<int, QString> atVersion { { 0, QStringLiteral("0") } };
    int tries = 0;
    for (int failing = 1;; ++failing) {
        ++tries;
        Connection db;
        QVERIFY(db.open(path, Connection::Mode::ReadWrite));
        const int before = *schemaVersion(db);
        int statement = 0;
        db.setFault([&](const QByteArray &) {
            return ++statement == failing
                ? std::optional(Error { ErrorKind::DiskFull, QStringLiteral("test"), {} })
                : std::nullopt;
        });
        const auto done = migrate(db, before);
        db.setFault({});
        db.clearError();
        if (done) {
            QCOMPARE(*schemaVersion(db), currentSchemaVersion());
            QVERIFY(tries > 30);
            break;
        }
        // Whole steps only: a version is reached with all that belongs to it, or not at all.
        const int reached = *schemaVersion(db);
        if (reached > before) {
            atVersion.insert(reached, db.valueOnce(schema));
            failing = 0;
        }
        QCOMPARE(db.valueOnce(schema), atVersion.value(reached));
    }
}

void TestDatabaseFile::anUnwritableFolderIsAnError()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Connection db;
    const auto opened = DatabaseFile::open(db, folder.filePath(QStringLiteral("file/x.sqlite")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Permission);
}

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
