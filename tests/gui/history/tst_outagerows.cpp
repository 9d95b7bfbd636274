// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/pagebench.h"
#include "ui/history/catchupdialog.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// The lines between the events that tell when nothing was received, by keyboard and mouse.
class TestOutageRows final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<PageBench>();
        const EventRow above = madeRow(PageBench::newest - 2);
        Outage outage;
        outage.id = { 5 };
        outage.fromUtc = madeRow(PageBench::newest - 3).receivedUtc.addSecs(1);
        outage.untilUtc = above.receivedUtc.addSecs(-1);
        outage.cause = OutageCause::Slept;
        outage.missed = 2;
        m_bench->engine.outages.outagesNow = { outage };
        m_bench->open();
        m_bench->page->setOutages(m_bench->engine.outages);
        QTRY_VERIFY(outageLine() > 0);
    }
    void cleanup() { m_bench.reset(); }

    void itsLineStandsWhereItWas()
    {
        const HistoryModel *model = m_bench->model();
        QCOMPARE(model->eventAt(outageLine() - 1)->id, EventId { PageBench::newest - 2 });
        QCOMPARE(model->eventAt(outageLine() + 1)->id, EventId { PageBench::newest - 3 });
        const QString words = model->index(outageLine(), 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(u"the computer slept"_s), qPrintable(words));
    }

    void theArrowsStopAtIt()
    {
        standAbove();
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentOutage(), OutageId { 5 });
        QVERIFY(!table()->currentEvent().isValid());
        QVERIFY(table()->selectedEvents().isEmpty());
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentEvent(), EventId { PageBench::newest - 3 });
        QTest::keyClick(table(), Qt::Key_Up);
        QCOMPARE(table()->currentOutage(), OutageId { 5 });
    }

    void enterOpensWhatMakesUpForIt()
    {
        standAbove();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_bench->page->findChild<CatchUpDialog *>());
    }

    void aClickOpensItToo()
    {
        const QRect row = table()->visualRect(m_bench->model()->index(outageLine(), 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(m_bench->page->findChild<CatchUpDialog *>());
    }

    void theHandStaysOnItWhileEventsCome()
    {
        standAbove();
        QTest::keyClick(table(), Qt::Key_Down);
        append(m_bench->engine.history, madeRows(PageBench::newest + 3, PageBench::newest + 1));
        QTRY_COMPARE(m_bench->model()->newest(), EventId { PageBench::newest + 3 });
        QCOMPARE(table()->currentOutage(), OutageId { 5 });
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(table()->currentEvent(), EventId { PageBench::newest - 3 });
    }

    void theStoryStaysWithItsEvent()
    {
        standAbove();
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE(m_bench->page->findChildren<CatchUpDialog *>().size(), 0);
        QSignalSpy moved(table(), &HistoryTable::currentEventChanged);
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(moved.isEmpty());
        QTest::keyClick(table(), Qt::Key_Up);
        QCOMPARE(moved.size(), 1);
    }

    void itIsNoAnswerToASearch()
    {
        HistoryFilter filter;
        filter.states = { State::Delivered };
        m_bench->page->showFilter(filter);
        QTRY_COMPARE(outageLine(), -1);
        m_bench->page->showFilter({});
        QTRY_VERIFY(outageLine() > 0);
    }

    void onlyThoseOfThePeriodStandInIt()
    {
        HistoryFilter filter;
        filter.untilUtc = madeRow(PageBench::newest - 3).receivedUtc.addSecs(-1);
        m_bench->page->showFilter(filter);
        QTRY_COMPARE(outageLine(), -1);
    }

    void theKeyIsInTheList()
    {
        const QList<KeyHint> keys = m_bench->page->keyHints();
        const bool listed = std::any_of(keys.cbegin(), keys.cend(), [](const KeyHint &hint) {
            return hint.keys == u"Ctrl+L"_s;
        });
        QVERIFY(listed);
        QTest::keyClick(m_bench->page.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_bench->page->findChild<CatchUpDialog *>());
    }

private:
    [[nodiscard]] HistoryTable *table() const { return m_bench->table(); }
    [[nodiscard]] int outageLine() const { return m_bench->model()->lineOfOutage(OutageId { 5 }); }
    void standAbove() const
    {
        table()->setFocus();
        QVERIFY(table()->selectEvent({ PageBench::newest - 2 }));
    }

    std::unique_ptr<PageBench> m_bench;
};

QTEST_MAIN(TestOutageRows)
#include "tst_outagerows.moc"
