// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientcsv.h"

#include <QTest>

using namespace LeadBridge;

class TestClientCsv : public QObject
{
    Q_OBJECT

private slots:
    void aTableIsRead_data();
    void aTableIsRead();
    void aTableWithoutItsColumnsIsRefused_data();
    void aTableWithoutItsColumnsIsRefused();
    void linesThatDoNotFitAreNamed();
    void noMoreThanAHundredLinesAreNamed();
    void aHundredThousandLinesAndNotOneMore();
};

void TestClientCsv::aTableIsRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("clients"); // id|name|phone|email, one behind the other

    const auto row = [](const char *name, const QByteArray &file, const char *clients) {
        QTest::newRow(name) << file << QString::fromUtf8(clients);
    };
    row("English names, commas", "id,name,phone,email\n5,Анна,79000000001,a@example.org\n",
        "5|Анна|79000000001|a@example.org");
    row("Russian names, semicolons, any case",
        "№ в Клиентиксе;ФИО;Телефон;Почта\r\n5;Анна;8 900 000-00-01;\r\n",
        "5|Анна|8 900 000-00-01|");
    row("tabs", "номер\tклиент\n5\tАнна\n6\tВера\n", "5|Анна||, 6|Вера||");
    row("another order, and columns nobody asked for",
        "created,phone,client_id,x\n2026,79000000001,5,y\n", "5||79000000001|");
    row("a byte order mark", "\xEF\xBB\xBFid;имя\n5;Анна\n", "5|Анна||");
    row("windows-1251", "id;\xC8\xEC\xFF\n5;\xC0\xED\xED\xE0\n", "5|Анна||");
    row("quotes, with the separator, quotes and a line break inside",
        "id,name\n5,\"Ли, \"\"Анна\"\"\nИвановна\"\n6,Вера\n",
        "5|Ли, \"Анна\"\nИвановна||, 6|Вера||");
    row("no line break at the end", "id,name\n5,Анна", "5|Анна||");
    row("blank lines", "id,name\n\n5,Анна\n\n\n", "5|Анна||");
    row("an empty cell", "id,name,phone\n5,,79000000001\n", "5||79000000001|");
    row("only a header", "id,name\n", "");
    row("a quote that nobody closes", "id,name\n5,\"Анна\n6,Вера", "5|Анна\n6,Вера||");
}

void TestClientCsv::aTableIsRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, clients);
    const auto table = readClientTable(file, QStringLiteral("RU"));
    QVERIFY(table);
    QStringList texts;
    for (const ClientData &client : table->clients)
        texts.append(QStringList { client.id, client.name, client.phone, client.email }.join(u'|'));
    QCOMPARE(texts.join(QStringLiteral(", ")), clients);
    QCOMPARE(table->report.refusedCount, 0);
}

void TestClientCsv::aTableWithoutItsColumnsIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no number") << QByteArray("name,phone\nАнна,1\n");
    QTest::newRow("nothing beside the number") << QByteArray("id,city\n5,Тверь\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11);
}

void TestClientCsv::aTableWithoutItsColumnsIsRefused()
{
    QFETCH(QByteArray, file);
    const auto table = readClientTable(file, QStringLiteral("RU"));
    QVERIFY(!table);
    QCOMPARE(table.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(table.error().place, QStringLiteral("header"));
}

void TestClientCsv::linesThatDoNotFitAreNamed()
{
    const auto table = readClientTable("name,id,phone\n"
                                       "Анна,5,79000000001\n"
                                       "\"Ли\nАнна\",,1\n"
                                       "Вера\n"
                                       "Вера,6,12\n"
                                       "Вера,7,\n",
                                       QStringLiteral("RU"));
    QVERIFY(table);
    QCOMPARE(table->clients.size(), 2);
    QStringList refused;
    for (const auto &line : table->report.refused)
        refused.append(QString::number(line.line) + u' ' + line.why);
    QCOMPARE(refused.join(QStringLiteral(", ")),
             QStringLiteral("3 no_id, 5 too_few_columns, 6 bad_phone"));
    QCOMPARE(table->report.refusedCount, 3);
}

void TestClientCsv::noMoreThanAHundredLinesAreNamed()
{
    const auto table =
        readClientTable("id,name\n" + QByteArray(",Анна\n").repeated(250), QStringLiteral("RU"));
    QVERIFY(table);
    QCOMPARE(table->report.refusedCount, 250);
    QCOMPARE(table->report.refused.size(), 100);
}

void TestClientCsv::aHundredThousandLinesAndNotOneMore()
{
    const QByteArray file = "id,name\n" + QByteArray("5,Анна\n").repeated(100'000);
    QCOMPARE(readClientTable(file, QStringLiteral("RU"))->clients.size(), 100'000);
    const auto more = readClientTable(file + "5,Анна\n", QStringLiteral("RU"));
    QVERIFY(!more);
    QCOMPARE(more.error().place, QStringLiteral("size"));
}

QTEST_APPLESS_MAIN(TestClientCsv)
#include "tst_clientcsv.moc"
