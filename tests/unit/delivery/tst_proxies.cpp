// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/httpclient.h"
#include "tests/standins/proxyserver.h"
#include "tests/standins/scriptedserver.h"
#include "tests/standins/testcertificates.h"

#include <QNetworkProxy>
#include <QTest>

#include <memory>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::ProxyServer;
using StandIn::Reply;
using StandIn::ScriptedServer;
using Kind = StandIn::ProxyServer::Kind;
using Mode = StandIn::ProxyServer::Mode;

namespace {

const QString user = QStringLiteral("Анна");
const QString password = QStringLiteral("p:äß 1");

HttpRequest orderTo(const QUrl &url)
{
    return { "POST", url, { { "Content-Type", "text/plain" } }, "an order" };
}

Proxy proxyFor(Kind kind, int port)
{
    Proxy proxy;
    proxy.kind = kind == Kind::Http ? Proxy::Kind::Http : Proxy::Kind::Socks5;
    proxy.host = QStringLiteral("127.0.0.1");
    proxy.port = port;
    return proxy;
}

Proxy through(Kind kind, const ProxyServer &server)
{
    return proxyFor(kind, server.port());
}

} // namespace

class TestProxies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aRequestGoesThroughTheProxy_data();
    void aRequestGoesThroughTheProxy();
    void namesAreLeftToTheProxy_data();
    void namesAreLeftToTheProxy();
    void connectionsAreSharedOnlyUnderEqualProxies_data();
    void connectionsAreSharedOnlyUnderEqualProxies();
    void eachFaultIsToldAndNothingIsSent_data();
    void eachFaultIsToldAndNothingIsSent();
    void aProxyThatIsNotThere_data();
    void aProxyThatIsNotThere();
    void whatWasSentIsNotSentAgain_data();
    void whatWasSentIsNotSentAgain();
    void theSystemsProxyIsNeverUsed();

private:
    Answer sendOne(const QUrl &url, const std::optional<Proxy> &proxy);
    static void addKinds();

    SystemClock m_clock;
    StandIn::TestCertificates m_certificates;
    std::unique_ptr<HttpClient> m_client;
};

void TestProxies::initTestCase()
{
    QVERIFY(m_certificates.isValid());
}

void TestProxies::init()
{
    m_client = std::make_unique<HttpClient>(m_clock,
                                            QList<QSslCertificate> { m_certificates.authority() });
}

Answer TestProxies::sendOne(const QUrl &url, const std::optional<Proxy> &proxy)
{
    int calls = 0;
    Answer result;
    m_client->send(orderTo(url), proxy, { 2s, 2s, 5s }, [&](const Answer &answer) {
        ++calls;
        result = answer;
    });
    [&] { QTRY_COMPARE(calls, 1); }();
    return result;
}

void TestProxies::addKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("HTTP") << Kind::Http;
    QTest::newRow("SOCKS5") << Kind::Socks5;
}

void TestProxies::aRequestGoesThroughTheProxy_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("login");
    QTest::newRow("http by HTTP") << Kind::Http << false << false;
    QTest::newRow("https by HTTP") << Kind::Http << true << false;
    QTest::newRow("http by HTTP with a password") << Kind::Http << false << true;
    QTest::newRow("https by HTTP with a password") << Kind::Http << true << true;
    QTest::newRow("http by SOCKS5") << Kind::Socks5 << false << false;
    QTest::newRow("https by SOCKS5") << Kind::Socks5 << true << false;
    QTest::newRow("http by SOCKS5 with a password") << Kind::Socks5 << false << true;
    QTest::newRow("https by SOCKS5 with a password") << Kind::Socks5 << true << true;
}

void TestProxies::aRequestGoesThroughTheProxy()
{
    QFETCH(Kind, kind);
    QFETCH(bool, tls);
    QFETCH(bool, login);
    ScriptedServer service;
    if (tls)
        service.setTls(m_certificates.good());
    ProxyServer server(kind);
    Proxy proxy = through(kind, server);
    if (login) {
        server.setLogin(user.toUtf8(), password.toUtf8());
        proxy.user = user;
        proxy.password = password;
    }

    const Answer answer = sendOne(service.url(), proxy);

    QCOMPARE(server.faults(), QList<QByteArray>());
    QCOMPARE(answer.failure, Reason());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.sent, SentState::Something);
    QCOMPARE(server.tunnels(), 1);
    QCOMPARE(server.targets().last(), "127.0.0.1:" + QByteArray::number(service.url().port()));
    QCOMPARE(service.requests().size(), 1);
    QVERIFY(service.requests().first().startsWith("POST /order HTTP/1.1\r\n"));
    QVERIFY(!service.requests().first().toLower().contains("proxy"));
}

void TestProxies::namesAreLeftToTheProxy_data()
{
    addKinds();
}

void TestProxies::namesAreLeftToTheProxy()
{
    QFETCH(Kind, kind);
    ScriptedServer service;
    ProxyServer server(kind);
    QUrl url = service.url();
    url.setHost(QStringLiteral("service.invalid")); // RFC 2606: nobody else can look it up

    QCOMPARE(sendOne(url, through(kind, server)).status, 200);

    QCOMPARE(server.targets(),
             QList<QByteArray> { "service.invalid:" + QByteArray::number(url.port()) });
}

void TestProxies::connectionsAreSharedOnlyUnderEqualProxies_data()
{
    addKinds();
}

void TestProxies::connectionsAreSharedOnlyUnderEqualProxies()
{
    QFETCH(Kind, kind);
    ScriptedServer service;
    ProxyServer one(kind);
    ProxyServer two(kind);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sendOne(service.url(), through(kind, one)).status, 200);
    QCOMPARE(service.connections(), 1);
    QCOMPARE(sendOne(service.url(), through(kind, two)).status, 200);
    QCOMPARE(service.connections(), 2);
    QCOMPARE(sendOne(service.url(), {}).status, 200);
    QCOMPARE(service.connections(), 3);
    QCOMPARE(service.requests().size(), 5);
    Proxy other = through(kind, one);
    other.user = user;
    QVERIFY(Route({ {}, other }) != Route({ {}, through(kind, one) }));
}

void TestProxies::eachFaultIsToldAndNothingIsSent_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Mode>("mode");
    QTest::addColumn<QString>("expected");

    for (const auto &[kind, name] :
         { std::pair { Kind::Http, "HTTP" }, { Kind::Socks5, "SOCKS5" } }) {
        const auto row = [name = name](const char *what) -> QTestData & {
            return QTest::addRow("%s: %s", name, what);
        };
        const bool socks = kind == Kind::Socks5;
        const auto unreachable = QStringLiteral("proxy_failed unreachable");
        row("does not let us") << kind << Mode::Denies
                               << (socks ? unreachable : QStringLiteral("proxy_failed denied"));
        row("the service refuses")
            << kind << Mode::ServiceRefused << QStringLiteral("connection_refused ");
        row("the name is unknown") << kind << Mode::NameUnknown
                                   << (socks ? unreachable : QStringLiteral("host_not_found "));
        row("says nothing") << kind << Mode::Deaf << QStringLiteral("proxy_failed timed_out");
        row("is no proxy") << kind << Mode::Garbage << QStringLiteral("proxy_failed protocol");
        row("wants a password") << kind << Mode::Leads << QStringLiteral("proxy_failed password");
    }
}

void TestProxies::eachFaultIsToldAndNothingIsSent()
{
    QFETCH(Kind, kind);
    QFETCH(Mode, mode);
    QFETCH(QString, expected);
    ScriptedServer service;
    ProxyServer server(kind);
    server.setMode(mode);
    if (mode == Mode::Leads)
        server.setLogin(user.toUtf8(), password.toUtf8());
    QUrl url = service.url();
    url.setHost(QStringLiteral("service.invalid"));

    const Answer answer = sendOne(url, through(kind, server));

    const Reason &failure = answer.failure;
    QCOMPARE(reasonWord(failure.code) + u' ' + failure.args.value(1), expected);
    QCOMPARE(failure.args.value(0),
             failure.code == ReasonCode::ProxyFailed
                 ? QStringLiteral("127.0.0.1:%1").arg(server.port())
                 : url.host());
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.sent, SentState::Nothing);
    QCOMPARE(service.connections(), 0);

    if (mode != Mode::Leads)
        return;
    Proxy wrong = through(kind, server);
    wrong.user = user;
    wrong.password = QStringLiteral("wrong");
    const Answer refused = sendOne(url, wrong);
    QCOMPARE(refused.failure.args.value(1), QStringLiteral("password"));
    QCOMPARE(refused.sent, SentState::Nothing);
    QCOMPARE(service.connections(), 0);
}

void TestProxies::aProxyThatIsNotThere_data()
{
    addKinds();
}

void TestProxies::aProxyThatIsNotThere()
{
    QFETCH(Kind, kind);
    ScriptedServer service;
    Proxy proxy;
    {
        const ProxyServer gone(kind);
        proxy = through(kind, gone);
    }
    const Answer refused = sendOne(service.url(), proxy);
    QCOMPARE(reasonWord(refused.failure.code), QStringLiteral("proxy_failed"));
    QCOMPARE(refused.failure.args.value(1), QStringLiteral("refused"));
    proxy.host = QStringLiteral("proxy.invalid");
    const Answer unknown = sendOne(service.url(), proxy);
    QCOMPARE(reasonWord(unknown.failure.code), QStringLiteral("proxy_failed"));
    QVERIFY(unknown.failure.args.value(1) == u"not_found"
            || unknown.failure.args.value(1) == u"timed_out");
    QCOMPARE(unknown.sent, SentState::Nothing);
    QCOMPARE(service.connections(), 0);
}

void TestProxies::whatWasSentIsNotSentAgain_data()
{
    addKinds();
}

void TestProxies::whatWasSentIsNotSentAgain()
{
    QFETCH(Kind, kind);
    ScriptedServer service;
    service.setReplies({ Reply::answer(200, "ok"), { {}, Reply::Then::Close } });
    ProxyServer server(kind);
    QCOMPARE(sendOne(service.url(), through(kind, server)).status, 200);
    const Answer answer = sendOne(service.url(), through(kind, server));
    QCOMPARE(answer.failure.code, ReasonCode::ConnectionLost);
    QCOMPARE(answer.sent, SentState::Something);
    QCOMPARE(service.requests().size(), 2);
}

void TestProxies::theSystemsProxyIsNeverUsed()
{
    ScriptedServer service;
    ProxyServer server(Kind::Http);
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy,
                                                     QStringLiteral("127.0.0.1"),
                                                     static_cast<quint16>(server.port())));
    const Answer answer = sendOne(service.url(), {});
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QCOMPARE(answer.status, 200);
    QCOMPARE(server.targets().size(), 0);
}

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
