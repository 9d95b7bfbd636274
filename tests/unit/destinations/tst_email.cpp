// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "app/destinations/destination.h"
#include "app/destinations/emailaccount.h"
#include "app/destinations/emailprogress.h"
#include "app/destinations/mailaddress.h"

#include <QJsonArray>
#include <QTest>

using namespace LeadBridge;

/// Actions and events become letters.
class TestEmail : public QObject
{
    Q_OBJECT

private slots:
    void aLetterFromAnEvent();
    void serversOfThePresets_data();
    void serversOfThePresets();
    void faultySettings_data();
    void faultySettings();
    void passwords_data();
    void passwords();
    void addresses_data();
    void addresses();
    void anEventAddsNoRecipient_data();
    void anEventAddsNoRecipient();
    void aBadReplyToIsLeftOut();
    void valuesPassUnharmed();
    void theSubjectIsCut();
    void allTriesHaveOneMessageId();
    void onlyOpenRecipientsAreTriedAgain();
    void secretsAreNotRecorded();
    void whatIsMissingIsTold();
    void aNewActionWantsItsAddresses();
    void checksNeedTheAccountAlone();
    void aProxyIsTaken();
};

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

const Destination &email()
{
    return *findDestination(QStringLiteral("email"));
}

void map(Action &action, const char *input, MappingKind kind, const QString &text)
{
    action.mapping.insert(QString::fromLatin1(input), { kind, text });
}

Action wholeAction()
{
    Action action = newAction(QStringLiteral("email"));
    action.settings.insert(QStringLiteral("user"), QStringLiteral("robot@example.org"));
    map(action, "to", MappingKind::Constant, QStringLiteral("owner@example.org"));
    map(action, "subject", MappingKind::Template, utf8("Лид: {{client_name}}"));
    map(action, "body", MappingKind::Template, utf8("{{client_name}}\n{{client_phone}}"));
    return action;
}

Action ownServer(const char *host, const char *security, const QJsonValue &port = {})
{
    Action action = wholeAction();
    action.settings.insert(QStringLiteral("preset"), QStringLiteral("own"));
    action.settings.insert(QStringLiteral("host"), utf8(host));
    action.settings.insert(QStringLiteral("security"), QString::fromLatin1(security));
    if (!port.isNull())
        action.settings.insert(QStringLiteral("port"), port);
    return action;
}

BuildContext contextOf(const Fields &fields = { { utf8("client_name"), utf8("Анна") },
                                                { utf8("client_phone"), utf8("+79160000001") } })
{
    BuildContext context;
    context.fields = fields;
    context.event = { 42 };
    context.receivedUtc = QDateTime({ 2026, 1, 15 }, { 9, 30 }, Qt::UTC);
    context.nowUtc = QDateTime({ 2026, 1, 15 }, { 9, 31 }, Qt::UTC);
    context.nonce = "n0nce";
    context.secrets.insert(QStringLiteral("mail-password"), QStringLiteral("EXAMPLEpassw0rd"));
    return context;
}

QByteArray recorded(const OutboundMessage &message, const char *name)
{
    for (const auto &[key, value] : message.record.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QString bodyOf(const OutboundMessage &message)
{
    const QByteArray &data = message.mail->data;
    QByteArray body = data.mid(data.indexOf("\r\n\r\n") + 4);
    return QString::fromUtf8(QByteArray::fromBase64(body.replace("\r\n", "")))
        .replace(u"\r\n"_qs, u"\n"_qs);
}

} // namespace

void TestEmail::aLetterFromAnEvent()
{
    const auto message = email().build(wholeAction(), contextOf());
    QVERIFY(message);
    QVERIFY(message->mail);
    QCOMPARE(message->mail->host, u"smtp.yandex.ru"_qs);
    QCOMPARE(message->mail->user, u"robot@example.org"_qs);
    QCOMPARE(message->mail->password, u"EXAMPLEpassw0rd"_qs);
    QCOMPARE(message->mail->sender, u"robot@example.org"_qs);
    QCOMPARE(message->mail->recipients, QStringList { u"owner@example.org"_qs });
    QVERIFY(message->mail->data.startsWith("Date: Thu, 15 Jan 2026 09:31:00 +0000\r\n"
                                           "From: <robot@example.org>\r\n"
                                           "To: <owner@example.org>\r\n"
                                           "Subject: =?utf-8?B?"));
    QCOMPARE(bodyOf(*message), utf8("Анна\n+79160000001"));
    QCOMPARE(message->record.method, QByteArray("SMTP"));
    QCOMPARE(message->record.url, QUrl(u"smtps://smtp.yandex.ru:465"_qs));
    QCOMPARE(recorded(*message, "Subject"), QByteArray("Лид: Анна"));
    QCOMPARE(message->record.body, QByteArray("Анна\n+79160000001"));
    QCOMPARE(message->limits.size(), 1);
    QCOMPARE(message->limits.first().key, u"email:smtp.yandex.ru:robot@example.org"_qs);
}

void TestEmail::serversOfThePresets_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<MailSecurity>("security");
    const auto preset = [](const char *name, const QJsonValue &port = {}) {
        // What was filled in for a server of one's own stays behind, and does not count.
        Action action = ownServer("smtp.example.org", "none", port);
        action.settings.insert(u"preset"_qs, QString::fromLatin1(name));
        return action;
    };
    using Security = MailSecurity;
    QTest::newRow("Yandex") << preset("yandex", 25) << u"smtp.yandex.ru"_qs << 465 << Security::Tls;
    QTest::newRow("Mail.ru") << preset("mailru") << u"smtp.mail.ru"_qs << 465 << Security::Tls;
    QTest::newRow("Gmail") << preset("gmail") << u"smtp.gmail.com"_qs << 465 << Security::Tls;
    QTest::newRow("local") << preset("local") << u"127.0.0.1"_qs << 25 << Security::None;
    QTest::newRow("local, port") << preset("local", 2525) << u"127.0.0.1"_qs << 2525
                                 << Security::None;
    QTest::newRow("own, TLS") << ownServer("smtp.example.org", "tls") << u"smtp.example.org"_qs
                              << 465 << Security::Tls;
    QTest::newRow("own, STARTTLS") << ownServer("smtp.example.org", "starttls")
                                   << u"smtp.example.org"_qs << 587 << Security::StartTls;
    QTest::newRow("own, port") << ownServer("smtp.example.org", "starttls", 2525)
                               << u"smtp.example.org"_qs << 2525 << Security::StartTls;
    QTest::newRow("own, port as text") << ownServer("smtp.example.org", "tls", u"2465"_qs)
                                       << u"smtp.example.org"_qs << 2465 << Security::Tls;
    QTest::newRow("own, none here")
        << ownServer("localhost", "none") << u"localhost"_qs << 25 << Security::None;
    QTest::newRow("Cyrillic host")
        << ownServer("почта.пример.рф", "tls") << u"xn--80a1acny.xn--e1afmkfd.xn--p1ai"_qs << 465
        << Security::Tls;
    QTest::newRow("IPv6") << ownServer("2001:db8::25", "tls") << u"2001:db8::25"_qs << 465
                          << Security::Tls;
}

void TestEmail::serversOfThePresets()
{
    QFETCH(Action, action);
    const auto message = email().build(action, contextOf());
    QVERIFY(message);
    QTEST(message->mail->host, "host");
    QTEST(message->mail->port, "port");
    QTEST(message->mail->security, "security");
    const bool isLocal = action.settings.value(u"preset").toString() == u"local";
    QCOMPARE(message->mail->user.isEmpty(), isLocal);
    QCOMPARE(message->mail->password.isEmpty(), isLocal);
}

void TestEmail::faultySettings_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *name, const Action &action, const char *setting,
                        const char *fault, const char *value) {
        QTest::newRow(name) << action << QStringList { utf8(setting), utf8(fault), utf8(value) };
    };
    const auto user = [](const char *address) {
        Action action = wholeAction();
        action.settings.insert(u"user"_qs, utf8(address));
        return action;
    };
    row("no host", ownServer("", "tls"), "host", "none", "");
    row("a host with a path", ownServer("smtp.example.org/x", "tls"), "host", "not_a_host",
        "smtp.example.org/x");
    row("a host with a port", ownServer("smtp.example.org:25", "tls"), "host", "not_a_host",
        "smtp.example.org:25");
    row("a host with a line break", ownServer("a\r\nb", "tls"), "host", "not_a_host", "a b");
    row("port 0", ownServer("smtp.example.org", "tls", 0), "port", "not_a_port", "0");
    row("port 65536", ownServer("smtp.example.org", "tls", 65536), "port", "not_a_port", "65536");
    row("port in words", ownServer("smtp.example.org", "tls", u"x"_qs), "port", "not_a_port", "x");
    row("no protection elsewhere", ownServer("smtp.example.org", "none"), "security", "not_local",
        "smtp.example.org");
    row("no mailbox", user(""), "user", "none", "");
    row("mailbox without a domain", user("robot"), "user", "not_an_email", "robot");
    row("Cyrillic mailbox", user("робот@example.org"), "user", "non_ascii_mailbox",
        "робот@example.org");
}

void TestEmail::faultySettings()
{
    QFETCH(Action, action);
    const auto message = email().build(action, contextOf());
    QVERIFY(!message);
    QCOMPARE(message.error().size(), 1);
    QTEST(message.error().first().args, "args");
    QVERIFY(!email().checkRequest(action, contextOf(), false));
}

void TestEmail::passwords_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("sent");
    QTest::newRow("Gmail's groups")
        << u"gmail"_qs << u"abcd efgh ijkl mnop"_qs << u"abcdefghijklmnop"_qs;
    QTest::newRow("Gmail's groups with hard spaces")
        << u"gmail"_qs << utf8("abcd\u00a0efgh\u00a0ijkl\u00a0mnop") << u"abcdefghijklmnop"_qs;
    QTest::newRow("spaces of others stay") << u"yandex"_qs << u"ab cd"_qs << u"ab cd"_qs;
    QTest::newRow("letters of all scripts") << u"mailru"_qs << utf8("пароль") << utf8("пароль");
}

void TestEmail::passwords()
{
    QFETCH(QString, preset);
    QFETCH(QString, stored);
    QFETCH(QString, sent);
    Action action = wholeAction();
    action.settings.insert(u"preset"_qs, preset);
    BuildContext context = contextOf();
    context.secrets.insert(u"mail-password"_qs, stored);
    const auto message = email().build(action, context);
    QVERIFY(message);
    QCOMPARE(message->mail->password, sent);
    QVERIFY(message->secretValues.contains(sent.toUtf8()));
}

void TestEmail::addresses_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("recipients");
    QTest::addColumn<QString>("fault");
    const auto good = [](const char *name, const char *to, const QStringList &recipients) {
        QTest::newRow(name) << utf8(to) << recipients << QString();
    };
    const auto bad = [](const char *name, const char *to, const char *fault = "not_an_email") {
        QTest::newRow(name) << utf8(to) << QStringList() << utf8(fault);
    };
    const QStringList both { u"a@example.org"_qs, u"b@example.org"_qs };
    good("commas", "a@example.org, b@example.org", both);
    good("semicolons and lines", "a@example.org;\n b@example.org\n", both);
    good("twice", "a@example.org, A@example.org, b@EXAMPLE.org", both);
    good("Cyrillic domain", "a@пример.рф", { u"a@xn--e1afmkfd.xn--p1ai"_qs });
    bad("a name in front", "Анна <a@example.org>");
    bad("a second command", "a@example.org>\r\nRCPT TO:<b@example.org");
    bad("a space", "a b@example.org");
    bad("no domain", "a@");
    bad("Cyrillic mailbox", "анна@example.org", "non_ascii_mailbox");
}

void TestEmail::addresses()
{
    QFETCH(QString, to);
    QFETCH(QStringList, recipients);
    QFETCH(QString, fault);
    Action action = wholeAction();
    map(action, "to", MappingKind::Constant, to);
    const auto message = email().build(action, contextOf());
    QCOMPARE(message.has_value(), fault.isEmpty());
    if (message) {
        QCOMPARE(message->mail->recipients, recipients);
    } else {
        QCOMPARE(message.error().first().args.value(0), u"to"_qs);
        QCOMPARE(message.error().first().args.value(1), fault);
    }
}

void TestEmail::anEventAddsNoRecipient_data()
{
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<int>("count");
    const auto field = MappingKind::Field;
    const auto pattern = MappingKind::Template;
    QTest::newRow("a field") << Mapping { field, u"one"_qs } << 1;
    QTest::newRow("a field with two") << Mapping { field, u"two"_qs } << 0;
    QTest::newRow("a template") << Mapping { pattern, u"{{one}}"_qs } << 1;
    QTest::newRow("a template of two") << Mapping { pattern, u"boss@example.org, {{one}}"_qs } << 2;
    QTest::newRow("a template with two") << Mapping { pattern, u"{{two}}"_qs } << 0;
    QTest::newRow("a template of two with two")
        << Mapping { pattern, u"boss@example.org, {{two}}"_qs } << 0;
}

void TestEmail::anEventAddsNoRecipient()
{
    QFETCH(Mapping, mapping);
    QFETCH(int, count);
    Action action = wholeAction();
    action.mapping.insert(u"to"_qs, mapping);
    const auto message =
        email().build(action,
                      contextOf({ { u"client_name"_qs, u"A"_qs },
                                  { u"one"_qs, u"a@example.org"_qs },
                                  { u"two"_qs, u"a@example.org, b@example.org"_qs } }));
    QCOMPARE(message ? message->mail->recipients.size() : 0, count);
    if (!message)
        QCOMPARE(message.error().first().args.value(1), u"several_addresses"_qs);
}

void TestEmail::aBadReplyToIsLeftOut()
{
    Action action = wholeAction();
    map(action, "reply_to", MappingKind::Field, u"client_email"_qs);
    const auto headerWith = [&](const char *value) {
        const auto message = email().build(
            action,
            contextOf({ { u"client_name"_qs, u"A"_qs }, { u"client_email"_qs, utf8(value) } }));
        return message ? recorded(*message, "Reply-To") : QByteArray("no letter");
    };
    QCOMPARE(headerWith("anna@example.org"), QByteArray("anna@example.org"));
    for (const char *odd : { "", "anna", "a@example.org, b@example.org", "анна@example.org",
                             "a@example.org\r\nBcc: all@example.org" })
        QCOMPARE(headerWith(odd), QByteArray());
}

void TestEmail::valuesPassUnharmed()
{
    const QString hard = utf8("Анна \"Ёлка\" & <b>жирно</b> 😀 %00 {{x}}\n.\n..\n--\nFrom me\n");
    const QString value = hard + utf8("я").repeated(10'000);
    Action action = wholeAction();
    map(action, "body", MappingKind::Field, u"comment"_qs);
    const auto message = email().build(
        action, contextOf({ { u"client_name"_qs, u"A"_qs }, { u"comment"_qs, value } }));
    QVERIFY(message);
    QCOMPARE(bodyOf(*message), value);
    QCOMPARE(QString::fromUtf8(message->record.body), value);
}

void TestEmail::theSubjectIsCut()
{
    Action action = wholeAction();
    map(action, "subject", MappingKind::Field, u"client_name"_qs);
    const auto subject = [&](const QString &name) {
        const auto message = email().build(action, contextOf({ { u"client_name"_qs, name } }));
        return message ? QString::fromUtf8(recorded(*message, "Subject")) : QString();
    };
    QCOMPARE(subject(u"a"_qs.repeated(200)), u"a"_qs.repeated(200));
    const QString cut = subject(utf8("😀").repeated(10'000));
    QCOMPARE(cut, utf8("😀").repeated(100) + u'…');
    QCOMPARE(subject(utf8("Анна\r\nBcc: all@example.org")), utf8("Анна Bcc: all@example.org"));
}

void TestEmail::allTriesHaveOneMessageId()
{
    BuildContext context = contextOf();
    const auto idNow = [&] {
        return recorded(email().build(wholeAction(), context).value(), "Message-ID");
    };
    QCOMPARE(idNow(), QByteArray("<n0nce@example.org>"));
    context.nowUtc = context.nowUtc.addDays(1);
    QCOMPARE(idNow(), QByteArray("<n0nce@example.org>"));
    context.nonce = "other\r\n<>";
    QCOMPARE(idNow(), QByteArray("<other@example.org>"));
}

void TestEmail::onlyOpenRecipientsAreTriedAgain()
{
    Action action = wholeAction();
    map(action, "to", MappingKind::Constant, u"a@example.org, b@example.org, c@example.org"_qs);
    BuildContext context = contextOf();
    context.progress =
        EmailProgress { { u"a@example.org"_qs }, { { u"c@example.org"_qs, u"no"_qs } }, 1 }
            .written();
    const auto message = email().build(action, context);
    QVERIFY(message);
    QCOMPARE(message->mail->recipients, QStringList { u"b@example.org"_qs });
    QCOMPARE(recorded(*message, "To"), QByteArray("a@example.org, b@example.org, c@example.org"));
}

void TestEmail::secretsAreNotRecorded()
{
    const auto message = email().build(wholeAction(), contextOf());
    QVERIFY(message);
    QByteArray all = message->record.url.toEncoded() + message->record.body;
    for (const auto &[name, value] : message->record.headers)
        all += name + value;
    QVERIFY(!all.contains("EXAMPLEpassw0rd"));
    QVERIFY(!message->mail->data.contains("EXAMPLEpassw0rd"));
    QVERIFY(message->secretValues.contains("EXAMPLEpassw0rd"));
    for (const RateLimit &limit : message->limits)
        QVERIFY(!limit.key.contains(u"EXAMPLEpassw0rd"));
}

void TestEmail::whatIsMissingIsTold()
{
    Action action = wholeAction();
    map(action, "to", MappingKind::Constant, {});
    action.mapping.remove(u"subject"_qs);
    BuildContext context = contextOf();
    context.secrets.clear();
    const auto message = email().build(action, context);
    QVERIFY(!message);
    QStringList inputs;
    for (const Reason &reason : message.error())
        inputs.append(reason.args.value(0));
    QCOMPARE(inputs, (QStringList { u"password"_qs, u"to"_qs, u"subject"_qs }));
}

void TestEmail::aNewActionWantsItsAddresses()
{
    const Action action = newAction(u"email"_qs);
    Flow flow;
    flow.actions = { action };
    const Result<> checked = checkFlow(flow, u"flows[0]"_qs);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().detail));
    QVERIFY(missingInputs(action).contains(u"to"_qs));
}

void TestEmail::checksNeedTheAccountAlone()
{
    Action action = wholeAction();
    for (const char *input : { "to", "subject", "body" })
        action.mapping.remove(QString::fromLatin1(input));
    const auto check = email().checkRequest(action, contextOf(), false);
    QVERIFY(check);
    QVERIFY(check->mail && check->mail->data.isEmpty());
    QCOMPARE(check->mail->user, u"robot@example.org"_qs);

    QVERIFY(!email().checkRequest(action, contextOf(), true));
    map(action, "to", MappingKind::Constant, u"owner@example.org"_qs);
    BuildContext context = contextOf({});
    const auto letter = email().checkRequest(action, context, true);
    QVERIFY(letter);
    QCOMPARE(recorded(*letter, "Subject"), QByteArray("LeadBridge"));
    QVERIFY(recorded(*letter, "Message-ID").startsWith("<test-"));
    QVERIFY(!letter->mail->data.isEmpty());
}

void TestEmail::aProxyIsTaken()
{
    Action action = wholeAction();
    action.settings.insert(u"proxy"_qs, u"socks5://robot@proxy.example:1080"_qs);
    map(action, "proxy_password", MappingKind::Secret, u"proxy"_qs);
    BuildContext context = contextOf();
    context.secrets.insert(u"proxy"_qs, u"EXAMPLEproxy0word"_qs);
    const auto message = email().build(action, context);
    QVERIFY(message);
    const Proxy expected { Proxy::Kind::Socks5, u"proxy.example"_qs, 1080, u"robot"_qs,
                           u"EXAMPLEproxy0word"_qs };
    QCOMPARE(message->proxy, expected);
    QVERIFY(message->secretValues.contains("EXAMPLEproxy0word"));

    // Nothing unencrypted goes to another computer.
    action.settings.insert(u"preset"_qs, u"local"_qs);
    const auto local = email().build(action, context);
    QVERIFY(local);
    QCOMPARE(local->proxy, std::nullopt);

    action.settings.insert(u"proxy"_qs, u"ftp://x"_qs);
    QVERIFY(!email().build(action, context));
}

QTEST_GUILESS_MAIN(TestEmail)
#include "tst_email.moc"
