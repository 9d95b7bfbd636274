// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "tests/gui/sampledata.h"
#include "ui/overview/attentioncard.h"
#include "ui/overview/flowstable.h"
#include "ui/overview/leadsplot.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/plotcard.h"
#include "ui/overview/waitingcard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/now.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return sampleNowUtc(); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return std::chrono::nanoseconds(0);
    }
};

QString numberOf(const QWidget &page, const QString &card)
{
    return page.findChild<StatCard *>(card)->number();
}

QString meaningOf(const QWidget &page, const QString &card)
{
    return page.findChild<StatCard *>(card)->meaning();
}

} // namespace

class TestOverviewPage final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::instance().install(*qApp, ThemeChoice::Light);
        setClock(&m_clock);
    }

    void cleanupTestCase() { setClock(nullptr); }

    void showsTheDay()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.show();
        QTRY_COMPARE(numberOf(page, u"received"_s), u"148"_s);
        QCOMPARE(meaningOf(page, u"received"_s), u"121 is usual by now"_s);
        QCOMPARE(numberOf(page, u"delivered"_s), u"141"_s);
        QCOMPARE(meaningOf(page, u"delivered"_s), u"95.3 % · usually in 0.4\u00A0s"_s);
        QCOMPARE(meaningOf(page, u"refused"_s), u"2.0 % · one cause"_s);
        QCOMPARE(meaningOf(page, u"waiting"_s), u"the oldest has waited 2\u00A0min"_s);
    }

    void unclearLeadsReplaceTheWaitingLine()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        engine.status.overviewNow->uncertain = 2;
        OverviewPage page(engine.status, engine.flows, engine.problems);
        QTRY_VERIFY(meaningOf(page, u"waiting"_s).contains(u"you decide"_s));
    }

    void aStringToCorrectNeedsAttention()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        QVERIFY(!page.findChild<QPushButton *>(u"showString"_s));
        SourceNotice old;
        old.kind = SourceNotice::Kind::OldString;
        engine.flows.summariesNow[1].notices = { old };
        emit engine.flows.changed();
        auto *show = page.findChild<QPushButton *>(u"showString"_s);
        QVERIFY(show);
        QSignalSpy wanted(&page, &OverviewPage::stringRequested);
        show->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.constFirst().constFirst().value<FlowId>(),
                 engine.flows.summariesNow.at(1).id);
    }

    void noButtonOfAProblemIsCutOff()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        AttentionCard card;
        card.setProblems(engine.problems.currentNow, {});
        int widest = 0;
        const auto buttons = card.findChildren<QPushButton *>(QRegularExpression(u"cure|show"_s));
        QVERIFY(buttons.size() > 1);
        for (const QPushButton *button : buttons)
            widest = std::max(widest, button->sizeHint().width());
        constexpr int margins = 60;
        card.resize(widest + margins, 600);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const QWidget *viewport = card.findChild<QScrollArea *>()->viewport();
        for (const QPushButton *button : buttons) {
            const int right = button->mapTo(viewport, button->rect().topRight()).x();
            QVERIFY2(right < viewport->width(), qPrintable(button->text()));
        }
    }

    void numbersAreUnknownUntilTheyCome()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        engine.status.holdOverview = true;
        OverviewPage page(engine.status, engine.flows, engine.problems);
        QCOMPARE(numberOf(page, u"received"_s), u"—"_s);
        engine.status.answerOverview();
        QTRY_COMPARE(numberOf(page, u"received"_s), u"148"_s);
    }

    void oneQuestionAtATime()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        engine.status.holdOverview = true;
        OverviewPage page(engine.status, engine.flows, engine.problems);
        for (int i = 0; i < 5; ++i)
            emit engine.status.overviewChanged();
        QCOMPARE(engine.status.overviewsAsked, 1);
        engine.status.answerOverview();
        QTRY_COMPARE(engine.status.overviewsAsked, 2);
    }

    void unreadableHistoryIsSaidAndTheOldStays()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.show();
        QTRY_COMPARE(numberOf(page, u"received"_s), u"148"_s);
        engine.status.overviewNow = fail(ErrorKind::Corrupt);
        emit engine.status.overviewChanged();
        auto *banner = page.findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(numberOf(page, u"received"_s), u"148"_s);
    }

    void firstUseOffersTheFirstStep()
    {
        FakeEngine engine;
        fillFirstUse(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.show();
        QSignalSpy create(&page, &OverviewPage::newFlowRequested);
        QTest::mouseClick(page.findChild<QPushButton *>(u"createFlow"_s), Qt::LeftButton);
        QCOMPARE(create.count(), 1);
        QTest::mouseClick(page.findChild<QPushButton *>(u"seeExample"_s), Qt::LeftButton);
        QCOMPARE(engine.status.demosAsked, 1);
    }

    void theAddressFoldsAwayWithTheFirstEvent()
    {
        FakeEngine engine;
        fillWaitingForFirst(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.show();
        auto *card = page.findChild<WaitingCard *>();
        QTRY_VERIFY(card->isVisible());
        QTest::mouseClick(page.findChild<QPushButton *>(u"sendSample"_s), Qt::LeftButton);
        QCOMPARE(engine.flows.testsAsked.size(), 1);
        QCOMPARE(engine.flows.testsAsked.constFirst().second, TestTarget::Sandbox);
        engine.status.overviewNow->anyEventEver = true;
        emit engine.status.overviewChanged();
        QTRY_VERIFY(!card->isVisible());
        QVERIFY(page.findChild<PlotCard *>()->isVisible());
    }

    void theSecretOfAnAddressIsShortened()
    {
        QCOMPARE(shortenedAddress(u"https://a.example/hook/3rD0abcdefgh0000?x={{y}}"_s),
                 u"https://a.example/hook/3rD0…0000?x={{y}}"_s);
    }

    void aCardOpensTheHistory()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.show();
        HistoryFilter asked;
        connect(&page, &OverviewPage::historyRequested, this,
                [&asked](const HistoryFilter &filter) { asked = filter; });
        QTest::mouseClick(page.findChild<StatCard *>(u"delivered"_s), Qt::LeftButton);
        QCOMPARE(asked.states, QList<State> { State::Delivered });
        QCOMPARE(asked.sinceUtc.toLocalTime().time(), QTime(0, 0));
    }

    void thePlotIsWalkedByKeys()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.resize(1072, 708);
        page.show();
        QTRY_COMPARE(numberOf(page, u"received"_s), u"148"_s);
        auto *plot = page.findChild<LeadsPlot *>();
        auto *surface = plot->findChild<QWidget *>(u"plot"_s);
        QTest::keyClick(surface, Qt::Key_Left);
        const int last = plot->marked();
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(surface, Qt::Key_Left);
        QCOMPARE(plot->marked(), last - 6);
        QVERIFY2(plot->markedName().startsWith(u"14:00: delivered 34"_s),
                 qPrintable(plot->markedName()));
        QSignalSpy chosen(plot, &LeadsPlot::hourChosen);
        QTest::keyClick(surface, Qt::Key_Return);
        QCOMPARE(chosen.constFirst().constFirst().toInt(), 14);
    }

    void thePlotIsATableToo()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *card = page.findChild<PlotCard *>();
        QVERIFY(!card->showsTable());
        card->plot()->setFocus();
        QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(card->showsTable());
    }

    void flowsAreSwitchedByKeyAndClick()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        OverviewPage page(engine.status, engine.flows, engine.problems);
        page.resize(1072, 708);
        page.show();
        auto *table = page.findChild<FlowsTable *>();
        QSignalSpy asked(&page, &OverviewPage::switchRequested);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.constFirst().at(1).toBool(), false);
        const QRect second = table->visualRect(table->model()->index(1, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          QPoint(second.left() + 24, second.center().y()));
        QCOMPARE(asked.count(), 2);
        // The third has an input to fill: it cannot be switched on.
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(asked.count(), 2);
    }

    void theModelKeepsItsPromises()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        FlowsTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setFlows(engine.flows.summariesNow);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFlows(engine.flows.summariesNow);
        QCOMPARE(reset.count(), 0);
        model.setFlows({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    StoppedClock m_clock;
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
