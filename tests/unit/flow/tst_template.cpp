// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/template.h"

#include <QTest>

using namespace LeadBridge;

namespace {

const Fields sampleFields {
    { QStringLiteral("client_name"), QStringLiteral("Анна <b>&\"'</b>") },
    { QStringLiteral("client.phone"), QStringLiteral("79000000001") },
    { QStringLiteral("empty"), QString() },
    { QStringLiteral("evil"), QStringLiteral("{{>evil}}{{client.phone}}") },
    { QStringLiteral("имя"), QStringLiteral("Борис") },
};

QList<StepResult> sampleSteps()
{
    return { { 1, State::Delivered, QStringLiteral("90000001"),
               R"({"status":"success","ok":true,"none":null,"data":{"id":9007199254740993,
                   "cost":3500.5,"items":[{"n":"a"},{"n":"b"}]}})" },
             { 2, State::Rejected, QString(), "plain words" } };
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private slots:
    void aTemplateIsRendered_data();
    void aTemplateIsRendered();
    void aBrokenTemplateIsAnError_data();
    void aBrokenTemplateIsAnError();
    void loopsOverAServicesListsAreBounded();
    void aLongValueIsRenderedWhole();
};

void TestTemplate::aTemplateIsRendered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("text without a name stays", "kl-1", "kl-1");
    row("an empty template is empty", "", "");
    row("a field is put in without HTML escaping", "<{{client_name}}>", "<Анна <b>&\"'</b>>");
    row("three braces mean the same", "{{{client_name}}}", "Анна <b>&\"'</b>");
    row("a dotted field is one name", "{{client.phone}}", "79000000001");
    row("the other spelling of it is found", "{{client_phone}}", "79000000001");
    row("a Cyrillic name is found", "{{имя}}", "Борис");
    row("spaces inside the braces do not matter", "{{ client_phone }}", "79000000001");
    row("an unknown name gives nothing", "a{{nowhere}}b", "ab");
    row("an empty field gives nothing", "a{{empty}}b", "ab");
    row("a filled field opens its section", "{{#client_phone}}+{{client_phone}}{{/client_phone}}",
        "+79000000001");
    row("an empty field closes its section", "{{#empty}}x{{/empty}}{{^empty}}none{{/empty}}",
        "none");
    row("a value that looks like a template is text", "{{evil}}", "{{>evil}}{{client.phone}}");
    row("an earlier step's order number", "{{steps.1.order_id}}", "90000001");
    row("an earlier step's state", "{{steps.2.state}}", "rejected");
    row("a value inside an answer, all digits kept", "{{steps.1.response.data.id}}",
        "9007199254740993");
    row("a fraction inside an answer", "{{steps.1.response.data.cost}}", "3500.5");
    row("a flag inside an answer", "{{steps.1.response.ok}}", "true");
    row("nothing inside an answer", "{{steps.1.response.none}}", "");
    row("an entry of a list inside an answer", "{{steps.1.response.data.items.1.n}}", "b");
    row("an entry past the end", "{{steps.1.response.data.items.2.n}}", "");
    row("a loop over a list",
        "{{#steps.1.response.data.items}}[{{n}}]{{/steps.1.response.data.items}}", "[a][b]");
    row("an answer that is not JSON", "{{steps.2.response}}", "plain words");
    row("a value of an answer that is not JSON", "{{steps.2.response.data}}", "");
    row("a step that has no order number", "{{steps.2.order_id}}", "");
    row("a step that was not", "{{steps.3.order_id}}", "");
    row("line breaks stay", "a\n{{client_phone}}\nb", "a\n79000000001\nb");
}

void TestTemplate::aTemplateIsRendered()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto rendered = renderTemplate(text, sampleFields, sampleSteps());
    QVERIFY2(rendered.has_value(), rendered ? "" : qPrintable(rendered.error().detail));
    QCOMPARE(*rendered, expected);
}

void TestTemplate::aBrokenTemplateIsAnError_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a tag without an end") << QStringLiteral("a {{client_name");
    QTest::newRow("a section without an end") << QStringLiteral("{{#a}}x");
    QTest::newRow("an end without a section") << QStringLiteral("x{{/a}}");
    QTest::newRow("crossed sections") << QStringLiteral("{{#a}}{{#b}}{{/a}}{{/b}}");
    QTest::newRow("delimiters that cannot be") << QStringLiteral("{{=a=}}");
    QTest::newRow("a partial") << QStringLiteral("{{> client_name}}");
    QTest::newRow("too long") << QString(10'001, u'x');
}

void TestTemplate::aBrokenTemplateIsAnError()
{
    QFETCH(QString, text);
    const auto check = checkTemplate(text);
    QVERIFY(!check.has_value());
    QCOMPARE(check.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!check.error().detail.isEmpty());
    QVERIFY(!renderTemplate(text, sampleFields, sampleSteps()).has_value());
}

void TestTemplate::loopsOverAServicesListsAreBounded()
{
    const QByteArray list = "[" + QByteArray("1,").repeated(500) + "1]";
    const QList<StepResult> steps { { 1, State::Delivered, {}, "{\"l\":" + list + "}" } };
    const QString open = QStringLiteral("{{#steps.1.response.l}}").repeated(3);
    const QString close = QStringLiteral("{{/steps.1.response.l}}").repeated(3);
    QVERIFY(!renderTemplate(open + u'x' + close, {}, steps).has_value());
}

void TestTemplate::aLongValueIsRenderedWhole()
{
    const QString value(10'000, QChar(0x42F));
    const Fields fields { { QStringLiteral("v"), value } };
    QCOMPARE(renderTemplate(QStringLiteral("{{v}}"), fields, {}).value_or(QString()), value);
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "tst_template.moc"
