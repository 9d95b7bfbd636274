// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientlookup.h"
#include "tests/standins/klientiksapi.h"

#include <QElapsedTimer>
#include <QTest>

using namespace LeadBridge;
using LeadBridge::StandIn::KlientiksApi;
using Kind = ClientAnswer::Kind;

namespace {

/// The system's clock, put forward by the test: a second between questions is too long to wait.
class FastClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return m_clock.nowUtc(); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return m_clock.monotonic() + shift;
    }
    std::chrono::nanoseconds shift { 0 };

private:
    SystemClock m_clock;
};

const QMap<QString, KlientiksApi::Person> people {
    { QStringLiteral("5"),
      { QStringLiteral("Анна"), QStringLiteral("Ивановна"), QStringLiteral("Ли"),
        QStringLiteral("79000000001"), QStringLiteral("a@example.org") } },
    { QStringLiteral("6"), { QStringLiteral("Вера"), {}, {}, QStringLiteral("79000000002"), {} } }
};

} // namespace

class TestClientLookup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aClientIsFound_data();
    void aClientIsFound();
    void whatGoesWrongIsTold_data();
    void whatGoesWrongIsTold();
    void wrongAccessIsRefusedWithoutTheToken_data();
    void wrongAccessIsRefusedWithoutTheToken();
    void theSameClientIsAskedForOnce();
    void anAnswerIsRemembered();
    void whoIsForgottenMeanwhileIsNotTold();
    void oneQuestionASecond();
    void tooManyQuestionsComeBackLater();
    void theCheckTellsWhatIsWrong();

private:
    [[nodiscard]] RestAccess access() const;
    ClientAnswer ask(const QString &id);

    std::unique_ptr<KlientiksApi> m_api;
    std::unique_ptr<FastClock> m_clock;
    std::unique_ptr<ClientLookup> m_lookup;
};

void TestClientLookup::init()
{
    m_api = std::make_unique<KlientiksApi>(people);
    m_clock = std::make_unique<FastClock>();
    m_lookup = std::make_unique<ClientLookup>(*m_clock);
    m_lookup->setAccess({ true, access() });
}

RestAccess TestClientLookup::access() const
{
    return { m_api->base(), KlientiksApi::account, KlientiksApi::user, KlientiksApi::token };
}

ClientAnswer TestClientLookup::ask(const QString &id)
{
    std::optional<ClientAnswer> answer;
    m_clock->shift += std::chrono::seconds(2);
    m_lookup->find(id, [&answer](const ClientAnswer &given) { answer = given; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 15'000))
        QTest::qFail("no answer", __FILE__, __LINE__);
    return answer.value_or(ClientAnswer());
}

void TestClientLookup::aClientIsFound_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("the token in the path") << static_cast<int>(KlientiksApi::Mode::TokenInPath);
    QTest::newRow("a Bearer token") << static_cast<int>(KlientiksApi::Mode::BearerToken);
    QTest::newRow("a list that is not narrowed down")
        << static_cast<int>(KlientiksApi::Mode::EveryoneAnyway);
}

void TestClientLookup::aClientIsFound()
{
    QFETCH(int, mode);
    m_api->setMode(static_cast<KlientiksApi::Mode>(mode));
    ClientData told;
    connect(m_lookup.get(), &ClientLookup::found, this, [&told](const auto &who) { told = who; });
    const ClientAnswer answer = ask(QStringLiteral("5"));
    const ClientData anna { QStringLiteral("5"), QStringLiteral("Ли Анна Ивановна"),
                            QStringLiteral("79000000001"), QStringLiteral("a@example.org") };
    QCOMPARE(static_cast<int>(answer.kind), static_cast<int>(Kind::Known));
    QCOMPARE(answer.client, anna);
    QCOMPARE(told, anna);
    const int before = m_api->requests();
    QCOMPARE(ask(QStringLiteral("6")).client.name, QStringLiteral("Вера"));
    QCOMPARE(m_api->requests(), before + 1); // the way that works is remembered
}

void TestClientLookup::whatGoesWrongIsTold_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    using Mode = KlientiksApi::Mode;
    const auto row = [](const char *name, Mode mode, const char *id, Kind kind,
                        const char *reason) {
        QTest::newRow(name) << static_cast<int>(mode) << QString::fromLatin1(id)
                            << static_cast<int>(kind) << QString::fromLatin1(reason);
    };
    row("nobody of this number", Mode::TokenInPath, "77", Kind::Known, "");
    row("others, but not this one", Mode::EveryoneAnyway, "77", Kind::Refused,
        "client_lookup_refused 77 not_understood clients that were not asked for");
    row("a page for people", Mode::WebPage, "5", Kind::Refused,
        "client_lookup_refused 5 not_understood");
    row("too many requests", Mode::Busy, "5", Kind::TryLater,
        "client_lookup_failed 5 http_status 429");
    row("trouble on their side", Mode::Broken, "5", Kind::TryLater,
        "client_lookup_failed 5 http_status 500");
    row("a connection that breaks", Mode::HangsUp, "5", Kind::TryLater,
        "client_lookup_failed 5 connection_lost");
}

void TestClientLookup::whatGoesWrongIsTold()
{
    QFETCH(int, mode);
    QFETCH(QString, id);
    QFETCH(int, kind);
    QFETCH(QString, reason);
    m_api->setMode(static_cast<KlientiksApi::Mode>(mode));
    const ClientAnswer answer = ask(id);
    QCOMPARE(static_cast<int>(answer.kind), kind);
    QCOMPARE(answer.client, ClientData());
    const QString told = reasonWord(answer.reason.code) + u' ' + answer.reason.args.join(u' ');
    QVERIFY2(reason.isEmpty() || told.startsWith(reason), qPrintable(told));
    QCOMPARE(answer.reason.code == ReasonCode::None, reason.isEmpty());
}

void TestClientLookup::wrongAccessIsRefusedWithoutTheToken_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("token");
    QTest::newRow("another account") << QStringLiteral("1") << KlientiksApi::token;
    QTest::newRow("another token") << KlientiksApi::account << QStringLiteral("wrong-token-12345");
}

void TestClientLookup::wrongAccessIsRefusedWithoutTheToken()
{
    QFETCH(QString, account);
    QFETCH(QString, token);
    RestAccess wrong = access();
    wrong.account = account;
    wrong.token = token;
    m_lookup->setAccess({ true, wrong });
    const ClientAnswer answer = ask(QStringLiteral("5"));
    QCOMPARE(static_cast<int>(answer.kind), static_cast<int>(Kind::Refused));
    QCOMPARE(answer.reason.code, ReasonCode::ClientLookupRefused);
    const QString told = answer.reason.args.join(u' ');
    QVERIFY2(!told.contains(token), qPrintable(told));
    QVERIFY2(token == KlientiksApi::token || told.contains(u"Неверный токен •••"),
             qPrintable(told));
}

void TestClientLookup::theSameClientIsAskedForOnce()
{
    int answers = 0;
    for (int i = 0; i < 50; ++i)
        m_lookup->find(QStringLiteral("5"), [&answers](const ClientAnswer &answer) {
            answers += answer.client.name.isEmpty() ? 0 : 1;
        });
    QTRY_COMPARE(answers, 50);
    QCOMPARE(m_api->requests(), 1);
}

void TestClientLookup::anAnswerIsRemembered()
{
    ask(QStringLiteral("5"));
    ask(QStringLiteral("77"));
    ask(QStringLiteral("5"));
    ask(QStringLiteral("77"));
    QCOMPARE(m_api->requests(), 2);
    m_clock->shift += std::chrono::minutes(11);
    ask(QStringLiteral("5"));
    QCOMPARE(m_api->requests(), 2);
    ask(QStringLiteral("77"));
    QCOMPARE(m_api->requests(), 3);
    m_clock->shift += std::chrono::minutes(50);
    ask(QStringLiteral("5"));
    QCOMPARE(m_api->requests(), 4);
    m_lookup->forget(QStringLiteral("5"));
    ask(QStringLiteral("5"));
    QCOMPARE(m_api->requests(), 5);
}

void TestClientLookup::whoIsForgottenMeanwhileIsNotTold()
{
    bool told = false;
    connect(m_lookup.get(), &ClientLookup::found, this, [&told] { told = true; });
    std::optional<ClientAnswer> answer;
    m_lookup->find(QStringLiteral("5"), [&answer](const ClientAnswer &given) { answer = given; });
    m_lookup->forget(QStringLiteral("5"));
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 15'000);
    QCOMPARE(answer->client, ClientData());
    QVERIFY(!told);
    QCOMPARE(ask(QStringLiteral("5")).client.phone, QStringLiteral("79000000001"));
    QVERIFY(told);
}

void TestClientLookup::oneQuestionASecond()
{
    int answers = 0;
    const auto count = [&answers](const ClientAnswer &) { ++answers; };
    QElapsedTimer timer;
    timer.start();
    for (const char *id : { "5", "6", "77" })
        m_lookup->find(QString::fromLatin1(id), count);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 3, 15'000);
    QVERIFY2(timer.elapsed() >= 1990, qPrintable(QString::number(timer.elapsed())));
}

void TestClientLookup::tooManyQuestionsComeBackLater()
{
    int later = 0;
    for (int i = 100; i < 150; ++i)
        m_lookup->find(QString::number(i), [&later](const ClientAnswer &answer) {
            later += answer.kind == Kind::TryLater ? 1 : 0;
        });
    QCOMPARE(later, 50 - 31); // one is on its way, thirty wait
}

void TestClientLookup::theCheckTellsWhatIsWrong()
{
    std::optional<RestReply::Kind> kind;
    const auto done = [&kind](RestReply::Kind came, const Reason &) { kind = came; };
    m_lookup->check(access(), done);
    QTRY_VERIFY_WITH_TIMEOUT(kind.has_value(), 15'000);
    QCOMPARE(static_cast<int>(*kind), static_cast<int>(RestReply::Kind::Found));
    RestAccess wrong = access();
    wrong.user = QStringLiteral("1");
    kind.reset();
    m_lookup->check(wrong, done);
    QTRY_VERIFY_WITH_TIMEOUT(kind.has_value(), 15'000);
    QCOMPARE(static_cast<int>(*kind), static_cast<int>(RestReply::Kind::Refused));
}

QTEST_GUILESS_MAIN(TestClientLookup)
#include "tst_clientlookup.moc"
