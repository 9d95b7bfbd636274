// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/historyreader.h"
#include "app/storage/settingsstore.h"
#include "storagefixture.h"

using namespace LeadBridge;

class TestHistoryReader : public QObject
{
    Q_OBJECT

private slots:
    void pagesGoBothWaysWithoutGapsOrRepeats_data();
    void pagesGoBothWaysWithoutGapsOrRepeats();
    void filtersShowWhatTheySay_data();
    void filtersShowWhatTheySay();
    void searchFindsText_data();
    void searchFindsText();
    void searchSeesChangesBeforeAndAfterIndexing();
    void countsAreThoseOfTheRowsShown_data();
    void countsAreThoseOfTheRowsShown();
    void aStoryHoldsEverything();
    void notesOnReadingStandWithTheEvent();
    void aMissingEventIsNotFound();
    void overviewCountsTheOperatorsDay();
    void flowNumbersAndSendingLeaveTestsOut();
    void eachGoesThroughAllAndStopsWhenTold();
    void readingGoesOnAcrossARestartOfTheWriter();
    void theReaderCannotWrite();

private:
    static void fill(StorageFixture &f);
    static QString ids(const QList<EventRow> &rows);
};

/// Twelve events, an hour apart: flow 1 odd, flow 2 even; each third is rejected, the others
/// delivered; the seventh is a test.
void TestHistoryReader::fill(StorageFixture &f)
{
    for (int i = 1; i <= 12; ++i) {
        NewEvent event = f.newEvent();
        event.flow = { i % 2 ? 1 : 2 };
        event.test = i == 7;
        event.plan.client = QStringLiteral("Клиент %1").arg(i);
        const EventId id = f.append(event);
        const Reason said { ReasonCode::ServiceSaid, { QStringLiteral("No such offer") } };
        QVERIFY(f.finish(id, 1, i % 3 ? State::Delivered : State::Rejected, i % 3 ? Reason() : said,
                         QStringLiteral("A-%1").arg(i)));
        f.clock.milliseconds += 3'600'000;
    }
}

QString TestHistoryReader::ids(const QList<EventRow> &rows)
{
    QStringList texts;
    for (const EventRow &row : rows)
        texts.append(QString::number(row.id.value));
    return texts.join(QLatin1Char(' '));
}

void TestHistoryReader::pagesGoBothWaysWithoutGapsOrRepeats_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QString>("all");
    HistoryFilter filter;
    QTest::newRow("everything") << filter << "12 11 10 9 8 7 6 5 4 3 2 1";
    filter.flow = { 2 };
    QTest::newRow("one flow") << filter << "12 10 8 6 4 2";
    filter = {};
    filter.states = { State::Rejected, State::Failed };
    QTest::newRow("some states") << filter << "12 9 6 3";
    filter = {};
    filter.text = QStringLiteral("клиент 1");
    QTest::newRow("a text") << filter << "12 11 10 1";
    filter.text = QStringLiteral("1");
    filter.states = { State::Delivered };
    QTest::newRow("a short text and a state") << filter << "11 10 8 7 5 4 2 1";
}

void TestHistoryReader::pagesGoBothWaysWithoutGapsOrRepeats()
{
    QFETCH(HistoryFilter, filter);
    QFETCH(QString, all);
    StorageFixture f;
    QVERIFY(f.start());
    fill(f);
    HistoryReader reader(f.path());
    for (const bool indexed : { false, true }) {
        if (indexed)
            f.waitUntilIndexed();
        QList<EventRow> down;
        bool more = true;
        while (more) {
            const auto page =
                waited(reader.older(filter, down.isEmpty() ? EventId() : down.last().id, 2));
            QVERIFY(page);
            QVERIFY(page->rows.size() <= 2);
            down += page->rows;
            more = page->more;
        }
        QCOMPARE(ids(down), all);
        QList<EventRow> up;
        more = true;
        while (more) {
            const auto page =
                waited(reader.newer(filter, up.isEmpty() ? EventId() : up.first().id, 3));
            QVERIFY(page);
            up = page->rows + up;
            more = page->more;
        }
        QCOMPARE(ids(up), all);
    }
}

void TestHistoryReader::filtersShowWhatTheySay_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QString>("all");
    const auto start = QDateTime::fromMSecsSinceEpoch(HandClock().milliseconds, Qt::UTC);
    HistoryFilter filter;
    filter.sinceUtc = start.addSecs(9 * 3600);
    QTest::newRow("from a moment on, itself included") << filter << "12 11 10";
    filter = {};
    filter.untilUtc = start.addSecs(2 * 3600);
    QTest::newRow("up to a moment, itself left out") << filter << "2 1";
    filter.untilUtc = start.addYears(-1);
    QTest::newRow("before the first") << filter << "";
    filter = {};
    filter.sinceUtc = start.addYears(1);
    QTest::newRow("after the last") << filter << "";
    filter = {};
    filter.test = true;
    QTest::newRow("tests alone") << filter << "7";
    filter.test = false;
    filter.flow = { 1 };
    QTest::newRow("a flow without tests") << filter << "11 9 5 3 1";
    filter = {};
    filter.flow = { 1 };
    filter.states = { State::Rejected };
    filter.text = QStringLiteral("OFFER");
    QTest::newRow("everything at once") << filter << "9 3";
    filter.flow = { 99 };
    QTest::newRow("a flow that is not there") << filter << "";
}

void TestHistoryReader::filtersShowWhatTheySay()
{
    QFETCH(HistoryFilter, filter);
    QFETCH(QString, all);
    StorageFixture f;
    QVERIFY(f.start());
    fill(f);
    HistoryReader reader(f.path());
    QCOMPARE(ids(waited(reader.older(filter, {}, 50))->rows), all);
}

void TestHistoryReader::searchFindsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *text, bool found) {
        QTest::newRow(name) << QString::fromUtf8(text) << found;
    };
    row("the name as written", "Анна-Мария", true);
    row("capital letters do not matter", "АННА", true);
    row("small letters do not matter", "ё\"жик%", true);
    row("part of a word", "нна-Ма", true);
    row("two letters", "ёж", false);
    row("two letters that are there", "Ё\"", true);
    row("the phone as received", "(900) 123", true);
    row("the phone as digits", "9001234567", true);
    row("the phone with an 8 in front", "8 900 123-45-67", true);
    row("the phone in another spelling", "+7 9001234567", true);
    row("another phone", "9001234568", false);
    row("the order", "ord-77", true);
    row("the service's words", "такой ОФФЕР", true);
    row("a percent sign is a letter", "ЖИК%_", true);
    row("a percent sign is not any text", "Анна%жик", false);
    row("an underscore is not any letter", "Ан_а", false);
    row("a quotation mark does not end the query", "Ё\"Ж", true);
    row("words of the query language are text", "Анна OR Мария", false);
    row("a star is a letter", "Анн*", false);
    row("a lone quotation mark", "\"\"\"", false);
    row("letters outside the basic plane", "😀😀😀", true);
    row("one of those is too short for the index", "😀", true);
    row("nothing spans two columns", "_)\n+7", false);
    row("spaces around do not count", "  Анна  ", true);
    row("spaces alone do not restrict", "   ", true);
}

void TestHistoryReader::searchFindsText()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent event = f.newEvent();
    event.plan.client = QStringLiteral("Анна-Мария Ё\"жик%_) 😀😀😀");
    event.plan.phone = QStringLiteral("+7 (900) 123-45-67");
    const EventId id = f.append(event);
    QVERIFY(f.finish(id, 1, State::Rejected,
                     { ReasonCode::ServiceSaid, { QStringLiteral("нет, такой оффер закрыт") } },
                     QStringLiteral("ORD-77")));
    HistoryReader reader(f.path());
    HistoryFilter filter;
    filter.text = text;
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), found ? 1 : 0);
    f.waitUntilIndexed();
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), found ? 1 : 0);
    QCOMPARE(waited(reader.newer(filter, {}, 10))->rows.size(), found ? 1 : 0);
    StateCounts counts;
    if (found)
        counts[State::Rejected] = 1;
    QCOMPARE(*waited(reader.counts(filter)), counts);
}

void TestHistoryReader::searchSeesChangesBeforeAndAfterIndexing()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId id = f.append(f.newEvent());
    f.waitUntilIndexed();
    HistoryReader reader(f.path());
    HistoryFilter filter;
    filter.text = QStringLiteral("order-5");
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), 0);
    QVERIFY(f.finish(id, 1, State::Delivered, {}, QStringLiteral("ORDER-5")));
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), 1);
    f.waitUntilIndexed();
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), 1);
    filter.text = QStringLiteral("иванов");
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), 1);
}

void TestHistoryReader::countsAreThoseOfTheRowsShown_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    const auto start = QDateTime::fromMSecsSinceEpoch(HandClock().milliseconds, Qt::UTC);
    HistoryFilter filter;
    QTest::newRow("everything") << filter;
    filter.flow = { 1 };
    QTest::newRow("one flow") << filter;
    filter.test = false;
    QTest::newRow("one flow without tests") << filter;
    filter = {};
    filter.states = { State::Rejected };
    QTest::newRow("one state") << filter;
    filter = {};
    filter.text = QStringLiteral("Клиент 1");
    QTest::newRow("a text") << filter;
    for (const int seconds : { 0, 1, 1800, 3199, 3200, 3201, 3600, 5 * 3600, 20 * 3600 }) {
        filter = {};
        filter.sinceUtc = start.addSecs(seconds);
        QTest::addRow("since %d s", seconds) << filter;
        filter.untilUtc = start.addSecs(7000);
        QTest::addRow("since %d s until 7000 s", seconds) << filter;
        filter.sinceUtc = {};
        filter.untilUtc = start.addSecs(seconds);
        QTest::addRow("until %d s", seconds) << filter;
    }
}

void TestHistoryReader::countsAreThoseOfTheRowsShown()
{
    QFETCH(HistoryFilter, filter);
    StorageFixture f;
    QVERIFY(f.start());
    fill(f);
    HistoryReader reader(f.path());
    StateCounts expected;
    const auto page = waited(reader.older(filter, {}, 100));
    for (const EventRow &row : page->rows)
        ++expected[row.state];
    QCOMPARE(*waited(reader.counts(filter)), expected);
}

void TestHistoryReader::aStoryHoldsEverything()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId id = f.append(f.newEvent(2));
    QVERIFY(f.finish(id, 1, State::Pending, { ReasonCode::HttpStatus, { QStringLiteral("502") } }));
    QVERIFY(f.finish(id, 1, State::Delivered, {}, QStringLiteral("A-1")));
    HistoryReader reader(f.path());
    const auto story = waited(reader.story(id));
    QVERIFY(story);
    QCOMPARE(story->method, QByteArray("GET"));
    QCOMPARE(story->target, QByteArray("/hook/x?client_id=17"));
    QCOMPARE(story->headers, f.newEvent().headers);
    QCOMPARE(story->fields, f.newEvent().fields);
    QCOMPARE(story->remoteAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(story->deliveries.size(), 2);
    const DeliveryRecord &first = story->deliveries.first();
    QCOMPARE(first.attempts, 2);
    QCOMPARE(first.state, State::Delivered);
    QCOMPARE(first.orderId, QStringLiteral("A-1"));
    QCOMPARE(first.finishedUtc, f.clock.nowUtc().addMSecs(120));
    QCOMPARE(first.log.size(), 2);
    const AttemptRecord &attempt = first.log.first();
    QCOMPARE(attempt.number, 1);
    QCOMPARE(attempt.request.url, QUrl(QStringLiteral("https://api.example.org/x?key=•••")));
    QCOMPARE(attempt.request.body, QByteArray("{}"));
    QCOMPARE(attempt.answerBody, QByteArray("{\"step\":1}"));
    QCOMPARE(attempt.answerHeaders.first().first, QByteArray("Content-Type"));
    QCOMPARE(attempt.reason.args, QStringList { QStringLiteral("502") });
    QCOMPARE(story->deliveries.at(1).state, State::Pending);
    QVERIFY(story->deliveries.at(1).log.isEmpty());
}

void TestHistoryReader::notesOnReadingStandWithTheEvent()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId plain = f.append(f.newEvent());
    NewEvent repaired = f.newEvent();
    repaired.notes = { { ReadingNoteCode::PlusRestored, QStringLiteral("client_phone"), {} },
                       { ReadingNoteCode::Unreplaced, QStringLiteral("имя"),
                         QStringLiteral("client.\"name\"") } };
    const EventId noted = f.append(repaired);
    HistoryReader reader(f.path());
    const auto rows = waited(reader.rows({ plain, noted }));
    QVERIFY(rows.has_value());
    QVERIFY(!rows->at(0).noted);
    QVERIFY(rows->at(1).noted);
    QCOMPARE(waited(reader.story(plain)).value().notes, ReadingNotes());
    QCOMPARE(waited(reader.story(noted)).value().notes, repaired.notes);
    QCOMPARE(f.value(QStringLiteral("SELECT notes FROM requests WHERE event = 1")), QString());
}

void TestHistoryReader::aMissingEventIsNotFound()
{
    StorageFixture f;
    QVERIFY(f.start());
    HistoryReader reader(f.path());
    QCOMPARE(waited(reader.story({ 5 })).error().kind, ErrorKind::NotFound);
    QVERIFY(waited(reader.rows({ { 5 } }))->isEmpty());
    QVERIFY(waited(reader.older({}, {}, 5))->rows.isEmpty());
}

void TestHistoryReader::overviewCountsTheOperatorsDay()
{
    StorageFixture f;
    QVERIFY(f.start());
    const QTimeZone moscow("Europe/Moscow");
    const QDate day(2026, 11, 18); // a Wednesday
    const auto at = [&](const QDate &date, int hour, int minute, State state) {
        f.clock.milliseconds = QDateTime(date, QTime(hour, minute), moscow).toMSecsSinceEpoch();
        const EventId id = f.append(f.newEvent());
        if (state != State::Pending)
            QVERIFY(f.finish(id, 1, state, { ReasonCode::ServiceSaid, {} }));
    };
    for (int i = 0; i < 6; ++i)
        at(day.addDays(-7), 10, i, State::Delivered);
    at(day.addDays(-14), 10, 0, State::Delivered);
    at(day.addDays(-14), 13, 0, State::Delivered);
    at(day.addDays(-1), 23, 59, State::Rejected);
    at(day, 0, 0, State::Delivered);
    at(day, 10, 15, State::Rejected);
    at(day, 10, 20, State::Uncertain);
    at(day, 12, 29, State::Pending);
    HistoryReader reader(f.path());
    const QDateTime now = QDateTime(day, QTime(12, 30), moscow).toUTC();
    const auto overview = waited(reader.overview(now, moscow));
    QVERIFY(overview);
    QCOMPARE(overview->received, 4);
    QCOMPARE(overview->delivered, 1);
    QCOMPARE(overview->refused, 2);
    QCOMPARE(overview->uncertain, 1);
    QCOMPARE(overview->refusalCauses, 2);
    QCOMPARE(overview->usualDelivery, std::chrono::milliseconds(120));
    QCOMPARE(overview->hours.size(), 24);
    QCOMPARE(overview->hours.at(0).delivered, 1);
    QCOMPARE(overview->hours.at(10).refused, 2);
    QCOMPARE(overview->hours.at(12).waiting, 1);
    QCOMPARE(overview->hours.at(10).usual, 3.5); // (6 + 1) / 2 weeks
    QCOMPARE(overview->hours.at(11).usual, 0.0);
    QCOMPARE(overview->usualByNow, 3.5);
    QCOMPARE(overview->days.size(), 90);
    QCOMPARE(overview->days.last().day, day);
    QCOMPARE(overview->days.at(88).refused, 1);
    QCOMPARE(overview->days.at(82).delivered, 6);
    QVERIFY(overview->anyEventEver);

    const auto fresh = waited(reader.overview(now.addDays(-200), moscow));
    QCOMPARE(fresh->usualByNow, -1.0);
}

void TestHistoryReader::flowNumbersAndSendingLeaveTestsOut()
{
    StorageFixture f;
    QVERIFY(f.start());
    Connection db;
    QVERIFY(db.open(f.path(), Connection::Mode::ReadWrite));
    QVERIFY(db.runOnce(QStringLiteral("INSERT INTO flows (id, name, document, step_list)"
                                      " VALUES (1, 'A', '', 0), (2, 'B', '', 0)")));
    f.append(f.newEvent());
    f.append(f.newEvent(1, State::Held));
    NewEvent test = f.newEvent();
    test.test = true;
    f.append(test);
    f.clock.milliseconds += 1000;
    QVERIFY(f.finish(f.append(f.newEvent()), 1, State::Failed, {}));
    HistoryReader reader(f.path());
    const auto numbers = waited(reader.flowNumbers(f.clock.nowUtc(), QTimeZone::utc()));
    QCOMPARE(numbers->size(), 2);
    QCOMPARE(numbers->first().received, 3);
    QCOMPARE(numbers->first().problems, 1);
    QCOMPARE(numbers->first().waiting, 1);
    QCOMPARE(numbers->first().held, 1);
    QCOMPARE(numbers->first().lastEventUtc, f.clock.nowUtc());
    QVERIFY(!numbers->at(1).lastEventUtc.isValid());
    const auto sending = waited(reader.sending());
    QCOMPARE(sending->waiting, 1);
    QCOMPARE(sending->held, 1);
    QCOMPARE(sending->oldestWaitingUtc, f.clock.nowUtc().addSecs(-1));
}

void TestHistoryReader::eachGoesThroughAllAndStopsWhenTold()
{
    StorageFixture f;
    QVERIFY(f.start());
    fill(f);
    HistoryReader reader(f.path());
    QList<qint64> seen;
    const auto all = waited(reader.each({}, [&seen](const EventStory &story) {
        seen.append(story.row.id.value);
        return true;
    }));
    QCOMPARE(*all, 12);
    QCOMPARE(seen, (QList<qint64> { 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }));
    const auto some =
        waited(reader.each({}, [](const EventStory &story) { return story.row.id.value > 10; }));
    QCOMPARE(*some, 2);
    const auto samples = waited(reader.samples({ 2 }, 3));
    QCOMPARE(samples->size(), 3);
    QCOMPARE(samples->first().id.value, 12);
    QCOMPARE(samples->first().fields, f.newEvent().fields);
}

void TestHistoryReader::readingGoesOnAcrossARestartOfTheWriter()
{
    StorageFixture f;
    QVERIFY(f.start());
    f.append(f.newEvent());
    HistoryReader reader(f.path());
    QCOMPARE(waited(reader.older({}, {}, 5))->rows.size(), 1);
    QVERIFY(f.restart());
    f.append(f.newEvent());
    QCOMPARE(waited(reader.older({}, {}, 5))->rows.size(), 2);
}

void TestHistoryReader::theReaderCannotWrite()
{
    StorageFixture f;
    QVERIFY(f.start());
    Connection db;
    QVERIFY(db.open(f.path(), Connection::Mode::ReadOnly));
    QVERIFY(!db.runOnce(QStringLiteral("DELETE FROM events")));
    QCOMPARE(db.result().error().kind, ErrorKind::Permission);
    HistoryReader missing(f.folder.filePath(QStringLiteral("none.sqlite")));
    QCOMPARE(waited(missing.older({}, {}, 5)).error().kind, ErrorKind::Permission);
    QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("none.sqlite"))));
}

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
