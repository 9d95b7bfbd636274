// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/mailserver.h"
#include "tests/standins/testcertificates.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace LeadBridge::Test;
using namespace LeadBridge::StandIn;
using Security = MailServer::Security;

/// The real program and a real mail server.
class TestSystemEmail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lettersArriveUnharmed_data();
    void lettersArriveUnharmed();
    void nobodyAddsAHeader();
    void wrongPasswordIsSaid();
    void strangersAreNotTrusted();
    void serverGoneAndBack();

private:
    /// Runs a flow whose letters go to @p server; nothing where something failed.
    std::unique_ptr<CliProcess> bridgeTo(const MailServer &server, const QString &security,
                                         const QString &password = MailServer::password);
    [[nodiscard]] int event(const QJsonObject &fields) const;
    [[nodiscard]] QJsonObject delivery() const;
    [[nodiscard]] QByteArray printedStory() const;

    TestCertificates m_certificates;
    QTemporaryDir m_folder;
    std::unique_ptr<Installation> m_installation;
};

namespace {

const auto flowName = u"Письма"_qs;

QJsonObject mapped(const char *kind, const QString &text)
{
    return { { QString::fromLatin1(kind), text } };
}

QJsonObject emailFlow(int port, const QString &security)
{
    const QJsonObject action {
        { u"name"_qs, u"Письмо"_qs },
        { u"destination"_qs, u"email"_qs },
        { u"settings"_qs,
          QJsonObject { { u"preset"_qs, u"own"_qs },
                        { u"host"_qs, u"127.0.0.1"_qs },
                        { u"port"_qs, port },
                        { u"security"_qs, security },
                        { u"user"_qs, MailServer::user } } },
        { u"delivery"_qs,
          QJsonObject {
              { u"retry"_qs, QJsonObject { { u"first_s"_qs, 1 }, { u"max_s"_qs, 1 } } } } },
        { u"mapping"_qs,
          QJsonObject { { u"password"_qs, mapped("secret", u"mail-password"_qs) },
                        { u"to"_qs, mapped("constant", u"owner@example.org\nboss@example.org"_qs) },
                        { u"sender_name"_qs, mapped("constant", u"Салон «Ирис»"_qs) },
                        { u"reply_to"_qs, mapped("field", u"client_email"_qs) },
                        { u"subject"_qs, mapped("template", u"Лид: {{client_name}}"_qs) },
                        { u"body"_qs, mapped("field", u"comment"_qs) } } },
    };
    return { { u"name"_qs, flowName },
             { u"running"_qs, true },
             { u"source"_qs, QJsonObject { { u"event"_qs, u"any"_qs } } },
             { u"actions"_qs, QJsonArray { action } } };
}

/// Bytes of the system's authorities and of the tests' own.
QByteArray bundle(const QSslCertificate &own)
{
    QByteArray all = own.toPem();
    const auto system = QSslConfiguration::systemCaCertificates();
    for (const QSslCertificate &certificate : system)
        all += certificate.toPem();
    return all;
}

} // namespace

void TestSystemEmail::initTestCase()
{
    QVERIFY(m_certificates.isValid() && m_folder.isValid());
    const QString path = m_folder.filePath(u"authorities.pem"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bundle(m_certificates.authority()));
    qputenv("SSL_CERT_FILE", path.toLocal8Bit());
}

std::unique_ptr<CliProcess> TestSystemEmail::bridgeTo(const MailServer &server,
                                                      const QString &security,
                                                      const QString &password)
{
    m_installation = std::make_unique<Installation>();
    const CliResult key =
        m_installation->run({ u"secret"_qs, u"set"_qs, u"mail-password"_qs }, password.toUtf8());
    const CliResult import = m_installation->run({ u"flow"_qs, u"import"_qs, u"-"_qs },
                                                 flowFile({ emailFlow(server.port(), security) }));
    if (key.status != 0 || import.status != 0) {
        qWarning("%s\n%s", key.told().constData(), import.told().constData());
        return nullptr;
    }
    return m_installation->serve();
}

int TestSystemEmail::event(const QJsonObject &fields) const
{
    return send(m_installation->hook(flowName), "POST", "application/json",
                QJsonDocument(fields).toJson(QJsonDocument::Compact))
        .status;
}

QJsonObject TestSystemEmail::delivery() const
{
    return m_installation->history().value(0).value(u"deliveries").toArray().at(0).toObject();
}

QByteArray TestSystemEmail::printedStory() const
{
    return m_installation->run({ u"history"_qs, u"show"_qs, u"1"_qs, u"--json"_qs }).out;
}

void TestSystemEmail::lettersArriveUnharmed_data()
{
    QTest::addColumn<Security>("theirs");
    QTest::addColumn<QString>("ours");
    QTest::newRow("STARTTLS") << Security::StartTls << u"starttls"_qs;
    QTest::newRow("TLS") << Security::Tls << u"tls"_qs;
}

void TestSystemEmail::lettersArriveUnharmed()
{
    QFETCH(Security, theirs);
    QFETCH(QString, ours);
    MailServer server(theirs, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    const auto bridge = bridgeTo(server, ours);
    QVERIFY(bridge);
    const QString name = u"Анна «Ёлка» \"O'Hara\" & <b>Co</b> 😀"_qs;
    const QString comment =
        u"Первая строка\n.\n..две точки\n\n&amp; <b>жирно</b> \"кавычки\" 😀💇 {{нет}}\n"_qs
        + u"Очень длинно "_qs.repeated(800) + u"конец"_qs;
    QVERIFY(comment.size() > 10'000);
    QCOMPARE(event({ { u"client_name"_qs, name },
                     { u"client_email"_qs, u"anna@example.org"_qs },
                     { u"comment"_qs, comment } }),
             200);
    QTRY_COMPARE_WITH_TIMEOUT(server.letters().size(), 1, 30'000);
    // A check logs in, and sends nothing.
    const CliResult check = m_installation->run({ u"flow"_qs, u"check"_qs, flowName });
    QVERIFY2(check.status == 0, check.told().constData());
    QVERIFY2(check.told().contains(MailServer::user.toUtf8()), check.told().constData());
    QCOMPARE(server.letters().size(), 1);
    const ReceivedLetter letter = server.letters().constFirst();
    QCOMPARE(QString(letter.text()).replace(u"\r\n"_qs, u"\n"_qs), comment);
    QCOMPARE(letter.header(u"Subject"_qs), QString(u"Лид: "_qs + name));
    QCOMPARE(letter.header(u"From"_qs), u"Салон «Ирис» <robot@example.org>"_qs);
    QCOMPARE(letter.header(u"Reply-To"_qs), u"anna@example.org"_qs);
    QCOMPARE(letter.sender(), MailServer::user);
    QCOMPARE(letter.recipients(),
             (QStringList { u"owner@example.org"_qs, u"boss@example.org"_qs }));
    QVERIFY(letter.object[u"encrypted"].toBool() && letter.object[u"login"].toBool());
    QCOMPARE(letter.object[u"defects"].toArray(), QJsonArray());

    QTRY_COMPARE_WITH_TIMEOUT(m_installation->count(u"delivered"_qs), 1, 15'000);
    QCOMPARE(delivery().value(u"attempts").toInt(), 1);
    const QByteArray story = printedStory();
    QVERIFY(story.contains("SMTP"));
    QVERIFY(!story.contains(MailServer::password.toUtf8()));
    const QByteArray credentials =
        QByteArray(1, '\0') + MailServer::user.toUtf8() + '\0' + MailServer::password.toUtf8();
    QVERIFY(!story.contains(credentials.toBase64()));
}

void TestSystemEmail::nobodyAddsAHeader()
{
    MailServer server(Security::StartTls, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    const auto bridge = bridgeTo(server, u"starttls"_qs);
    QVERIFY(bridge);
    QCOMPARE(event({ { u"client_name"_qs, u"Анна\r\nBcc: all@example.org\r\n\r\nbody"_qs },
                     { u"client_email"_qs, u"a@example.org>\r\nRCPT TO:<all@example.org"_qs },
                     { u"comment"_qs, u"text\r\n.\r\nMAIL FROM:<x@example.org>"_qs } }),
             200);
    QTRY_COMPARE_WITH_TIMEOUT(server.letters().size(), 1, 30'000);
    const ReceivedLetter letter = server.letters().constFirst();
    QCOMPARE(letter.headers(u"Subject"_qs),
             QStringList { u"Лид: Анна Bcc: all@example.org  body"_qs });
    QCOMPARE(letter.headers(u"Bcc"_qs), QStringList());
    QCOMPARE(letter.headers(u"Reply-To"_qs), QStringList());
    QCOMPARE(letter.recipients().size(), 2);
    QCOMPARE(QString(letter.text()).replace(u"\r\n"_qs, u"\n"_qs),
             u"text\n.\nMAIL FROM:<x@example.org>"_qs);
}

void TestSystemEmail::wrongPasswordIsSaid()
{
    MailServer server(Security::StartTls, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    const auto bridge = bridgeTo(server, u"starttls"_qs, u"EXAMPLEwrong0password"_qs);
    QVERIFY(bridge);
    QCOMPARE(event({ { u"client_name"_qs, u"Анна"_qs }, { u"comment"_qs, u"x"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_installation->count(u"rejected"_qs), 1, 30'000);
    // It is not tried again: accounts get locked.
    QCOMPARE(delivery().value(u"attempts").toInt(), 1);
    const QString message = delivery().value(u"message").toString();
    QVERIFY2(message.contains(u"does not take the key"), qPrintable(message));
    QVERIFY2(message.contains(u"Authentication credentials invalid"), qPrintable(message));
    QVERIFY(server.letters().isEmpty());
    QVERIFY(!printedStory().contains("EXAMPLEwrong0password"));
    const CliResult check = m_installation->run({ u"flow"_qs, u"check"_qs, flowName });
    QVERIFY2(check.status == 1, check.told().constData());
    QVERIFY2(check.told().contains("Authentication credentials invalid"), check.told().constData());
    const CliResult end = bridge->terminate();
    QCOMPARE(end.status, 0);
    QVERIFY(!end.told().contains("EXAMPLEwrong0password"));
}

void TestSystemEmail::strangersAreNotTrusted()
{
    MailServer server(Security::StartTls, m_certificates.selfSigned());
    QVERIFY2(server.start(), server.told().constData());
    const auto bridge = bridgeTo(server, u"starttls"_qs);
    QVERIFY(bridge);
    QCOMPARE(event({ { u"client_name"_qs, u"Анна"_qs }, { u"comment"_qs, u"x"_qs } }), 200);
    QTRY_VERIFY_WITH_TIMEOUT(delivery().value(u"attempts").toInt() >= 1, 30'000);
    const QString message = delivery().value(u"message").toString();
    QVERIFY2(message.contains(u"No safe connection"), qPrintable(message));
    QVERIFY(server.letters().isEmpty());
}

void TestSystemEmail::serverGoneAndBack()
{
    MailServer server(Security::StartTls, m_certificates.good());
    QVERIFY2(server.start(), server.told().constData());
    const auto bridge = bridgeTo(server, u"starttls"_qs);
    QVERIFY(bridge);
    server.stop();
    QCOMPARE(event({ { u"client_name"_qs, u"Анна"_qs }, { u"comment"_qs, u"x"_qs } }), 200);
    QTRY_VERIFY_WITH_TIMEOUT(delivery().value(u"attempts").toInt() >= 2, 30'000);
    QCOMPARE(m_installation->count(u"pending"_qs), 1);
    QVERIFY2(server.start(), server.told().constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_installation->count(u"delivered"_qs), 1, 30'000);
    QCOMPARE(server.letters().size(), 1);
}

QTEST_GUILESS_MAIN(TestSystemEmail)
#include "tst_system_email.moc"
