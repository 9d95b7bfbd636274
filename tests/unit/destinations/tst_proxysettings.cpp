// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/proxysettings.h"

#include <QTest>

using namespace LeadBridge;

class TestProxySettings : public QObject
{
    Q_OBJECT

private slots:
    void aProxyIsReadFromItsAddress_data();
    void aProxyIsReadFromItsAddress();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
};

namespace {

tl::expected<std::optional<Proxy>, Reason> readFrom(const QString &text)
{
    DestinationDescription description;
    description.settings = { proxySetting() };
    Action action;
    action.settings.insert(QStringLiteral("proxy"), text);
    return readProxy(action, description, QStringLiteral("EXAMPLEpassword"));
}

} // namespace

void TestProxySettings::aProxyIsReadFromItsAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("socks");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");

    QTest::newRow("SOCKS5") << QStringLiteral("socks5://192.0.2.1:1080") << true
                            << QStringLiteral("192.0.2.1") << 1080 << QString();
    QTest::newRow("as curl writes it") << QStringLiteral("socks5h://proxy.example.org:1080") << true
                                       << QStringLiteral("proxy.example.org") << 1080 << QString();
    QTest::newRow("HTTP with a name")
        << QStringLiteral("http://anna%40salon@proxy.example.org:3128/") << false
        << QStringLiteral("proxy.example.org") << 3128 << QStringLiteral("anna@salon");
    QTest::newRow("IPv6") << QStringLiteral("socks5://[2001:db8::1]:1080") << true
                          << QStringLiteral("2001:db8::1") << 1080 << QString();
}

void TestProxySettings::aProxyIsReadFromItsAddress()
{
    QFETCH(QString, text);
    QFETCH(bool, socks);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, user);
    const auto proxy = readFrom(text);
    QVERIFY(proxy.has_value());
    const Proxy expected { socks ? Proxy::Kind::Socks5 : Proxy::Kind::Http, host, port, user,
                           QStringLiteral("EXAMPLEpassword") };
    QCOMPARE(*proxy, std::optional(expected));
}

void TestProxySettings::whatIsWrongIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");

    const auto row = [](const char *text, const char *fault) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(fault);
    };
    row("proxy.example.org:1080", "not_a_proxy");
    row("socks4://192.0.2.1:1080", "not_a_proxy");
    row("https://192.0.2.1:3128", "not_a_proxy");
    row("socks5://192.0.2.1", "not_a_proxy");
    row("socks5://192.0.2.1:0", "not_a_proxy");
    row("socks5://192.0.2.1:99999", "not_a_proxy");
    row("http://192.0.2.1:3128/path", "not_a_proxy");
    row("socks5://:1080", "not_a_proxy");
    row("прокси", "not_a_proxy");
    row("http://anna:geheim123@192.0.2.1:3128", "password_in_proxy");
}

void TestProxySettings::whatIsWrongIsTold()
{
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const auto proxy = readFrom(text);
    QVERIFY(!proxy.has_value());
    QCOMPARE(proxy.error().code, ReasonCode::InputBad);
    QCOMPARE(proxy.error().args.mid(0, 2), (QStringList { QStringLiteral("proxy"), fault }));
    QVERIFY(!proxy.error().args.value(2).contains(QStringLiteral("geheim")));
    QCOMPARE(readFrom({}), (tl::expected<std::optional<Proxy>, Reason>(std::nullopt)));
}

QTEST_GUILESS_MAIN(TestProxySettings)

#include "tst_proxysettings.moc"
