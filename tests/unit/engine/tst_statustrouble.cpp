// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/problemservice.h"
#include "app/engine/statustrouble.h"
#include "app/storage/historyreader.h"
#include "tests/unit/storage/storagefixture.h"

#include <QSignalSpy>
#include <QTimer>

using namespace LeadBridge;

namespace {

constexpr int patience = 30'000;

/// A bridge that says of itself what the test wants.
class SaidStatus final : public StatusApi
{
public:
    [[nodiscard]] ReceivingStatus receiving() const override { return now; }
    [[nodiscard]] SendingStatus sending() const override { return {}; }
    QFuture<Result<int>> setSending(bool, HeldChoice) override { return {}; }
    QFuture<Result<quint16>> listenOn(quint16) override { return {}; }
    QFuture<Result<Overview>> overview() override { return {}; }
    QFuture<Result<AddressCheck>> checkAddress(const QString &) override
    {
        ++asked;
        return {};
    }
    [[nodiscard]] std::optional<AddressCheck> lastAddressCheck() const override { return check; }
    QFuture<Result<RefusedRequests>> refusedRequests() override { return {}; }
    [[nodiscard]] QList<Error> startNotes() const override { return {}; }
    QFuture<Result<>> playDemo() override { return {}; }

    void say(ReceivingStatus::Kind kind, ErrorKind error = ErrorKind::Storage)
    {
        now.kind = kind;
        now.port = 8080;
        now.bindAddress = QStringLiteral("127.0.0.1");
        now.error = { error, QStringLiteral("detail"), {} };
        emit receivingChanged();
    }
    void answer(AddressCheck::Kind kind)
    {
        check = AddressCheck {};
        check->kind = kind;
        check->host = QStringLiteral("bridge.example.org");
        emit addressChecked();
    }

    ReceivingStatus now;
    std::optional<AddressCheck> check;
    int asked = 0;
};

/// Its problems, in a journal of their own.
class Watched
{
public:
    explicit Watched(const Connection::Fault &fault = {})
        : f(fault)
    {
        if (!f.start())
            qFatal("no journal");
        reader = std::make_unique<HistoryReader>(f.path());
        problems = std::make_unique<ProblemService>(
            ProblemService::Parts { *f.queue, *f.journal, *reader, f.clock });
        trouble = std::make_unique<StatusTrouble>(status, *problems);
    }

    /// Answers under way go to what is still there.
    ~Watched()
    {
        f.queue->stop();
        reader->close();
    }

    /// "not_listening:8080 storage_trouble:locked"
    [[nodiscard]] QString open() const
    {
        QStringList words;
        for (const ProblemRecord &problem : problems->current())
            words.append(problemKindWord(problem.key.kind) + u':' + problem.key.subject);
        words.sort();
        return words.join(u' ');
    }

    StorageFixture f;
    SaidStatus status;
    std::unique_ptr<HistoryReader> reader;
    std::unique_ptr<ProblemService> problems;
    std::unique_ptr<StatusTrouble> trouble;
};

} // namespace

/// The endpoint as a problem.
class TestStatusTrouble : public QObject
{
    Q_OBJECT

private slots:
    void whatReceivingMeans_data();
    void whatReceivingMeans();
    void whatTheAddressMeans_data();
    void whatTheAddressMeans();
    void aTakenPortBeginsAndEnds();
    void oneTroubleTakesTheOthersPlace();
    void theAddressBeginsAndEnds();
    void itAsksNobody();
    void troubleThatCannotBeWrittenIsToldOnce();
    void whatIsWrittenFromTwoSidesIsNotEnded();
    void damageThatIsMetStaysTold();
};

void TestStatusTrouble::whatReceivingMeans_data()
{
    using Kind = ReceivingStatus::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Kind kind, ErrorKind error, const char *expected) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(error)
                            << QString::fromLatin1(expected);
    };
    row("beginning", Kind::Starting, ErrorKind::Storage, "");
    row("all is well", Kind::Listening, ErrorKind::Storage, "");
    row("port taken", Kind::PortTaken, ErrorKind::InUse, "not_listening:8080");
    row("cannot listen", Kind::Failed, ErrorKind::Permission, "not_listening:8080");
    row("full", Kind::StorageTrouble, ErrorKind::DiskFull, "storage_trouble:disk_full");
    row("locked", Kind::StorageTrouble, ErrorKind::Locked, "storage_trouble:locked");
    row("forbidden", Kind::StorageTrouble, ErrorKind::Permission, "storage_trouble:permission");
    row("damaged", Kind::StorageTrouble, ErrorKind::Corrupt, "storage_trouble:corrupt");
    row("refused", Kind::StorageTrouble, ErrorKind::Storage, "storage_trouble:storage");
}

void TestStatusTrouble::whatReceivingMeans()
{
    QFETCH(int, kind);
    QFETCH(int, error);
    QFETCH(QString, expected);
    ReceivingStatus status;
    status.kind = static_cast<ReceivingStatus::Kind>(kind);
    status.port = 8080;
    status.error = { static_cast<ErrorKind>(error), {}, {} };
    const auto trouble = receivingTrouble(status);
    QCOMPARE(trouble ? problemKindWord(trouble->key.kind) + u':' + trouble->key.subject : QString(),
             expected);
}

void TestStatusTrouble::whatTheAddressMeans_data()
{
    using Kind = AddressCheck::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, Kind kind, ReasonCode reason = ReasonCode::None) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(reason);
    };
    row("reached", Kind::Reached);
    row("reached from here", Kind::ReachedLocally);
    row("none", Kind::NoAddress);
    row("a trouble of its own", Kind::NotListening);
    row("no such name", Kind::NameNotFound, ReasonCode::HostNotFound);
    row("refused", Kind::Refused, ReasonCode::ConnectionRefused);
    row("silent", Kind::TimedOut, ReasonCode::ConnectionTimedOut);
    row("certificate", Kind::TlsFailed, ReasonCode::TlsFailed);
    row("another program", Kind::AnotherProgram, ReasonCode::HttpStatus);
    row("anything else", Kind::Failed, ReasonCode::NetworkFailed);
}

void TestStatusTrouble::whatTheAddressMeans()
{
    QFETCH(int, kind);
    QFETCH(int, reason);
    AddressCheck check;
    check.kind = static_cast<AddressCheck::Kind>(kind);
    const auto trouble = addressTrouble(check);
    QCOMPARE(static_cast<int>(trouble ? trouble->reason.code : ReasonCode::None), reason);
}

void TestStatusTrouble::aTakenPortBeginsAndEnds()
{
    Watched bridge;
    bridge.status.say(ReceivingStatus::Kind::PortTaken);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QStringLiteral("not_listening:8080"), patience);
    bridge.status.say(ReceivingStatus::Kind::Starting); // says nothing of it
    QCOMPARE(bridge.open(), QStringLiteral("not_listening:8080"));
    bridge.status.say(ReceivingStatus::Kind::Listening);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QString(), patience);
}

void TestStatusTrouble::oneTroubleTakesTheOthersPlace()
{
    Watched bridge;
    bridge.status.say(ReceivingStatus::Kind::StorageTrouble, ErrorKind::DiskFull);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QStringLiteral("storage_trouble:disk_full"), patience);
    bridge.status.say(ReceivingStatus::Kind::StorageTrouble, ErrorKind::Locked);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QStringLiteral("storage_trouble:locked"), patience);
}

void TestStatusTrouble::theAddressBeginsAndEnds()
{
    Watched bridge;
    bridge.status.now.publicBase = QStringLiteral("https://bridge.example.org");
    bridge.status.say(ReceivingStatus::Kind::Listening);
    bridge.status.answer(AddressCheck::Kind::Refused);
    const QString unreachable = QStringLiteral("address_unreachable:bridge.example.org");
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), unreachable, patience);
    // Whether the address leads here cannot be known while nobody listens.
    bridge.status.answer(AddressCheck::Kind::NotListening);
    QCOMPARE(bridge.open(), unreachable);
    bridge.status.answer(AddressCheck::Kind::Reached);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QString(), patience);

    bridge.status.answer(AddressCheck::Kind::TimedOut);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), unreachable, patience);
    bridge.status.now.publicBase.clear(); // the operator gave it up
    emit bridge.status.receivingChanged();
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QString(), patience);
}

/// The watchers do: one that is asked from two sides counts twice in its own log.
void TestStatusTrouble::itAsksNobody()
{
    Watched bridge;
    bridge.status.now.publicBase = QStringLiteral("https://bridge.example.org");
    bridge.status.say(ReceivingStatus::Kind::Listening);
    bridge.status.answer(AddressCheck::Kind::Refused);
    QTRY_VERIFY_WITH_TIMEOUT(!bridge.open().isEmpty(), patience);
    QCOMPARE(bridge.status.asked, 0);
    QVERIFY(bridge.trouble->findChildren<QTimer *>().isEmpty());
}

/// Each tells the other of what it hears: once that went round without an end.
void TestStatusTrouble::troubleThatCannotBeWrittenIsToldOnce()
{
    Watched bridge;
    bridge.f.queue->stop(); // nothing can be written any more
    QSignalSpy opened(bridge.problems.get(), &ProblemsApi::opened);
    QSignalSpy changed(bridge.problems.get(), &ProblemsApi::changed);
    bridge.status.say(ReceivingStatus::Kind::StorageTrouble, ErrorKind::DiskFull);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QStringLiteral("storage_trouble:disk_full"), patience);
    for (int i = 0; i < 3; ++i)
        emit bridge.status.receivingChanged();
    QCoreApplication::processEvents();
    QCOMPARE(opened.size(), 1);
    QVERIFY2(changed.size() <= 2, qPrintable(QString::number(changed.size())));
    // Another cause is news, and as much of it.
    bridge.status.say(ReceivingStatus::Kind::StorageTrouble, ErrorKind::Locked);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QStringLiteral("storage_trouble:locked"), patience);
    QCOMPARE(opened.size(), 2);
    bridge.status.say(ReceivingStatus::Kind::Listening);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QString(), patience);
}

/// The disk's recovery and the look twice a minute may come together.
void TestStatusTrouble::whatIsWrittenFromTwoSidesIsNotEnded()
{
    std::atomic<bool> full = false;
    Watched bridge([&full](const QByteArray &sql) {
        return full && sql.contains("INTO problems")
            ? std::optional(Error { ErrorKind::DiskFull, QStringLiteral("test"), {} })
            : std::nullopt;
    });
    full = true;
    bridge.status.say(ReceivingStatus::Kind::PortTaken);
    QTRY_COMPARE_WITH_TIMEOUT(bridge.problems->current().size(), 1, patience);
    QVERIFY(bridge.problems->current().first().id.value > 1'000'000); // in mind alone
    full = false;
    bridge.problems->lookAfter();
    bridge.problems->lookAfter();
    const auto rows = [&bridge](const char *where) {
        return bridge.f.value(QStringLiteral("SELECT count(*) FROM problems WHERE ")
                              + QLatin1String(where));
    };
    QTRY_COMPARE_WITH_TIMEOUT(rows("1"), QStringLiteral("1"), patience);
    for (int answers = 0; answers < 3; ++answers) {
        bridge.f.queue->drain();
        QCoreApplication::processEvents();
    }
    QCOMPARE(rows("over_at IS NULL"), QStringLiteral("1"));
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QStringLiteral("not_listening:8080"), patience);
}

/// The next page is sound, and the trouble over within a moment.
void TestStatusTrouble::damageThatIsMetStaysTold()
{
    Watched bridge;
    bridge.status.say(ReceivingStatus::Kind::StorageTrouble, ErrorKind::Corrupt);
    bridge.status.say(ReceivingStatus::Kind::Listening);
    const QString found = QStringLiteral("database_damaged:corrupt");
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), found, patience);
    for (int answers = 0; answers < 3; ++answers) {
        bridge.f.queue->drain();
        QCoreApplication::processEvents();
    }
    QCOMPARE(bridge.open(), found);
    bridge.trouble->endFoundDamage(); // at the next start
    QTRY_COMPARE_WITH_TIMEOUT(bridge.open(), QString(), patience);
}

QTEST_GUILESS_MAIN(TestStatusTrouble)
#include "tst_statustrouble.moc"
