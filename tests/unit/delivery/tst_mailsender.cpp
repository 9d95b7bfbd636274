// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/mailsender.h"
#include "app/destinations/mailanswer.h"
#include "tests/standins/mailserver.h"
#include "tests/standins/scriptedmailserver.h"
#include "tests/standins/testcertificates.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::MailServer;
using StandIn::ScriptedMailServer;
using Then = ScriptedMailServer::Then;

/// Letters on their way to a server, with all that can go wrong there.
class TestMailSender : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLetterArrivesAsItWasWritten_data();
    void aLetterArrivesAsItWasWritten();
    void aRealServerTakesIt_data();
    void aRealServerTakesIt();
    void loginIsTheSecondChoice();
    void nothingIsSaidBeforeTls();
    void withoutUserThereIsNoLogin();
    void someRecipientsRefused();
    void theLastReplyIsTold_data();
    void theLastReplyIsTold();
    void aLostAnswerToTheLetterIsNoAnswer_data();
    void aLostAnswerToTheLetterIsNoAnswer();
    void whatTheServerSaysAfterwardsChangesNothing();
    void noConnectionSaysWhy_data();
    void noConnectionSaysWhy();
    void mixedUpTlsIsTold_data();
    void mixedUpTlsIsTold();
    void certificatesAreVerified_data();
    void certificatesAreVerified();
    void aCheckLogsInAndSendsNothing();
    void aCheckWithAWrongPassword();
    void unencryptedLettersStayHere();
    void environmentNamesNoProxy();
    void aProxyThatIsNotThereIsTold();
    void closingEndsWhatIsUnderWay();
    void endingWithLettersUnderWay();

private:
    Answer sendTo(int port, MailSecurity security,
                  const std::function<void(MailMessage &)> &change = {},
                  const HttpTimeouts &timeouts = {});
    static MailMessage letterFor(int port, MailSecurity security);

    StandIn::TestCertificates m_certificates;
    std::unique_ptr<MailSender> m_sender;
    std::optional<Proxy> m_proxy;
};

namespace {

const QByteArray letter = "From: <robot@example.org>\r\n"
                          "To: <owner@example.org>\r\n"
                          "Subject: dots\r\n"
                          "\r\n"
                          ".one dot\r\n"
                          "..two dots\r\n"
                          ".\r\n"
                          "the end\r\n";

QByteArray header(const Answer &answer, const char *name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key == name)
            return value;
    }
    return {};
}

/// A loopback port where nobody listens.
int closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

void TestMailSender::initTestCase()
{
    QVERIFY(m_certificates.isValid());
    m_sender = std::make_unique<MailSender>(QList { m_certificates.authority() });
    m_sender->setGreetingTime(1s);
}

MailMessage TestMailSender::letterFor(int port, MailSecurity security)
{
    return { QStringLiteral("127.0.0.1"),
             port,
             security,
             MailServer::user,
             MailServer::password,
             MailServer::user,
             { QStringLiteral("owner@example.org") },
             letter };
}

Answer TestMailSender::sendTo(int port, MailSecurity security,
                              const std::function<void(MailMessage &)> &change,
                              const HttpTimeouts &timeouts)
{
    MailMessage mail = letterFor(port, security);
    if (change)
        change(mail);
    std::optional<Answer> answer;
    m_sender->send(mail, m_proxy, timeouts, [&](const Answer &came) { answer = came; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000); }();
    return answer.value_or(Answer {});
}

void TestMailSender::aLetterArrivesAsItWasWritten_data()
{
    QTest::addColumn<MailSecurity>("security");
    QTest::newRow("TLS") << MailSecurity::Tls;
    QTest::newRow("STARTTLS") << MailSecurity::StartTls;
    QTest::newRow("none") << MailSecurity::None;
}

void TestMailSender::aLetterArrivesAsItWasWritten()
{
    QFETCH(MailSecurity, security);
    ScriptedMailServer server;
    if (security != MailSecurity::None)
        server.setTls(m_certificates.good(), security == MailSecurity::Tls);
    const Answer answer = sendTo(server.port(), security);
    QCOMPARE(answer.status, 250);
    QCOMPARE(answer.body, QByteArray("2.0.0 Ok: queued as 4F0000000001"));
    QCOMPARE(header(answer, mailCommandHeader), QByteArray("."));
    QCOMPARE(header(answer, mailLoginHeader), QByteArray("yes"));
    QCOMPARE(answer.sent, SentState::Something);
    QCOMPARE(server.letters(), QList { letter });
    QCOMPARE(server.faults(), QList<QByteArray>());
    const QByteArray credentials =
        QByteArray(1, '\0') + MailServer::user.toUtf8() + '\0' + MailServer::password.toUtf8();
    QList<QByteArray> expected { "EHLO [127.0.0.1]",
                                 "AUTH PLAIN " + credentials.toBase64(),
                                 "MAIL FROM:<robot@example.org> SIZE="
                                     + QByteArray::number(letter.size()),
                                 "RCPT TO:<owner@example.org>",
                                 "DATA",
                                 ".",
                                 "QUIT" };
    if (security == MailSecurity::StartTls)
        expected = QList<QByteArray> { "EHLO [127.0.0.1]", "STARTTLS" } + expected;
    QTRY_COMPARE(server.commands(), expected);
}

void TestMailSender::aRealServerTakesIt_data()
{
    QTest::addColumn<MailServer::Security>("theirs");
    QTest::addColumn<MailSecurity>("ours");
    QTest::newRow("TLS") << MailServer::Security::Tls << MailSecurity::Tls;
    QTest::newRow("STARTTLS") << MailServer::Security::StartTls << MailSecurity::StartTls;
    QTest::newRow("none") << MailServer::Security::None << MailSecurity::None;
}

void TestMailSender::aRealServerTakesIt()
{
    QFETCH(MailServer::Security, theirs);
    QFETCH(MailSecurity, ours);
    MailServer server(theirs, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    const Answer answer = sendTo(server.port(), ours);
    QVERIFY2(answer.status == 250, qPrintable(toText(answer.failure)));
    QTRY_COMPARE(server.letters().size(), 1);
    const StandIn::ReceivedLetter received = server.letters().first();
    QCOMPARE(received.sender(), MailServer::user);
    QCOMPARE(received.recipients(), QStringList { QStringLiteral("owner@example.org") });
    QCOMPARE(received.object[u"encrypted"].toBool(), ours != MailSecurity::None);
    QCOMPARE(received.object[u"hello"].toString(), QStringLiteral("[127.0.0.1]"));
    QVERIFY(received.object[u"login"].toBool());
    QCOMPARE(received.object[u"raw"].toString().toLatin1(), letter);
}

void TestMailSender::loginIsTheSecondChoice()
{
    MailServer server(MailServer::Security::Tls, m_certificates.good());
    server.setWithout({ QStringLiteral("PLAIN") });
    QVERIFY2(server.start(), server.told().constData());
    QCOMPARE(sendTo(server.port(), MailSecurity::Tls).status, 250);
    QTRY_COMPARE(server.letters().size(), 1);

    MailServer neither(MailServer::Security::Tls, m_certificates.good());
    neither.setWithout({ QStringLiteral("PLAIN"), QStringLiteral("LOGIN") });
    QVERIFY2(neither.start(), neither.told().constData());
    const Answer answer = sendTo(neither.port(), MailSecurity::Tls);
    QCOMPARE(answer.sent, SentState::Nothing);
    QVERIFY(neither.letters().isEmpty());
}

void TestMailSender::nothingIsSaidBeforeTls()
{
    // Who stands in between has taken the offer away.
    ScriptedMailServer server;
    const Answer answer = sendTo(server.port(), MailSecurity::StartTls);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.failure.code, ReasonCode::TlsFailed);
    QCOMPARE(answer.sent, SentState::Nothing);
    for (const QByteArray &command : server.commands())
        QVERIFY2(command.startsWith("EHLO") || command == "QUIT", command.constData());
}

void TestMailSender::withoutUserThereIsNoLogin()
{
    ScriptedMailServer server;
    const Answer answer =
        sendTo(server.port(), MailSecurity::None, [](MailMessage &mail) { mail.user.clear(); });
    QCOMPARE(answer.status, 250);
    QCOMPARE(header(answer, mailLoginHeader), QByteArray());
    for (const QByteArray &command : server.commands())
        QVERIFY2(!command.startsWith("AUTH"), command.constData());
}

void TestMailSender::someRecipientsRefused()
{
    ScriptedMailServer server;
    server.setReply("RCPT TO:<gone@example.org>", "550-5.1.1 no\r\n550 5.1.1 such user\r\n");
    const QStringList all { QStringLiteral("gone@example.org"), QStringLiteral("a@example.org"),
                            QStringLiteral("b@example.org") };
    Answer answer = sendTo(server.port(), MailSecurity::None,
                           [&](MailMessage &mail) { mail.recipients = all; });
    QCOMPARE(answer.status, 250);
    QCOMPARE(server.letters().size(), 1);
    QCOMPARE(header(answer, mailRefusedHeader),
             QByteArray("<gone@example.org> 550 5.1.1 no 5.1.1 such user"));

    answer = sendTo(server.port(), MailSecurity::None,
                    [&](MailMessage &mail) { mail.recipients = all.mid(0, 1); });
    QCOMPARE(answer.status, 550);
    QCOMPARE(answer.body, QByteArray("5.1.1 no\n5.1.1 such user"));
    QCOMPARE(header(answer, mailCommandHeader), QByteArray("RCPT"));
    QCOMPARE(answer.sent, SentState::Nothing);
    QCOMPARE(server.letters().size(), 1);
}

void TestMailSender::theLastReplyIsTold_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("status");
    QTest::addColumn<SentState>("sent");
    const auto nothing = SentState::Nothing;
    const auto something = SentState::Something;
    QTest::newRow("greeting") << QByteArray() << QByteArray("554 5.3.2 not today\r\n") << 554
                              << nothing;
    QTest::newRow("busy") << QByteArray() << QByteArray("421 4.3.2 busy\r\n") << 421 << nothing;
    QTest::newRow("password") << QByteArray("AUTH")
                              << QByteArray("535-5.7.8 Username and Password not accepted.\r\n"
                                            "535 5.7.8 Learn more\r\n")
                              << 535 << nothing;
    QTest::newRow("too many logins")
        << QByteArray("AUTH") << QByteArray("454 4.7.0 Too many login attempts\r\n") << 454
        << nothing;
    QTest::newRow("sender") << QByteArray("MAIL")
                            << QByteArray("553 5.7.1 not owned by auth user.\r\n") << 553
                            << nothing;
    QTest::newRow("greylisting") << QByteArray("RCPT") << QByteArray("451 4.7.1 later\r\n") << 451
                                 << nothing;
    QTest::newRow("no data") << QByteArray("DATA") << QByteArray("503 5.5.1 no\r\n") << 503
                             << nothing;
    QTest::newRow("spam") << QByteArray(".") << QByteArray("554 5.7.1 spam\r\n") << 554
                          << something;
    QTest::newRow("disk full") << QByteArray(".") << QByteArray("452 4.3.1 full\r\n") << 452
                               << something;
    QTest::newRow("a code alone") << QByteArray(".") << QByteArray("250\r\n") << 250 << something;
}

void TestMailSender::theLastReplyIsTold()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, reply);
    ScriptedMailServer server;
    if (command.isEmpty())
        server.setGreeting(reply);
    else
        server.setReply(command, reply);
    const Answer answer = sendTo(server.port(), MailSecurity::None);
    QTEST(answer.status, "status");
    QTEST(answer.sent, "sent");
    QCOMPARE(header(answer, mailCommandHeader), command);
    QCOMPARE(server.letters().size(), command == "." ? 1 : 0);
    QVERIFY(!answer.body.contains("AUTH"));
}

void TestMailSender::aLostAnswerToTheLetterIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<Then>("then");
    QTest::addColumn<ReasonCode>("code");
    QTest::addColumn<SentState>("sent");
    using Code = ReasonCode;
    const auto nothing = SentState::Nothing;
    const auto something = SentState::Something;
    QTest::newRow("hangs up at the dot")
        << QByteArray(".") << Then::Close << Code::ConnectionLost << something;
    QTest::newRow("silent at the dot")
        << QByteArray(".") << Then::Silence << Code::NoAnswer << something;
    QTest::newRow("hangs up at DATA")
        << QByteArray("DATA") << Then::Close << Code::NetworkFailed << nothing;
    QTest::newRow("silent at MAIL")
        << QByteArray("MAIL") << Then::Silence << Code::NetworkFailed << nothing;
    QTest::newRow("hangs up at AUTH")
        << QByteArray("AUTH") << Then::Close << Code::NetworkFailed << nothing;
}

void TestMailSender::aLostAnswerToTheLetterIsNoAnswer()
{
    QFETCH(QByteArray, command);
    QFETCH(Then, then);
    ScriptedMailServer server;
    server.setReply(command, {}, then);
    const Answer answer = sendTo(server.port(), MailSecurity::None, {}, { 10s, 10s, 2s });
    QCOMPARE(answer.status, 0);
    QTEST(answer.failure.code, "code");
    QTEST(answer.sent, "sent");
    QCOMPARE(server.letters().size(), command == "." ? 1 : 0);
    // At most once: nothing is tried again behind our back.
    QCOMPARE(server.commands().count("EHLO [127.0.0.1]"), 1);
}

void TestMailSender::whatTheServerSaysAfterwardsChangesNothing()
{
    ScriptedMailServer server;
    server.setReply("QUIT", {}, Then::Close);
    QCOMPARE(sendTo(server.port(), MailSecurity::None).status, 250);
    ScriptedMailServer second;
    second.setReply("QUIT", "500 5.5.2 never\r\n");
    QCOMPARE(sendTo(second.port(), MailSecurity::None).status, 250);
    // Nobody waits ten minutes to hear that an accepted letter was accepted.
    ScriptedMailServer silent;
    silent.setReply("QUIT", {}, Then::Silence);
    QCOMPARE(sendTo(silent.port(), MailSecurity::None, {}, { 10s, 10s, 600s }).status, 250);
}

void TestMailSender::noConnectionSaysWhy_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<ReasonCode>("code");
    QTest::newRow("nobody there") << QStringLiteral("127.0.0.1") << ReasonCode::ConnectionRefused;
    // RFC 6761 promises that this name is nobody's.
    QTest::newRow("no such name") << QStringLiteral("smtp.invalid") << ReasonCode::HostNotFound;
}

void TestMailSender::noConnectionSaysWhy()
{
    QFETCH(QString, host);
    const Answer answer =
        sendTo(closedPort(), MailSecurity::Tls, [&](MailMessage &mail) { mail.host = host; });
    QTEST(answer.failure.code, "code");
    QCOMPARE(answer.failure.args.value(0), host);
    QCOMPARE(answer.sent, SentState::Nothing);
}

void TestMailSender::mixedUpTlsIsTold_data()
{
    QTest::addColumn<MailSecurity>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<ReasonCode>("code");
    QTest::newRow("TLS for STARTTLS")
        << MailSecurity::Tls << QByteArray("starttls") << ReasonCode::WrongTlsMode;
    QTest::newRow("STARTTLS for TLS")
        << MailSecurity::StartTls << QByteArray("tls") << ReasonCode::WrongTlsMode;
    QTest::newRow("silence for TLS")
        << MailSecurity::Tls << QByteArray("deaf") << ReasonCode::WrongTlsMode;
    QTest::newRow("silence for STARTTLS")
        << MailSecurity::StartTls << QByteArray("deaf") << ReasonCode::WrongTlsMode;
    QTest::newRow("another protocol")
        << MailSecurity::StartTls << QByteArray("HTTP/1.1 400 No\r\n") << ReasonCode::NotUnderstood;
}

void TestMailSender::mixedUpTlsIsTold()
{
    QFETCH(MailSecurity, ours);
    QFETCH(QByteArray, theirs);
    ScriptedMailServer server;
    if (theirs == "deaf")
        server.setDeaf();
    else if (theirs == "tls" || theirs == "starttls")
        server.setTls(m_certificates.good(), theirs == "tls");
    else
        server.setGreeting(theirs, Then::Close);
    const Answer answer = sendTo(server.port(), ours);
    QTEST(answer.failure.code, "code");
    QCOMPARE(answer.sent, SentState::Nothing);
    QCOMPARE(server.letters().size(), 0);
}

void TestMailSender::certificatesAreVerified_data()
{
    QTest::addColumn<QByteArray>("which");
    QTest::addColumn<bool>("fromTheStart");
    for (const char *which : { "expired", "other host", "self-signed" }) {
        QTest::addRow("%s, TLS", which) << QByteArray(which) << true;
        QTest::addRow("%s, STARTTLS", which) << QByteArray(which) << false;
    }
}

void TestMailSender::certificatesAreVerified()
{
    QFETCH(QByteArray, which);
    QFETCH(bool, fromTheStart);
    ScriptedMailServer server;
    server.setTls(which == "expired"          ? m_certificates.expired()
                      : which == "other host" ? m_certificates.otherHost()
                                              : m_certificates.selfSigned(),
                  fromTheStart);
    const Answer answer =
        sendTo(server.port(), fromTheStart ? MailSecurity::Tls : MailSecurity::StartTls);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.failure.code, ReasonCode::TlsFailed);
    QVERIFY(!answer.failure.args.value(1).isEmpty());
    for (const QByteArray &command : server.commands())
        QVERIFY2(!command.startsWith("AUTH") && !command.startsWith("MAIL"), command.constData());
}

void TestMailSender::aCheckLogsInAndSendsNothing()
{
    MailServer server(MailServer::Security::StartTls, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    Answer answer = sendTo(server.port(), MailSecurity::StartTls, [](MailMessage &mail) {
        mail.recipients.clear();
        mail.data.clear();
    });
    QVERIFY2(answer.status == 250, qPrintable(toText(answer.failure)));
    QCOMPARE(header(answer, mailCommandHeader), QByteArray("NOOP"));
    QCOMPARE(header(answer, mailLoginHeader), QByteArray("yes"));
    QCOMPARE(answer.sent, SentState::Nothing);
    QVERIFY(server.letters().isEmpty());
}

void TestMailSender::aCheckWithAWrongPassword()
{
    MailServer server(MailServer::Security::Tls, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    const Answer answer = sendTo(server.port(), MailSecurity::Tls, [](MailMessage &mail) {
        mail.password = QStringLiteral("wrong");
        mail.data.clear();
    });
    QCOMPARE(answer.status, 535);
    QCOMPARE(header(answer, mailCommandHeader), QByteArray("AUTH"));
    QVERIFY(!answer.body.isEmpty());
}

void TestMailSender::unencryptedLettersStayHere()
{
    const Answer answer = sendTo(
        25, MailSecurity::None, [](MailMessage &mail) { mail.host = QStringLiteral("192.0.2.1"); });
    QCOMPARE(answer.failure.code, ReasonCode::TlsFailed);
    QCOMPARE(answer.sent, SentState::Nothing);

    ScriptedMailServer server;
    const Answer injected = sendTo(server.port(), MailSecurity::None, [](MailMessage &mail) {
        mail.recipients = { QStringLiteral("a@example.org>\r\nRCPT TO:<all@example.org") };
    });
    QCOMPARE(injected.status, 0);
    QCOMPARE(server.commands(), QList<QByteArray>());
}

void TestMailSender::environmentNamesNoProxy()
{
    const QByteArray nowhere = "http://127.0.0.1:" + QByteArray::number(closedPort());
    qputenv("ALL_PROXY", nowhere);
    qputenv("all_proxy", nowhere);
    ScriptedMailServer server;
    const Answer answer = sendTo(server.port(), MailSecurity::None);
    qunsetenv("ALL_PROXY");
    qunsetenv("all_proxy");
    QCOMPARE(answer.status, 250);
}

void TestMailSender::aProxyThatIsNotThereIsTold()
{
    ScriptedMailServer server;
    for (const auto kind : { Proxy::Kind::Http, Proxy::Kind::Socks5 }) {
        m_proxy = Proxy { kind, QStringLiteral("127.0.0.1"), closedPort(), {}, {} };
        Answer answer = sendTo(server.port(), MailSecurity::None);
        QCOMPARE(answer.failure.code, ReasonCode::TlsFailed);
        answer = sendTo(server.port(), MailSecurity::StartTls);
        QCOMPARE(answer.failure.code, ReasonCode::ProxyFailed);
        QCOMPARE(answer.failure.args.value(1), QStringLiteral("refused"));
        QCOMPARE(answer.sent, SentState::Nothing);
    }
    m_proxy.reset();
    QCOMPARE(server.commands(), QList<QByteArray>());
}

void TestMailSender::closingEndsWhatIsUnderWay()
{
    ScriptedMailServer server;
    server.setReply(".", {}, Then::Silence);
    bool called = false;
    m_sender->send(letterFor(server.port(), MailSecurity::None), {}, {},
                   [&](const Answer &) { called = true; });
    QTRY_COMPARE_WITH_TIMEOUT(server.letters().size(), 1, 30'000);
    m_sender->closeAll();
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, 20'000);
    QVERIFY(!called);
    // It goes on with what is sent afterwards.
    ScriptedMailServer second;
    QCOMPARE(sendTo(second.port(), MailSecurity::None).status, 250);
    QVERIFY(!called);
}

void TestMailSender::endingWithLettersUnderWay()
{
    ScriptedMailServer deaf;
    deaf.setDeaf();
    {
        MailSender sender;
        for (int i = 0; i < 30; ++i)
            sender.send(letterFor(deaf.port(), MailSecurity::Tls), {}, {},
                        [](const Answer &) { QFAIL("called"); });
        QTRY_VERIFY_WITH_TIMEOUT(deaf.openConnections() > 0, 30'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(deaf.openConnections(), 0, 20'000);
}

QTEST_GUILESS_MAIN(TestMailSender)
#include "tst_mailsender.moc"
