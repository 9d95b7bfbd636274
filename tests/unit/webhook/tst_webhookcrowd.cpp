// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/descriptors.h"
#include "tests/unit/webhook/webhookfixture.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>

#include <list>
#include <memory>
#include <vector>

using namespace LeadBridge;
using namespace std::chrono_literals;

/// Far more connect than there is room for: who says something is heard.
class TestWebhookCrowd : public QObject
{
    Q_OBJECT
private slots:
    void leavesDescriptorsToTheOthers_data();
    void leavesDescriptorsToTheOthers();
    void countsWhatIsOpen();
    void hearsWhoSpeaksAmongTheSilent();
    void hearsWhoSpeaksAgain();
    void countsWhoHadLeftAsRoom();
};

namespace {

WebhookLimits narrow()
{
    WebhookLimits limits;
    limits.maxConnections = 4;
    limits.headDeadline = 1h; // nobody goes by himself
    limits.idleTimeout = 1h;
    return limits;
}

/// Keeps the webhook thread busy meanwhile.
class Busy final
{
public:
    explicit Busy(ServerFixture &fixture)
    {
        const auto begun = std::make_shared<QSemaphore>();
        const auto work = [begun, over = m_over] {
            begun->release();
            over->acquire();
        };
        QMetaObject::invokeMethod(fixture.server.get(), work, Qt::QueuedConnection);
        begun->acquire();
    }
    ~Busy() { m_over->release(); }
    Busy(const Busy &) = delete;
    Busy &operator=(const Busy &) = delete;

private:
    std::shared_ptr<QSemaphore> m_over = std::make_shared<QSemaphore>();
};

} // namespace

void TestWebhookCrowd::leavesDescriptorsToTheOthers_data()
{
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("unused"); // below 0: not known
    QTest::addColumn<int>("room");
    QTest::newRow("where nothing is known") << 0 << -1 << 1024;
    QTest::newRow("more than are ever needed") << 0 << 20'000 << 1024;
    QTest::newRow("the usual limit") << 0 << 990 << 862;
    QTest::newRow("connections count as room") << 500 << 490 << 862;
    QTest::newRow("a small limit is halved") << 0 << 40 << 20;
    QTest::newRow("used up by connections") << 40 << 0 << 20;
    QTest::newRow("one is always let in") << 0 << 0 << 1;
}

void TestWebhookCrowd::leavesDescriptorsToTheOthers()
{
    QFETCH(int, open);
    QFETCH(int, unused);
    const auto known = unused < 0 ? std::nullopt : std::optional(unused);
    QTEST(connectionRoom(1024, open, known), "room");
}

void TestWebhookCrowd::countsWhatIsOpen()
{
    const auto before = freeDescriptors();
    if (!before) {
        QVERIFY(!freeDescriptors());
        return;
    }
    std::list<QFile> files;
    for (int i = 0; i < 10; ++i) {
        files.emplace_back(QCoreApplication::applicationFilePath());
        QVERIFY(files.back().open(QIODevice::ReadOnly));
    }
    QCOMPARE(freeDescriptors(), *before - 10);
    files.clear();
    QCOMPARE(freeDescriptors(), before);
}

void TestWebhookCrowd::hearsWhoSpeaksAmongTheSilent()
{
    ServerFixture fixture(narrow());
    std::vector<std::unique_ptr<Client>> crowd;
    {
        // They all wait to be accepted while the server is busy, and then come in one go.
        const Busy busy(fixture);
        for (int i = 0; i < 40; ++i) {
            crowd.push_back(std::make_unique<Client>(fixture.port));
            if (i % 10 == 5)
                crowd.back()->send(get(hook("?n=" + QByteArray::number(i))));
        }
    }
    for (std::size_t i = 5; i < crowd.size(); i += 10)
        QCOMPARE(crowd[i]->read().status, 200);
    QCOMPARE(fixture.sink.count(), 4);
    QVERIFY(crowd.front()->waitClosed());
}

void TestWebhookCrowd::hearsWhoSpeaksAgain()
{
    ServerFixture fixture(narrow());
    Client kept(fixture.port);
    kept.send(get("/healthz"));
    QCOMPARE(kept.read().status, 204);
    std::vector<std::unique_ptr<Client>> crowd;
    {
        // It is the idlest of all, but its next request has come already.
        const Busy busy(fixture);
        for (int i = 0; i < 4; ++i)
            crowd.push_back(std::make_unique<Client>(fixture.port));
        kept.send(get(hook()));
    }
    QCOMPARE(kept.read().status, 200);
    QVERIFY(crowd.front()->waitClosed());
    QVERIFY(crowd.back()->isOpen());
}

void TestWebhookCrowd::countsWhoHadLeftAsRoom()
{
    ServerFixture fixture(narrow());
    auto leaving = std::make_unique<Client>(fixture.port);
    leaving->send(get("/healthz"));
    QCOMPARE(leaving->read().status, 204);
    std::vector<std::unique_ptr<Client>> crowd;
    {
        const Busy busy(fixture);
        leaving.reset();
        for (int i = 0; i < 4; ++i)
            crowd.push_back(std::make_unique<Client>(fixture.port));
    }
    for (const auto &client : crowd) {
        client->send(get("/healthz"));
        QCOMPARE(client->read().status, 204);
    }
    quint64 dropped = 0;
    fixture.onServer([&] { dropped = fixture.server->counters().of(Refusal::ConnectionDropped); });
    QCOMPARE(dropped, 0U);
}

QTEST_GUILESS_MAIN(TestWebhookCrowd)

#include "tst_webhookcrowd.moc"
