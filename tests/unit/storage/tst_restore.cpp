// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/clientdirectory.h"
#include "app/storage/databasecopy.h"
#include "app/storage/flowstore.h"
#include "app/storage/restore.h"
#include "app/storage/standingstore.h"
#include "storagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace LeadBridge;

/// Yesterday's copy is put in the place of today's journal, in each way today's may be.
class TestRestore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aCopyIsWholeAndSaysWhenItWasMade();
    void aCopyIsMadeWhileTheJournalIsWritten();
    void whatIsNoCopyIsRefused_data();
    void whatIsNoCopyIsRefused();
    void whatWentOutSinceIsNotSentAgain();
    void whatCameSinceIsTakenOver();
    void whatWaitsStillWaits();
    void whatWasSentAgainByHandSinceWaits();
    void aFlowMadeSinceStays();
    void whoWasForgottenSinceStaysForgotten();
    void whoeverNoEventTellsOfStaysForgotten();
    void runningStateIsThatOfNow();
    void withoutTheOldJournalTheOperatorDecides();
    void aDamagedOldJournalIsSetAside();
    void eventsOfAJournalBegunAnewAreAdded();
    void aStopInTheMiddleIsTakenUp_data();
    void aStopInTheMiddleIsTakenUp();
    void whatCannotBePutInPlaceIsForgotten();
    void aBadCopyLeavesEverythingAsItWas();

private:
    /// A copy of the journal as it is now.
    QString copy();
    /// Stops, restores and starts again.
    RestoreReport restore(const QString &from);
    void damage(const QString &path);

    std::unique_ptr<StorageFixture> m_fixture;
};

void TestRestore::init()
{
    m_fixture = std::make_unique<StorageFixture>();
    QVERIFY(m_fixture->start());
    Flow flow;
    flow.name = QStringLiteral("Новые клиенты");
    flow.source.secret = QStringLiteral("not-a-real-secret");
    QVERIFY(waited(FlowStore(*m_fixture->queue).save({ flow })));
}

void TestRestore::cleanup()
{
    m_fixture.reset();
}

QString TestRestore::copy()
{
    const QString path = m_fixture->folder.filePath(QStringLiteral("copy.db"));
    QFile::remove(path);
    const auto made = copyDatabase(m_fixture->path(), path, m_fixture->clock.nowUtc());
    m_fixture->clock.milliseconds += 3'600'000;
    return made ? path : QString();
}

RestoreReport TestRestore::restore(const QString &from)
{
    m_fixture->stop();
    if (!requestRestore(m_fixture->path(), from))
        return {};
    const auto report = carryOutRestore(m_fixture->path(), m_fixture->clock);
    if (!report || !*report || !m_fixture->start())
        return {};
    return **report;
}

void TestRestore::damage(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
}

void TestRestore::aCopyIsWholeAndSaysWhenItWasMade()
{
    m_fixture->append(m_fixture->newEvent());
    const QDateTime now = m_fixture->clock.nowUtc();
    const QString path = copy();
    const auto found = inspectCopy(path);
    QVERIFY(found);
    QCOMPARE(found->madeUtc, now);
    QCOMPARE(found->events, 1);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    // One file alone, whatever looked at it.
    QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(path + QStringLiteral("-shm")));
    const auto second = copyDatabase(m_fixture->path(), path, now);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::InUse);
}

void TestRestore::aCopyIsMadeWhileTheJournalIsWritten()
{
    for (int i = 0; i < 300; ++i) {
        NewEvent event = m_fixture->newEvent();
        event.body = QByteArray(4000, 'x'); // more than one step copies
        m_fixture->append(event);
    }
    int written = 0;
    const QString path = m_fixture->folder.filePath(QStringLiteral("copy.db"));
    const auto made = copyDatabase(m_fixture->path(), path, m_fixture->clock.nowUtc(), [&] {
        m_fixture->append(m_fixture->newEvent());
        ++written;
        return false;
    });
    QVERIFY(made);
    QVERIFY(written > 0);
    QCOMPARE(made->events, 300);
    QVERIFY(inspectCopy(path));
    const auto stopped = copyDatabase(m_fixture->path(), path + QStringLiteral("2"),
                                      m_fixture->clock.nowUtc(), [] { return true; });
    QVERIFY(!stopped);
    QVERIFY(!QFile::exists(path + QStringLiteral("2")));
    QVERIFY(!QFile::exists(path + QStringLiteral("2.part")));
}

void TestRestore::whatIsNoCopyIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("a picture") << QByteArray("\x89PNG and so on") << int(ErrorKind::Corrupt);
    QTest::newRow("an empty file") << QByteArray() << int(ErrorKind::InvalidInput);
}

void TestRestore::whatIsNoCopyIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    const QString path = m_fixture->folder.filePath(QStringLiteral("other.db"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto found = inspectCopy(path);
    QVERIFY(!found);
    QCOMPARE(int(found.error().kind), kind);
    const auto none = inspectCopy(path + QStringLiteral(".gone"));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TestRestore::whatWentOutSinceIsNotSentAgain()
{
    const EventId event = m_fixture->append(m_fixture->newEvent(2));
    const QString path = copy();
    QVERIFY(m_fixture->finish(event, 1, State::Delivered, { ReasonCode::Accepted, {} },
                              QStringLiteral("77")));
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending: delivered pending!"));
    const RestoreReport report = restore(path);
    QVERIFY(report.sinceKnown);
    QCOMPARE(report.deliveredSince, 1);
    QCOMPARE(report.waiting, 1);
    QCOMPARE(report.uncertain, 0);
    QCOMPARE(report.receivedSince, 0);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending: delivered pending!"));
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT order_id FROM events")), QStringLiteral("77"));
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT count(*) FROM attempts")),
             QStringLiteral("1"));
    QCOMPARE(m_fixture->wrongCounts(), QString());
}

void TestRestore::whatCameSinceIsTakenOver()
{
    m_fixture->append(m_fixture->newEvent());
    const QString path = copy();
    const EventId later = m_fixture->append(m_fixture->newEvent());
    QVERIFY(m_fixture->finish(later, 1, State::Rejected));
    const RestoreReport report = restore(path);
    QCOMPARE(report.receivedSince, 1);
    QCOMPARE(report.events, 2);
    QCOMPARE(report.flows, 1);
    QCOMPARE(m_fixture->states(later), QStringLiteral("rejected: rejected"));
    QCOMPARE(m_fixture->wrongCounts(), QString());
    // Numbers go on where they were.
    QCOMPARE(m_fixture->append(m_fixture->newEvent()).value, later.value + 1);
    m_fixture->waitUntilIndexed();
    QVERIFY(QFile::exists(report.setAside));
    QVERIFY(inspectCopy(report.setAside));
}

void TestRestore::whatWaitsStillWaits()
{
    const EventId event = m_fixture->append(m_fixture->newEvent());
    const EventId held = m_fixture->append(m_fixture->newEvent(1, State::Held));
    const RestoreReport report = restore(copy());
    QCOMPARE(report.waiting, 1);
    QCOMPARE(report.uncertain, 0);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending: pending!"));
    QCOMPARE(m_fixture->states(held), QStringLiteral("held: held"));
}

void TestRestore::whatWasSentAgainByHandSinceWaits()
{
    const EventId event = m_fixture->append(m_fixture->newEvent());
    QVERIFY(m_fixture->finish(event, 1, State::Rejected));
    const QString path = copy();
    QVERIFY(waited(m_fixture->journal->resend({ event }, ResendScope::Unfinished)));
    const RestoreReport report = restore(path);
    QCOMPARE(report.waiting, 1);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending: pending!"));
    QCOMPARE(m_fixture->wrongCounts(), QString());
}

void TestRestore::aFlowMadeSinceStays()
{
    const QString path = copy();
    FlowStore store(*m_fixture->queue);
    Flow flow;
    flow.name = QStringLiteral("Запись");
    flow.source.secret = QStringLiteral("another-unreal-secret");
    QVERIFY(waited(store.save({ flow })));
    const auto before = waited(store.all());
    QVERIFY(before);
    // And one that was removed since is back.
    QVERIFY(waited(store.remove(before->first().id)));
    const RestoreReport report = restore(path);
    QCOMPARE(report.flows, 2);
    const auto flows = waited(FlowStore(*m_fixture->queue).all());
    QVERIFY(flows);
    QCOMPARE(flows->size(), 2);
    QCOMPARE(flows->at(1).source.secret, flow.source.secret);
}

void TestRestore::whoWasForgottenSinceStaysForgotten()
{
    const EventId event = m_fixture->append(m_fixture->newEvent());
    const QString path = copy();
    m_fixture->stop();
    {
        Connection db;
        QVERIFY(db.open(m_fixture->path(), Connection::Mode::ReadWrite));
        db.runOnce(QStringLiteral("UPDATE events SET client = '', phone = '', state = 'invalid',"
                                  " reason = '[\"client_forgotten\"]'"));
        db.runOnce(QStringLiteral("UPDATE requests SET body = x'', target = x'', fields = '[]'"));
        db.runOnce(QStringLiteral("UPDATE deliveries SET state = 'invalid', due = NULL"));
        db.runOnce(QStringLiteral("UPDATE hour_counts SET state = 'invalid'"));
        QVERIFY(db.result());
    }
    QVERIFY(m_fixture->start());
    restore(path);
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT client || phone FROM events")), QString());
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT fields FROM requests")), QStringLiteral("[]"));
    QCOMPARE(m_fixture->states(event), QStringLiteral("invalid: invalid"));
}

void TestRestore::whoeverNoEventTellsOfStaysForgotten()
{
    const auto add = [this](const QString &id) {
        const ClientData client { id, QStringLiteral("Анна"), QStringLiteral("+79000000001"), {} };
        return waited(ClientStore(*m_fixture->queue).write(client, m_fixture->clock.nowUtc()))
            .has_value();
    };
    const QString gone = QStringLiteral("17");
    const QString back = QStringLiteral("18");
    QVERIFY(add(gone) && add(back) && add(QStringLiteral("19")));
    const QString path = copy();
    QVERIFY(waited(m_fixture->journal->forgetClient(gone)));
    QVERIFY(waited(m_fixture->journal->forgetClient(back)));
    QVERIFY(add(back)); // came again since
    restore(path);
    const auto ids = QStringLiteral("SELECT group_concat(id) FROM (SELECT id FROM clients"
                                    " ORDER BY id)");
    QCOMPARE(m_fixture->value(ids), QStringLiteral("18,19"));
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT count(*) FROM forgotten_clients"
                                             " WHERE hash LIKE '%17%'")),
             QStringLiteral("0"));
    // The next restore of the same copy knows it too.
    restore(path);
    QCOMPARE(m_fixture->value(ids), QStringLiteral("18,19"));
}

void TestRestore::runningStateIsThatOfNow()
{
    const auto write = [this](const char *sql) {
        m_fixture->stop();
        Connection db;
        QVERIFY(db.open(m_fixture->path(), Connection::Mode::ReadWrite));
        db.runOnce(QString::fromLatin1(sql));
        QVERIFY(db.result());
        db.close();
        QVERIFY(m_fixture->start());
    };
    write("INSERT INTO pauses (flow, action, since) VALUES (1, 1, 5)");
    write("INSERT INTO settings VALUES ('language', 'ru'), ('something_running', 'then')");
    const QString path = copy();
    write("DELETE FROM pauses");
    write("UPDATE settings SET value = 'en' WHERE name = 'language'");
    write("UPDATE settings SET value = 'now' WHERE name = 'something_running'");
    restore(path);
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT count(*) FROM pauses")), QStringLiteral("0"));
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT value FROM settings WHERE name = 'language'")),
             QStringLiteral("ru"));
    QCOMPARE(m_fixture->value(
                 QStringLiteral("SELECT value FROM settings WHERE name = 'something_running'")),
             QStringLiteral("now"));
}

void TestRestore::withoutTheOldJournalTheOperatorDecides()
{
    const EventId event = m_fixture->append(m_fixture->newEvent(2));
    const EventId held = m_fixture->append(m_fixture->newEvent(1, State::Held));
    const EventId done = m_fixture->append(m_fixture->newEvent());
    QVERIFY(m_fixture->finish(done, 1, State::Delivered));
    const QString path = copy();
    m_fixture->stop();
    for (const char *part : { "", "-wal", "-shm" })
        QFile::remove(m_fixture->path() + QLatin1String(part));
    const RestoreReport report = restore(path);
    QVERIFY(!report.sinceKnown);
    QCOMPARE(report.uncertain, 3);
    QCOMPARE(report.waiting, 0);
    QCOMPARE(m_fixture->states(event), QStringLiteral("uncertain: uncertain uncertain"));
    QCOMPARE(m_fixture->states(held), QStringLiteral("uncertain: uncertain"));
    QCOMPARE(m_fixture->states(done), QStringLiteral("delivered: delivered"));
    QCOMPARE(m_fixture->wrongCounts(), QString());
    // Its numbers mean something of their own from here on.
    Connection original;
    QVERIFY(original.open(path, Connection::Mode::ReadUntouched));
    QVERIFY(
        original.valueOnce(QStringLiteral("SELECT value FROM settings WHERE name = 'database_id'"))
        != m_fixture->value(
            QStringLiteral("SELECT value FROM settings WHERE name = 'database_id'")));
}

void TestRestore::aDamagedOldJournalIsSetAside()
{
    const EventId event = m_fixture->append(m_fixture->newEvent());
    const QString path = copy();
    m_fixture->stop();
    damage(m_fixture->path());
    const RestoreReport report = restore(path);
    QVERIFY(!report.sinceKnown);
    QCOMPARE(report.uncertain, 1);
    QVERIFY(QFile::exists(report.setAside));
    QCOMPARE(m_fixture->states(event), QStringLiteral("uncertain: uncertain"));
}

void TestRestore::eventsOfAJournalBegunAnewAreAdded()
{
    NewEvent guarded = m_fixture->newEvent();
    guarded.plan.duplicateKeys = { "79000000001 2002" };
    guarded.plan.duplicateAnywhere = true;
    guarded.plan.duplicateWindow = std::chrono::hours(24);
    const EventId waiting = m_fixture->append(guarded);
    const QString path = copy();
    m_fixture->stop();
    for (const char *part : { "", "-wal", "-shm" })
        QFile::remove(m_fixture->path() + QLatin1String(part));
    QVERIFY(m_fixture->start());
    Flow flow;
    flow.name = QStringLiteral("Новые клиенты");
    flow.source.secret = QStringLiteral("not-a-real-secret");
    QVERIFY(waited(FlowStore(*m_fixture->queue).save({ flow })));
    const EventId first = m_fixture->append(m_fixture->newEvent());
    QCOMPARE(first, waiting); // the same number, another event
    QVERIFY(m_fixture->finish(first, 1, State::Delivered));
    guarded.receivedUtc = m_fixture->clock.nowUtc();
    const EventId second = m_fixture->append(guarded);
    const StoredPause pause { { { 1 }, 1 }, m_fixture->clock.nowUtc(), {} };
    QVERIFY(waited(StandingStore(*m_fixture->queue).savePauses({ pause })));
    const RestoreReport report = restore(path);
    QVERIFY(report.sinceKnown);
    QCOMPARE(report.receivedSince, 2);
    QCOMPARE(report.uncertain, 1);
    QCOMPARE(report.flows, 1);
    QCOMPARE(m_fixture->states(waiting), QStringLiteral("uncertain: uncertain"));
    QCOMPARE(m_fixture->states({ first.value + 1 }), QStringLiteral("delivered: delivered"));
    QCOMPARE(m_fixture->states({ second.value + 1 }), QStringLiteral("pending: pending!"));
    // What both flows' guard has seen is known still, under the new number.
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT flow || ':' || event FROM duplicate_keys")),
             QStringLiteral("0:%1").arg(second.value + 1));
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT flow || ':' || action FROM pauses")),
             QStringLiteral("1:1"));
    QCOMPARE(m_fixture->wrongCounts(), QString());
}

void TestRestore::aStopInTheMiddleIsTakenUp_data()
{
    QTest::addColumn<int>("renamed");
    QTest::newRow("before the first rename") << 0;
    QTest::newRow("the old journal is aside") << 1;
    QTest::newRow("the copy is in place") << 2;
}

void TestRestore::aStopInTheMiddleIsTakenUp()
{
    QFETCH(int, renamed);
    const EventId event = m_fixture->append(m_fixture->newEvent());
    const QString path = copy();
    QVERIFY(m_fixture->finish(event, 1, State::Delivered));
    m_fixture->stop();
    QVERIFY(requestRestore(m_fixture->path(), path));
    QVERIFY(carryOutRestore(m_fixture->path(), m_fixture->clock));
    // As the files stand when the power goes at that moment.
    const QString aside = m_fixture->folder.filePath(QStringLiteral("aside.sqlite"));
    const QDir folder(m_fixture->folder.path());
    const QString replaced =
        folder.filePath(folder.entryList({ QStringLiteral("*.replaced-*") }).value(0));
    QFile note(m_fixture->folder.filePath(QStringLiteral("restore.json")));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("{\"copy\": \"x\", \"aside\": \"" + aside.toUtf8()
               + "\", \"report\":"
                 " {\"events\": 1}}");
    note.close();
    if (renamed < 2)
        QVERIFY(QFile::rename(m_fixture->path(), m_fixture->path() + QStringLiteral(".restoring")));
    if (renamed == 0)
        QVERIFY(QFile::rename(replaced, m_fixture->path()));
    else
        QVERIFY(QFile::rename(replaced, aside));
    const auto report = carryOutRestore(m_fixture->path(), m_fixture->clock);
    QVERIFY(report && *report);
    QCOMPARE((*report)->events, 1);
    QCOMPARE((*report)->setAside, aside);
    QVERIFY(!note.exists());
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->states(event), QStringLiteral("delivered: delivered"));
    const auto again = carryOutRestore(m_fixture->path(), m_fixture->clock);
    QVERIFY(again && !*again);
}

/// Else a later start would put it in the place of a journal that has gone on.
void TestRestore::whatCannotBePutInPlaceIsForgotten()
{
    const EventId event = m_fixture->append(m_fixture->newEvent());
    m_fixture->stop();
    const QString path = m_fixture->path();
    const QString log = path + QStringLiteral("-wal");
    const QString fresh = path + QStringLiteral(".restoring");
    const QString aside = m_fixture->folder.filePath(QStringLiteral("aside.db"));
    const QString note = m_fixture->folder.filePath(QStringLiteral("restore.json"));
    const auto write = [](const QString &name, const QByteArray &text) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(log, "log") && write(fresh, "the copy") && write(aside, "in the way"));
    QVERIFY(write(note, R"({"copy": "x", "aside": ")" + aside.toUtf8() + R"(", "report": {}})"));
    QVERIFY(!carryOutRestore(path, m_fixture->clock));
    QVERIFY(!QFile::exists(note));
    QVERIFY(!QFile::exists(fresh));
    QVERIFY(QFile::remove(log)); // it was moved first, and is back
    QVERIFY(QFile::remove(aside));
    const auto again = carryOutRestore(path, m_fixture->clock);
    QVERIFY(again && !*again);
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending: pending!"));
}

void TestRestore::aBadCopyLeavesEverythingAsItWas()
{
    const EventId event = m_fixture->append(m_fixture->newEvent());
    const QString path = copy();
    damage(path);
    m_fixture->stop();
    QVERIFY(requestRestore(m_fixture->path(), path));
    const auto report = carryOutRestore(m_fixture->path(), m_fixture->clock);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Corrupt);
    QVERIFY(!QFile::exists(m_fixture->folder.filePath(QStringLiteral("restore.json"))));
    QVERIFY(m_fixture->start());
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending: pending!"));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
