// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/parameters.h"
#include "app/webhook/textdecoding.h"

#include <QTest>

using namespace LeadBridge;

/// How the parameters of a request are read from its query and its body.
class TestParameters : public QObject
{
    Q_OBJECT
private slots:
    void readsTheQuery_data();
    void readsTheQuery();
    void readsTheBody_data();
    void readsTheBody();
    void refusesABodyThatIsNotWhatItSays_data();
    void refusesABodyThatIsNotWhatItSays();
    void queryComesBeforeBody();
    void boundsTheNumber();
    void knowsWindows1251();
};

namespace {

const QByteArray Form = "application/x-www-form-urlencoded";
const QByteArray Json = "application/json";
const QByteArray Multipart = "multipart/form-data; boundary=XyZ";

/// Fields written as `name=value` lines, which is easier to read in rows.
QString lines(const Fields &fields)
{
    QStringList result;
    for (const Field &field : fields)
        result += field.name + QLatin1Char('=') + field.value;
    return result.join(QLatin1Char('\n'));
}

QByteArray part(const QByteArray &disposition, const QByteArray &content)
{
    return "--XyZ\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content
        + "\r\n";
}

} // namespace

void TestParameters::readsTheQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<bool>("windows1251");
    const auto row = [](const char *name, const QByteArray &query, const QString &fields,
                        bool windows1251 = false) {
        QTest::newRow(name) << query << fields << windows1251;
    };
    row("nothing", "", QString());
    row("an empty query", "?", QString());
    row("one", "?a=1", QStringLiteral("a=1"));
    row("a name twice keeps both in order", "?a=2&b=x&a=1", QStringLiteral("a=2\nb=x\na=1"));
    row("no equals sign", "?a&b=", QStringLiteral("a=\nb="));
    row("no name", "?=1", QStringLiteral("=1"));
    row("empty pairs", "?&&a=1&&", QStringLiteral("a=1"));
    row("an equals sign in the value", "?a=1=2", QStringLiteral("a=1=2"));
    row("a question mark in the value", "?a=1?b=2", QStringLiteral("a=1?b=2"));
    row("a number sign in the value", "?a=#1&b=2", QStringLiteral("a=#1\nb=2"));
    row("plus is a space", "?a=x+y&b+c=+79", QStringLiteral("a=x y\nb c= 79"));
    row("an encoded plus is a plus", "?a=%2B79", QStringLiteral("a=+79"));
    row("encoded UTF-8", "?%D0%B8%D0%BC%D1%8F=%D0%90%d0%bd%d0%bd%d0%b0",
        QStringLiteral("имя=Анна"));
    row("raw UTF-8", "?a=\xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0", QStringLiteral("a=Анна"));
    row("encoded windows-1251", "?a=%C0%ED%ED%E0+%FF", QStringLiteral("a=Анна я"), true);
    row("raw windows-1251", "?a=\xC0\xED\xED\xE0", QStringLiteral("a=Анна"), true);
    row("decided value by value", "?a=%C0%ED&b=%D0%90", QStringLiteral("a=Ан\nb=А"), true);
    row("a cut UTF-8 letter", "?a=%D0", QStringLiteral("a=Р"), true);
    row("a percent sign alone", "?a=100%&b=%zz&c=%4", QStringLiteral("a=100%\nb=%zz\nc=%4"));
    row("encoded separators", "?a=1%262%3D3", QStringLiteral("a=1&2=3"));
    row("a placeholder left over", "?a={{client.phone}}", QStringLiteral("a={{client.phone}}"));
    row("emoji", "?a=%F0%9F%98%80", QStringLiteral("a=😀"));
    row("no UTF-8: a surrogate", "?a=%ED%A0%80", QStringLiteral("a=н\u00A0Ђ"), true);
    row("a zero byte", "?a=x%00y", QStringLiteral("a=x") + QChar(0) + QLatin1Char('y'));
}

void TestParameters::readsTheQuery()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, fields);
    QFETCH(bool, windows1251);
    const auto parameters = readParameters("/hook/x" + query, {}, {});
    QVERIFY(parameters.has_value());
    QCOMPARE(lines(parameters->fields), fields);
    QCOMPARE(parameters->decodedAsWindows1251, windows1251);
}

void TestParameters::readsTheBody_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("fields");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body,
                        const QString &fields) { QTest::newRow(name) << type << body << fields; };
    row("form", Form, "a=1&b=%D0%90+%D0%91", QStringLiteral("a=1\nb=А Б"));
    row("form, type in other letters", "Application/X-WWW-Form-Urlencoded; charset=UTF-8", "a=1",
        QStringLiteral("a=1"));
    row("no type", "", "a=1", QString());
    row("another type", "text/plain", "a=1", QString());
    row("no body", Json, "", QString());
    row("JSON", Json, R"({"b":"x","a":1})", QStringLiteral("b=x\na=1"));
    row("JSON, nested", Json,
        R"( { "client" : { "phone" : "79" , "n" : { "f" : "А" } } , "z" : 1 } )",
        QStringLiteral("client.phone=79\nclient.n.f=А\nz=1"));
    row("JSON, lists", Json, R"({"a":["x","y"],"i":[{"id":1},{"id":2}],"e":[],"o":{}})",
        QStringLiteral("a=x\na=y\ni.id=1\ni.id=2"));
    row("JSON, a list outside", Json, R"([{"a":1},{"a":2}])", QStringLiteral("a=1\na=2"));
    row("JSON, a name twice", Json, R"({"a":1,"a":2})", QStringLiteral("a=1\na=2"));
    row("JSON, numbers as written", Json, R"({"a":79123456789012345678,"b":3500.00,"c":-1e3})",
        QStringLiteral("a=79123456789012345678\nb=3500.00\nc=-1e3"));
    row("JSON, words", Json, R"({"a":true,"b":false,"c":null})",
        QStringLiteral("a=true\nb=false\nc="));
    row("JSON, escapes", Json, R"({"a":"\u0410\"\\\/\n\t\ud83d\ude00","\u0062":"","c":"x\\"})",
        QStringLiteral("a=А\"\\/\n\t😀\nb=\nc=x\\"));
    row("JSON, brackets inside a text", Json, R"({"a":"}],{","b":[1]})",
        QStringLiteral("a=}],{\nb=1"));
    row("JSON with a byte order mark", Json, "\xEF\xBB\xBF{\"a\":1}", QStringLiteral("a=1"));
    row("JSON of a vendor", "application/vnd.crm+json; charset=utf-8", R"({"a":1})",
        QStringLiteral("a=1"));
    row("JSON in windows-1251", Json, "{\"a\":\"\xC0\xED\xED\xE0\"}", QStringLiteral("a=Анна"));
    row("multipart", Multipart,
        part("name=\"a\"", "1") + part("name=b", "x\r\ny--XyZ") + "--XyZ--\r\n",
        QStringLiteral("a=1\nb=x\r\ny--XyZ"));
    row("multipart, nothing in it", Multipart, "--XyZ--", QString());
    row("multipart, a preamble", Multipart, "hello\r\n" + part("name=a", "1") + "--XyZ--",
        QStringLiteral("a=1"));
    row("multipart, an empty value", Multipart, part("name=a", "") + "--XyZ--",
        QStringLiteral("a="));
    row("multipart, a quoted boundary", "multipart/form-data; boundary=\"XyZ\"; x=y",
        part("name=a", "1") + "--XyZ--", QStringLiteral("a=1"));
    row("multipart, escapes in a name", Multipart, part("name=\"a%22\\\"b;c\"", "1") + "--XyZ--",
        QStringLiteral("a\"\"b;c=1"));
    row("multipart, a file gives its name", Multipart,
        part("name=\"f\"; filename=\"p.png\"", "\x89PNG") + "--XyZ--", QStringLiteral("f=p.png"));
    row("multipart, UTF-8 and windows-1251", Multipart,
        part("name=a", "\xD0\x90") + part("name=b", "\xC0") + "--XyZ--",
        QStringLiteral("a=А\nb=А"));
    row("multipart, more headers", Multipart,
        "--XyZ\r\nContent-Type: text/plain\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n"
        "--XyZ--",
        QStringLiteral("a=1"));
}

void TestParameters::readsTheBody()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, fields);
    const auto parameters = readParameters("/", { type, {}, body }, {});
    QVERIFY(parameters.has_value());
    QCOMPARE(lines(parameters->fields), fields);
}

void TestParameters::refusesABodyThatIsNotWhatItSays_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body,
                        const QByteArray &encoding = {}) {
        QTest::newRow(name) << type << encoding << body;
    };
    row("JSON cut short", Json, R"({"a":1)");
    row("JSON with something behind", Json, R"({"a":1} x)");
    row("JSON that is a form", Json, "a=1");
    row("JSON too deep", Json, QByteArray("[").repeated(40) + QByteArray("]").repeated(40));
    row("JSON far too deep", Json, QByteArray("[").repeated(1'000'000));
    row("packed JSON", Json, R"({"a":1})", "gzip");
    row("packed form", Form, "a=1", "br");
    row("multipart without a boundary", "multipart/form-data", "--XyZ--");
    row("multipart with an overlong boundary",
        "multipart/form-data; boundary=" + QByteArray(71, 'x'), "--" + QByteArray(71, 'x') + "--");
    row("multipart without its end", Multipart, part("name=a", "1"));
    row("multipart cut in a head", Multipart, "--XyZ\r\nContent-Disposition: form-data; name=a");
    row("multipart part without a name", Multipart, part("x=y", "1") + "--XyZ--");
    row("multipart part without headers", Multipart, "--XyZ\r\n\r\n1\r\n--XyZ--");
    row("multipart with another boundary", Multipart, "--Other\r\n\r\n1\r\n--Other--");
}

void TestParameters::refusesABodyThatIsNotWhatItSays()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    const auto parameters = readParameters("/?q=1", { type, encoding, body }, {});
    QVERIFY(!parameters);
    QCOMPARE(parameters.error().kind, ErrorKind::InvalidInput);
}

void TestParameters::queryComesBeforeBody()
{
    const auto parameters = readParameters("/?a=1&b=2", { Form, "identity", "a=3" }, {});
    QVERIFY(parameters.has_value());
    QCOMPARE(lines(parameters->fields), QStringLiteral("a=1\nb=2\na=3"));
}

void TestParameters::boundsTheNumber()
{
    WebhookLimits limits;
    limits.maxFields = 3;
    QVERIFY(readParameters("/?a&b&c", {}, limits).has_value());
    QVERIFY(!readParameters("/?a&b&c&d", {}, limits));
    QVERIFY(!readParameters("/?a&b", { Form, {}, "c&d" }, limits));
    QVERIFY(!readParameters("/", { Json, {}, "[1,2,3,4]" }, limits));
    QVERIFY(!readParameters("/", { Multipart, {}, part("name=a", "1").repeated(4) + "--XyZ--" },
                            limits));
}

void TestParameters::knowsWindows1251()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(static_cast<char>(byte));
    const QString text = fromWindows1251(all);
    QCOMPARE(text.left(128), QString::fromLatin1(all.left(128)));
    QCOMPARE(text.mid(0xC0),
             QStringLiteral("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                            "абвгдежзийклмнопрстуфхцчшщъыьэюя"));
    QCOMPARE(text.mid(0xA8, 1) + text.mid(0xB8, 2) + text.mid(0x88, 1) + text.mid(0xAB, 1),
             QStringLiteral("Ёё№€«"));
    QCOMPARE(text.at(0x98), QChar(0x98));
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
