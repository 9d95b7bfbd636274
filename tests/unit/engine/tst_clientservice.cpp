// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/clientsapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"
#include "tests/standins/klientiksapi.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;
using LeadBridge::StandIn::KlientiksApi;

namespace {

/// Waits with a running event loop, as the engine's answers need one.
template <class T> T waited(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("no answer");
    return future.result();
}

ClientData client(const char *id, const char *name, const char *phone)
{
    return { QString::fromUtf8(id), QString::fromUtf8(name), QString::fromUtf8(phone), {} };
}

} // namespace

class TestClientService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsWrittenIsRead();
    void whatDoesNotFitIsRefusedWithItsPlace_data();
    void whatDoesNotFitIsRefusedWithItsPlace();
    void aFileThatCannotBeReadIsToldOf();
    void theAccessToKlientiksIsChecked_data();
    void theAccessToKlientiksIsChecked();
    void theTokenTravelsSafelyOnly();

private:
    ClientsApi &clients() { return m_engine->clients(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
};

void TestClientService::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // never the keychain of whoever tests
    m_folder = std::make_unique<QTemporaryDir>();
    EngineOptions options;
    options.dataFolder = m_folder->filePath(QStringLiteral("data"));
    options.listens = false;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open());
    QVERIFY(waited(m_engine->start()));
}

void TestClientService::cleanup()
{
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QVERIFY(!stopped.isEmpty() || stopped.wait(20'000));
    m_engine.reset();
    m_folder.reset();
}

void TestClientService::whatIsWrittenIsRead()
{
    QSignalSpy changed(&clients(), &ClientsApi::changed);
    const ClientData anna = client("5", "Анна", "8 900 000-00-01");
    QVERIFY(waited(clients().save(anna)));
    QVERIFY(waited(clients().save(client("6", "Вера", ""))));
    QCOMPARE(waited(clients().count()).value_or(0), 2);
    const auto entry = waited(clients().client(QStringLiteral("5")));
    QVERIFY(entry);
    QCOMPARE(entry->data, anna);
    QCOMPARE(entry->origin, ClientOrigin::Hand);
    QCOMPARE(waited(clients().client(QStringLiteral("7"))).error().kind, ErrorKind::NotFound);
    const auto page = waited(clients().clients(QStringLiteral("анн"), {}, 10));
    QCOMPARE(page->rows.size(), 1);
    QVERIFY(!page->more);
    QTRY_VERIFY(!changed.isEmpty());
    const auto receipt = waited(clients().forget(QStringLiteral("5")));
    QVERIFY(receipt);
    QCOMPARE(receipt->clientId, QStringLiteral("5"));
    QCOMPARE(receipt->events, 0);
    QCOMPARE(waited(clients().count()).value_or(0), 1);
}

void TestClientService::whatDoesNotFitIsRefusedWithItsPlace_data()
{
    QTest::addColumn<ClientData>("entry");
    QTest::addColumn<QString>("place");
    QTest::newRow("no number") << client(" ", "Анна", "") << QStringLiteral("id");
    QTest::newRow("a number as long as a letter")
        << client(QByteArray(65, '1').constData(), "Анна", "") << QStringLiteral("id");
    QTest::newRow("no phone number") << client("5", "Анна", "нет") << QStringLiteral("phone");
    QTest::newRow("a phone too short") << client("5", "Анна", "12345") << QStringLiteral("phone");
}

void TestClientService::whatDoesNotFitIsRefusedWithItsPlace()
{
    QFETCH(ClientData, entry);
    QFETCH(QString, place);
    const auto saved = waited(clients().save(entry));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(saved.error().place, place);
}

void TestClientService::aFileThatCannotBeReadIsToldOf()
{
    QCOMPARE(
        waited(clients().importCsv(m_folder->filePath(QStringLiteral("none.csv")))).error().kind,
        ErrorKind::NotFound);
    QFile file(m_folder->filePath(QStringLiteral("empty.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(waited(clients().importCsv(file.fileName())).error().place, QStringLiteral("header"));
}

void TestClientService::theAccessToKlientiksIsChecked_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("said"); // a part; empty: all is well
    using Mode = KlientiksApi::Mode;
    const auto row = [](const char *name, const QString &account, const QString &token, Mode mode,
                        const char *said) {
        QTest::newRow(name) << account << token << static_cast<int>(mode)
                            << QString::fromUtf8(said);
    };
    const QString right = KlientiksApi::token;
    row("all is well", KlientiksApi::account, right, Mode::TokenInPath, "");
    row("the newer form", KlientiksApi::account, right, Mode::BearerToken, "");
    row("no account", QString(), right, Mode::TokenInPath, "Fill in");
    row("no token", KlientiksApi::account, QString(), Mode::TokenInPath, "Fill in");
    row("another account", QStringLiteral("1"), right, Mode::TokenInPath, "refuses");
    row("another token", KlientiksApi::account, QStringLiteral("wrong-token"), Mode::TokenInPath,
        "refuses");
    row("a page for people", KlientiksApi::account, right, Mode::WebPage, "not Klientiks");
    row("too many requests", KlientiksApi::account, right, Mode::Busy, "busy");
    row("no answer", KlientiksApi::account, right, Mode::HangsUp, "no connection");
}

void TestClientService::theAccessToKlientiksIsChecked()
{
    QFETCH(QString, account);
    QFETCH(QString, token);
    QFETCH(int, mode);
    QFETCH(QString, said);
    KlientiksApi api({});
    api.setMode(static_cast<KlientiksApi::Mode>(mode));
    Settings settings = m_engine->settings().settings();
    settings.klientiksApi = api.base().toString();
    settings.klientiksAccount = account;
    settings.klientiksUser = KlientiksApi::user;
    QVERIFY(waited(m_engine->settings().apply(settings)));
    if (!token.isEmpty())
        QVERIFY(waited(m_engine->settings().setSecret(klientiksTokenName, token)));
    const auto checked = waited(clients().checkKlientiks());
    QCOMPARE(checked.has_value(), said.isEmpty());
    if (checked)
        return;
    const QString words = klientiksErrorText(checked.error());
    QVERIFY2(words.contains(said), qPrintable(words));
    QVERIFY2(token.isEmpty() || !words.contains(token), qPrintable(words));
}

void TestClientService::theTokenTravelsSafelyOnly()
{
    Settings settings = m_engine->settings().settings();
    settings.klientiksApi = QStringLiteral("http://klientiks.example.org");
    const auto applied = waited(m_engine->settings().apply(settings));
    QVERIFY(!applied);
    QCOMPARE(applied.error().place, QStringLiteral("klientiks_api"));
}

QTEST_GUILESS_MAIN(TestClientService)
#include "tst_clientservice.moc"
