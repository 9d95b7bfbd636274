// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/catchupcompare.h"

#include <QTest>

using namespace LeadBridge;
using namespace Qt::StringLiterals;

namespace {

const QString ru = u"RU"_s;

Source sourceOf(const QString &event)
{
    Source source;
    source.event = event;
    return source;
}

CatchUpTable tableOf(const char *text, const QString &event = u"client_created"_s)
{
    return readCatchUp(text, sourceOf(event), ru).value_or(CatchUpTable());
}

/// "client_id=1 client_phone=79120000014"
QString told(const CatchUpRow &row)
{
    QStringList pairs;
    for (const auto &[name, value] : row.fields)
        pairs.append(name + u'=' + value);
    return pairs.join(u' ');
}

} // namespace

class TestCatchUpTable : public QObject
{
    Q_OBJECT

private slots:
    void columnsBecomeFields_data();
    void columnsBecomeFields();
    void renamedFieldsKeepTheirNames();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void whatIsNoListIsRefused();
    void knownEventsAreFound_data();
    void knownEventsAreFound();
    void twoAppointmentsOfOneClientAreTwo();
};

void TestCatchUpTable::columnsBecomeFields_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("names of the fields")
        << QByteArray("client_id,client_name,client_phone\n1041,Анна,89120000014\n")
        << u"client_id=1041 client_name=Анна client_phone=89120000014"_s;
    QTest::newRow("titles in Russian, semicolons, a mark")
        << QByteArray("\xEF\xBB\xBF№ клиента;ФИО клиента;Телефон клиента;Скидка\n1041;Анна;"
                      "8 912 000-00-14;5 %\n")
        << u"client_id=1041 client_name=Анна client_phone=8 912 000-00-14 Скидка=5 %"_s;
    QTest::newRow("everyday words, tabs")
        << QByteArray("\n№\tИмя\tТелефон\n1041\tАнна\t89120000014")
        << u"client_id=1041 client_name=Анна "
           "client_phone=89120000014"_s;
    QTest::newRow("a name in parts")
        << QByteArray("№;Фамилия;Имя\n1041;Примерова;Анна\n")
        << u"client_id=1041 client_second_name=Примерова client_first_name=Анна"_s;
    QTest::newRow("no header") << QByteArray("Анна Примерова;+7 912 000-00-14;a@example.org;1041\n")
                               << u"client_name=Анна Примерова client_phone=+7 912 000-00-14 "
                                  "client_email=a@example.org client_id=1041"_s;
    QTest::newRow("phones alone") << QByteArray("89120000014\n89120000015\n")
                                  << u"client_phone=89120000014"_s;
    QTest::newRow("empty cells are left out") << QByteArray("id,phone,name\n1041,89120000014,\n")
                                              << u"client_id=1041 client_phone=89120000014"_s;
}

void TestCatchUpTable::columnsBecomeFields()
{
    QFETCH(QByteArray, text);
    const auto table = readCatchUp(text, sourceOf(u"client_created"_s), ru);
    QVERIFY(table);
    QVERIFY(!table->rows.isEmpty());
    QCOMPARE(table->rows.first().fault, QString());
    QTEST(told(table->rows.first()), "first");
}

void TestCatchUpTable::renamedFieldsKeepTheirNames()
{
    Source source = sourceOf(u"client_created"_s);
    source.parameters = { { u"nummer"_s, u"id"_s }, { u"tel"_s, u"phone"_s } };
    const QString id = sentName(source, u"client_id"_s);
    const auto table = readCatchUp("Номер клиента;Телефон;tel2\n1;89120000014;x\n", source, ru);
    QVERIFY(table);
    QCOMPARE(valueIn(table->rows.first(), id), u"1"_s);
    QCOMPARE(valueIn(table->rows.first(), sentName(source, u"client_phone"_s)), u"89120000014"_s);
}

void TestCatchUpTable::faultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("fault");
    QTest::newRow("all is well") << QByteArray("2;Борис;89120000015") << QString();
    QTest::newRow("a number alone will do") << QByteArray("2;Борис;") << QString();
    QTest::newRow("a phone alone will do") << QByteArray(";Борис;89120000015") << QString();
    QTest::newRow("neither") << QByteArray(";Борис;") << u"no_client"_s;
    QTest::newRow("no phone") << QByteArray("2;Борис;12") << u"bad_phone"_s;
    QTest::newRow("the same number") << QByteArray("1;Борис;89120000015") << u"repeated"_s;
    QTest::newRow("the same line without a number")
        << QByteArray(";Вера;+7 912 000-00-16") << u"repeated"_s;
}

void TestCatchUpTable::faultsAreNamed()
{
    QFETCH(QByteArray, line);
    const QByteArray text = "№;Имя;Телефон\n1;Анна;89120000014\n;Вера;89120000016\n" + line + '\n';
    const CatchUpTable table = tableOf(text.constData());
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows.at(2).line, 4);
    QTEST(table.rows.at(2).fault, "fault");
}

void TestCatchUpTable::whatIsNoListIsRefused()
{
    QVERIFY(tableOf("").rows.isEmpty());
    const auto strange = readCatchUp(";;;\n;;;\n", sourceOf(u"client_created"_s), ru);
    QVERIFY(!strange);
    QCOMPARE(strange.error().place, u"columns"_s);
    QByteArray phones;
    for (int i = 0; i <= 10'000; ++i)
        phones += QByteArray::number(89120000000LL + i) + '\n';
    const auto tooLong = readCatchUp(phones, sourceOf(u"client_created"_s), ru);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().place, u"size"_s);
}

void TestCatchUpTable::knownEventsAreFound_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("known");
    QTest::newRow("the number") << u"1041"_s << u"89990000000"_s << true;
    QTest::newRow("the phone, written otherwise") << QString() << u"+7 (912) 000-00-14"_s << true;
    QTest::newRow("the phone of another client") << u"1042"_s << u"89120000014"_s << false;
    QTest::newRow("neither") << u"1042"_s << u"89120000015"_s << false;
    QTest::newRow("nothing to compare") << QString() << QString() << false;
}

void TestCatchUpTable::knownEventsAreFound()
{
    QFETCH(QString, id);
    QFETCH(QString, phone);
    CatchUpCompare compare(tableOf("id;phone\n1041;89120000014\n"), sourceOf(u"client_created"_s),
                           ru);
    QCOMPARE(compare.missing(), 1);
    compare.take({ 7 }, {}, { { u"client_id"_s, id }, { u"client_phone"_s, phone } });
    QTEST(compare.missing() == 0, "known");
    compare.take({ 8 }, {}, { { u"client_id"_s, u"1041"_s } });
    QCOMPARE(compare.missing(), 0);
}

void TestCatchUpTable::twoAppointmentsOfOneClientAreTwo()
{
    const QString event = u"appointment_created"_s;
    CatchUpCompare compare(tableOf("Телефон;Дата приёма;Время приёма\n"
                                   "89120000014;24.11.2026;10:00\n"
                                   "89120000014;25.11.2026;10:00\n",
                                   event),
                           sourceOf(event), ru);
    QCOMPARE(compare.missing(), 2);
    compare.take({ 7 }, u"+79120000014"_s,
                 { { u"appointment_id"_s, u"5"_s },
                   { u"appointment_date"_s, u"25.11.2026"_s },
                   { u"appointment_time"_s, u"10:00"_s } });
    QCOMPARE(compare.missing(), 1);
    QVERIFY(!compare.rows().at(0).known.isValid());
    QCOMPARE(compare.rows().at(1).known, EventId { 7 });
}

QTEST_APPLESS_MAIN(TestCatchUpTable)
#include "tst_catchuptable.moc"
