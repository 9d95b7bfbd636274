// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/plan.h"

#include <QTest>

using namespace LeadBridge;

namespace {

Fields fieldsOf(const char *text)
{
    Fields fields;
    for (const QString &pair : QString::fromUtf8(text).split(u'&', Qt::SkipEmptyParts))
        fields.append({ pair.section(u'=', 0, 0), pair.section(u'=', 1) });
    return fields;
}

Flow runningFlow(int actions = 1)
{
    Flow flow;
    flow.running = true;
    flow.actions.resize(actions);
    return flow;
}

QByteArray keyOf(const QStringList &names, const char *fields)
{
    Flow flow = runningFlow();
    flow.duplicates = DuplicateGuard { names, std::chrono::minutes(60) };
    return planEvent(flow, fieldsOf(fields), true).duplicateKeys.value(0);
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void aRunningFlowPlansAStepForEachAction();
    void aStoppedFlowOrSendingHoldsTheEvent_data();
    void aStoppedFlowOrSendingHoldsTheEvent();
    void conditionsFilterEvenWhileStopped();
    void withoutAGuardThereIsNoKey();
    void keysAreEqualForTheSameLead_data();
    void keysAreEqualForTheSameLead();
    void clientAndPhoneForTheHistory_data();
    void clientAndPhoneForTheHistory();
    void theClientIsFoundUnderTheOperatorsNames_data();
    void theClientIsFoundUnderTheOperatorsNames();
};

void TestPlan::aRunningFlowPlansAStepForEachAction()
{
    const Plan plan = planEvent(runningFlow(3), fieldsOf("a=1"), true);
    QCOMPARE(plan.state, State::Pending);
    QCOMPARE(plan.steps, 3);
    QCOMPARE(plan.reason.code, ReasonCode::None);
}

void TestPlan::aStoppedFlowOrSendingHoldsTheEvent_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<bool>("sending");
    QTest::newRow("the flow is stopped") << false << true;
    QTest::newRow("sending is stopped") << true << false;
    QTest::newRow("both are stopped") << false << false;
}

void TestPlan::aStoppedFlowOrSendingHoldsTheEvent()
{
    QFETCH(bool, running);
    QFETCH(bool, sending);
    Flow flow = runningFlow(2);
    flow.running = running;
    const Plan plan = planEvent(flow, {}, sending);
    QCOMPARE(plan.state, State::Held);
    QCOMPARE(plan.reason.code, ReasonCode::SendingStopped);
    QCOMPARE(plan.steps, 2);
}

void TestPlan::conditionsFilterEvenWhileStopped()
{
    Flow flow = runningFlow();
    flow.running = false;
    Condition condition;
    condition.kind = Condition::Kind::Single;
    condition.field = QStringLiteral("client_phone");
    flow.conditions = condition;
    flow.duplicates = DuplicateGuard { { QStringLiteral("a") }, std::chrono::minutes(5) };
    const Plan filtered = planEvent(flow, fieldsOf("a=1"), true);
    QCOMPARE(filtered.state, State::Filtered);
    QCOMPARE(filtered.reason.code, ReasonCode::ConditionsNotMet);
    QCOMPARE(filtered.steps, 0);
    QVERIFY(filtered.duplicateKeys.isEmpty());
    QCOMPARE(planEvent(flow, fieldsOf("client_phone=7"), true).state, State::Held);
}

void TestPlan::withoutAGuardThereIsNoKey()
{
    QVERIFY(planEvent(runningFlow(), fieldsOf("a=1"), true).duplicateKeys.isEmpty());
}

void TestPlan::keysAreEqualForTheSameLead_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("equal");

    const QStringList id { QStringLiteral("id") };
    const QStringList two { QStringLiteral("a"), QStringLiteral("b") };
    QTest::newRow("the same key, other fields")
        << keyOf(id, "id=5&x=1") << keyOf(id, "x=2&id=5") << true;
    QTest::newRow("another value") << keyOf(id, "id=5") << keyOf(id, "id=6") << false;
    QTest::newRow("spaces around do not count") << keyOf(id, "id= 5 ") << keyOf(id, "id=5") << true;
    QTest::newRow("values do not run together")
        << keyOf(two, "a=12&b=3") << keyOf(two, "a=1&b=23") << false;
    QTest::newRow("one of two key fields is enough")
        << keyOf(two, "a=1") << keyOf(two, "a=1&b=") << true;
    QTest::newRow("no key names: all fields count")
        << keyOf({}, "a=1&b=2") << keyOf({}, "a=1&b=3") << false;
    QTest::newRow("no key names: equal fields are equal")
        << keyOf({}, "a=1") << keyOf({}, "a=1") << true;
    QTest::newRow("a placeholder that was not replaced is no key")
        << keyOf(id, "id={{client.id}}") << QByteArray() << true;
    QTest::newRow("the mark of the string does not count")
        << keyOf({}, "lb=3&a=1") << keyOf({}, "lb=4&a=1") << true;
    QTest::newRow("without any value there is no key") << keyOf(id, "x=1") << QByteArray() << true;
}

void TestPlan::keysAreEqualForTheSameLead()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, equal);
    QCOMPARE(one == other, equal);
}

void TestPlan::clientAndPhoneForTheHistory_data()
{
    QTest::addColumn<QString>("nameField");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("phone");

    QTest::newRow("from the fields Klientiks names so")
        << QString() << fieldsOf("client_name=Анна&client_phone=8 900") << QStringLiteral("Анна")
        << QStringLiteral("8 900");
    QTest::newRow("from three parts where the whole is missing")
        << QString() << fieldsOf("client_first_name=Анна&client_second_name=Примерова")
        << QStringLiteral("Примерова Анна") << QString();
    QTest::newRow("from the field the flow sends as the name")
        << QStringLiteral("who") << fieldsOf("client_name=Анна&who=Борис")
        << QStringLiteral("Борис") << QString();
    QTest::newRow("an empty mapped field falls back")
        << QStringLiteral("who") << fieldsOf("client_name=Анна&who=") << QStringLiteral("Анна")
        << QString();
    QTest::newRow("a phone by its bare name")
        << QString() << fieldsOf("phone=7900") << QString() << QStringLiteral("7900");
    QTest::newRow("placeholders that were not replaced are nobody's name and phone")
        << QString() << fieldsOf("client_name={{client.name}}&client_phone={phone}}") << QString()
        << QString();
    QTest::newRow("a placeholder is no name and no phone")
        << QStringLiteral("who")
        << fieldsOf("who={{client.name}}&client_phone={{client.phone}}&phone=7900") << QString()
        << QStringLiteral("7900");
    QTest::newRow("nothing known") << QString() << fieldsOf("x=1") << QString() << QString();
}

void TestPlan::clientAndPhoneForTheHistory()
{
    QFETCH(QString, nameField);
    QFETCH(Fields, fields);
    QFETCH(QString, client);
    QFETCH(QString, phone);
    Flow flow = runningFlow();
    if (!nameField.isEmpty())
        flow.actions.first().mapping.insert(QStringLiteral("name"),
                                            { MappingKind::Field, nameField });
    const Plan plan = planEvent(flow, fields, true);
    QCOMPARE(plan.client, client);
    QCOMPARE(plan.phone, phone);
}

void TestPlan::theClientIsFoundUnderTheOperatorsNames_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<ParameterList>("parameters");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<ClientData>("expected");

    const auto pair = [](const char *name, const char *placeholder) {
        return Parameter { QString::fromLatin1(name), QString::fromLatin1(placeholder) };
    };
    const auto client = [](const char *id, const char *name, const char *phone, const char *email) {
        return ClientData { QString::fromUtf8(id), QString::fromUtf8(name),
                            QString::fromUtf8(phone), QString::fromUtf8(email) };
    };
    const QString added = QStringLiteral("client_created");
    const QString booked = QStringLiteral("appointment_created");
    QTest::newRow("the names of the catalogue")
        << added << ParameterList()
        << fieldsOf("client_id=5&client_name=Анна&client_phone=+7 900&client_email=a@b.example")
        << client("5", "Анна", "+7 900", "a@b.example");
    QTest::newRow("other names, told by their placeholders")
        << added << ParameterList { pair("num", "id"), pair("tel", "phone"), pair("mail", "email") }
        << fieldsOf("num=5&tel=7900&mail=a@b.example") << client("5", "", "7900", "a@b.example");
    QTest::newRow("a name in parts, renamed")
        << added
        << ParameterList { pair("f", "second_name"), pair("i", "first_name"),
                           pair("o", "patron_name") }
        << fieldsOf("i=Анна&f=Примерова&o=Сергеевна")
        << client("", "Примерова Анна Сергеевна", "", "");
    QTest::newRow("the same placeholder means something else in another event")
        << booked << ParameterList { pair("num", "id"), pair("tel", "client.phone") }
        << fieldsOf("num=5&tel=7900") << client("", "", "7900", "");
    QTest::newRow("a placeholder that was not replaced is nothing")
        << added << ParameterList { pair("tel", "phone") }
        << fieldsOf("client_id={{id}}&tel={{phone}}&client_phone=7900")
        << client("", "", "7900", "");
    QTest::newRow("an event nobody knows")
        << QStringLiteral("unheard") << ParameterList { pair("tel", "phone") }
        << fieldsOf("tel=7900&client_id=5") << client("5", "", "", "");
}

void TestPlan::theClientIsFoundUnderTheOperatorsNames()
{
    QFETCH(QString, event);
    QFETCH(ParameterList, parameters);
    QFETCH(Fields, fields);
    QFETCH(ClientData, expected);
    Flow flow = runningFlow();
    flow.source.event = event;
    flow.source.parameters = parameters;
    const Plan plan = planEvent(flow, fields, true);
    QCOMPARE(plan.known, expected);
    QCOMPARE(plan.client, expected.name);
    QCOMPARE(plan.phone, expected.phone);
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
