// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tablewriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;

class TestTableWriter : public QObject
{
    Q_OBJECT
private slots:
    void writesCsvLines_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QStringList { QStringLiteral("1"), QStringLiteral("Анна") }
                               << QByteArray("1;Анна\r\n");
        QTest::newRow("semicolon")
            << QStringList { QStringLiteral("a;b") } << QByteArray("\"a;b\"\r\n");
        QTest::newRow("quote") << QStringList { QStringLiteral("a\"b") }
                               << QByteArray("\"a\"\"b\"\r\n");
        QTest::newRow("line break")
            << QStringList { QStringLiteral("a\nb") } << QByteArray("\"a\nb\"\r\n");
        QTest::newRow("formula is defused")
            << QStringList { QStringLiteral("=1+1") } << QByteArray("'=1+1\r\n");
        QTest::newRow("phone with a plus is defused")
            << QStringList { QStringLiteral("+79120000014") } << QByteArray("'+79120000014\r\n");
        QTest::newRow("at sign is defused")
            << QStringList { QStringLiteral("@SUM") } << QByteArray("'@SUM\r\n");
    }

    void writesCsvLines()
    {
        QFETCH(QStringList, cells);
        QFETCH(QByteArray, line);
        QCOMPARE(csvLine(cells), line);
    }

    void fileAppearsOnlyWhenFinished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("t.csv");
        QTest::newRow("xlsx") << QStringLiteral("t.xlsx");
    }

    void fileAppearsOnlyWhenFinished()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        {
            const auto unfinished = TableWriter::forFile(path);
            QVERIFY(unfinished->begin({ QStringLiteral("h") }));
            QVERIFY(unfinished->add({ QStringLiteral("v") }));
        }
        QVERIFY(!QFile::exists(path));
        const auto writer = TableWriter::forFile(path);
        QVERIFY(writer->begin({ QStringLiteral("h") }));
        QVERIFY(writer->add({ QStringLiteral("v") }));
        QVERIFY(writer->finish());
        QVERIFY(QFile(path).size() > 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList { name });
    }

    void anotherEndingHasNoWriter()
    {
        QVERIFY(!TableWriter::forFile(QStringLiteral("/tmp/t.txt")));
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const auto writer = TableWriter::forFile(QStringLiteral("/nowhere/at/all/t.csv"));
        const auto begun = writer->begin({ QStringLiteral("h") });
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Permission);
    }
};

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
