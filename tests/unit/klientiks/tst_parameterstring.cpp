// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/parameterstring.h"

#include <QTest>

using namespace LeadBridge;

class TestParameterString : public QObject
{
    Q_OBJECT

private slots:
    void stringOfEachEvent_data();
    void stringOfEachEvent();
    void namesAreEncodedAndPlaceholdersAreNot_data();
    void namesAreEncodedAndPlaceholdersAreNot();
    void anUnknownEventIsAnError();
    void anEventWithoutFieldsIsTheBareQuestionMark();
};

void TestParameterString::stringOfEachEvent_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("expected");

    QTest::newRow("client added: the client's own fields carry no prefix")
        << QStringLiteral("client_created")
        << QStringLiteral("?client_id={{id}}&client_phone={{phone}}&client_name={{name}}"
                          "&client_first_name={{first_name}}&client_patron_name={{patron_name}}"
                          "&client_second_name={{second_name}}&client_deleted={{deleted}}"
                          "&client_email={{email}}");
    QTest::newRow("appointment: dots in placeholders, no dot in the name of the time")
        << QStringLiteral("appointment_created")
        << QStringLiteral(
               "?client_id={{client.id}}&client_phone={{client.phone}}"
               "&client_name={{client.name}}&appointment_id={{appointment.id}}"
               "&appointment_date={{appointment.date}}&appointment_time={{appointment_time}}"
               "&executor_name={{executor_name}}&executor_phone={{executor_phone}}"
               "&services={{services}}&appointment_total_cost={{appointment.total_cost}}"
               "&user_position={{user.position}}");
    QTest::newRow("invoice: the name is the client's, the title the invoice's")
        << QStringLiteral("invoice_created")
        << QStringLiteral(
               "?client_id={{client_id}}&client_name={{client.name}}"
               "&client_phone={{client.phone}}&appointment_id={{object_id}}"
               "&appointment_amount={{amount}}&appointment_paid={{paid}}"
               "&appointment_name={{name}}&appointment_description={{description}}"
               "&appointment_paid_sum={{paid_sum}}&appointment_left_to_pay={{left_to_pay}}");
    QTest::newRow("visit paid: the status has both its braces")
        << QStringLiteral("visit_paid")
        << QStringLiteral(
               "?client_id={{client_id}}&appointment_id={{appointment.id}}"
               "&appointment_account_id={{appointment.account_id}}"
               "&appointment_created={{appointment.created}}"
               "&appointment_appointment_id={{appointment.appointment_id}}"
               "&appointment_status={{appointment.status}}&appointment_paid={{appointment.paid}}");
    QTest::newRow("any event: number, phone and name of the client")
        << QStringLiteral("any")
        << QStringLiteral("?client_id={{client_id}}&client_phone={{client.phone}}"
                          "&client_name={{client.name}}");
}

void TestParameterString::stringOfEachEvent()
{
    QFETCH(QString, event);
    QFETCH(QString, expected);
    const auto string = parameterString(event);
    QVERIFY(string.has_value());
    QCOMPARE(*string, expected);
}

void TestParameterString::namesAreEncodedAndPlaceholdersAreNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("placeholder");
    QTest::addColumn<QString>("expected");

    const QString dotted = QStringLiteral("client.name");
    QTest::newRow("a plain name stays") << QStringLiteral("client_name") << dotted
                                        << QStringLiteral("?client_name={{client.name}}");
    QTest::newRow("a dot needs no encoding")
        << dotted << dotted << QStringLiteral("?client.name={{client.name}}");
    QTest::newRow("a Cyrillic name becomes UTF-8 percent signs")
        << QStringLiteral("имя") << dotted << QStringLiteral("?%D0%B8%D0%BC%D1%8F={{client.name}}");
    QTest::newRow("a space, an ampersand and an equals sign are encoded")
        << QStringLiteral("a b&c=d") << dotted << QStringLiteral("?a%20b%26c%3Dd={{client.name}}");
    QTest::newRow("a plus would be read as a space")
        << QStringLiteral("a+b") << dotted << QStringLiteral("?a%2Bb={{client.name}}");
    QTest::newRow("a percent sign and a hash are encoded")
        << QStringLiteral("50%#") << dotted << QStringLiteral("?50%25%23={{client.name}}");
    QTest::newRow("braces in a name cannot be taken for a placeholder")
        << QStringLiteral("{{id}}") << dotted << QStringLiteral("?%7B%7Bid%7D%7D={{client.name}}");
    QTest::newRow("a Cyrillic placeholder stays as it is")
        << QStringLiteral("name") << QStringLiteral("имя") << QStringLiteral("?name={{имя}}");
}

void TestParameterString::namesAreEncodedAndPlaceholdersAreNot()
{
    QFETCH(QString, name);
    QFETCH(QString, placeholder);
    QFETCH(QString, expected);
    CatalogueEvent event;
    event.fields.append({ name, placeholder, ValueKind::Text, true, {}, {} });
    QCOMPARE(parameterString(event), expected);
}

void TestParameterString::anUnknownEventIsAnError()
{
    const auto string = parameterString(QStringLiteral("client_vanished"));
    QVERIFY(!string.has_value());
    QCOMPARE(string.error().kind, ErrorKind::NotFound);
}

void TestParameterString::anEventWithoutFieldsIsTheBareQuestionMark()
{
    QCOMPARE(parameterString(CatalogueEvent()), QStringLiteral("?"));
}

QTEST_APPLESS_MAIN(TestParameterString)
#include "tst_parameterstring.moc"
