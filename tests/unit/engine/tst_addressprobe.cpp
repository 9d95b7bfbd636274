// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/addressprobe.h"
#include "app/interfaces/addresswording.h"
#include "app/webhook/probes.h"
#include "app/webhook/webhookserver.h"
#include "tests/standins/scriptedserver.h"
#include "tests/standins/testcertificates.h"

#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <memory>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::Reply;
using Kind = AddressCheck::Kind;

namespace {

/// Nothing gets as far as this here.
class NoSink final : public RequestSink
{
public:
    void accept(quint64, WebhookRequest) override { ++accepted; }
    int accepted = 0;
};

/// Our own listener, on its own thread as in the program.
struct Listener
{
    Listener()
        : server(std::make_unique<WebhookServer>(sink, clock))
    {
        server->moveToThread(&thread);
        thread.start();
        onServer([this] { port = server->listen(QHostAddress::LocalHost, 0).value_or(0); });
    }
    ~Listener()
    {
        onServer([this] { server.reset(); });
        thread.quit();
        thread.wait();
    }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    template <class Work> void onServer(Work work)
    {
        QMetaObject::invokeMethod(server.get(), work, Qt::BlockingQueuedConnection);
    }

    SystemClock clock;
    NoSink sink;
    std::unique_ptr<WebhookServer> server;
    QThread thread;
    quint16 port = 0;
};

QByteArray askedAtOnce(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.waitForConnected();
    socket.write(request);
    socket.waitForReadyRead();
    return socket.readAll();
}

} // namespace

class TestAddressProbe : public QObject
{
    Q_OBJECT

private slots:
    void ourOwnListenerIsRecognised();
    void anAddressWithAPathIsAskedThere();
    void severalAtOnceAreToldApart();
    void anotherProgramIsNotTakenForOurs_data();
    void anotherProgramIsNotTakenForOurs();
    void nobodyListening();
    void aNameThatDoesNotExist();
    void noAddressAtAll_data();
    void noAddressAtAll();
    void silenceEndsAtTheLimit();
    void aBadCertificateIsSaid();
    void tokensAreForgottenWhenTaken();
    void everyKindHasWords();

private:
    AddressCheck ask(const QString &base, std::chrono::milliseconds limit = 5s);

    Listener m_listener;
    SystemClock m_clock;
};

AddressCheck TestAddressProbe::ask(const QString &base, std::chrono::milliseconds limit)
{
    AddressProbe probe(*m_listener.server, m_clock, { limit, {} });
    auto future = probe.check(base);
    [&] { QTRY_VERIFY(future.isFinished()); }();
    return future.isFinished() ? future.result() : AddressCheck();
}

void TestAddressProbe::ourOwnListenerIsRecognised()
{
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_listener.port);
    const AddressCheck check = ask(base + u'/');
    QCOMPARE(check.kind, Kind::ReachedLocally); // the loopback says nothing of the internet
    QCOMPARE(check.base, base);
    QCOMPARE(check.host, QStringLiteral("127.0.0.1"));
    QVERIFY(check.checkedUtc.isValid());
    QCOMPARE(m_listener.sink.accepted, 0);
}

/// A proxy that passes on what lies under its own path.
void TestAddressProbe::anAddressWithAPathIsAskedThere()
{
    StandIn::ScriptedServer proxy;
    QByteArray asked;
    proxy.setAnswerer([&](const QByteArray &request) {
        asked = request.left(request.indexOf('\r'));
        const QByteArray passedOn = QByteArray(request).replace("/bridge/healthz", "/healthz");
        return Reply { askedAtOnce(m_listener.port, passedOn), Reply::Then::Close };
    });
    const AddressCheck check = ask(proxy.url(QStringLiteral("/bridge/")).toString());
    QCOMPARE(check.kind, Kind::ReachedLocally);
    QVERIFY2(asked.startsWith("GET /bridge/healthz?probe="), asked.constData());
}

void TestAddressProbe::severalAtOnceAreToldApart()
{
    StandIn::ScriptedServer stranger;
    stranger.setReplies({ Reply::answer(204, {}) });
    AddressProbe probe(*m_listener.server, m_clock, {});
    auto ours = probe.check(QStringLiteral("http://127.0.0.1:%1").arg(m_listener.port));
    auto theirs = probe.check(stranger.url(QString()).toString());
    QTRY_VERIFY(ours.isFinished() && theirs.isFinished());
    QCOMPARE(ours.result().kind, Kind::ReachedLocally);
    QCOMPARE(theirs.result().kind, Kind::AnotherProgram);
}

void TestAddressProbe::anotherProgramIsNotTakenForOurs_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("detail");

    QTest::newRow("a web site") << Reply::answer(200, "Welcome") << QStringLiteral("200");
    QTest::newRow("the very answer we give")
        << Reply { "HTTP/1.1 204 No Content\r\n\r\n", Reply::Then::Close } << QStringLiteral("204");
    QTest::newRow("a tunnel without its end") << Reply::answer(502, "") << QStringLiteral("502");
    QTest::newRow("a redirect") << Reply::answer(301, "",
                                                 "Location: https://elsewhere.example/\r\n")
                                << QStringLiteral("301");
    QTest::newRow("a mail server")
        << Reply { "220 mail.example ESMTP\r\n", Reply::Then::KeepOpen } << QString();
}

void TestAddressProbe::anotherProgramIsNotTakenForOurs()
{
    QFETCH(Reply, reply);
    QFETCH(QString, detail);
    StandIn::ScriptedServer stranger;
    stranger.setReplies({ reply });
    const AddressCheck check = ask(stranger.url(QString()).toString());
    QCOMPARE(check.kind, Kind::AnotherProgram);
    QCOMPARE(check.detail, detail);
    QCOMPARE(stranger.requests().size(), 1); // no redirect is followed
}

void TestAddressProbe::nobodyListening()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close();
    QCOMPARE(ask(QStringLiteral("http://127.0.0.1:%1").arg(port)).kind, Kind::Refused);
}

void TestAddressProbe::aNameThatDoesNotExist()
{
    // RFC 2606: names under .invalid exist nowhere.
    const AddressCheck check = ask(QStringLiteral("https://leads.invalid"));
    QCOMPARE(check.kind, Kind::NameNotFound);
    QCOMPARE(check.host, QStringLiteral("leads.invalid"));
}

void TestAddressProbe::noAddressAtAll_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << QStringLiteral("  ");
    QTest::newRow("no scheme") << QStringLiteral("leads.example.org");
    QTest::newRow("no web address") << QStringLiteral("ftp://leads.example.org");
    QTest::newRow("no host") << QStringLiteral("https://");
}

void TestAddressProbe::noAddressAtAll()
{
    QFETCH(QString, base);
    QCOMPARE(ask(base).kind, Kind::NoAddress);
}

void TestAddressProbe::silenceEndsAtTheLimit()
{
    StandIn::ScriptedServer silent;
    silent.setDeaf(true);
    const AddressCheck check = ask(silent.url(QString()).toString(), 200ms);
    QCOMPARE(check.kind, Kind::TimedOut);
    QVERIFY(check.duration >= 200ms);
}

void TestAddressProbe::aBadCertificateIsSaid()
{
    StandIn::TestCertificates certificates;
    QVERIFY(certificates.isValid());
    StandIn::ScriptedServer server;
    server.setTls(certificates.good());
    QUrl url = server.url(QString());
    url.setScheme(QStringLiteral("https"));
    const AddressCheck check = ask(url.toString()); // its authority is known to nobody
    QCOMPARE(check.kind, Kind::TlsFailed);
    QVERIFY(!check.detail.isEmpty());

    AddressProbe trusting(*m_listener.server, m_clock, { 5s, { certificates.authority() } });
    server.setReplies({ Reply::answer(200, "Welcome") });
    auto trusted = trusting.check(url.toString());
    QTRY_VERIFY(trusted.isFinished());
    QCOMPARE(trusted.result().kind, Kind::AnotherProgram);
}

void TestAddressProbe::tokensAreForgottenWhenTaken()
{
    Probes probes;
    probes.expect("one");
    probes.note("/healthz?probe=other");
    QVERIFY(!probes.take("one"));
    probes.expect("one");
    probes.note("/healthz?probe=one");
    QVERIFY(probes.take("one"));
    QVERIFY(!probes.take("one"));
    for (int i = 0; i < 1000; ++i)
        probes.expect(QByteArray::number(i));
    probes.note("/healthz?probe=0&probe=999");
    QVERIFY(!probes.take("0")); // bounded: the oldest are gone
    QVERIFY(probes.take("999"));
}

void TestAddressProbe::everyKindHasWords()
{
    for (int kind = 0; kind <= static_cast<int>(Kind::Failed); ++kind) {
        AddressCheck check;
        check.kind = static_cast<Kind>(kind);
        check.host = QStringLiteral("leads.example.org");
        check.detail = QStringLiteral("404");
        QVERIFY(!addressCheckText(check).isEmpty());
        QVERIFY(!addressCheckText(check).contains(u'%'));
        QVERIFY(!addressCheckReason(check).contains(u'%'));
        QCOMPARE(addressCheckCure(check).isEmpty(), check.kind == Kind::Reached);
    }
}

QTEST_GUILESS_MAIN(TestAddressProbe)
#include "tst_addressprobe.moc"
