// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/amocrmapi.h"
#include "tests/system/crmbridge.h"

#include <QSet>
#include <QTest>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::AmoCrmApi;

/// Deals in an amoCRM account, by the real program.
class TestSystemAmoCrm : public QObject
{
    Q_OBJECT

private slots:
    void aDealArrivesWithItsContactAndNote();
    void valuesArriveUnharmedOrCut();
    void aMergedDealIsTold();
    void theCodeIsExchangedOnce();
    void oneRenewalServesAllThatWait();
    void theNewTokensOutliveAKill();
    void anEndedAccessNeedsAPerson_data();
    void anEndedAccessNeedsAPerson();
    void theLimitIsKept();
    void troubleInFrontOfAmoCrmPasses_data();
    void troubleInFrontOfAmoCrmPasses();
    void refusalsAreToldInWords_data();
    void refusalsAreToldInWords();
    void aMistakeNamesItsInput();
};

namespace {

QJsonObject crmAction(const AmoCrmApi &account, bool oauth = false)
{
    QJsonObject settings { { u"host"_qs, account.address() } };
    QJsonObject mapping { { u"lead_name"_qs, from("template", u"Клиентикс: {{client_name}}"_qs) },
                          { u"first_name"_qs, from("field", u"client_name"_qs) },
                          { u"phone"_qs, from("field", u"client_phone"_qs) } };
    if (oauth) {
        settings.insert(u"auth", u"oauth"_qs);
        settings.insert(u"client_id", AmoCrmApi::clientId);
        settings.insert(u"redirect_uri", AmoCrmApi::redirectUri);
        mapping.insert(u"client_secret", from("secret", u"amocrm-client-secret"_qs));
        mapping.insert(u"auth_code", from("secret", u"amocrm-oauth"_qs));
    } else {
        mapping.insert(u"token", from("secret", u"amocrm-token"_qs));
    }
    return actionObject(u"amocrm"_qs, settings, mapping);
}

QJsonObject withInput(QJsonObject action, const QString &input, const QJsonObject &mapping)
{
    QJsonObject all = action.value(u"mapping").toObject();
    all.insert(input, mapping);
    action.insert(u"mapping", all);
    return action;
}

bool start(CrmBridge &bridge, const QJsonObject &action)
{
    return bridge.start(action,
                        { { u"amocrm-token"_qs, AmoCrmApi::longLived.toUtf8() },
                          { u"amocrm-client-secret"_qs, AmoCrmApi::clientSecret.toUtf8() },
                          { u"amocrm-oauth"_qs, AmoCrmApi::code.toUtf8() } });
}

QJsonObject contactOf(const QJsonObject &lead)
{
    return lead.value(u"_embedded")[u"contacts"][0].toObject();
}

/// Each of these leads has come once and has a request_id of its own.
bool haveAllComeOnce(const QList<QJsonObject> &leads)
{
    QSet<QString> names;
    QSet<QString> marks;
    for (const QJsonObject &lead : leads) {
        names.insert(lead.value(u"name").toString());
        marks.insert(lead.value(u"request_id").toString());
    }
    return names.size() == leads.size() && marks.size() == leads.size();
}

} // namespace

void TestSystemAmoCrm::aDealArrivesWithItsContactAndNote()
{
    AmoCrmApi account;
    CrmBridge bridge;
    QJsonObject action = crmAction(account);
    QJsonObject settings = action.value(u"settings").toObject();
    settings.insert(u"pipeline_id", QString::number(AmoCrmApi::pipeline));
    settings.insert(u"status_id", QString::number(AmoCrmApi::stage));
    settings.insert(u"tags", u"Клиентикс"_qs);
    action.insert(u"settings", settings);
    action = withInput(action, u"price"_qs, from("constant", u"3 500,00"_qs));
    action = withInput(action, u"note"_qs, from("field", u"text"_qs));
    QVERIFY(start(bridge, action));
    QMap<QString, QString> fields = CrmBridge::person(1);
    fields.insert(u"text"_qs, severalLines);
    QCOMPARE(bridge.receive(fields), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(account.leads().size(), 1);
    const QJsonObject lead = account.leads().first();
    QCOMPARE(lead.value(u"price").toInteger(), 3500);
    QCOMPARE(lead.value(u"_embedded")[u"tags"][0][u"name"].toString(), u"Клиентикс"_qs);
    const QJsonObject phone = contactOf(lead).value(u"custom_fields_values")[0].toObject();
    QCOMPARE(phone.value(u"values")[0][u"value"].toString(), u"+79123450001"_qs);
    const qint64 id = lead.value(u"id").toInteger();
    QCOMPARE(account.notes().values(id), QStringList { severalLines });
    QCOMPARE(bridge.delivery().value(u"order_id").toString(), QString::number(id));
    QVERIFY(bridge.messages().first().contains(QString::number(id)));
    QCOMPARE(bridge.leaks({ AmoCrmApi::longLived }), QStringList());
}

void TestSystemAmoCrm::valuesArriveUnharmedOrCut()
{
    AmoCrmApi account;
    CrmBridge bridge;
    QJsonObject action =
        withInput(crmAction(account), u"lead_name"_qs, from("field", u"client_name"_qs));
    const QString own = u"custom."_qs + QString::number(AmoCrmApi::leadField);
    const QString ofContact = u"contact."_qs + QString::number(AmoCrmApi::contactField);
    for (const QString &input : { own, ofContact, u"note"_qs })
        action = withInput(action, input, from("field", u"text"_qs));
    QVERIFY(start(bridge, action));
    for (const QString &text : { harmful, severalLines, endless })
        QCOMPARE(bridge.receive({ { u"client_name"_qs, harmful }, { u"text"_qs, text } }), 200);
    QCOMPARE(bridge.receive({ { u"client_name"_qs, endless } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 4, 60'000);
    QStringList texts;
    for (const QJsonObject &lead : account.leads()) {
        const QString name = lead.value(u"name").toString();
        QCOMPARE(name, name.startsWith(u'я') ? endless.left(254) + u'…' : harmful);
        QCOMPARE(contactOf(lead).value(u"first_name").toString(), name);
        const QJsonValue text = lead.value(u"custom_fields_values")[0][u"values"][0][u"value"];
        QCOMPARE(contactOf(lead).value(u"custom_fields_values")[0][u"values"][0][u"value"], text);
        if (!text.isUndefined())
            texts.append(text.toString());
    }
    QCOMPARE(texts.size(), 3);
    for (const QString &text : { harmful, severalLines, endless }) {
        QVERIFY2(texts.contains(text), qPrintable(text.left(100)));
        QVERIFY2(account.notes().values().contains(text), qPrintable(text.left(100)));
    }
}

void TestSystemAmoCrm::aMergedDealIsTold()
{
    AmoCrmApi account;
    account.setMerges(true);
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    const QString first = bridge.delivery().value(u"order_id").toString();
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), 2, 30'000);
    QCOMPARE(bridge.delivery().value(u"order_id").toString(), first);
    QVERIFY2(bridge.messages().first().contains(u"there already"),
             qPrintable(bridge.messages().first()));
}

void TestSystemAmoCrm::theCodeIsExchangedOnce()
{
    constexpr int count = 6;
    AmoCrmApi account;
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account, true)));
    for (int i = 0; i < count; ++i)
        QCOMPARE(bridge.receive(CrmBridge::person(i)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), count, 60'000);
    QCOMPARE(account.renewals(), 1);
    QCOMPARE(account.refusedRenewals(), 0);
    QCOMPARE(account.leads().size(), count);
    QVERIFY(haveAllComeOnce(account.leads()));
    QCOMPARE(
        bridge.leaks(account.tokens() + QStringList { AmoCrmApi::code, AmoCrmApi::clientSecret }),
        QStringList());
}

void TestSystemAmoCrm::oneRenewalServesAllThatWait()
{
    constexpr int count = 10;
    AmoCrmApi account;
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account, true)));
    QCOMPARE(bridge.receive(CrmBridge::person(100)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    account.endAccess();
    for (int i = 0; i < count; ++i)
        QCOMPARE(bridge.receive(CrmBridge::person(i)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), count + 1, 90'000);
    QCOMPARE(account.renewals(), 2); // the code, and one renewal
    QCOMPARE(account.refusedRenewals(), 0);
    QCOMPARE(account.leads().size(), count + 1);
    QVERIFY(haveAllComeOnce(account.leads()));
    QCOMPARE(bridge.leaks(account.tokens()), QStringList());
}

void TestSystemAmoCrm::theNewTokensOutliveAKill()
{
    AmoCrmApi account;
    account.setSilent(u"/api/v4/leads/complex"_qs);
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account, true)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(account.requests(), 2, 30'000); // exchanged, and a deal sent
    bridge.process->killHard();
    account.setSilent(QString());

    QVERIFY(bridge.restart());
    QCOMPARE(bridge.receive(CrmBridge::person(2)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    QCOMPARE(account.renewals(), 1);
    QCOMPARE(bridge.installation.count(u"uncertain"_qs), 1); // the one that met the kill
}

void TestSystemAmoCrm::anEndedAccessNeedsAPerson_data()
{
    QTest::addColumn<bool>("oauth");
    QTest::newRow("a long-lived token") << false;
    QTest::newRow("OAuth 2.0") << true;
}

void TestSystemAmoCrm::anEndedAccessNeedsAPerson()
{
    QFETCH(bool, oauth);
    AmoCrmApi account;
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account, oauth)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 30'000);
    account.revokeAll();
    QCOMPARE(bridge.receive(CrmBridge::person(2)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"rejected"_qs), 1, 30'000);
    const QString message = bridge.delivery().value(u"message").toString();
    QVERIFY2(message.contains(u"does not take the key"), qPrintable(message));
    QVERIFY2(message.contains(oauth ? u"Token has been revoked" : u"Incorrect auth data"),
             qPrintable(message));
    QCOMPARE(account.refusedRenewals(), oauth ? 1 : 0);
}

void TestSystemAmoCrm::theLimitIsKept()
{
    constexpr int count = 25;
    AmoCrmApi account;
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account)));
    for (int i = 0; i < count; ++i)
        QCOMPARE(bridge.receive(CrmBridge::person(i)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(account.leads().size(), count, 60'000);
    QCOMPARE(account.violations(), 0);
    QVERIFY(haveAllComeOnce(account.leads()));
}

void TestSystemAmoCrm::troubleInFrontOfAmoCrmPasses_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("429 without JSON") << static_cast<int>(AmoCrmApi::Mode::Busy);
    QTest::newRow("504") << static_cast<int>(AmoCrmApi::Mode::Gateway);
}

void TestSystemAmoCrm::troubleInFrontOfAmoCrmPasses()
{
    QFETCH(int, mode);
    AmoCrmApi account;
    account.setMode(static_cast<AmoCrmApi::Mode>(mode));
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_VERIFY_WITH_TIMEOUT(account.requests() >= 2, 60'000);
    QCOMPARE(bridge.state(), u"pending"_qs);
    account.setMode(AmoCrmApi::Mode::Works);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"delivered"_qs, 60'000);
    QCOMPARE(account.leads().size(), 1);
}

void TestSystemAmoCrm::refusalsAreToldInWords_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    using Mode = AmoCrmApi::Mode;
    QTest::newRow("402") << static_cast<int>(Mode::PaymentNeeded) << u"rejected"_qs
                         << u"not paid for"_qs;
    QTest::newRow("403") << static_cast<int>(Mode::Forbidden) << u"rejected"_qs << u"Forbidden"_qs;
    QTest::newRow("202") << static_cast<int>(Mode::Accepted) << u"delivered"_qs << QString();
}

void TestSystemAmoCrm::refusalsAreToldInWords()
{
    QFETCH(int, mode);
    QFETCH(QString, state);
    QFETCH(QString, words);
    AmoCrmApi account;
    account.setMode(static_cast<AmoCrmApi::Mode>(mode));
    CrmBridge bridge;
    QVERIFY(start(bridge, crmAction(account)));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), state, 30'000);
    const QString message = bridge.delivery().value(u"message").toString();
    QVERIFY2(message.contains(words), qPrintable(message));
    QCOMPARE(account.requests(), 1);
}

void TestSystemAmoCrm::aMistakeNamesItsInput()
{
    AmoCrmApi account;
    CrmBridge bridge;
    QVERIFY(start(bridge,
                  withInput(crmAction(account), u"contact.999"_qs, from("constant", u"17"_qs))));
    QCOMPARE(bridge.receive(CrmBridge::person(1)), 200);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.state(), u"rejected"_qs, 30'000);
    const QString message = bridge.delivery().value(u"message").toString();
    QVERIFY2(message.contains(u"contact.999: The value you selected is not a valid choice."),
             qPrintable(message));
    QCOMPARE(account.leads().size(), 0);
}

QTEST_GUILESS_MAIN(TestSystemAmoCrm)
#include "tst_system_amocrm.moc"
