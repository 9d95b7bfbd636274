// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/flowsgallery.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/chainstrip.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/stepcard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// What a hand does to the chain of a flow.
class TestChain final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theCardsTellTheChain();
    void dragsAStepToItsPlace();
    void aDragIsGivenUpWithEscape();
    void aPressOnTheDotsChooses();
    void movesAStepWithAltAndArrow();
    void theMenuSwitchesDuplicatesAndRemoves();
    void theMenuPausesAStoredStep();
    void aPausedStepIsResumed();
    void aNewStepHasNothingToPause();
    void whatWasRemovedComesBack();
    void aRemovedSourceIsAnError();
    void theHeaderNamesAndRules();
    void addsAStepFromTheMenu();
    void anEmptyChainAsksWhereToSend();
    void manyCardsStandInAColumn();
    void savesKeysAndOrder();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromUtf8(name));
    }
    [[nodiscard]] StepCard *card(int step) const
    {
        return m_page->findChild<StepCard *>("step"_L1 + QString::number(step));
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList texts;
        for (int i = 0; card(i); ++i)
            texts.append(card(i)->text());
        return texts;
    }
    void choose(int step, const char *entry) const
    {
        QTest::keyClick(card(step), Qt::Key_Menu);
        auto *menu = find<QMenu>("stepMenu");
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(QString::fromUtf8(entry));
        QVERIFY2(action && action->isEnabled(), entry);
        action->trigger();
        menu->close();
        QTRY_VERIFY(!find<QMenu>("stepMenu"));
    }
    /// Gone cards are deleted with the next turn of the loop.
    static void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    [[nodiscard]] const QList<Action> &saved() const
    {
        return m_engine->flows.saved.constLast().actions;
    }
    void save() const { find<QPushButton>("saveFlow")->click(); }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FlowsPage> m_page;
};

void TestChain::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

/// Three steps: an order, another one that takes its number, a third for failures.
void TestChain::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillEditor(*m_engine);
    Flow &flow = m_engine->flows.flowsNow.first();
    Action first = flow.actions.first();
    first.key = 1;
    first.name = u"A"_s;
    Action second = first;
    second.key = 2;
    second.name = u"B"_s;
    second.run = RunRule::IfPreviousDelivered;
    second.mapping.insert(u"sub_id_3"_s, { MappingKind::Template, u"{{steps.1.order_id}}"_s });
    Action third = first;
    third.key = 3;
    third.name = u"C"_s;
    third.run = RunRule::IfPreviousFailed;
    flow.actions = { first, second, third };
    m_page = std::make_unique<FlowsPage>(m_engine->flows, m_engine->history, m_engine->status,
                                         m_engine->settings);
    m_page->setSending(m_engine->sendings);
    m_page->resize(1500, 736);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->openFlow({ 1 });
    settle();
}

void TestChain::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

void TestChain::theCardsTellTheChain()
{
    QCOMPARE(titles(), (QStringList { u"1. A"_s, u"2. B"_s, u"3. C"_s }));
    QVERIFY(card(0)->isChecked());
    QVERIFY(card(1)->accessibleName().startsWith(u"2. B, "_s));
    QVERIFY(find<StepCard>("stepCondition")->detail().contains(u"is not empty"_s));
    QVERIFY(!find<StepCard>("stepEmpty"));
    for (int step = 0; step < 3; ++step)
        QVERIFY(card(step)->findChild<QToolButton *>()->isVisible());
}

void TestChain::dragsAStepToItsPlace()
{
    StepCard *last = card(2);
    const QPoint dots = last->dotsRect().center();
    QTest::mousePress(last, Qt::LeftButton, {}, dots);
    const QPoint there = card(0)->mapTo(m_page.get(), QPoint(4, 20));
    const QPoint target = last->mapFrom(m_page.get(), there);
    QTest::mouseMove(last, dots - QPoint(40, 0));
    QTest::mouseMove(last, target);
    QVERIFY(m_page->findChild<ChainStrip *>()->findChild<QFrame *>(QString()));
    QTest::mouseRelease(last, Qt::LeftButton, {}, target);
    settle();
    QCOMPARE(titles(), (QStringList { u"1. C"_s, u"2. A"_s, u"3. B"_s }));
    QVERIFY(card(0)->isChecked());
    QVERIFY(card(0)->hasFocus());
}

void TestChain::aDragIsGivenUpWithEscape()
{
    StepCard *last = card(2);
    const QPoint dots = last->dotsRect().center();
    QTest::mousePress(last, Qt::LeftButton, {}, dots);
    QTest::mouseMove(last, dots - QPoint(300, 0));
    QTest::mouseMove(last, dots - QPoint(700, 0));
    QTest::keyClick(last, Qt::Key_Escape);
    QTest::mouseRelease(last, Qt::LeftButton, {}, dots - QPoint(700, 0));
    settle();
    QCOMPARE(titles().first(), u"1. A"_s);
}

void TestChain::aPressOnTheDotsChooses()
{
    QTest::mouseClick(card(1), Qt::LeftButton, {}, card(1)->dotsRect().center());
    QVERIFY(card(1)->isChecked());
    QCOMPARE(titles().first(), u"1. A"_s);
}

void TestChain::movesAStepWithAltAndArrow()
{
    card(0)->setFocus();
    QTest::keyClick(card(0), Qt::Key_Left, Qt::AltModifier); // nowhere to go
    QTest::keyClick(card(0), Qt::Key_Right, Qt::AltModifier);
    settle();
    QCOMPARE(titles(), (QStringList { u"1. B"_s, u"2. A"_s, u"3. C"_s }));
    QVERIFY(card(1)->hasFocus());
    // B takes the number of an order that is made after it.
    QVERIFY(card(0)->detail().contains(u"comes later"_s));
    QTest::keyClick(card(1), Qt::Key_Left, Qt::AltModifier);
    settle();
    QCOMPARE(titles().first(), u"1. A"_s);
    QVERIFY(!card(1)->detail().contains(u"comes later"_s));
}

void TestChain::theMenuSwitchesDuplicatesAndRemoves()
{
    choose(1, "switchStep");
    QVERIFY(card(1)->isFaint());
    QCOMPARE(card(1)->detail(), u"off"_s);
    choose(1, "duplicateStep");
    settle();
    QCOMPARE(titles(), (QStringList { u"1. A"_s, u"2. B"_s, u"3. B 2"_s, u"4. C"_s }));
    QVERIFY(card(2)->isChecked());
    choose(0, "removeStep");
    settle();
    QCOMPARE(titles(), (QStringList { u"1. B"_s, u"2. B 2"_s, u"3. C"_s }));
    save();
    QVERIFY(!saved().at(0).enabled);
    QCOMPARE(saved().at(0).key, 2);
    QCOMPARE(saved().at(1).key, 0);
}

DestinationStanding standingOf(int action)
{
    DestinationStanding standing;
    standing.action = { FlowId { 1 }, action };
    return standing;
}

void TestChain::theMenuPausesAStoredStep()
{
    m_engine->sendings.standingsNow = { standingOf(1), standingOf(2) };
    QTest::keyClick(card(1), Qt::Key_Menu);
    auto *menu = find<QMenu>("stepMenu");
    QVERIFY(menu);
    QVERIFY(!menu->findChild<QAction *>(u"resumeActions"_s));
    auto *pause = menu->findChild<QMenu *>(u"pauseActions"_s);
    QVERIFY(pause);
    pause->actions().constLast()->trigger();
    menu->close();
    QCOMPARE(m_engine->sendings.paused.size(), 1);
    QCOMPARE(m_engine->sendings.paused.first().first,
             QList<ActionId>({ ActionId(FlowId { 1 }, 2) }));
    QVERIFY(!m_engine->sendings.paused.first().second.isValid());
}

void TestChain::aPausedStepIsResumed()
{
    DestinationStanding paused = standingOf(2);
    paused.kind = DestinationStanding::Kind::Paused;
    m_engine->sendings.standingsNow = { standingOf(1), paused };
    choose(1, "resumeActions");
    QCOMPARE(m_engine->sendings.resumed, QList<QList<ActionId>>({ { ActionId(FlowId { 1 }, 2) } }));
    m_engine->sendings.nextError = Error { ErrorKind::Storage, {}, {} };
    choose(1, "resumeActions");
    QTRY_VERIFY(find<Banner>("flowsTrouble")->isVisible());
}

void TestChain::aNewStepHasNothingToPause()
{
    m_engine->sendings.standingsNow = { standingOf(1), standingOf(2), standingOf(3) };
    choose(0, "duplicateStep");
    QTest::keyClick(card(1), Qt::Key_Menu);
    auto *menu = find<QMenu>("stepMenu");
    QVERIFY(menu);
    QVERIFY(!menu->findChild<QMenu *>(u"pauseActions"_s));
    menu->close();
}

void TestChain::whatWasRemovedComesBack()
{
    card(0)->setFocus();
    QTest::keyClick(card(0), Qt::Key_Delete);
    settle();
    QCOMPARE(titles().size(), 2);
    auto *toast = m_page->findChild<Toast *>();
    QVERIFY(toast);
    toast->findChild<QPushButton *>()->click();
    settle();
    QCOMPARE(titles(), (QStringList { u"1. A"_s, u"2. B"_s, u"3. C"_s }));
    QVERIFY(!find<QPushButton>("saveFlow")->isEnabled()); // as if nothing had been
}

void TestChain::aRemovedSourceIsAnError()
{
    choose(0, "removeStep");
    settle();
    QVERIFY(card(0)->detail().contains(u"removed"_s));
    card(0)->click();
    auto *banner = find<Banner>("stepBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->fact().contains(u"removed"_s));
}

void TestChain::theHeaderNamesAndRules()
{
    auto *rule = find<QComboBox>("runRule");
    QVERIFY(!rule->isEnabled()); // the first always runs
    card(2)->click();
    QVERIFY(rule->isEnabled());
    QCOMPARE(rule->currentText(), u"if not delivered"_s);
    rule->setCurrentIndex(0);
    emit rule->activated(0);
    auto *name = find<QLineEdit>("stepName");
    QCOMPARE(name->text(), u"C"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Third"_s);
    QCOMPARE(card(2)->text(), u"3. Third"_s);
    save();
    QCOMPARE(saved().at(2).run, RunRule::Always);
    QCOMPARE(saved().at(2).name, u"Third"_s);
}

void TestChain::addsAStepFromTheMenu()
{
    auto *plus = find<QToolButton>("addStep");
    auto *add = plus->menu()->findChild<QAction *>(u"add_cpa_house"_s);
    if (!add)
        add = find<QAction>("add_cpa_house");
    QVERIFY(add);
    add->trigger();
    settle();
    QCOMPARE(titles().last(), u"4. Lead to CPA.House"_s);
    QVERIFY(card(3)->isChecked());
    QVERIFY(card(3)->detail().contains(u"to fill in"_s));
    // What an event brings is filled in by itself.
    save();
    QCOMPARE(saved().last().mapping.value(u"phone"_s).text, u"client_phone"_s);
    QCOMPARE(saved().last().run, RunRule::Always);
}

void TestChain::anEmptyChainAsksWhereToSend()
{
    for (int left = 3; left > 0; --left) {
        QTest::keyClick(card(0), Qt::Key_Delete);
        settle();
    }
    QVERIFY(find<StepCard>("stepEmpty")->isChecked());
    QVERIFY(find<QWidget>("stepHeader")->isHidden());
    auto *tile = find<StepCard>("tile_cpa_house");
    QTRY_VERIFY(tile->isVisible());
    QTest::keyClick(tile, Qt::Key_Return);
    settle();
    QCOMPARE(titles(), QStringList { u"1. Lead to CPA.House"_s });
    QVERIFY(!tile->isVisible());
}

void TestChain::manyCardsStandInAColumn()
{
    for (Action &action : m_engine->flows.flowsNow.first().actions)
        action.name += u" of a name that is as long as people make them"_s;
    emit m_engine->flows.changed();
    settle();
    auto *strip = m_page->findChild<ChainStrip *>();
    QTRY_VERIFY(!strip->isColumn());
    m_page->resize(1100, 736);
    QTRY_VERIFY(strip->isColumn());
    QTRY_COMPARE(strip->width(), ChainStrip::columnWidth);
    QTRY_VERIFY(card(1)->y() > card(0)->geometry().bottom());
    card(0)->setFocus();
    QTest::keyClick(card(0), Qt::Key_Down, Qt::AltModifier);
    settle();
    QVERIFY(titles().first().startsWith(u"1. B "_s));
    // What is a menu entry there is reached by scrolling, if need be.
    QVERIFY(find<QToolButton>("addStep")->text().contains(u"Add"_s));
    m_page->resize(1700, 736);
    QTRY_VERIFY(!strip->isColumn());
}

void TestChain::savesKeysAndOrder()
{
    choose(2, "moveUp");
    settle();
    save();
    QList<int> keys;
    for (const Action &action : saved())
        keys.append(action.key);
    QCOMPARE(keys, (QList<int> { 1, 3, 2 }));
    QCOMPARE(saved().at(2).mapping.value(u"sub_id_3"_s).text, u"{{steps.1.order_id}}"_s);
}

QTEST_MAIN(TestChain)
#include "tst_chain.moc"
