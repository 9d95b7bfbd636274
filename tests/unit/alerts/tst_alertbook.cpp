// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/unkeptbook.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using Kind = AlertPart::Kind;

/// What is told when, with a clock that the test turns.
class TestAlertBook final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_now = QDateTime::fromString(QStringLiteral("2026-11-22T10:00:00Z"), Qt::ISODate);
        m_book = AlertBook();
        m_settings = AlertSettings();
        m_current.clear();
    }

    void aCauseIsToldOnceAfterAMoment()
    {
        m_current = { problem(1) };
        QVERIFY(step().isEmpty());
        QCOMPARE(next(), m_now.addSecs(60));
        QVERIFY(after(59s).isEmpty());
        m_current[0].count = 40;
        const auto told = after(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].kind, Kind::Begun);
        QCOMPARE(told[0].problem.count, 40);
        m_current[0].count = 90;
        QVERIFY(after(1h).isEmpty());
    }

    void whatPassesAtOnceIsNotWorthAWord()
    {
        m_current = { problem(1) };
        QVERIFY(step().isEmpty());
        m_current.clear();
        QVERIFY(after(30s).isEmpty());
        QVERIFY(after(1h).isEmpty());
        QVERIFY(!next().isValid());
    }

    void whatKeepsComingBackIsTold()
    {
        for (int i = 0; i < 3; ++i) {
            m_current = { problem(1 + i) }; // a new row of the same cause
            QVERIFY(after(1s).isEmpty());
            m_current.clear();
            QVERIFY(after(24s).isEmpty());
        }
        m_current = { problem(9) };
        const auto told = step();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].kind, Kind::Begun);
    }

    void whatIsBeingMadeIsNotStoredAsTold()
    {
        m_current = { problem(1) };
        QVERIFY(step().isEmpty());
        const AlertBook before = m_book;
        QCOMPARE(after(1min).size(), 1);
        UnkeptBook unkept;
        QVERIFY(unkept.isEmpty());
        QCOMPARE(unkept.toKeep(m_book).written(), m_book.written());
        const int first = unkept.begin(before);
        const AlertBook between = m_book;
        const int second = unkept.begin(between);
        QCOMPARE(unkept.toKeep(m_book).written(), before.written());
        unkept.end(first);
        QCOMPARE(unkept.toKeep(m_book).written(), between.written());
        unkept.end(second);
        QVERIFY(unkept.isEmpty());

        // A program that ends meanwhile tells it at its next start.
        m_book = AlertBook::read(before.written());
        QCOMPARE(step().size(), 1);
    }

    void whatBeganMeanwhileGoesWithIt()
    {
        m_current = { problem(1) };
        QVERIFY(step().isEmpty());
        m_current.append(problem(2, ProblemKind::DiskLow));
        QVERIFY(after(50s).isEmpty());
        QCOMPARE(after(10s).size(), 2);
        QVERIFY(after(1h).isEmpty());
    }

    void itsEndIsToldOnce()
    {
        tellFirst();
        m_current.clear();
        QVERIFY(step().isEmpty());
        QVERIFY(after(119s).isEmpty());
        const auto told = after(1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].kind, Kind::Over);
        QCOMPARE(told[0].problem.overUtc, m_now.addSecs(-120));
        QVERIFY(after(48h).isEmpty());
    }

    void whatComesBackWasNotOver()
    {
        tellFirst();
        for (int i = 0; i < 20; ++i) {
            m_current.clear();
            QVERIFY(after(60s).isEmpty());
            m_current = { problem(2 + i) }; // a new row of the same cause
            QVERIFY(after(60s).isEmpty());
        }
    }

    void aNewTroubleOfTheSameCauseIsToldAnew()
    {
        tellFirst();
        m_current.clear();
        QVERIFY(step().isEmpty());
        QCOMPARE(after(2min).size(), 1);
        m_current = { problem(2) };
        QVERIFY(step().isEmpty());
        QCOMPARE(after(1min)[0].kind, Kind::Begun);
    }

    void remindersStopWhenSeenAndAfterAWeek()
    {
        tellFirst();
        QVERIFY(after(23h).isEmpty());
        QCOMPARE(after(1h)[0].kind, Kind::Reminder);
        m_current[0].state = ProblemState::Seen;
        QVERIFY(after(24h).isEmpty());
        m_current[0].state = ProblemState::Open;
        for (int day = 2; day <= 7; ++day)
            QCOMPARE(after(24h).size(), 1);
        QVERIFY(after(24h).isEmpty());
        m_current.clear();
        QVERIFY(step().isEmpty());
        QCOMPARE(after(2min)[0].kind, Kind::Over);
    }

    void whatIsSeenBeforeIsNotTold()
    {
        m_current = { problem(1) };
        m_current[0].state = ProblemState::Seen;
        QVERIFY(step().isEmpty());
        QVERIFY(after(1h).isEmpty());
    }

    void silencedKindsAreNotTold()
    {
        m_settings.silenced = { ProblemKind::DiskLow };
        m_current = { problem(1, ProblemKind::DiskLow), problem(2) };
        QVERIFY(step().isEmpty());
        const auto told = after(1min);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].problem.id.value, 2);
        m_current.clear();
        QVERIFY(step().isEmpty());
        QCOMPARE(after(2min).size(), 1);
    }

    void aRestartTellsNothingTwiceAndForgetsNothing()
    {
        tellFirst();
        m_book = AlertBook::read(m_book.written());
        QVERIFY(after(1h).isEmpty());
        m_book = AlertBook::read(m_book.written());
        m_current.clear();
        QVERIFY(step().isEmpty());
        m_book = AlertBook::read(m_book.written());
        const auto told = after(2min);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].kind, Kind::Over);
        QCOMPARE(told[0].problem.flowName, problem(1).flowName);
        QCOMPARE(told[0].problem.key, problem(1).key);
    }

    void theStoredBookNamesNobody()
    {
        m_current = { problem(1) };
        m_current[0].reason = { ReasonCode::ServiceSaid, { QStringLiteral("Anna Primerova") } };
        QVERIFY(step().isEmpty());
        QCOMPARE(after(1min).size(), 1);
        QVERIFY(!m_book.written().contains("Anna"));
    }

    void aClockSetBackDelaysNothing()
    {
        m_current = { problem(1) };
        QVERIFY(step().isEmpty());
        m_now = m_now.addDays(-1);
        QVERIFY(step().isEmpty());
        QCOMPARE(after(1min).size(), 1);
    }

    void aListThatIsCutEndsNothing()
    {
        tellFirst();
        m_current.clear();
        QVERIFY(m_book.step(m_current, false, m_settings, m_times, m_now).isEmpty());
        m_now = m_now.addSecs(600);
        QVERIFY(m_book.step(m_current, false, m_settings, m_times, m_now).isEmpty());
    }

private:
    static ProblemRecord problem(qint64 id, ProblemKind kind = ProblemKind::Leads)
    {
        ProblemRecord made;
        made.id = { id };
        made.key = { kind, { 7 }, 3, QStringLiteral("key_refused") };
        made.leads = State::Rejected;
        made.flowName = QStringLiteral("Новые клиенты");
        made.destination = QStringLiteral("cpa_house");
        made.firstUtc = QDateTime::fromString(QStringLiteral("2026-11-22T09:59:00Z"), Qt::ISODate);
        made.count = 3;
        return made;
    }

    QList<AlertPart> step() { return m_book.step(m_current, true, m_settings, m_times, m_now); }
    QList<AlertPart> after(std::chrono::seconds time)
    {
        m_now = m_now.addSecs(time.count());
        return step();
    }
    QDateTime next() const { return m_book.nextUtc(m_settings, m_times); }
    void tellFirst()
    {
        m_current = { problem(1) };
        QVERIFY(step().isEmpty());
        QCOMPARE(after(1min).size(), 1);
    }

    QDateTime m_now;
    AlertBook m_book;
    AlertSettings m_settings;
    AlertTimes m_times;
    QList<ProblemRecord> m_current;
};

QTEST_GUILESS_MAIN(TestAlertBook)
#include "tst_alertbook.moc"
