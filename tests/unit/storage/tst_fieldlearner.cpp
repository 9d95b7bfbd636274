// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/flowstore.h"
#include "app/storage/historyreader.h"
#include "app/storage/learnedfields.h"
#include "app/storage/memorystore.h"
#include "storagefixture.h"

#include <QSignalSpy>

using namespace LeadBridge;

namespace {

Fields fieldsOf(const char *text)
{
    Fields fields;
    for (const QString &pair : QString::fromUtf8(text).split(u'&', Qt::SkipEmptyParts))
        fields.append({ pair.section(u'=', 0, 0), pair.section(u'=', 1) });
    return fields;
}

EventId receive(StorageFixture &f, const char *fields, qint64 flow = 1, bool test = false)
{
    f.clock.milliseconds += 1000;
    NewEvent event = f.newEvent();
    event.flow = { flow };
    event.test = test;
    event.receivedUtc = f.clock.nowUtc();
    event.fields = fieldsOf(fields);
    return f.append(event);
}

LearnedSource learned(StorageFixture &f, qint64 flow = 1)
{
    f.waitUntilLearned();
    HistoryReader reader(f.path());
    return waited(reader.learned({ flow })).value_or(QList<LearnedSource>()).value(0);
}

/// "name=value" of each field: ! where it is not acknowledged, -n where n events lacked it.
QString shown(const LearnedSource &source)
{
    QStringList texts;
    for (const SeenField &field : source.fields) {
        QString text = field.name + u'=' + field.lastValue;
        if (!field.acknowledged)
            text += u'!';
        if (field.eventsSince > 0)
            text += u'-' + QString::number(field.eventsSince);
        texts.append(text);
    }
    return texts.join(u' ');
}

} // namespace

class TestFieldLearner : public QObject
{
    Q_OBJECT

private slots:
    void theFirstEventsFieldsAreKnownLaterOnesAreNew();
    void timesAndValuesAreTheLast();
    void theMarkOfTheStringIsNoField();
    void aPlaceholderIsKeptAsOne();
    void testEventsDoNotTeach();
    void flowsAreLearnedApart();
    void longAndManyFieldsAreBounded();
    void acknowledgingForgetsWhatStopped();
    void clientsOfEventsAreFound();
    void aRestartGoesOnWhereItStopped();
    void whatWasLearnedIsToldAfterTheCommit();
};

void TestFieldLearner::theFirstEventsFieldsAreKnownLaterOnesAreNew()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "id=1&phone=7900");
    receive(f, "id=2&phone=7901&utm=ad");
    receive(f, "id=3");
    QCOMPARE(shown(learned(f)), QStringLiteral("id=3 phone=7901-1 utm=ad!-1"));
    QVERIFY(waited(MemoryStore(*f.queue).acknowledge({ 1 })).has_value());
    QCOMPARE(shown(learned(f)), QStringLiteral("id=3 phone=7901-1 utm=ad-1"));
}

void TestFieldLearner::timesAndValuesAreTheLast()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "id=1");
    const QDateTime first = f.clock.nowUtc();
    receive(f, "id=2&id=9");
    const LearnedSource source = learned(f);
    QCOMPARE(source.fields.size(), 1);
    QCOMPARE(source.fields.first().lastValue, QStringLiteral("2"));
    QCOMPARE(source.fields.first().firstSeenUtc, first);
    QCOMPARE(source.fields.first().lastSeenUtc, f.clock.nowUtc());
    QCOMPARE(source.lastEventUtc, f.clock.nowUtc());
}

void TestFieldLearner::theMarkOfTheStringIsNoField()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "lb=3&id=1");
    QCOMPARE(learned(f).stringVersion, 3);
    QCOMPARE(shown(learned(f)), QStringLiteral("id=1"));
    receive(f, "id=1");
    QCOMPARE(learned(f).stringVersion, 0);
}

void TestFieldLearner::aPlaceholderIsKeptAsOne()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "phone={{client.phone}}");
    QCOMPARE(learned(f).fields.first().unreplaced, QStringLiteral("client.phone"));
    QCOMPARE(learned(f).fields.first().lastValue, QStringLiteral("{{client.phone}}"));
    receive(f, "phone=7900");
    QCOMPARE(learned(f).fields.first().unreplaced, QString());
}

void TestFieldLearner::testEventsDoNotTeach()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "id=1");
    receive(f, "id=2&sample=yes", 1, true);
    QCOMPARE(shown(learned(f)), QStringLiteral("id=1"));
}

void TestFieldLearner::flowsAreLearnedApart()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "id=1", 1);
    receive(f, "num=2", 2);
    QCOMPARE(shown(learned(f, 1)), QStringLiteral("id=1"));
    QCOMPARE(shown(learned(f, 2)), QStringLiteral("num=2"));
    HistoryReader reader(f.path());
    QCOMPARE(waited(reader.learned({})).value().size(), 2);
}

void TestFieldLearner::longAndManyFieldsAreBounded()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent event = f.newEvent();
    event.fields = { { QStringLiteral("long"), QString(5000, u'x') },
                     { QString(300, u'n'), QStringLiteral("name too long") } };
    for (int i = 0; i < 700; ++i)
        event.fields.append({ QStringLiteral("made up %1").arg(i), QString() });
    f.append(event);
    receive(f, "one more=1");
    const LearnedSource source = learned(f);
    QCOMPARE(source.fields.size(), 500);
    for (const SeenField &field : source.fields) {
        QVERIFY(field.name.size() <= 200);
        QVERIFY(field.lastValue.size() <= 200);
    }
}

void TestFieldLearner::acknowledgingForgetsWhatStopped()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "id=1&phone=7900&name=A");
    receive(f, "id=2&phone=7900");
    for (int i = 1; i < fieldStopsAfter; ++i)
        receive(f, "id=3");
    QCOMPARE(shown(learned(f)), QStringLiteral("id=3 name=A-5 phone=7900-4"));
    QVERIFY(waited(MemoryStore(*f.queue).acknowledge({ 1 })).has_value());
    QCOMPARE(shown(learned(f)), QStringLiteral("id=3 phone=7900-4"));
}

void TestFieldLearner::clientsOfEventsAreFound()
{
    StorageFixture f;
    QVERIFY(f.start());
    Flow flow;
    flow.name = QStringLiteral("renamed");
    flow.source.event = QStringLiteral("client_created");
    flow.source.parameters = { { QStringLiteral("num"), QStringLiteral("id") } };
    QCOMPARE(waited(FlowStore(*f.queue).save({ flow })).value().first().id.value, 1);
    receive(f, "client_id=77", 5);
    receive(f, "num=77", 1);
    receive(f, "num=78", 5); // a flow that knows nothing of this name
    receive(f, "client_id={{id}}", 5);
    receive(f, "client_id=77", 5, true);
    f.waitUntilLearned();
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(client || ':' || event, ' ') FROM"
                                    " client_events")),
             QStringLiteral("77:1 77:2 77:5"));
}

void TestFieldLearner::aRestartGoesOnWhereItStopped()
{
    StorageFixture f;
    QVERIFY(f.start());
    receive(f, "id=1&phone=7900");
    f.waitUntilLearned();
    QVERIFY(f.restart());
    for (int i = 0; i < 200; ++i)
        receive(f, "id=2");
    QCOMPARE(shown(learned(f)), QStringLiteral("id=2 phone=7900-200"));
}

void TestFieldLearner::whatWasLearnedIsToldAfterTheCommit()
{
    StorageFixture f;
    QVERIFY(f.start());
    QSignalSpy told(f.journal.get(), &Journal::eventsLearned);
    receive(f, "id=1");
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(f.value(QStringLiteral("SELECT last_event FROM learning")), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestFieldLearner)
#include "tst_fieldlearner.moc"
