// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/alertsbeside.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;

/// Whom to tell, where no database can say it.
class TestAlertsBeside : public QObject
{
    Q_OBJECT

private slots:
    void whatWasKeptIsRead();
    void nothingWasKept();
    void onlyTheOwnerReadsIt();
    void aFailureLeavesWhatWasThere();
    void theSameIsNotWrittenAgain();
};

namespace {

constexpr auto one = "{\"email\":{\"to\":\"anna@example.org\"}}";
constexpr auto other = "{\"email\":{\"to\":\"boris@example.org\"}}";

} // namespace

void TestAlertsBeside::whatWasKeptIsRead()
{
    const QTemporaryDir folder;
    const AlertsBeside beside(folder.path());
    QVERIFY(beside.keep(one));
    QCOMPARE(AlertsBeside(folder.path()).read(), one);
    QVERIFY(beside.keep(other));
    QCOMPARE(beside.read(), other);
    // Nothing half written is left over.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), { QStringLiteral("alerts.json") });
}

void TestAlertsBeside::nothingWasKept()
{
    const QTemporaryDir folder;
    QCOMPARE(AlertsBeside(folder.path()).read(), QByteArray());
}

void TestAlertsBeside::onlyTheOwnerReadsIt()
{
    const QTemporaryDir folder;
    QVERIFY(AlertsBeside(folder.path()).keep(one));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const auto given =
        QFileInfo(folder.filePath(QStringLiteral("alerts.json"))).permissions() & others;
    QCOMPARE(given.toInt(), 0);
}

void TestAlertsBeside::aFailureLeavesWhatWasThere()
{
    const QTemporaryDir folder;
    QVERIFY(AlertsBeside(folder.path()).keep(one));
    QVERIFY(!AlertsBeside(folder.filePath(QStringLiteral("none"))).keep(other));
    // A folder stands where the file should.
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("taken/alerts.json")));
    const AlertsBeside taken(folder.filePath(QStringLiteral("taken")));
    QVERIFY(!taken.keep(other));
    QCOMPARE(taken.read(), QByteArray());
    QCOMPARE(AlertsBeside(folder.path()).read(), one);
}

void TestAlertsBeside::theSameIsNotWrittenAgain()
{
    const QTemporaryDir folder;
    const AlertsBeside beside(folder.path());
    QVERIFY(beside.keep(one));
    QFile file(folder.filePath(QStringLiteral("alerts.json")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime past = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(file.setFileTime(past, QFile::FileModificationTime));
    file.close();
    QVERIFY(beside.keep(one));
    QVERIFY(QFileInfo(file).lastModified().secsTo(QDateTime::currentDateTimeUtc()) > 3600);
}

QTEST_GUILESS_MAIN(TestAlertsBeside)
#include "tst_alertsbeside.moc"
