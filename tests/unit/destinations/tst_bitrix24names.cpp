// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24record.h"
#include "app/destinations/bitrix24webhook.h"

#include <QTest>

using namespace LeadBridge;

class TestBitrix24Names : public QObject
{
    Q_OBJECT

private slots:
    void aPastedAddressIsRead_data();
    void aPastedAddressIsRead();
    void namesAreWrittenInEitherFamily_data();
    void namesAreWrittenInEitherFamily();
    void ownFieldsGoByEitherName_data();
    void ownFieldsGoByEitherName();
    void aFieldOfPhonesIsAList();
};

void TestBitrix24Names::aPastedAddressIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    constexpr auto cloud = "https://example.bitrix24.ru/rest/1/abc/profile.json";
    row("as the service shows it", "https://example.bitrix24.ru/rest/1/abc/", cloud);
    row("without the slash", "https://example.bitrix24.ru/rest/1/abc", cloud);
    row("with a method", "https://example.bitrix24.ru/rest/1/abc/profile.json", cloud);
    row("with a method and a query", "https://example.bitrix24.ru/rest/1/abc/crm.lead.add?a=b",
        cloud);
    row("with spaces around", "  https://example.bitrix24.ru/rest/1/abc/ ", cloud);
    row("without https", "example.bitrix24.ru/rest/1/abc/", cloud);
    row("a boxed copy with a port", "https://crm.example.org:8443/rest/17/abc/",
        "https://crm.example.org:8443/rest/17/abc/profile.json");
    row("this computer", "http://127.0.0.1:8080/rest/1/abc/",
        "http://127.0.0.1:8080/rest/1/abc/profile.json");
}

void TestBitrix24Names::aPastedAddressIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto webhook = readBitrix24Webhook(text);
    QVERIFY(webhook.has_value());
    QCOMPARE(webhook->address(QStringLiteral("profile")).toString(), expected);
    QString unmasked = webhook->maskedAddress(QStringLiteral("profile")).toString();
    QVERIFY(!unmasked.contains(u"abc"));
    QCOMPARE(unmasked.replace(u"•••"_qs, u"abc"_qs), expected);
}

void TestBitrix24Names::namesAreWrittenInEitherFamily_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("old");
    QTest::newRow("one word") << u"title"_qs << u"TITLE"_qs;
    QTest::newRow("two words") << u"lastName"_qs << u"LAST_NAME"_qs;
    QTest::newRow("four words") << u"isManualOpportunity"_qs << u"IS_MANUAL_OPPORTUNITY"_qs;
    QTest::newRow("an id") << u"assignedById"_qs << u"ASSIGNED_BY_ID"_qs;
}

void TestBitrix24Names::namesAreWrittenInEitherFamily()
{
    QFETCH(QString, item);
    QFETCH(QString, old);
    QCOMPARE(bitrix24ItemName(old), item);
    QCOMPARE(bitrix24ItemName(item), item);
    QCOMPARE(bitrix24OldName(item), old);
    QCOMPARE(bitrix24OldName(old), old);
    QCOMPARE(bitrix24OldName(u"ufCrm_1700"_qs), u"UF_CRM_1700"_qs);
}

void TestBitrix24Names::ownFieldsGoByEitherName_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("original");
    QTest::newRow("the older writing")
        << QStringList { u"UF_CRM_1"_qs } << u"item"_qs << QStringList { u"UF_CRM_1"_qs } << true;
    QTest::newRow("the newer writing")
        << QStringList { u"ufCrm_1"_qs } << u"item"_qs << QStringList { u"ufCrm_1"_qs } << false;
    QTest::newRow("both") << QStringList { u"UF_CRM_1"_qs, u"ufCrm_2"_qs } << u"item"_qs
                          << QStringList { u"UF_CRM_1"_qs, u"UF_CRM_2"_qs } << true;
    QTest::newRow("both, by the older methods")
        << QStringList { u"UF_CRM_1"_qs, u"ufCrm_2"_qs } << u"old"_qs
        << QStringList { u"UF_CRM_1"_qs, u"UF_CRM_2"_qs } << false;
    QTest::newRow("a field of the service's own")
        << QStringList { u"SOURCE_DESCRIPTION"_qs } << u"item"_qs
        << QStringList { u"sourceDescription"_qs } << false;
    QTest::newRow("a field of the service's own, by the older methods")
        << QStringList { u"sourceDescription"_qs } << u"old"_qs
        << QStringList { u"SOURCE_DESCRIPTION"_qs } << false;
    QTest::newRow("the stage of a lead")
        << QStringList { u"STATUS_ID"_qs } << u"item"_qs << QStringList { u"stageId"_qs } << false;
}

void TestBitrix24Names::ownFieldsGoByEitherName()
{
    QFETCH(QStringList, names);
    QFETCH(QString, method);
    QFETCH(QStringList, expected);
    QFETCH(bool, original);
    const auto style = method == u"old" ? Bitrix24Style::Old : Bitrix24Style::Item;
    Bitrix24Record record(Bitrix24Entity::Lead, style);
    for (const QString &name : names)
        record.setOwn(name, u"значение"_qs);
    const QJsonObject body = record.body();
    for (const QString &name : expected)
        QCOMPARE(body.value(u"fields")[name].toString(), u"значение"_qs);
    QCOMPARE(body.value(u"fields").toObject().size(), expected.size());
    QCOMPARE(body.value(u"useOriginalUfNames").toString(), original ? u"Y"_qs : QString());
}

void TestBitrix24Names::aFieldOfPhonesIsAList()
{
    Bitrix24Record old(Bitrix24Entity::Lead, Bitrix24Style::Old);
    old.addMultiField(u"PHONE"_qs, u"+79000000001"_qs);
    old.setOwn(u"PHONE"_qs, u"+79000000002"_qs);
    const QJsonValue phones = old.body().value(u"fields")[u"PHONE"];
    QCOMPARE(phones.toArray().size(), 2);
    QCOMPARE(phones[1][u"VALUE"].toString(), u"+79000000002"_qs);
    Bitrix24Record item(Bitrix24Entity::Lead, Bitrix24Style::Item);
    item.setOwn(u"web"_qs, u"https://example.org"_qs);
    QCOMPARE(item.body().value(u"fields")[u"fm"][0][u"typeId"].toString(), u"WEB"_qs);
}

QTEST_GUILESS_MAIN(TestBitrix24Names)
#include "tst_bitrix24names.moc"
