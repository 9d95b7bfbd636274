// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputchecks.h"

#include <QTest>

using namespace LeadBridge;

class TestInputChecks : public QObject
{
    Q_OBJECT

private slots:
    void anAddressOfAClient_data();
    void anAddressOfAClient();
    void aCountry_data();
    void aCountry();
    void aMailAddress_data();
    void aMailAddress();
};

void TestInputChecks::anAddressOfAClient_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");

    const auto row = [](const char *name, const char *value, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(value) << QString::fromLatin1(fault);
    };
    row("an IPv4 address", "8.8.4.4", "");
    row("an address for documentation", "203.0.113.25", "");
    row("an IPv6 address", "2a02:6b8::feed:ff", "");
    row("an IPv6 address for documentation", "2001:db8::1", "");
    row("a word", "localhost", "not_an_ip");
    row("a number too large", "300.1.1.1", "not_an_ip");
    row("three parts", "8.8.4", "not_an_ip");
    row("one number", "134744072", "not_an_ip");
    row("a hexadecimal one", "0x08080404", "not_an_ip");
    row("leading zeros, which some read as octal", "08.8.4.4", "not_an_ip");
    row("with a port", "8.8.4.4:80", "not_an_ip");
    row("with a mask", "8.8.4.0/24", "not_an_ip");
    row("two addresses", "8.8.4.4, 8.8.8.8", "not_an_ip");
    row("IPv6 in brackets", "[2a02:6b8::1]", "not_an_ip");
    row("IPv6 with a zone", "fe80::1%eth0", "not_an_ip");
    row("this host", "0.0.0.0", "private_ip");
    row("loopback", "127.0.0.1", "private_ip");
    row("loopback, another", "127.8.8.8", "private_ip");
    row("a private network of ten", "10.1.2.3", "private_ip");
    row("a private network of 172", "172.31.255.255", "private_ip");
    row("just past it", "172.32.0.1", "");
    row("a private network of 192.168", "192.168.1.1", "private_ip");
    row("link-local", "169.254.1.1", "private_ip");
    row("shared by a provider", "100.64.0.1", "private_ip");
    row("just past the shared ones", "100.128.0.1", "");
    row("multicast", "224.0.0.1", "private_ip");
    row("broadcast", "255.255.255.255", "private_ip");
    row("IPv6 unspecified", "::", "private_ip");
    row("IPv6 loopback", "::1", "private_ip");
    row("IPv6 link-local", "fe80::1", "private_ip");
    row("IPv6 private", "fd00::1", "private_ip");
    row("IPv6 multicast", "ff02::1", "private_ip");
    row("a private one inside IPv6", "::ffff:192.168.1.1", "private_ip");
    row("a public one inside IPv6", "::ffff:8.8.4.4", "");
}

void TestInputChecks::anAddressOfAClient()
{
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const auto checked = checkedIpAddress(value);
    QCOMPARE(checked ? QString() : checked.error(), fault);
    if (checked)
        QCOMPARE(*checked, value);
}

void TestInputChecks::aCountry_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two capitals") << QStringLiteral("RU") << QStringLiteral("RU");
    QTest::newRow("small letters become capitals") << QStringLiteral("kz") << QStringLiteral("KZ");
    QTest::newRow("three letters") << QStringLiteral("RUS") << QString();
    QTest::newRow("a word") << QStringLiteral("Unknown") << QString();
    QTest::newRow("two letters no country has") << QStringLiteral("XX") << QString();
    QTest::newRow("Cyrillic letters that look alike") << QStringLiteral("РУ") << QString();
    QTest::newRow("digits") << QStringLiteral("07") << QString();
}

void TestInputChecks::aCountry()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    const auto checked = checkedCountry(value);
    QCOMPARE(checked.value_or(QString()), expected);
    if (!checked)
        QCOMPARE(checked.error(), QStringLiteral("not_a_country"));
}

void TestInputChecks::aMailAddress_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const QString &value, bool fits) {
        QTest::newRow(name) << value << fits;
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("a plain one", s("anna@example.org"), true);
    row("dots, a plus and a dash", s("anna.p+crm-1@mail.example.org"), true);
    row("Cyrillic", s("анна@пример.рф"), true);
    row("a server in the own network", s("root@localhost"), true);
    row("64 letters before the at", QString(QString(64, u'a') + s("@example.org")), true);
    row("65 letters before the at", QString(QString(65, u'a') + s("@example.org")), false);
    row("a domain of 300 letters", QString(s("a@") + s("example.").repeated(40) + s("org")), false);
    row("nothing", {}, false);
    row("no at", s("example.org"), false);
    row("nothing before the at", s("@example.org"), false);
    row("nothing after the at", s("anna@"), false);
    row("two dots", s("anna..p@example.org"), false);
    row("a dot at the end", s("anna.@example.org"), false);
    row("two ats", s("anna@home@example.org"), false);
    row("a name before it", s("Анна <anna@example.org>"), false);
    row("brackets", s("<anna@example.org>"), false);
    row("a space", s("anna p@example.org"), false);
    row("two addresses", s("anna@example.org,b@example.org"), false);
    row("a line break", s("anna@example.org\nBcc: b@example.org"), false);
    row("a line break at its end", s("anna@example.org\n"), false);
    row("a line break before the at", s("anna\r\n@example.org"), false);
    row("NUL", QString(s("anna") + QChar(u'\0') + s("@example.org")), false);
    row("a closing bracket in the domain", s("anna@example.org>"), false);
    row("an address literal", s("anna@[127.0.0.1]"), false);
    row("quotes", s("\"anna\"@example.org"), false);
}

void TestInputChecks::aMailAddress()
{
    QFETCH(QString, value);
    QFETCH(bool, fits);
    const auto checked = checkedEmail(value);
    QCOMPARE(checked.has_value(), fits);
    QCOMPARE(checked.has_value() ? *checked : checked.error(),
             fits ? value : QStringLiteral("not_an_email"));
}

QTEST_APPLESS_MAIN(TestInputChecks)
#include "tst_inputchecks.moc"
