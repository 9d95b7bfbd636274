// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/mailsender.h"
#include "tests/standins/proxyserver.h"
#include "tests/standins/scriptedmailserver.h"
#include "tests/standins/testcertificates.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::ProxyServer;
using StandIn::ScriptedMailServer;

/// Letters on their way through a proxy.
class TestMailProxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLetterGoesThrough_data();
    void aLetterGoesThrough();
    void whyAProxyLetsNothingThrough_data();
    void whyAProxyLetsNothingThrough();

private:
    Answer sendThrough(const ProxyServer &proxy, ProxyServer::Kind kind, const QString &password,
                       ScriptedMailServer &server);

    StandIn::TestCertificates m_certificates;
    std::unique_ptr<MailSender> m_sender;
};

void TestMailProxy::initTestCase()
{
    QVERIFY(m_certificates.isValid());
    m_sender = std::make_unique<MailSender>(QList { m_certificates.authority() });
    m_sender->setGreetingTime(2s);
}

Answer TestMailProxy::sendThrough(const ProxyServer &proxy, ProxyServer::Kind kind,
                                  const QString &password, ScriptedMailServer &server)
{
    server.setTls(m_certificates.good(), false);
    MailMessage mail;
    mail.host = QStringLiteral("127.0.0.1");
    mail.port = server.port();
    mail.security = MailSecurity::StartTls;
    mail.user = QStringLiteral("robot@example.org");
    mail.password = QStringLiteral("EXAMPLEpassw0rd");
    mail.sender = mail.user;
    mail.recipients = QStringList { QStringLiteral("owner@example.org") };
    mail.data = "Subject: x\r\n\r\nbody\r\n";
    Proxy way { kind == ProxyServer::Kind::Http ? Proxy::Kind::Http : Proxy::Kind::Socks5,
                QStringLiteral("127.0.0.1"), proxy.port(), QStringLiteral("leadbridge"), password };
    std::optional<Answer> answer;
    m_sender->send(mail, way, { 3s, 3s, 30s }, [&](const Answer &came) { answer = came; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000); }();
    return answer.value_or(Answer {});
}

void TestMailProxy::aLetterGoesThrough_data()
{
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::newRow("HTTP") << ProxyServer::Kind::Http;
    QTest::newRow("SOCKS5") << ProxyServer::Kind::Socks5;
}

void TestMailProxy::aLetterGoesThrough()
{
    QFETCH(ProxyServer::Kind, kind);
    ProxyServer proxy(kind);
    proxy.setLogin("leadbridge", "EXAMPLEproxy0word");
    ScriptedMailServer server;
    const Answer answer = sendThrough(proxy, kind, QStringLiteral("EXAMPLEproxy0word"), server);
    QVERIFY2(answer.status == 250, qPrintable(toText(answer.failure)));
    QCOMPARE(server.letters().size(), 1);
    QCOMPARE(proxy.tunnels(), 1);
    QCOMPARE(proxy.targets(),
             QList<QByteArray> { "127.0.0.1:" + QByteArray::number(server.port()) });
    QCOMPARE(proxy.faults(), QList<QByteArray>());
}

void TestMailProxy::whyAProxyLetsNothingThrough_data()
{
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::addColumn<ProxyServer::Mode>("mode");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("what");
    const auto right = QStringLiteral("EXAMPLEproxy0word");
    for (const auto kind : { ProxyServer::Kind::Http, ProxyServer::Kind::Socks5 }) {
        const char *name = kind == ProxyServer::Kind::Http ? "HTTP" : "SOCKS5";
        QTest::addRow("%s, wrong password", name)
            << kind << ProxyServer::Mode::Leads << QStringLiteral("wrong")
            << QStringLiteral("password");
        QTest::addRow("%s, not allowed", name)
            << kind << ProxyServer::Mode::Denies << right << QStringLiteral("denied");
        QTest::addRow("%s, silence", name)
            << kind << ProxyServer::Mode::Deaf << right << QStringLiteral("timed_out");
        QTest::addRow("%s, another protocol", name)
            << kind << ProxyServer::Mode::Garbage << right << QStringLiteral("other");
    }
}

void TestMailProxy::whyAProxyLetsNothingThrough()
{
    QFETCH(ProxyServer::Kind, kind);
    QFETCH(ProxyServer::Mode, mode);
    QFETCH(QString, password);
    ProxyServer proxy(kind);
    proxy.setLogin("leadbridge", "EXAMPLEproxy0word");
    proxy.setMode(mode);
    ScriptedMailServer server;
    const Answer answer = sendThrough(proxy, kind, password, server);
    QCOMPARE(answer.sent, SentState::Nothing);
    QVERIFY2(answer.failure.code == ReasonCode::ProxyFailed, qPrintable(toText(answer.failure)));
    QTEST(answer.failure.args.value(1), "what");
    QCOMPARE(server.commands(), QList<QByteArray>());
}

QTEST_GUILESS_MAIN(TestMailProxy)
#include "tst_mailproxy.moc"
