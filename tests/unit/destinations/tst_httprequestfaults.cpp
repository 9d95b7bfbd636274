// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/requestkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::RequestKit;

class TestHttpRequestFaults : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrongIsToldBeforeSending_data();
    void whatIsWrongIsToldBeforeSending();
};

void TestHttpRequestFaults::whatIsWrongIsToldBeforeSending_data()
{
    QTest::addColumn<QString>("setting"); // "name=value", several by a space
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("args");

    const auto row = [](const char *name, const char *setting, const char *input,
                        const QString &value, const QStringList &args) {
        QTest::newRow(name) << QString::fromLatin1(setting) << QString::fromUtf8(input) << value
                            << args;
    };
    const QString one = QStringLiteral("1");
    row("no web address", "", "address", QStringLiteral("ftp://example.org"),
        { QStringLiteral("address"), QStringLiteral("not_a_url"),
          QStringLiteral("ftp://example.org") });
    row("a header with a space", "", "header.X Name", one,
        { QStringLiteral("header.X Name"), QStringLiteral("not_a_header"),
          QStringLiteral("X Name") });
    row("a header in Cyrillic", "", "header.Имя", one,
        { QStringLiteral("header.Имя"), QStringLiteral("not_a_header"), QStringLiteral("Имя") });
    row("a header of the sender's", "", "header.hOst", one,
        { QStringLiteral("header.hOst"), QStringLiteral("header_is_ours"),
          QStringLiteral("hOst") });
    row("an address that grew too long", "", "query.x", QString(9'000, u'a'),
        { QStringLiteral("address"), QStringLiteral("address_too_long"), QString() });
    row("a template that gives no JSON", "body_type=json_template", "body",
        QStringLiteral("{\"a\": }"),
        { QStringLiteral("body"), QStringLiteral("not_json"), QStringLiteral("{\"a\": }") });
    row("a number that is none", "body_type=json", "json.price:number", QStringLiteral("дорого"),
        { QStringLiteral("json.price:number"), QStringLiteral("bad_number"),
          QStringLiteral("дорого") });
    row("neither yes nor no", "body_type=json", "json.vip:boolean", QStringLiteral("может"),
        { QStringLiteral("json.vip:boolean"), QStringLiteral("not_a_flag"),
          QStringLiteral("может") });
    row("a name with an empty part", "body_type=json", "json.a..b", one,
        { QStringLiteral("json.a..b"), QStringLiteral("bad_json_name"), one });
    row("a name in the header's setting", "auth=none auth_header=X:Y", "query.x", one,
        { QStringLiteral("auth_header"), QStringLiteral("not_a_header"), QStringLiteral("X:Y") });
    row("a rule without a path", "success=json", "query.x", one,
        { QStringLiteral("success_path"), QStringLiteral("none"), QString() });
    row("a rule without a text", "success=text", "query.x", one,
        { QStringLiteral("success_value"), QStringLiteral("none"), QString() });
    row("a proxy that is none", "proxy=tor", "query.x", one,
        { QStringLiteral("proxy"), QStringLiteral("not_a_proxy"), QStringLiteral("tor") });
    row("a signing key that is none", "", "signature_key", QString(),
        { QStringLiteral("signature_key"), QStringLiteral("not_a_signing_key"), QString() });
}

void TestHttpRequestFaults::whatIsWrongIsToldBeforeSending()
{
    QFETCH(QString, setting);
    QFETCH(QString, input);
    QFETCH(QString, value);
    QFETCH(QStringList, args);
    Action action = requestAction();
    for (const QString &pair : setting.split(u' ', Qt::SkipEmptyParts))
        action.settings.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    const bool secret = input == u"signature_key";
    action.mapping.insert(input,
                          { secret ? MappingKind::Secret : MappingKind::Constant,
                            secret ? QStringLiteral("the-key") : value });
    const auto message = http().build(action, context());
    QVERIFY(!message.has_value());
    QCOMPARE(message.error().size(), 1);
    QCOMPARE(message.error().constFirst().args, args);
}

QTEST_GUILESS_MAIN(TestHttpRequestFaults)

#include "tst_httprequestfaults.moc"
