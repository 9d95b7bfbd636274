// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/requestview.h"
#include "ui/widgets/theme.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// A request as a person reads it.
class TestRequestText final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aRequestIsReadWhole_data();
    void aRequestIsReadWhole();
    void jsonKeepsItsOrder_data();
    void jsonKeepsItsOrder();
    void theViewTellsWhyNothingGoes();
    void foreignTextStaysOnItsLine();
};

void TestRequestText::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestRequestText::aRequestIsReadWhole_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("a form") << QByteArray("POST") << u"https://example.org/a"_s
                            << QByteArray("application/x-www-form-urlencoded")
                            << QByteArray("name=%D0%90%D0%BD%D0%BD%D0%B0+%26&empty=&bare")
                            << u"POST https://example.org/a\n\n"
                               "Content-Type: application/x-www-form-urlencoded\n\n"
                               "name = Анна &\nempty = \nbare = "_s;
    QTest::newRow("parameters of the address")
        << QByteArray("GET") << u"https://example.org/a?x=%D1%8F&y=1+2"_s << QByteArray()
        << QByteArray() << u"GET https://example.org/a\nx = я\ny = 1 2"_s;
    QTest::newRow("JSON") << QByteArray("POST") << u"https://example.org/"_s
                          << QByteArray("application/json") << QByteArray(R"({"b":1,"a":[]})")
                          << u"POST https://example.org/\n\nContent-Type: application/json\n\n"
                             "{\n  \"b\": 1,\n  \"a\": []\n}"_s;
    QTest::newRow("a letter") << QByteArray("SMTP") << u"smtp://smtp.example.org:465"_s
                              << QByteArray("text/plain; charset=utf-8")
                              << QByteArray("Один\r\nДва")
                              << u"SMTP smtp://smtp.example.org:465\n\n"
                                 "Content-Type: text/plain; charset=utf-8\n\nОдин\nДва"_s;
    QTest::newRow("nothing") << QByteArray() << QString() << QByteArray() << QByteArray()
                             << QString();
}

void TestRequestText::aRequestIsReadWhole()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, url);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, text);
    HttpRequest record { method, QUrl(url), {}, body };
    if (!type.isEmpty())
        record.headers = { { "Content-Type", type } };
    QCOMPARE(requestText(requestLines(record)), text);
}

void TestRequestText::jsonKeepsItsOrder_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("nested") << u"{\"z\":{\"y\":[1,2]},\"a\":\"b\"}"_s
                            << u"{\n  \"z\": {\n    \"y\": [\n      1,\n      2\n    ]\n  },\n"
                               "  \"a\": \"b\"\n}"_s;
    QTest::newRow("signs inside texts stay")
        << u"[\"a:{b},\\\"c\\\"\"]"_s << u"[\n  \"a:{b},\\\"c\\\"\"\n]"_s;
    QTest::newRow("empty ones stay together")
        << u"{\"a\":{},\"b\":[ ]}"_s << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
    QTest::newRow("no JSON") << u"{\"a\":"_s << u"{\"a\":"_s;
    QTest::newRow("plain text") << u"a: b, c"_s << u"a: b, c"_s;
}

void TestRequestText::jsonKeepsItsOrder()
{
    QFETCH(const QString, json);
    QTEST(laidOutJson(json), "text");
}

void TestRequestText::theViewTellsWhyNothingGoes()
{
    RequestView view;
    StepPreview step;
    step.state = State::Skipped;
    step.reason = { ReasonCode::StepOff, {} };
    view.setStep(step);
    QCOMPARE(view.toPlainText(), u"The step is switched off"_s);
    step.state = State::Delivered;
    step.reason = {};
    view.setStep(step);
    QCOMPARE(view.toPlainText(), u"There is nothing to send yet"_s);
    step.record = { "POST", QUrl(u"https://example.org/"_s), {}, "text" };
    view.setStep(step);
    QCOMPARE(view.toPlainText(), u"POST https://example.org/\n\ntext"_s);
    QCOMPARE(view.asText(), view.toPlainText());
}

void TestRequestText::foreignTextStaysOnItsLine()
{
    RequestView view;
    StepPreview step;
    step.record = { "POST",
                    QUrl(u"https://example.org/"_s),
                    { { "Content-Type", "application/x-www-form-urlencoded" } },
                    "a=<b>1</b>%0A2%E2%80%AE" + QByteArray(10000, 'x') + "&c=3" };
    view.setStep(step);
    const QStringList lines = view.toPlainText().split(u'\n');
    QVERIFY(lines.constLast() == u"c = 3"_s || view.toPlainText().endsWith(u"c = 3"_s));
    QVERIFY(view.toPlainText().contains(u"<b>1</b>"_s));
    QVERIFY(!view.toPlainText().contains(QChar(0x202E)));
    QVERIFY(view.toPlainText().size() < 5000);
}

QTEST_MAIN(TestRequestText)
#include "tst_requesttext.moc"
