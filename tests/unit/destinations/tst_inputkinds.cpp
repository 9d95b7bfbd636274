// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputresolver.h"

#include <QTest>

using namespace LeadBridge;

namespace {

InputDescription inputOf(InputKind kind)
{
    InputDescription input;
    input.name = QStringLiteral("x");
    input.label = "X";
    input.kind = kind;
    if (kind == InputKind::Choice)
        input.choices = { { QStringLiteral("HTML") }, { QStringLiteral("MarkdownV2") } };
    return input;
}

FreeInputs headers()
{
    FreeInputs free;
    free.prefix = QStringLiteral("header.");
    free.label = "Headers";
    free.takesSecrets = true;
    free.shown = { QStringLiteral("with_headers"), { QStringLiteral("yes") } };
    return free;
}

DestinationDescription descriptionOf(const InputDescription &input)
{
    DestinationDescription description;
    description.settings = {
        { QStringLiteral("mode"), "Mode", "", InputKind::Choice, QStringLiteral("plain") },
        { QStringLiteral("with_headers"), "Headers", "", InputKind::Flag, QStringLiteral("yes") }
    };
    description.inputs = { input };
    description.freeInputs = { headers() };
    return description;
}

BuildContext contextOf(const QString &value)
{
    BuildContext context;
    context.fields = { { QStringLiteral("v"), value } };
    context.earlier = { { 1, State::Delivered, QStringLiteral("<77>"),
                          R"({"data":{"id":5},"name":"a & b"})" } };
    context.secrets = { { QStringLiteral("token"), QStringLiteral("S3CRET") } };
    return context;
}

const Mapping fromField { MappingKind::Field, QStringLiteral("v") };

} // namespace

class TestInputKinds : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsCheckedByItsKind_data();
    void aValueIsCheckedByItsKind();
    void anEscapeWritesWhatComesFromOutside_data();
    void anEscapeWritesWhatComesFromOutside();
    void anAddressOfATemplateIsEncoded();
    void aFieldMayBeAnEarlierSteps_data();
    void aFieldMayBeAnEarlierSteps();
    void whatIsNotShownIsNeitherAskedForNorSent();
    void freeInputsFollowInTheOrderOfTheirKeys();
    void aFreeSecretIsMasked();
    void aSecretThatDoesNotFitIsNotTold();
    void transformsComeBeforeTheCheck();
    void aTransformThatFailsIsTold();
    void aDefaultStandsForAnUnreplacedPlaceholder();
};

void TestInputKinds::aValueIsCheckedByItsKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, InputKind kind, const QString &value, const QString &sent,
                        const char *fault = "") {
        QTest::newRow(name) << static_cast<int>(kind) << value << sent
                            << QString::fromLatin1(fault);
    };
    using Kind = InputKind;
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("a paragraph keeps its lines", Kind::Paragraph, s(" a\r\nb\rc\n\n"), s("a\nb\nc"));
    row("a paragraph without bells", Kind::Paragraph, s("a\x07\n\x1b[31mb\tc"), s("a\n[31mb\tc"));
    row("a paragraph parted by Unicode", Kind::Paragraph, QStringLiteral("a\u2028b\u0085c"),
        s("a\nb\nc"));
    row("a paragraph of ten thousand letters", Kind::Paragraph, QString(10'000, QChar(0x42F)),
        QString(10'000, QChar(0x42F)));
    row("a choice", Kind::Choice, s("HTML"), s("HTML"));
    row("a choice nobody offers", Kind::Choice, s("html"), {}, "not_a_choice");
    row("a number", Kind::Number, s("3 500,50"), s("3500.50"));
    row("a number below nought", Kind::Number, QStringLiteral("\u22125"), s("-5"));
    row("a large number keeps its digits", Kind::Number, s("9007199254740993"),
        s("9007199254740993"));
    row("a word for a number", Kind::Number, s("five"), {}, "bad_number");
    row("a flag", Kind::Flag, s("TRUE"), s("yes"));
    row("a flag in Russian", Kind::Flag, s("Нет"), s("no"));
    row("no flag", Kind::Flag, s("maybe"), {}, "not_a_flag");
    row("a JSON", Kind::Json, s(" {\"a\":\n [1, \"b\"]} "), s("{\"a\":\n [1, \"b\"]}"));
    row("a JSON keeps what its rules allow", Kind::Json, QStringLiteral("[\"a\u2028b\"]"),
        QStringLiteral("[\"a\u2028b\"]"));
    row("a JSON value", Kind::Json, s("5"), s("5"));
    row("a JSON cut off", Kind::Json, s("{\"a\":"), {}, "not_json");
    row("two JSON values", Kind::Json, s("1,2"), {}, "not_json");
    row("a line break in a JSON text", Kind::Json, s("{\"a\":\"b\nc\"}"), {}, "not_json");
    row("an address of a web page", Kind::Url, s("https://example.org/x?y=1"),
        s("https://example.org/x?y=1"));
    row("an address of a file", Kind::Url, s("file:///etc/passwd"), {}, "not_a_url");
    row("a mail address", Kind::Email, s("anna@example.org"), s("anna@example.org"));
    row("a mail address with a header after it", Kind::Email,
        s("anna@example.org\r\nBcc: all@example.org"), {}, "not_an_email");
    row("mail addresses", Kind::EmailList, s("a@example.org; b@example.org\nc@example.org,"),
        s("a@example.org, b@example.org, c@example.org"));
    row("mail addresses, one of them none", Kind::EmailList, s("a@example.org, b"), {},
        "not_an_email");
    row("an empty value asks for nothing", Kind::Number, s(" "), {});
}

void TestInputKinds::aValueIsCheckedByItsKind()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    QFETCH(QString, sent);
    QFETCH(QString, fault);
    const auto description = descriptionOf(inputOf(static_cast<InputKind>(kind)));
    Action action;
    action.mapping.insert(QStringLiteral("x"), fromField);
    const BuildContext context = contextOf(value);
    const auto inputs = InputResolver(description, action, context).resolve();
    QCOMPARE(inputs.size(), 1);
    QCOMPARE(inputs.first().value, sent);
    QCOMPARE(inputs.first().problem.args.value(1), fault);
    QCOMPARE(blockingProblems(inputs).isEmpty(), fault.isEmpty());
}

void TestInputKinds::anEscapeWritesWhatComesFromOutside_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("escape");
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<QString>("sent");
    const auto row = [](const char *name, InputKind kind, TextEscape escape, MappingKind how,
                        const char *text, const char *sent) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(escape)
                            << Mapping { how, QString::fromUtf8(text) } << QString::fromUtf8(sent);
    };
    using Kind = InputKind;
    using How = MappingKind;
    row("HTML in a template", Kind::Paragraph, TextEscape::Html, How::Template, "<b>{{v}}</b>",
        "<b>&lt;i&gt; &amp; &quot;x&quot;</b>");
    row("HTML, three braces", Kind::Paragraph, TextEscape::Html, How::Template, "{{{v}}}{{&v}}",
        "&lt;i&gt; &amp; &quot;x&quot;&lt;i&gt; &amp; &quot;x&quot;");
    row("HTML from an earlier step", Kind::Paragraph, TextEscape::Html, How::Template,
        "{{steps.1.order_id}} {{steps.1.response.name}}", "&lt;77&gt; a &amp; b");
    row("HTML in a field", Kind::Paragraph, TextEscape::Html, How::Field, "v",
        "&lt;i&gt; &amp; &quot;x&quot;");
    row("HTML in the operator's own text", Kind::Paragraph, TextEscape::Html, How::Constant,
        "<b>&amp;</b>", "<b>&amp;</b>");
    row("Markdown in a template", Kind::Text, TextEscape::MarkdownV2, How::Template, "*{{v}}*",
        "*<i\\> & \"x\"*");
    row("JSON in a template", Kind::Json, TextEscape::JsonString, How::Template,
        "{\"a\":\"{{v}}\"}", "{\"a\":\"<i> & \\\"x\\\"\"}");
    row("nothing escapes", Kind::Text, TextEscape::None, How::Template, "{{v}}", "<i> & \"x\"");
}

void TestInputKinds::anEscapeWritesWhatComesFromOutside()
{
    QFETCH(int, kind);
    QFETCH(int, escape);
    QFETCH(Mapping, mapping);
    QFETCH(QString, sent);
    const auto description = descriptionOf(inputOf(static_cast<InputKind>(kind)));
    Action action;
    action.mapping.insert(QStringLiteral("x"), mapping);
    const BuildContext context = contextOf(QStringLiteral("<i> & \"x\""));
    const auto wanted = [&](const InputDescription &input) {
        return input.name == u"x" ? static_cast<TextEscape>(escape) : TextEscape::None;
    };
    const auto inputs = InputResolver(description, action, context, wanted).resolve();
    QCOMPARE(resolvedValue(inputs, QStringLiteral("x")), sent);
}

void TestInputKinds::anAddressOfATemplateIsEncoded()
{
    const auto description = descriptionOf(inputOf(InputKind::Url));
    Action action;
    action.mapping.insert(
        QStringLiteral("x"),
        { MappingKind::Template, QStringLiteral("https://example.org/a?name={{v}}&id=1") });
    const BuildContext context = contextOf(QStringLiteral("Анна & Ко/../x?#"));
    const auto inputs = InputResolver(description, action, context).resolve();
    QCOMPARE(inputs.first().value,
             QStringLiteral("https://example.org/a?name=%D0%90%D0%BD%D0%BD%D0%B0%20%26%20%D0%9A%D0"
                            "%BE%2F..%2Fx%3F%23&id=1"));
}

void TestInputKinds::aFieldMayBeAnEarlierSteps_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sent");
    QTest::newRow("its order") << QStringLiteral("steps.1.order_id") << QStringLiteral("<77>");
    QTest::newRow("its answer") << QStringLiteral("steps.1.response.data.id")
                                << QStringLiteral("5");
    QTest::newRow("a step that was not") << QStringLiteral("steps.2.order_id") << QString();
    QTest::newRow("something like a template") << QStringLiteral("steps.1.{{v}}") << QString();
}

void TestInputKinds::aFieldMayBeAnEarlierSteps()
{
    QFETCH(QString, field);
    QFETCH(QString, sent);
    const auto description = descriptionOf(inputOf(InputKind::Text));
    Action action;
    action.mapping.insert(QStringLiteral("x"), { MappingKind::Field, field });
    const BuildContext context = contextOf({});
    QCOMPARE(InputResolver(description, action, context).resolve().first().value, sent);
}

void TestInputKinds::whatIsNotShownIsNeitherAskedForNorSent()
{
    InputDescription input = inputOf(InputKind::Text);
    input.required = true;
    input.shown = { QStringLiteral("mode"), { QStringLiteral("full") } };
    const auto description = descriptionOf(input);
    Action action;
    action.mapping.insert(QStringLiteral("header.A"), fromField);
    action.settings.insert(QStringLiteral("with_headers"), false);
    const BuildContext context = contextOf(QStringLiteral("1"));
    QVERIFY(InputResolver(description, action, context).resolve().isEmpty());

    action.settings.insert(QStringLiteral("mode"), QStringLiteral("full"));
    action.settings.insert(QStringLiteral("with_headers"), true);
    const auto inputs = InputResolver(description, action, context).resolve();
    QCOMPARE(inputs.size(), 2);
    QCOMPARE(blockingProblems(inputs).value(0).code, ReasonCode::InputMissing);
}

void TestInputKinds::freeInputsFollowInTheOrderOfTheirKeys()
{
    const auto description = descriptionOf(inputOf(InputKind::Text));
    Action action;
    action.mapping = { { QStringLiteral("header.X-B"),
                         { MappingKind::Constant, QStringLiteral("2") } },
                       { QStringLiteral("header.X-A"), fromField },
                       { QStringLiteral("header."), fromField },
                       { QStringLiteral("other.X"), fromField },
                       { QStringLiteral("x"), fromField } };
    const BuildContext context = contextOf(QStringLiteral("1\r\nX-Evil: 2"));
    const auto inputs = InputResolver(description, action, context).resolve();
    QStringList told;
    for (const ResolvedInput &input : inputs)
        told.append(input.name + u'=' + input.freeName() + u'=' + input.value);
    QCOMPARE(told.join(u';'),
             QStringLiteral("x=x=1 X-Evil: 2;header.X-A=X-A=1 X-Evil: 2;"
                            "header.X-B=X-B=2"));
    QCOMPARE(inputs.at(1).label, "Headers");
    QCOMPARE(freeInputsOf(inputs, QStringLiteral("header.")).size(), 2);
    QVERIFY(freeInputsOf(inputs, QStringLiteral("other.")).isEmpty());
}

void TestInputKinds::aFreeSecretIsMasked()
{
    const auto description = descriptionOf(inputOf(InputKind::Text));
    Action action;
    action.mapping.insert(QStringLiteral("header.X-Key"),
                          { MappingKind::Secret, QStringLiteral("token") });
    const BuildContext context = contextOf({});
    const auto inputs = InputResolver(description, action, context).resolve();
    const ResolvedInput &key = inputs.last();
    QCOMPARE(key.value, QStringLiteral("S3CRET"));
    QCOMPARE(key.shownValue(), QStringLiteral("•••"));
    QCOMPARE(secretValuesOf(inputs), QList<QByteArray> { "S3CRET" });
    const PreviewLine line = previewLines(inputs).last();
    QVERIFY(line.secret);
    QVERIFY(line.value.isEmpty());
}

void TestInputKinds::aSecretThatDoesNotFitIsNotTold()
{
    InputDescription input = inputOf(InputKind::Url);
    input.secret = true;
    const auto description = descriptionOf(input);
    Action action;
    action.mapping.insert(QStringLiteral("x"), { MappingKind::Secret, QStringLiteral("token") });
    const BuildContext context = contextOf({});
    const Reason problem = InputResolver(description, action, context).resolve().first().problem;
    QCOMPARE(problem.args, (QStringList { QStringLiteral("x"), QStringLiteral("not_a_url"), {} }));
}

void TestInputKinds::transformsComeBeforeTheCheck()
{
    const auto description = descriptionOf(inputOf(InputKind::Number));
    Action action;
    Mapping mapping = fromField;
    mapping.transforms = { { TransformKind::FirstWord, {}, {}, {} } };
    action.mapping.insert(QStringLiteral("x"), mapping);
    const BuildContext context = contextOf(QStringLiteral("3500 рублей"));
    QCOMPARE(InputResolver(description, action, context).resolve().first().value,
             QStringLiteral("3500"));

    // A key is used as it is stored, whatever the flow file asks for.
    InputDescription key = inputOf(InputKind::Text);
    key.secret = true;
    const auto secret = descriptionOf(key);
    action.mapping.insert(
        QStringLiteral("x"),
        { MappingKind::Secret, QStringLiteral("token"), { { TransformKind::Lower, {}, {}, {} } } });
    QCOMPARE(InputResolver(secret, action, context).resolve().first().value,
             QStringLiteral("S3CRET"));
}

void TestInputKinds::aTransformThatFailsIsTold()
{
    const auto description = descriptionOf(inputOf(InputKind::Text));
    Action action;
    Mapping mapping = fromField;
    mapping.transforms = { { TransformKind::Date, QStringLiteral("dd.MM.yyyy"), {}, {} } };
    action.mapping.insert(QStringLiteral("x"), mapping);
    const BuildContext context = contextOf(QStringLiteral("tomorrow"));
    const auto inputs = InputResolver(description, action, context).resolve();
    QCOMPARE(blockingProblems(inputs).value(0),
             (Reason { ReasonCode::InputBad,
                       { QStringLiteral("x"), QStringLiteral("bad_date"),
                         QStringLiteral("tomorrow") } }));
}

void TestInputKinds::aDefaultStandsForAnUnreplacedPlaceholder()
{
    const auto description = descriptionOf(inputOf(InputKind::Text));
    Action action;
    Mapping mapping = fromField;
    mapping.transforms = { { TransformKind::Default, QStringLiteral("нет"), {}, {} } };
    action.mapping.insert(QStringLiteral("x"), mapping);
    const BuildContext context = contextOf(QStringLiteral("{{client.name}}"));
    const auto inputs = InputResolver(description, action, context).resolve();
    QCOMPARE(inputs.first().value, QStringLiteral("нет"));
    QVERIFY(blockingProblems(inputs).isEmpty());
}

QTEST_APPLESS_MAIN(TestInputKinds)
#include "tst_inputkinds.moc"
