// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/backupfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;

/// Which copies count, and which are deleted, by their names alone.
class TestBackupFolder : public QObject
{
    Q_OBJECT

private slots:
    void aCopyFromTheFutureIsNoneOfToday();
    void copiesFromTheFutureGoFirst();
    void aCopyThatFailedWaitsForHours_data();
    void aCopyThatFailedWaitsForHours();
};

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

struct Copies
{
    explicit Copies(const QStringList &days)
    {
        QDir(folder.path()).mkdir(QStringLiteral("backups"));
        for (const QString &day : days) {
            QFile copy(folder.filePath(QStringLiteral("backups/leadbridge-%1-020000.db").arg(day)));
            (void)copy.open(QIODevice::WriteOnly);
        }
    }

    [[nodiscard]] QStringList days() const
    {
        QStringList found;
        const QStringList names =
            QDir(folder.filePath(QStringLiteral("backups"))).entryList(QDir::Files);
        for (const QString &name : names)
            found.append(name.mid(11, 8));
        return found;
    }

    QTemporaryDir folder;
    BackupFolder backups { folder.filePath(QStringLiteral("leadbridge.db")) };
};

} // namespace

void TestBackupFolder::aCopyFromTheFutureIsNoneOfToday()
{
    const Copies copies({ QStringLiteral("20261121"), QStringLiteral("20271121") });
    QCOMPARE(copies.backups.newestUtc(now), QDateTime(QDate(2026, 11, 21), QTime(2, 0), Qt::UTC));
    QVERIFY(!Copies({ QStringLiteral("20271121") }).backups.newestUtc(now).isValid());
}

void TestBackupFolder::copiesFromTheFutureGoFirst()
{
    const Copies copies({ QStringLiteral("20261119"), QStringLiteral("20261120"),
                          QStringLiteral("20261121"), QStringLiteral("20271121") });
    copies.backups.prune(2, now);
    QCOMPARE(copies.days(),
             QStringList({ QStringLiteral("20261120"), QStringLiteral("20261121") }));
}

void TestBackupFolder::aCopyThatFailedWaitsForHours_data()
{
    QTest::addColumn<int>("newest"); // hours ago, -1: none
    QTest::addColumn<int>("failed"); // minutes ago, -1: none did
    QTest::addColumn<bool>("due");
    QTest::newRow("the first") << -1 << -1 << true;
    QTest::newRow("yesterday's") << 24 << -1 << true;
    QTest::newRow("today's") << 23 << -1 << false;
    QTest::newRow("just failed") << -1 << 10 << false;
    QTest::newRow("failed hours ago") << 30 << 239 << false;
    QTest::newRow("tried again") << 30 << 240 << true;
    QTest::newRow("made since by hand") << 1 << 240 << false;
}

void TestBackupFolder::aCopyThatFailedWaitsForHours()
{
    QFETCH(int, newest);
    QFETCH(int, failed);
    const QDateTime last = newest < 0 ? QDateTime() : now.addSecs(-3600LL * newest);
    std::optional<std::chrono::nanoseconds> since;
    if (failed >= 0)
        since = std::chrono::minutes(failed);
    QTEST(copyIsDue(last, now, since), "due");
}

QTEST_GUILESS_MAIN(TestBackupFolder)
#include "tst_backupfolder.moc"
