// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/pagebench.h"
#include "ui/history/historyfeed.h"
#include "ui/history/historytable.h"
#include "ui/history/newpill.h"
#include "ui/history/storypane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 newest = PageBench::newest;
constexpr qint64 oldest = PageBench::oldest;

} // namespace

class TestHistoryPage final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_bench = std::make_unique<PageBench>(); }
    void cleanup() { m_bench.reset(); }

    void theNewestStandOnTop()
    {
        m_bench->open();
        QVERIFY(m_bench->table()->standsAtNewest());
        QCOMPARE(m_bench->model()->newest(), EventId { newest });
        QVERIFY(m_bench->counts().startsWith(u"500 event(s): 500 delivered"_s));
        QVERIFY(m_bench->page->titleDetail().startsWith(u"500"_s));
    }

    void newRowsAreFollowedAtTheTop()
    {
        m_bench->open();
        append(m_bench->engine.history, madeRows(newest + 3, newest + 1));
        QTRY_COMPARE(m_bench->model()->newest(), EventId { newest + 3 });
        QVERIFY(m_bench->table()->standsAtNewest());
        QVERIFY(!m_bench->pill()->isVisible());
    }

    void thePlaceIsKeptElsewhere()
    {
        m_bench->open();
        QScrollBar *bar = m_bench->table()->verticalScrollBar();
        bar->setValue(bar->maximum() / 3);
        const int before = bar->value();
        const int line = m_bench->table()->rowAt(100);
        append(m_bench->engine.history, madeRows(newest + 12, newest + 1));
        QTRY_VERIFY(m_bench->pill()->isVisible());
        QCOMPARE(m_bench->pill()->text(), u"12 new"_s);
        QCOMPARE(bar->value(), before);
        QCOMPARE(m_bench->table()->rowAt(100), line);
        QTest::mouseClick(m_bench->pill(), Qt::LeftButton);
        QTRY_COMPARE(m_bench->model()->newest(), EventId { newest + 12 });
        QTRY_VERIFY(!m_bench->pill()->isVisible());
        QVERIFY(m_bench->table()->standsAtNewest());
    }

    void rowsThatComeAboveDoNotMoveWhatIsLookedAt()
    {
        m_bench->open();
        QScrollBar *bar = m_bench->table()->verticalScrollBar();
        bar->setValue(bar->maximum() / 3);
        append(m_bench->engine.history, madeRows(newest + 12, newest + 1));
        QTRY_VERIFY(m_bench->pill()->isVisible());
        // Scrolled to the very top by hand, the new rows join above without a jump.
        bar->setValue(0);
        const int y = m_bench->table()->rowViewportPosition(m_bench->model()->lineOf({ newest }));
        QTRY_COMPARE(m_bench->model()->newest(), EventId { newest + 12 });
        QCOMPARE(m_bench->table()->rowViewportPosition(m_bench->model()->lineOf({ newest })), y);
        QTRY_VERIFY(!m_bench->pill()->isVisible());
    }

    void endLeadsToTheNewestAndHomeToTheOldest()
    {
        m_bench->open();
        m_bench->table()->setFocus();
        QTest::keyClick(m_bench->table(), Qt::Key_Home);
        QTRY_COMPARE(m_bench->model()->oldest(), EventId { oldest });
        append(m_bench->engine.history, madeRows(newest + 2, newest + 1));
        QTRY_VERIFY(m_bench->pill()->isVisible());
        QTest::keyClick(m_bench->table(), Qt::Key_End);
        QTRY_COMPARE(m_bench->model()->newest(), EventId { newest + 2 });
        QTRY_VERIFY(m_bench->table()->standsAtNewest());
        append(m_bench->engine.history, madeRows(newest + 3, newest + 3));
        QTRY_COMPARE(m_bench->model()->newest(), EventId { newest + 3 });
    }

    void theSelectionIsHeldByEvent()
    {
        m_bench->open();
        QVERIFY(m_bench->table()->selectEvent({ newest - 5 }));
        append(m_bench->engine.history, madeRows(newest + 4, newest + 1));
        QTRY_COMPARE(m_bench->model()->newest(), EventId { newest + 4 });
        QCOMPARE(m_bench->table()->currentEvent(), EventId { newest - 5 });
        change(m_bench->engine.history, { newest - 5 }, State::Rejected);
        QTRY_COMPARE(m_bench->model()->eventAt(m_bench->table()->currentIndex().row())->state,
                     State::Rejected);
        QCOMPARE(m_bench->table()->selectedEvents(), QList<EventId> { { newest - 5 } });
        // Another list that holds it keeps it chosen and in view.
        m_bench->chip(u"Last 7 days"_s)->removed();
        QTRY_VERIFY(m_bench->chip(u"Last 7 days"_s) == nullptr);
        QTRY_COMPARE(m_bench->table()->currentEvent(), EventId { newest - 5 });
        QVERIFY(m_bench->table()->viewport()->rect().contains(
            m_bench->table()->visualRect(m_bench->table()->currentIndex()).center()));
    }

    void arrowsSkipTheDays()
    {
        m_bench->open();
        m_bench->table()->setFocus();
        QTest::keyClick(m_bench->table(), Qt::Key_Down);
        QVERIFY(m_bench->table()->currentEvent().isValid());
        const EventId first = m_bench->table()->currentEvent();
        QTest::keyClick(m_bench->table(), Qt::Key_Down);
        QCOMPARE(m_bench->table()->currentEvent().value, first.value - 1);
        QTest::keyClick(m_bench->table(), Qt::Key_PageDown);
        QVERIFY(m_bench->table()->currentEvent().value < first.value - 5);
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(m_bench->table(), Qt::Key_Up);
        QCOMPARE(m_bench->table()->currentEvent(), EventId { newest });
    }

    void enterOpensTheStoryAndEscapeClosesIt()
    {
        m_bench->open();
        QVERIFY(!m_bench->story()->isVisible());
        m_bench->table()->selectEvent({ newest - 1 });
        QTest::keyClick(m_bench->table(), Qt::Key_Return);
        QVERIFY(m_bench->story()->isVisible());
        QTRY_COMPARE(m_bench->story()->event(), EventId { newest - 1 });
        QTest::keyClick(m_bench->story()->findChild<QToolButton *>(u"storyClose"_s), Qt::Key_Down,
                        Qt::AltModifier);
        QTRY_COMPARE(m_bench->story()->event(), EventId { newest - 2 });
        QTest::keyClick(m_bench->table(), Qt::Key_Escape);
        QVERIFY(!m_bench->story()->isVisible());
    }

    void aChipIsTakenAwayAndReset()
    {
        m_bench->open();
        QVERIFY(m_bench->chip(u"Last 7 days"_s) && m_bench->chip(u"Except tests"_s));
        QTest::keyClick(m_bench->chip(u"Except tests"_s), Qt::Key_Delete);
        QTRY_VERIFY(!m_bench->engine.history.filtersAsked.last().test);
        QVERIFY(!m_bench->chip(u"Except tests"_s));
        QTest::mouseClick(m_bench->page->findChild<QPushButton *>(u"reset"_s), Qt::LeftButton);
        QTRY_COMPARE(m_bench->engine.history.filtersAsked.last().test, std::optional(false));
        QVERIFY(m_bench->chip(u"Except tests"_s));
    }

    void theMenuAddsAState()
    {
        m_bench->engine.history.rowsNow.first().state = State::Rejected;
        m_bench->open();
        auto *menu = m_bench->page->findChild<QPushButton *>(u"addCondition"_s)->menu();
        emit menu->aboutToShow();
        QMenu *states = menu->actions().constFirst()->menu();
        for (QAction *action : states->actions()) {
            if (action->text() == u"Refused"_s)
                action->trigger();
        }
        QTRY_COMPARE(m_bench->model()->eventCount(), 1);
        QVERIFY(m_bench->chip(u"Refused"_s));
        QTRY_VERIFY(m_bench->counts().startsWith(u"1 event(s)"_s));
    }

    void typingSearchesOnceTheHandRests()
    {
        m_bench->open();
        m_bench->page->focusSearch();
        auto *search = m_bench->page->findChild<QLineEdit *>(u"search"_s);
        const qsizetype asked = m_bench->engine.history.filtersAsked.size();
        QTest::keyClicks(search, u"8777"_s);
        QCOMPARE(m_bench->engine.history.filtersAsked.size(), asked);
        QTRY_COMPARE(m_bench->model()->eventCount(), 1);
        QCOMPARE(m_bench->engine.history.filtersAsked.last().text, u"8777"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(m_bench->model()->eventCount() > 1);
    }

    void nothingFoundOffersWhatThereWouldBe()
    {
        m_bench->open();
        HistoryFilter filter;
        filter.text = u"8777"_s;
        filter.states = { State::Rejected };
        m_bench->page->showFilter(filter);
        auto *nothing = m_bench->page->findChild<QWidget *>(u"nothingFound"_s);
        QTRY_VERIFY(nothing->isVisible());
        QTRY_COMPARE(nothing->findChildren<QPushButton *>(u"showWithout"_s).size(), 1);
        QTest::mouseClick(nothing->findChild<QPushButton *>(u"showWithout"_s), Qt::LeftButton);
        QTRY_COMPARE(m_bench->model()->eventCount(), 1);
        QVERIFY(!nothing->isVisible());
    }

    void noEventsAtAllIsToldApart()
    {
        m_bench->engine.history.rowsNow.clear();
        m_bench->open();
        QTRY_VERIFY(m_bench->page->findChild<QWidget *>(u"noEvents"_s)->isVisible());
        append(m_bench->engine.history, madeRows(1, 1));
        QTRY_VERIFY(m_bench->table()->isVisible());
    }

    void aFailureIsShownAndGoesWithTheNextSuccess()
    {
        m_bench->open();
        m_bench->engine.history.nextError = Error { ErrorKind::Storage, {}, {} };
        HistoryFilter all;
        m_bench->page->showFilter(all);
        auto *banner = m_bench->page->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(m_bench->model()->eventCount() > 0);
        QTest::mouseClick(m_bench->page->findChild<QPushButton *>(u"reset"_s), Qt::LeftButton);
        QTRY_VERIFY(!banner->isVisible());
    }

    void theStoryCoversTheTableWhereBothDoNotFit()
    {
        m_bench->open();
        m_bench->page->resize(900, 700);
        m_bench->page->openEvent({ newest });
        QTRY_VERIFY(m_bench->story()->isVisible());
        QVERIFY(!m_bench->table()->isVisible());
        QTest::mouseClick(m_bench->story()->findChild<QToolButton *>(u"storyClose"_s),
                          Qt::LeftButton);
        QVERIFY(m_bench->table()->isVisible());
    }

    void fiveThousandArriveUnderTheEyes()
    {
        m_bench->open();
        const QAbstractItemModelTester tester(
            m_bench->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_bench->table()->selectEvent({ newest });
        for (qint64 id = newest + 50; id <= newest + 5'000; id += 50) {
            append(m_bench->engine.history, madeRows(id, id - 49));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(m_bench->model()->newest() == EventId { newest + 5'000 }
                    || m_bench->pill()->isVisible());
        QVERIFY(m_bench->model()->eventCount() <= HistoryFeed::windowRows);
    }

private:
    std::unique_ptr<PageBench> m_bench;
};

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
