// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "ui/flows/keydialog.h"
#include "ui/problems/problemcard.h"
#include "ui/problems/problemcures.h"
#include "ui/problems/problemspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// The cards of the problems, and where their buttons lead.
class TestProblemsPage final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::instance().install(*qApp, ThemeChoice::Light);
    }

    void oneCardForEachProblem()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        ProblemsPage page(engine.problems);
        page.show();
        QCOMPARE(cards(page).size(), 2);
        QCOMPARE(cards(page).first()->accessibleName(), u"CPA.House refused the lead"_s);
    }

    void ordersThatAreThereAreNotSentAgain()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        ProblemsPage page(engine.problems);
        page.show();
        for (const ProblemCard *card : cards(page))
            QVERIFY(!card->findChild<QPushButton *>(u"sendAgain"_s));
        engine.problems.currentNow.first().reason = { ReasonCode::ServiceSaid, { u"Bad offer"_s } };
        emit engine.problems.changed();
        QTest::mouseClick(cards(page).first()->findChild<QPushButton *>(u"sendAgain"_s),
                          Qt::LeftButton);
        QTRY_COMPARE(engine.problems.sentAgain.size(), 1);
    }

    void keysActOnTheCard()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        ProblemsPage page(engine.problems);
        page.show();
        QSignalSpy cured(&page, &ProblemsPage::cureRequested);
        QTest::keyClick(cards(page).first(), Qt::Key_Return);
        QCOMPARE(cured.size(), 1);
        QTest::keyClick(cards(page).first(), Qt::Key_A);
        QTRY_COMPARE(engine.problems.acknowledged.size(), 1);
        QCOMPARE(engine.problems.acknowledged.first(), ProblemId { 4 });
    }

    void seenOnesStandInTheirOwnTab()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        engine.problems.currentNow.first().state = ProblemState::Seen;
        ProblemsPage page(engine.problems);
        page.show();
        QCOMPARE(cards(page).size(), 1);
        page.showTab(ProblemsPage::Tab::Seen);
        QCOMPARE(cards(page).size(), 1);
        QTest::keyClick(cards(page).first(), Qt::Key_A);
        QTRY_COMPARE(engine.problems.reopened.size(), 1);
    }

    void whatIsOverHasNoCure()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        ProblemRecord over = engine.problems.currentNow.takeFirst();
        over.state = ProblemState::Over;
        over.overUtc = over.lastUtc;
        over.unsettled = 0;
        engine.problems.pastNow = { over };
        ProblemsPage page(engine.problems);
        page.show();
        page.showTab(ProblemsPage::Tab::Over);
        QTRY_COMPARE(cards(page).first()->problem().id, over.id);
        QVERIFY(cards(page).first()->findChildren<QPushButton *>().isEmpty());
    }

    void withoutProblemsTheAlertsCanBeChecked()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        engine.problems.currentNow.clear();
        ProblemsPage page(engine.problems);
        page.show();
        auto *empty = page.findChild<EmptyState *>();
        QVERIFY(empty);
        QSignalSpy alerts(&page, &ProblemsPage::alertsRequested);
        empty->findChild<QPushButton *>()->click();
        QCOMPARE(alerts.size(), 1);
    }

    void aCardKeepsTheKeyboard()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        ProblemsPage page(engine.problems);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        cards(page).at(1)->setFocus();
        engine.problems.currentNow.first().count = 4;
        emit engine.problems.changed();
        QCOMPARE(cards(page).first()->problem().count, 4);
        QVERIFY(cards(page).at(1)->hasFocus());
    }

    void duplicatesLeadToTheGuard()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        QSignalSpy done(&cures, &ProblemCures::done);
        ProblemRecord problem = engine.problems.currentNow.first();
        problem.key.flow = engine.flows.flowsNow.first().id;
        engine.flows.flowsNow.first().duplicates.reset();
        cures.cure(problem);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(engine.flows.saved.first().duplicates->sameLead);
    }

    void aWrongKeyLeadsToTheKey()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        ProblemRecord problem = engine.problems.currentNow.first();
        problem.reason = { ReasonCode::KeyRefused, { u"no"_s } };
        problem.key.flow = engine.flows.flowsNow.first().id;
        cures.cure(problem);
        QVERIFY(window.findChild<KeyDialog *>());
        problem.key.flow = {};
        QSignalSpy settings(&cures, &ProblemCures::settingsRequested);
        cures.cure(problem);
        QCOMPARE(settings.first().first().value<SettingsSection>(), SettingsSection::Keys);
    }

    void aTakenPortIsExchanged()
    {
        FakeEngine engine;
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        ProblemRecord problem;
        problem.key = { ProblemKind::NotListening, {}, 0, u"8787"_s };
        cures.cure(problem);
        QCOMPARE(engine.status.portsAsked, QList<quint16>({ 8788 }));
    }

    void unclearLeadsAreShown()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        QSignalSpy history(&cures, &ProblemCures::historyRequested);
        cures.cure(engine.problems.currentNow.at(1));
        QCOMPARE(history.first().first().value<HistoryFilter>().problem, ProblemId { 3 });
    }

    void aHeldServiceIsTriedAtOnce()
    {
        FakeEngine engine;
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        ProblemRecord problem;
        problem.key = { ProblemKind::DestinationHeld, { 2 }, 1, {} };
        problem.reason = { ReasonCode::HostNotFound, { u"api.cpa.house"_s } };
        cures.cure(problem);
        QCOMPARE(engine.sendings.resumed.size(), 1);
        QCOMPARE(engine.sendings.resumed.first(), QList<ActionId>({ ActionId(FlowId { 2 }, 1) }));
    }

private:
    static QList<ProblemCard *> cards(const QWidget &page)
    {
        QList<ProblemCard *> found;
        const QList<ProblemCard *> all = page.findChildren<ProblemCard *>();
        for (ProblemCard *card : all) {
            if (!card->isHidden())
                found.append(card);
        }
        return found;
    }
};

QTEST_MAIN(TestProblemsPage)
#include "tst_problemspage.moc"
