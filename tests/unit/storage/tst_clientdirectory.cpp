// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/clientdirectory.h"
#include "app/storage/historyreader.h"
#include "storagefixture.h"

using namespace LeadBridge;

namespace {

ClientData client(const char *id, const char *name, const char *phone, const char *email = "")
{
    return { QString::fromUtf8(id), QString::fromUtf8(name), QString::fromUtf8(phone),
             QString::fromUtf8(email) };
}

const ClientData anna = client("5", "Анна", "8 900 000-00-01", "a@example.org");

} // namespace

class TestClientDirectory : public QObject
{
    Q_OBJECT

private slots:
    void anEventTeaches_data();
    void anEventTeaches();
    void theTimeIsWrittenOnceAnHour();
    void aTestTeachesNothing();
    void anEventWithOnlyANumberShowsWhomItIsAbout();
    void whatWasTakenBackIsNotRemembered();
    void pagesGoThroughAllWithoutRepeats();
    void searchFinds_data();
    void searchFinds();
    void aFileIsTakenInInPieces();

private:
    static EventId tell(StorageFixture &f, const ClientData &known);
    static QString stored(StorageFixture &f, const QString &id);
};

EventId TestClientDirectory::tell(StorageFixture &f, const ClientData &known)
{
    NewEvent event = f.newEvent();
    event.plan.client = known.name;
    event.plan.phone = known.phone;
    event.plan.known = known;
    return f.append(event);
}

QString TestClientDirectory::stored(StorageFixture &f, const QString &id)
{
    return f.value(QStringLiteral("SELECT name || '|' || phone || '|' || email || '|' || origin"
                                  " FROM clients WHERE id = '%1'")
                       .arg(id));
}

void TestClientDirectory::anEventTeaches_data()
{
    QTest::addColumn<QString>("before"); // origin of Anna's entry, or nothing
    QTest::addColumn<ClientData>("told");
    QTest::addColumn<QString>("after");

    const QString whole = QStringLiteral("Анна|8 900 000-00-01|a@example.org|");
    QTest::newRow("somebody new") << QString() << anna << QString(whole + u"event");
    QTest::newRow("a number alone is nobody") << QString() << client("5", "", "") << QString();
    QTest::newRow("nobody has no number") << QString() << client("", "Анна", "1") << QString();
    QTest::newRow("a number of spaces is none")
        << QString() << client("  ", "Анна", "") << QString();
    QTest::newRow("a phone alone is enough")
        << QString() << client("5", "", "1") << QStringLiteral("|1||event");
    QTest::newRow("the same again") << QStringLiteral("rest") << anna << QString(whole + u"rest");
    QTest::newRow("empty values keep what is known")
        << QStringLiteral("event") << client("5", "", "") << QString(whole + u"event");
    QTest::newRow("another phone") << QStringLiteral("csv") << client("5", "", "8 900 000-00-09")
                                   << QStringLiteral("Анна|8 900 000-00-09|a@example.org|event");
    QTest::newRow("not over the operator's hand")
        << QStringLiteral("hand") << client("5", "Аня", "8 900 000-00-09")
        << QString(whole + u"hand");
    QTest::newRow("line breaks become spaces")
        << QString() << client("5", "Анна\n Ли", "") << QStringLiteral("Анна Ли|||event");
}

void TestClientDirectory::anEventTeaches()
{
    QFETCH(QString, before);
    QFETCH(ClientData, told);
    QFETCH(QString, after);
    StorageFixture f;
    QVERIFY(f.start());
    ClientStore store(*f.queue);
    if (before == u"hand")
        QVERIFY(waited(store.write(anna, f.clock.nowUtc())));
    else if (!before.isEmpty())
        QVERIFY(waited(store.takeIn({ anna },
                                    before == u"rest"      ? ClientOrigin::Rest
                                        : before == u"csv" ? ClientOrigin::Csv
                                                           : ClientOrigin::Event,
                                    f.clock.nowUtc())));
    tell(f, told);
    QCOMPARE(stored(f, QStringLiteral("5")), after);
}

void TestClientDirectory::theTimeIsWrittenOnceAnHour()
{
    StorageFixture f;
    QVERIFY(f.start());
    const auto lastSeen = [&f] {
        return f.value(QStringLiteral("SELECT last_seen FROM clients")).toLongLong();
    };
    const qint64 first = f.clock.milliseconds;
    tell(f, anna);
    f.clock.milliseconds += 59 * 60'000;
    tell(f, anna);
    QCOMPARE(lastSeen(), first);
    f.clock.milliseconds += 60'000;
    tell(f, client("5", "", ""));
    QCOMPARE(lastSeen(), first + 3'600'000);
    f.clock.milliseconds -= 1'800'000; // the clock was set back
    tell(f, client("5", "Аня", ""));
    QCOMPARE(lastSeen(), first + 3'600'000);
    QCOMPARE(f.value(QStringLiteral("SELECT first_seen FROM clients")).toLongLong(), first);
}

void TestClientDirectory::aTestTeachesNothing()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent event = f.newEvent();
    event.test = true;
    event.plan.known = anna;
    f.append(event);
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM clients")), QStringLiteral("0"));
}

void TestClientDirectory::anEventWithOnlyANumberShowsWhomItIsAbout()
{
    StorageFixture f;
    QVERIFY(f.start());
    tell(f, anna);
    const EventId event = tell(f, client("5", "", ""));
    QCOMPARE(f.value(QStringLiteral("SELECT client || '|' || phone FROM events WHERE id = %1")
                         .arg(event.value)),
             QStringLiteral("Анна|8 900 000-00-01"));
    const EventId stranger = tell(f, client("6", "", ""));
    QCOMPARE(f.value(QStringLiteral("SELECT client || '|' || phone FROM events WHERE id = %1")
                         .arg(stranger.value)),
             QStringLiteral("|"));
}

void TestClientDirectory::whatWasTakenBackIsNotRemembered()
{
    bool failing = false;
    StorageFixture f([&failing](const QByteArray &sql) -> std::optional<Error> {
        if (failing && sql.startsWith("INSERT INTO requests"))
            return Error { ErrorKind::DiskFull, {}, {} };
        return std::nullopt;
    });
    QVERIFY(f.start());
    tell(f, client("6", "Вера", ""));
    failing = true;
    QVERIFY(!tell(f, anna).isValid());
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(id) FROM clients")), QStringLiteral("6"));
}

void TestClientDirectory::pagesGoThroughAllWithoutRepeats()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 1; i <= 23; ++i) {
        tell(f, client(QByteArray::number(i).constData(), "Анна", ""));
        if (i % 4 == 0)
            f.clock.milliseconds += 1000; // several of one moment
    }
    HistoryReader reader(f.path());
    QStringList seen;
    QDateTime after;
    bool more = true;
    while (more) {
        const auto page = waited(reader.clients({}, after, seen.value(seen.size() - 1), 5));
        QVERIFY(page);
        for (const ClientEntry &entry : page->rows) {
            QVERIFY(!seen.contains(entry.data.id));
            seen.append(entry.data.id);
            after = entry.lastSeenUtc;
        }
        more = page->more;
    }
    QCOMPARE(seen.size(), 23);
    QVERIFY(seen.indexOf(QStringLiteral("22")) < seen.indexOf(QStringLiteral("7")));
    QCOMPARE(waited(reader.clientCount()).value(), 23);
}

void TestClientDirectory::searchFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    QTest::newRow("all") << QString() << "7 5";
    QTest::newRow("part of a name in capitals") << QStringLiteral("ННА") << "5";
    QTest::newRow("a phone in another writing") << QStringLiteral("+7 (900) 000 00 01") << "5";
    QTest::newRow("an e-mail") << QStringLiteral("A@EXAMPLE") << "5";
    QTest::newRow("the number") << QStringLiteral("7") << "7";
    QTest::newRow("nobody") << QStringLiteral("Пётр") << "";
}

void TestClientDirectory::searchFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    StorageFixture f;
    QVERIFY(f.start());
    tell(f, anna);
    f.clock.milliseconds += 1;
    tell(f, client("7", "Вера", "8 900 000-00-02"));
    HistoryReader reader(f.path());
    QStringList found;
    const auto page = waited(reader.clients(text, {}, {}, 10));
    for (const ClientEntry &entry : page->rows)
        found.append(entry.data.id);
    QCOMPARE(found.join(u' '), ids);
}

void TestClientDirectory::aFileIsTakenInInPieces()
{
    StorageFixture f;
    QVERIFY(f.start());
    ClientStore store(*f.queue);
    QVERIFY(waited(store.write(anna, f.clock.nowUtc())));
    QList<ClientData> file { client("5", "", "8 900 000-00-09"),
                             client("5", "", "8 900 000-00-09") };
    for (int i = 100; i < 1300; ++i)
        file.append(client(QByteArray::number(i).constData(), "Вера", ""));
    const auto tally = waited(store.takeIn(file, ClientOrigin::Csv, f.clock.nowUtc()));
    QVERIFY(tally);
    QCOMPARE(tally->added, 1200);
    QCOMPARE(tally->changed, 1);
    QCOMPARE(tally->unchanged, 1);
    QCOMPARE(stored(f, QStringLiteral("5")),
             QStringLiteral("Анна|8 900 000-00-09|a@example.org|csv"));
}

QTEST_GUILESS_MAIN(TestClientDirectory)
#include "tst_clientdirectory.moc"
