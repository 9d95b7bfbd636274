// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/emptylog.h"
#include "app/storage/retention.h"
#include "storagefixture.h"

#include <QFile>

using namespace LeadBridge;

/// After retention, or the client's wish, nothing in the whole database tells who it was: no table
/// is left out, also none that is made later.
class TestPersonalData : public QObject
{
    Q_OBJECT

private slots:
    void isGoneFromEveryTable_data();
    void isGoneFromEveryTable();
};

namespace {

constexpr qint64 day = 86'400'000;
constexpr int forgotten = -1; // beside the kinds of retention

/// What tells of the person, each from another place.
const QStringList traces {
    QStringLiteral("Шумоверова"), // the name as it came
    QStringLiteral("9005550137"), // the phone
    QStringLiteral("ksenia.sh"), // an address
    QStringLiteral("домофон"), // a comment
    QStringLiteral("Ксенофонтова"), // the name as corrected
    QStringLiteral("подъезд"), // the comment as corrected
    QStringLiteral("Ксюша"), // how a service called her
    QStringLiteral("cookie-of-ksenia"), // a header of the answer
    QStringLiteral("contact-of-ksenia"), // what a step that goes on had found
};

NewEvent eventOf(const StorageFixture &f)
{
    NewEvent event = f.newEvent(2);
    event.target = "/hook/x?client_phone=%2B79005550137&mail=ksenia.sh@example.org";
    event.headers = { { "Host", "localhost" }, { "Referer", "https://example.org/ksenia.sh" } };
    event.body = QByteArrayLiteral("client_name=Шумоверова&comment=домофон&phone=+79005550137");
    event.fields = { { QStringLiteral("client_name"), QStringLiteral("Ксения Шумоверова") },
                     { QStringLiteral("client_phone"), QStringLiteral("+79005550137") },
                     { QStringLiteral("mail"), QStringLiteral("ksenia.sh@example.org") },
                     { QStringLiteral("comment"), QStringLiteral("домофон 7") } };
    event.notes = { { ReadingNoteCode::Unreplaced, QStringLiteral("comment"),
                      QStringLiteral("домофон") } };
    event.plan.client = QStringLiteral("Ксения Шумоверова");
    event.plan.phone = QStringLiteral("+79005550137");
    event.plan.actions = { 1, 2 };
    return event;
}

FinishedAttempt attemptOf(const StorageFixture &f, DeliveryId step, State state,
                          const QString &words)
{
    FinishedAttempt attempt;
    attempt.delivery = step;
    attempt.startedUtc = f.clock.nowUtc();
    attempt.record = { "POST",
                       QUrl(QStringLiteral("https://a.example/?p=9005550137")),
                       { { "X-Client", "ksenia.sh" } },
                       QByteArrayLiteral("{\"name\":\"Шумоверова\"}") };
    attempt.status = 400;
    attempt.answerHeaders = { { "Set-Cookie", "cookie-of-ksenia" } };
    attempt.answerBody = QByteArrayLiteral("Ксюша, +79005550137 подъезд");
    attempt.outcome = { state == State::Delivered ? OutcomeKind::Delivered : OutcomeKind::Rejected,
                        { ReasonCode::ServiceSaid, { words } },
                        QStringLiteral("77"),
                        {} };
    attempt.state = state;
    return attempt;
}

/// Everything the program can come to know of one person, in all the ways it does.
EventId troubled(StorageFixture &f)
{
    const EventId event = f.append(eventOf(f));
    const auto tried = [&](int step, State state, const char *words) {
        waited(f.journal->markSending({ deliveryOf(event, step) }));
        waited(f.journal->finishAttempt(
            attemptOf(f, deliveryOf(event, step), state, QString::fromUtf8(words))));
    };
    tried(1, State::Delivered, "Шумоверова");
    tried(2, State::Rejected, "Не берём: Шумоверова, домофон 7");
    const Fields corrected { { QStringLiteral("client_name"), QStringLiteral("Ксенофонтова") },
                             { QStringLiteral("client_phone"), QStringLiteral("+79005550137") },
                             { QStringLiteral("comment"), QStringLiteral("подъезд") } };
    waited(f.journal->editAndSend({ event, corrected, QStringLiteral("Ксенофонтова"),
                                    QStringLiteral("+79005550137"), QStringLiteral("17") },
                                  ResendScope::Unfinished));
    tried(2, State::Rejected, "Не берём: Ксенофонтова, подъезд");
    waited(f.queue->request<void>([event](Connection &db) {
        db.run("UPDATE deliveries SET progress = ? WHERE id = ?", QByteArray("contact-of-ksenia"),
               deliveryOf(event, 1).value);
        return Result<>();
    }));
    return event;
}

/// "table.column: trace" for every value that tells something.
QStringList found(const StorageFixture &f)
{
    QStringList places;
    const QStringList columns =
        f.value(QStringLiteral("SELECT group_concat(t.name || '.' || c.name) FROM sqlite_master t,"
                               " pragma_table_info(t.name) c WHERE t.type = 'table'"
                               " AND t.sql NOT LIKE 'CREATE VIRTUAL%'"))
            .split(u',');
    for (const QString &column : columns) {
        const QString table = column.section(u'.', 0, 0);
        for (const QString &trace : traces) {
            const QString count =
                f.value(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE instr(CAST(\"%2\" AS"
                                       " BLOB), CAST('%3' AS BLOB)) OR instr(lower(CAST(\"%2\" AS"
                                       " TEXT)), '%4')")
                            .arg(table, column.section(u'.', 1), trace, trace.toLower()));
            if (count != u"0")
                places.append(column + u": " + trace);
        }
    }
    return places;
}

/// How many of these the search still finds; each is a trigram, which is what it is made of.
int inIndex(const StorageFixture &f)
{
    int count = 0;
    for (const char *piece : { "дъе", "137", "нто" })
        count += f.value(QStringLiteral("SELECT count(*) FROM search_index WHERE search_index"
                                        " MATCH '\"%1\"'")
                             .arg(QString::fromUtf8(piece)))
                     .toInt();
    return count;
}

bool isInFile(const StorageFixture &f, const QString &trace)
{
    QFile file(f.path());
    return !file.open(QIODevice::ReadOnly) || file.readAll().contains(trace.toUtf8());
}

} // namespace

void TestPersonalData::isGoneFromEveryTable_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("stripped") << int(RetentionKind::Strip);
    QTest::newRow("deleted") << int(RetentionKind::Delete);
    QTest::newRow("the client wished it") << forgotten;
}

void TestPersonalData::isGoneFromEveryTable()
{
    QFETCH(int, kind);
    StorageFixture f;
    QVERIFY(f.start());
    troubled(f);
    f.waitUntilIndexed();
    f.waitUntilLearned();
    // The test looks in the right places: without retention each trace is found.
    const QStringList before = found(f);
    QCOMPARE(inIndex(f), 3);
    for (const QString &trace : traces)
        QVERIFY2(!before.filter(trace).isEmpty(), qPrintable(trace));
    // Problems are kept apart from their leads, and never tell of a person.
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM problems")), QStringLiteral("1"));
    QCOMPARE(before.filter(QStringLiteral("problem")), QStringList());

    f.clock.milliseconds += 10 * day;
    f.append(f.newEvent());
    if (kind == forgotten)
        QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))));
    else
        QCOMPARE(
            *waited(sweepOldEvents(*f.queue, f.clock.nowUtc().addDays(-5), RetentionKind(kind))),
            1);
    f.waitUntilIndexed();
    QCOMPARE(found(f), QStringList());
    QCOMPARE(inIndex(f), 0);
    // Nor does the file hold what no table does any more.
    QVERIFY(waited(shrinkDatabase(*f.queue)));
    QVERIFY(waited(emptyLog(*f.queue)));
    for (const QString &trace : traces)
        QVERIFY2(!isInFile(f, trace), qPrintable(trace));
}

QTEST_GUILESS_MAIN(TestPersonalData)
#include "tst_personaldata.moc"
