// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/clientdirectory.h"
#include "app/storage/codec.h"
#include "app/storage/emptylog.h"
#include "app/storage/historyreader.h"
#include "storagefixture.h"

#include <QDir>
#include <QRandomGenerator>

using namespace LeadBridge;

namespace {

/// Every byte of the data folder.
QByteArray everything(const StorageFixture &f)
{
    QByteArray all;
    const QFileInfoList files = QDir(f.folder.path()).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

constexpr auto secretName = "Незабвенная Аделаида";
constexpr auto secretPhone = "79000077123";

/// An event of Adelaida (17) or of somebody else, whose every stored part tells the phone.
NewEvent eventOf(const StorageFixture &f, bool hers, State state = State::Pending)
{
    const QString id = hers ? QStringLiteral("17") : QStringLiteral("18");
    const QString name = hers ? QString::fromUtf8(secretName) : QStringLiteral("Вера");
    const QString phone = hers ? QString::fromLatin1(secretPhone) : QStringLiteral("79000088888");
    NewEvent event = f.newEvent(2, state);
    event.target = "/hook/x?client_phone=" + phone.toLatin1();
    event.headers = { { "X-Phone", phone.toLatin1() } };
    event.body = "phone=" + phone.toLatin1();
    event.fields = { { QStringLiteral("client_id"), id },
                     { QStringLiteral("client_name"), name },
                     { QStringLiteral("client_phone"), phone } };
    event.plan.client = name;
    event.plan.phone = phone;
    event.plan.known = { id, name, phone, {} };
    return event;
}

/// A try whose request and answer tell the phone.
Result<> tried(StorageFixture &f, EventId event, int step, State state)
{
    const DeliveryId delivery = deliveryOf(event, step);
    if (const auto marked = f.journal->markSending({ delivery }).result(); !marked)
        return tl::unexpected(marked.error());
    const QByteArray phone = secretPhone;
    FinishedAttempt attempt;
    attempt.delivery = delivery;
    attempt.startedUtc = f.clock.nowUtc();
    attempt.record = { "POST",
                       QUrl(QStringLiteral("https://api.example.org/x?phone=")
                            + QString::fromLatin1(phone)),
                       { { "X-Phone", phone } },
                       "phone=" + phone };
    attempt.status = 200;
    attempt.answerHeaders = { { "X-Phone", phone } };
    attempt.answerBody = "{\"phone\":\"" + phone + "\"}";
    attempt.outcome = { state == State::Delivered ? OutcomeKind::Delivered : OutcomeKind::Rejected,
                        { ReasonCode::ServiceSaid, { QString::fromLatin1(phone) } },
                        QStringLiteral("77"),
                        {} };
    attempt.state = state;
    return f.journal->finishAttempt(attempt).result();
}

} // namespace

class TestClientForgetter : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfAClientIsLeftInTheFiles_data();
    void nothingOfAClientIsLeftInTheFiles();
    void theEventsStayWithTheirStates();
    void whatIsOnTheWireBecomesUnclear();
    void aForgottenStepIsNotSent();
    void othersStayAsTheyAre();
    void aManyPagedDirectoryForgetsToo();
};

void TestClientForgetter::nothingOfAClientIsLeftInTheFiles_data()
{
    QTest::addColumn<bool>("learned");
    QTest::addColumn<bool>("indexed");
    QTest::newRow("known to be of hers, and indexed") << true << true;
    QTest::newRow("not learned from yet") << false << true;
    QTest::newRow("not indexed yet") << true << false;
}

void TestClientForgetter::nothingOfAClientIsLeftInTheFiles()
{
    QFETCH(bool, learned);
    QFETCH(bool, indexed);
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 0; i < 80; ++i) {
        const EventId event = f.append(eventOf(f, i % 2 == 0));
        if (i % 2 == 0)
            QVERIFY(tried(f, event, 1, i % 4 ? State::Delivered : State::Rejected));
        if (learned && i % 2 == 0) {
            QVERIFY(waited(f.queue->request<void>([event](Connection &db) -> Result<> {
                db.run("INSERT INTO seen_fields (flow, name, last_value, first_seen, last_seen,"
                       " last_event, last_count, unreplaced, acknowledged)"
                       " VALUES (1, 'field' || ?, ?, 0, 0, ?, 1, '', 1)",
                       event.value, QString::fromLatin1(secretPhone), event.value);
                return {};
            })));
        }
    }
    if (indexed)
        f.waitUntilIndexed();
    f.waitUntilLearned();
    QVERIFY(everything(f).contains(secretPhone));
    if (!learned) {
        // Learned again only when the journal has nothing else to do.
        f.queue->request<void>([](Connection &db) -> Result<> {
            db.run("DELETE FROM client_events");
            db.run("DELETE FROM seen_fields");
            db.run("UPDATE learning SET last_event = 0");
            return {};
        });
    }

    const auto forgotten = waited(f.journal->forgetClient(QStringLiteral("17")));
    QVERIFY(forgotten);
    QCOMPARE(*forgotten, 40);
    QVERIFY(waited(emptyLog(*f.queue)).value_or(false));
    const QByteArray left = everything(f);
    QVERIFY(!left.contains(secretPhone));
    QVERIFY(!left.contains(QByteArray(secretName)));
    QVERIFY(!left.contains(QString::fromUtf8(secretName).toCaseFolded().toUtf8()));
    QVERIFY(left.contains("79000088888"));
    f.waitUntilIndexed();
    HistoryReader reader(f.path());
    HistoryFilter filter;
    filter.text = QStringLiteral("000077123");
    QVERIFY(waited(reader.older(filter, {}, 100))->rows.isEmpty());
    QVERIFY(!everything(f).contains(secretPhone));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestClientForgetter::theEventsStayWithTheirStates()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId waiting = f.append(eventOf(f, true));
    const EventId held = f.append(eventOf(f, true, State::Held));
    const EventId done = f.append(eventOf(f, true));
    QVERIFY(tried(f, done, 1, State::Delivered));
    QVERIFY(tried(f, done, 2, State::Delivered));
    const EventId half = f.append(eventOf(f, true));
    QVERIFY(tried(f, half, 1, State::Delivered));
    NewEvent filtered = eventOf(f, true, State::Filtered);
    filtered.plan.steps = 0;
    const EventId unwanted = f.append(filtered);

    QCOMPARE(waited(f.journal->forgetClient(QStringLiteral("17"))).value_or(0), 5);
    QCOMPARE(f.states(waiting), QStringLiteral("invalid: invalid invalid"));
    QCOMPARE(f.states(held), QStringLiteral("invalid: invalid invalid"));
    QCOMPARE(f.states(done), QStringLiteral("delivered: delivered delivered"));
    QCOMPARE(f.states(half), QStringLiteral("invalid: delivered invalid"));
    QCOMPARE(f.states(unwanted), QStringLiteral("filtered:"));
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(DISTINCT reason) FROM events")),
             QStringLiteral("[\"client_forgotten\"]"));
    QCOMPARE(f.value(QStringLiteral("SELECT order_id FROM events WHERE id = %1").arg(done.value)),
             QStringLiteral("77"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestClientForgetter::whatIsOnTheWireBecomesUnclear()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(eventOf(f, true));
    QVERIFY(waited(f.journal->markSending({ deliveryOf(event, 1) })));
    QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))));
    QCOMPARE(f.states(event), QStringLiteral("uncertain: uncertain invalid"));
    FinishedAttempt answer;
    answer.delivery = deliveryOf(event, 1);
    answer.answerBody = secretPhone;
    answer.state = State::Delivered;
    QCOMPARE(waited(f.journal->finishAttempt(answer)).error().kind, ErrorKind::NotFound);
    QVERIFY(waited(emptyLog(*f.queue)).value_or(false));
    QVERIFY(!everything(f).contains(secretPhone));
}

void TestClientForgetter::aForgottenStepIsNotSent()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(eventOf(f, true));
    const EventId other = f.append(eventOf(f, false));
    QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))));
    const auto gone =
        waited(f.journal->markSending({ deliveryOf(event, 1), deliveryOf(other, 1) }));
    QVERIFY(gone);
    QCOMPARE(*gone, QList<DeliveryId> { deliveryOf(event, 1) });
}

void TestClientForgetter::othersStayAsTheyAre()
{
    StorageFixture f;
    QVERIFY(f.start());
    f.append(eventOf(f, true));
    const EventId other = f.append(eventOf(f, false));
    QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))));
    QCOMPARE(f.states(other), QStringLiteral("pending: pending! pending"));
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(id) FROM clients")), QStringLiteral("18"));
    HistoryReader reader(f.path());
    const auto story = waited(reader.story(other));
    QVERIFY(story);
    QCOMPARE(story->fields.size(), 3);
    QCOMPARE(waited(f.journal->forgetClient(QStringLiteral("nobody"))).value_or(-1), 0);
}

/// Pages of a tree that was split and merged may keep copies of what moved to others.
void TestClientForgetter::aManyPagedDirectoryForgetsToo()
{
    StorageFixture f;
    QVERIFY(f.start());
    QRandomGenerator random(7);
    QList<ClientData> clients;
    for (int i = 0; i < 6000; ++i) {
        const QString id = QString::number(10'000'000 + random.bounded(80'000'000));
        clients.append({ id, QStringLiteral("Имя%1").arg(i), u"tel-" + id + u"-x", {} });
    }
    ClientStore store(*f.queue);
    QVERIFY(waited(store.takeIn(clients, ClientOrigin::Csv, f.clock.nowUtc())));
    int left = 0;
    for (int i = 0; i < 6000; i += 20)
        QVERIFY(waited(f.journal->forgetClient(clients.at(i).id)));
    QVERIFY(waited(emptyLog(*f.queue)).value_or(false));
    const QByteArray all = everything(f);
    for (int i = 0; i < 6000; i += 20)
        left += all.contains(clients.at(i).phone.toUtf8()) ? 1 : 0;
    QCOMPARE(left, 0);
}

QTEST_GUILESS_MAIN(TestClientForgetter)
#include "tst_clientforgetter.moc"
