// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sourcememory.h"
#include "app/klientiks/parameterstring.h"

#include <QTest>

using namespace LeadBridge;
using Kind = SourceNotice::Kind;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

Source chosen(int version)
{
    Source source;
    source.event = QStringLiteral("client_created");
    source.parameters = { { QStringLiteral("client_id"), QStringLiteral("id") },
                          { QStringLiteral("tel"), QStringLiteral("phone") },
                          { QStringLiteral("points"), QStringLiteral("bonus.points") } };
    source.stringVersion = version;
    return source;
}

Source unmarked()
{
    Source source;
    source.event = QStringLiteral("client_created");
    return source;
}

SeenField seen(const char *name, bool acknowledged = true, qint64 eventsSince = 0,
               const char *unreplaced = "")
{
    return { QString::fromLatin1(name),
             QStringLiteral("last"),
             noon.addDays(-1),
             noon.addSecs(-60 * eventsSince),
             QString::fromLatin1(unreplaced),
             acknowledged,
             eventsSince };
}

LearnedSource learnedFrom(const QList<SeenField> &fields, int version)
{
    return { FlowId { 1 }, fields, noon, version };
}

QString words(const QList<SourceNotice> &notices)
{
    QStringList texts;
    for (const SourceNotice &notice : notices) {
        QString text = noticeWord(notice.kind);
        if (!notice.field.isEmpty())
            text += u':' + notice.field;
        if (!notice.placeholder.isEmpty())
            text += u'=' + notice.placeholder;
        texts.append(text);
    }
    return texts.join(u' ');
}

} // namespace

class TestSourceMemory : public QObject
{
    Q_OBJECT

private slots:
    void noticesOfASource_data();
    void noticesOfASource();
    void noticesTellSinceWhen();
    void fieldsKeepTheOrderOfTheString();
    void fieldsThatNeverCameHaveTheExample();
};

void TestSourceMemory::noticesOfASource_data()
{
    QTest::addColumn<Source>("source");
    QTest::addColumn<LearnedSource>("learned");
    QTest::addColumn<QString>("expected");

    const QList<SeenField> usual { seen("client_id"), seen("tel") };
    QTest::newRow("nothing came yet") << chosen(3) << LearnedSource() << QString();
    QTest::newRow("all is as it should be") << chosen(3) << learnedFrom(usual, 3) << QString();
    QTest::newRow("a field nobody knows")
        << chosen(3) << learnedFrom(usual + QList { seen("utm", false) }, 3)
        << QStringLiteral("field_new:utm");
    QTest::newRow("a new field that was asked for is no news")
        << chosen(3) << learnedFrom(usual + QList { seen("points", false) }, 3) << QString();
    QTest::newRow("four events without a field may be chance")
        << chosen(3) << learnedFrom({ seen("client_id"), seen("tel", true, 4) }, 3) << QString();
    QTest::newRow("five are not") << chosen(3)
                                  << learnedFrom({ seen("client_id"), seen("tel", true, 5) }, 3)
                                  << QStringLiteral("field_stopped:tel");
    QTest::newRow("what is no longer asked for stops by itself")
        << chosen(3) << learnedFrom(usual + QList { seen("old", true, 9) }, 3) << QString();
    QTest::newRow("in a string without a mark it is told")
        << unmarked() << learnedFrom({ seen("client_id"), seen("own", true, 9) }, 0)
        << QStringLiteral("field_stopped:own");
    QTest::newRow("a stranger that came and went is nothing")
        << unmarked() << learnedFrom({ seen("client_id"), seen("own", false, 9) }, 0) << QString();
    QTest::newRow("a placeholder Klientiks does not know")
        << chosen(3) << learnedFrom({ seen("client_id"), seen("tel", true, 0, "client.phone") }, 3)
        << QStringLiteral("unreplaced:tel=client.phone");
    QTest::newRow("one that no longer comes has stopped")
        << chosen(3) << learnedFrom({ seen("client_id"), seen("tel", true, 5, "client.phone") }, 3)
        << QStringLiteral("field_stopped:tel");
    QTest::newRow("an older string")
        << chosen(3) << learnedFrom(usual, 2) << QStringLiteral("old_string");
    QTest::newRow("one from before there were marks")
        << chosen(1) << learnedFrom(usual, 0) << QStringLiteral("old_string");
    QTest::newRow("what an old string brings is not new")
        << chosen(3) << learnedFrom(usual + QList { seen("was_asked", false) }, 2)
        << QStringLiteral("old_string");
    QTest::newRow("a newer string than ours, from another copy")
        << chosen(3) << learnedFrom(usual, 4) << QString();
    QTest::newRow("without a mark no string is old")
        << unmarked() << learnedFrom(usual, 0) << QString();
}

void TestSourceMemory::noticesOfASource()
{
    QFETCH(Source, source);
    QFETCH(LearnedSource, learned);
    QFETCH(QString, expected);
    QCOMPARE(words(sourceNotices(source, learned)), expected);
}

void TestSourceMemory::noticesTellSinceWhen()
{
    const auto notices = sourceNotices(
        chosen(3), learnedFrom({ seen("client_id"), seen("tel", true, 6), seen("x", false) }, 3));
    QCOMPARE(words(notices), QStringLiteral("field_stopped:tel field_new:x"));
    QCOMPARE(notices.at(0).sinceUtc, noon.addSecs(-360));
    QCOMPARE(notices.at(1).sinceUtc, noon.addDays(-1));
    QCOMPARE(sourceNotices(chosen(3), learnedFrom({}, 2)).first().sinceUtc, noon);
}

void TestSourceMemory::fieldsKeepTheOrderOfTheString()
{
    const auto fields = fieldsToChooseFrom(
        chosen(3), learnedFrom({ seen("client_email"), seen("utm"), seen("tel") }, 3));
    QStringList names;
    for (const KnownField &field : fields)
        names.append(field.name);
    QCOMPARE(names.join(u' '), QStringLiteral("client_id tel points client_email utm"));
    const KnownField &tel = fields.at(1);
    QCOMPARE(tel.titleEn, QStringLiteral("Client’s phone")); // told by its placeholder
    QCOMPARE(tel.lastValue, QStringLiteral("last"));
    QVERIFY(tel.seen);
    QCOMPARE(tel.lastSeenUtc, noon);
    QVERIFY(fields.at(2).titleEn.isEmpty());
    QVERIFY(!fields.at(3).titleEn.isEmpty()); // told by its name
    QVERIFY(fields.at(4).titleEn.isEmpty());
}

void TestSourceMemory::fieldsThatNeverCameHaveTheExample()
{
    const auto fields = fieldsToChooseFrom(unmarked(), {});
    QCOMPARE(fields.size(), allParameters(QStringLiteral("client_created")).size());
    for (const KnownField &field : fields) {
        QVERIFY(!field.seen);
        QVERIFY(!field.lastValue.isEmpty());
        QVERIFY(field.name != versionParameter);
    }
}

QTEST_APPLESS_MAIN(TestSourceMemory)
#include "tst_sourcememory.moc"
