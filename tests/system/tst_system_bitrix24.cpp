// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/bitrix24api.h"
#include "tests/system/crmbridge.h"

#include <QSet>
#include <QTest>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::Bitrix24Api;

/// Leads, deals and contacts in a Bitrix24 portal, by the real program.
class TestSystemBitrix24 : public QObject
{
    Q_OBJECT

private slots:
    void aDealFindsOrMakesItsContact();
    void valuesArriveUnharmedOrCut_data();
    void valuesArriveUnharmedOrCut();
    void aKillBetweenContactAndDealMakesNoSecondContact();
    void aKillDuringTheDealMakesNoSecondContact();
    void aLostAnswerIsAskedFor_data();
    void aLostAnswerIsAskedFor();
    void aClosedPortalIsAskedUntilItOpens();
    void whatIsNotThereIsSentAgain();
    void aKillIsAskedFor();
    void aFullBucketLosesAndDoublesNothing();
    void theBucketIsNotOverfilled();
    void aMethodThatRanTooLongWaits();
    void refusalsAreToldInWords_data();
    void refusalsAreToldInWords();
    void theCodeIsNowhere();
};

namespace {

constexpr int lead = 1;
constexpr int deal = 2;
constexpr int contact = 3;

QJsonObject crmAction(const char *entity, const char *method = "item", const char *find = "no")
{
    return actionObject(u"bitrix24"_qs,
                        { { u"entity"_qs, QString::fromLatin1(entity) },
                          { u"method"_qs, QString::fromLatin1(method) },
                          { u"find_client"_qs, QString::fromLatin1(find) } },
                        { { u"webhook"_qs, from("secret", u"bitrix24-webhook"_qs) },
                          { u"title"_qs, from("template", u"Клиентикс: {{client_name}}"_qs) },
                          { u"name"_qs, from("field", u"client_name"_qs) },
                          { u"phone"_qs, from("field", u"client_phone"_qs) } });
}

QJsonObject withInput(QJsonObject action, const QString &input, const QJsonObject &mapping)
{
    QJsonObject all = action.value(u"mapping").toObject();
    all.insert(input, mapping);
    action.insert(u"mapping", all);
    return action;
}

QJsonObject withDelivery(QJsonObject action, const QString &what, const QJsonValue &value)
{
    QJsonObject delivery = action.value(u"delivery").toObject();
    delivery.insert(what, value);
    action.insert(u"delivery", delivery);
    return action;
}

bool start(CrmBridge &bridge, const Bitrix24Api &portal, const QJsonObject &action)
{
    return bridge.start(action, { { u"bitrix24-webhook"_qs, portal.webhook().toUtf8() } });
}

} // namespace

void TestSystemBitrix24::aDealFindsOrMakesItsContact()
{
    Bitrix24Api portal;
    portal.addContact(2297, u"8-912-345-00-02"_qs);
    portal.addContact(275, u"+7 912 345 00 02"_qs);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, crmAction("deal", "item", "phone")));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(
        portal.calls(),
        (QStringList { u"crm.duplicate.findbycomm"_qs, u"crm.item.add"_qs, u"crm.item.add"_qs }));
    QCOMPARE(portal.made(contact).size(), 1);
    const qint64 made = portal.made(contact).first().id;
    const Bitrix24Api::Record first = portal.made(deal).first();
    QCOMPARE(first.fields.value(u"contactIds").toArray(), QJsonArray { made });
    QCOMPARE(bridge.delivery().value(u"order_id").toString(), QString::number(first.id));
    QCOMPARE(bridge.messages().size(), 3);

    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200); // she is known there now
    QTRY_COMPARE_WITH_TIMEOUT(portal.made(deal).size(), 2, 30'000);
    QCOMPARE(portal.made(deal).last().fields.value(u"contactIds").toArray(), QJsonArray { made });
    QCOMPARE(bridge.receive(CrmBridge::person(2)), 200); // there are two of her
    QTRY_COMPARE_WITH_TIMEOUT(portal.made(deal).size(), 3, 30'000);
    QCOMPARE(portal.made(deal).last().fields.value(u"contactIds").toArray(), QJsonArray { 275 });
    QCOMPARE(portal.made(contact).size(), 1);
    QVERIFY2(bridge.messages().first().contains(u"275"), qPrintable(bridge.messages().first()));
    QCOMPARE(portal.lost(), QStringList());
}

void TestSystemBitrix24::valuesArriveUnharmedOrCut_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QStringList>("names"); // of title, name, comment and own field
    QTest::newRow("current") << QByteArray(
        "item") << QStringList { u"title"_qs, u"name"_qs, u"comments"_qs, Bitrix24Api::ownField };
    QTest::newRow("older") << QByteArray(
        "old") << QStringList { u"TITLE"_qs, u"NAME"_qs, u"COMMENTS"_qs, Bitrix24Api::ownField };
}

void TestSystemBitrix24::valuesArriveUnharmedOrCut()
{
    QFETCH(QByteArray, method);
    QFETCH(QStringList, names);
    Bitrix24Api portal;
    CrmBridge bridge;
    QJsonObject action = crmAction("lead", method.constData());
    action = withInput(action, u"title"_qs, from("field", u"client_name"_qs));
    action = withInput(action, u"comment"_qs, from("field", u"text"_qs));
    action = withInput(action, u"field."_qs + Bitrix24Api::ownField, from("field", u"text"_qs));
    QVERIFY(start(bridge, portal, action));
    const QString name = harmful.left(50); // as many letters as a name may have
    for (const QString &text : { harmful, severalLines, endless })
        QCOMPARE(bridge.receive({ { u"client_name"_qs, name }, { u"text"_qs, text } }), 200);
    QCOMPARE(bridge.receive({ { u"client_name"_qs, endless } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(portal.made(lead).size(), 4, 30'000);
    QStringList texts;
    for (const Bitrix24Api::Record &record : portal.made(lead)) {
        const QJsonObject fields = record.fields;
        const QString title = fields.value(names.at(0)).toString();
        QCOMPARE(title, title == name ? name : endless.left(254) + u'…');
        QCOMPARE(fields.value(names.at(1)).toString(),
                 title == name ? name : endless.left(49) + u'…');
        QCOMPARE(fields.value(names.at(2)), fields.value(names.at(3)));
        texts.append(fields.value(names.at(2)).toString());
    }
    for (const QString &text : { harmful, severalLines, endless })
        QVERIFY2(texts.contains(text), qPrintable(text.left(100)));
    QCOMPARE(portal.lost(), QStringList());
}

void TestSystemBitrix24::aKillBetweenContactAndDealMakesNoSecondContact()
{
    Bitrix24Api portal;
    CrmBridge bridge;
    // So seldom that the deal waits for its turn after the contact.
    const QJsonObject rate { { u"per_second"_qs, 0.02 }, { u"burst"_qs, 1 } };
    QVERIFY(start(bridge, portal, withDelivery(crmAction("deal"), u"rate"_qs, rate)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.messages().size(), 1, 30'000); // the contact is written down
    QCOMPARE(portal.made(contact).size(), 1);
    QCOMPARE(portal.made(deal).size(), 0);
    bridge.process->killHard();

    QVERIFY(bridge.restart());
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(portal.made(contact).size(), 1);
    QCOMPARE(portal.made(deal).size(), 1);
    QCOMPARE(portal.made(deal).first().fields.value(u"contactIds").toArray(),
             QJsonArray { portal.made(contact).first().id });
}

void TestSystemBitrix24::aKillDuringTheDealMakesNoSecondContact()
{
    Bitrix24Api portal;
    portal.setSilent(u"crm.deal.add"_qs);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal,
                  withDelivery(crmAction("deal", "old"), u"uncertain"_qs, u"resend"_qs)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_VERIFY_WITH_TIMEOUT(portal.calls().contains(u"crm.deal.add"_qs), 30'000);
    bridge.process->killHard();
    portal.setSilent(QString());

    QVERIFY(bridge.restart()); // only the request that nobody knows of is made again
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(portal.made(contact).size(), 1);
    QCOMPARE(portal.made(deal).size(), 1);
}

void TestSystemBitrix24::aLostAnswerIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<QString>("lost");
    QTest::addColumn<QString>("question");
    QTest::newRow("deal") << QByteArray("old") << u"crm.deal.add"_qs << u"crm.deal.list"_qs;
    QTest::newRow("contact") << QByteArray("old") << u"crm.contact.add"_qs
                             << u"crm.contact.list"_qs;
    QTest::newRow("item") << QByteArray("item") << u"crm.item.add"_qs << u"crm.item.list"_qs;
}

void TestSystemBitrix24::aLostAnswerIsAskedFor()
{
    QFETCH(QByteArray, style);
    QFETCH(QString, lost);
    QFETCH(QString, question);
    Bitrix24Api portal;
    portal.setAnswerLost(lost);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, crmAction("deal", style.constData())));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(portal.calls().count(question), 1);
    QCOMPARE(portal.made(contact).size(), 1);
    QCOMPARE(portal.made(deal).size(), 1);
    QCOMPARE(bridge.delivery().value(u"order_id").toString(),
             QString::number(portal.made(deal).first().id));
}

void TestSystemBitrix24::aClosedPortalIsAskedUntilItOpens()
{
    Bitrix24Api portal;
    portal.setMode(Bitrix24Api::Mode::WebPage);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, withDelivery(crmAction("lead", "old"), u"timeout_s"_qs, 2)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_VERIFY_WITH_TIMEOUT(portal.requests() >= 2, 30'000);
    QCOMPARE(bridge.state(), u"pending"_qs);
    portal.setMode(Bitrix24Api::Mode::Works);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 60'000);
    QCOMPARE(portal.made(lead).size(), 1);
}

void TestSystemBitrix24::whatIsNotThereIsSentAgain()
{
    Bitrix24Api portal;
    portal.setSilent(u"crm.lead.add"_qs);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, withDelivery(crmAction("lead", "old"), u"timeout_s"_qs, 2)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_VERIFY_WITH_TIMEOUT(portal.calls().contains(u"crm.lead.list"_qs), 30'000);
    portal.setSilent(QString());
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(portal.made(lead).size(), 1);
    // Never twice without a question in between.
    const QStringList calls = portal.calls();
    for (qsizetype i = 1; i < calls.size(); ++i)
        QVERIFY2(calls.at(i) != calls.at(i - 1) || calls.at(i) != u"crm.lead.add"_qs,
                 qPrintable(calls.join(u' ')));
}

void TestSystemBitrix24::aKillIsAskedFor()
{
    Bitrix24Api portal;
    portal.setSilent(u"crm.lead.add"_qs);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, withDelivery(crmAction("lead", "old"), u"timeout_s"_qs, 2)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_VERIFY_WITH_TIMEOUT(portal.calls().contains(u"crm.lead.add"_qs), 30'000);
    bridge.process->killHard();
    portal.setSilent(QString());

    QVERIFY(bridge.restart());
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QVERIFY(portal.calls().contains(u"crm.lead.list"_qs));
    QCOMPARE(portal.made(lead).size(), 1);
}

void TestSystemBitrix24::aFullBucketLosesAndDoublesNothing()
{
    constexpr int count = 15;
    Bitrix24Api portal;
    portal.setBucket(4, 5); // as if other programs filled it
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, crmAction("lead")));
    for (int i = 0; i < count; ++i)
        QCOMPARE(bridge.receive(CrmBridge::person(i)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), count, 120'000);
    QVERIFY(portal.refusals() > 0);
    QSet<QString> origins;
    for (const Bitrix24Api::Record &record : portal.made(lead))
        origins.insert(record.fields.value(u"originId").toString());
    QCOMPARE(portal.made(lead).size(), count);
    QCOMPARE(origins.size(), count);
}

void TestSystemBitrix24::theBucketIsNotOverfilled()
{
    constexpr int count = 52; // more than the bucket holds
    Bitrix24Api portal;
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, crmAction("lead")));
    for (int i = 0; i < count; ++i)
        QCOMPARE(bridge.receive(CrmBridge::person(i)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(portal.made(lead).size(), count, 60'000);
    QCOMPARE(portal.refusals(), 0);
}

void TestSystemBitrix24::aMethodThatRanTooLongWaits()
{
    Bitrix24Api portal;
    portal.setMode(Bitrix24Api::Mode::MethodTooLong);
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, crmAction("lead")));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(portal.calls().size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(bridge.delivery().value(u"message").toString().contains(u"time limit"),
                             30'000);
    QCOMPARE(bridge.state(), u"pending"_qs);
    portal.setMode(Bitrix24Api::Mode::Works);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(portal.made(lead).size(), 1);
}

void TestSystemBitrix24::refusalsAreToldInWords_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("wrongCode");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    using Mode = Bitrix24Api::Mode;
    const auto row = [](const char *name, Mode mode, const char *state, const char *words) {
        QTest::newRow(name) << static_cast<int>(mode) << false << QString::fromLatin1(state)
                            << QString::fromLatin1(words);
    };
    row("no scope", Mode::NoScope, "rejected", "higher privileges");
    row("an empty code", Mode::AccessDenied, "rejected", "Access denied.");
    row("moved", Mode::Moved, "rejected", "elsewhere.example.org");
    QTest::newRow("a wrong code") << static_cast<int>(Mode::Works) << true << u"rejected"_qs
                                  << u"Wrong authorization data"_qs;
}

void TestSystemBitrix24::refusalsAreToldInWords()
{
    QFETCH(int, mode);
    QFETCH(bool, wrongCode);
    QFETCH(QString, state);
    QFETCH(QString, words);
    Bitrix24Api portal;
    portal.setMode(static_cast<Bitrix24Api::Mode>(mode));
    CrmBridge bridge;
    const QString webhook =
        wrongCode ? portal.webhook().replace(Bitrix24Api::code, u"wrong"_qs) : portal.webhook();
    QVERIFY(bridge.start(crmAction("lead"), { { u"bitrix24-webhook"_qs, webhook.toUtf8() } }));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), state, 30'000);
    const QString message = bridge.delivery().value(u"message").toString();
    QVERIFY2(message.contains(words), qPrintable(message));
    QCOMPARE(portal.requests(), 1);
}

void TestSystemBitrix24::theCodeIsNowhere()
{
    Bitrix24Api portal;
    CrmBridge bridge;
    QVERIFY(start(bridge, portal, crmAction("deal", "item", "phone")));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    const QJsonArray log = bridge.delivery().value(u"log").toArray();
    QVERIFY(log.at(0)[u"request"][u"url"].toString().endsWith(
        u"/rest/1/•••/crm.duplicate.findbycomm.json"));
    QCOMPARE(bridge.leaks({ Bitrix24Api::code }), QStringList());
}

QTEST_GUILESS_MAIN(TestSystemBitrix24)
#include "tst_system_bitrix24.moc"
