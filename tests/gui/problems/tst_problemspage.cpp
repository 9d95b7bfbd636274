// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/keydialog.h"
#include "ui/problems/problemcard.h"
#include "ui/problems/problemcures.h"
#include "ui/problems/problemspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

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

    void withoutProblemsItSaysWhetherAlertsWork()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        engine.problems.currentNow.clear();
        engine.alerts.channelsNow = { { AlertChannel::Desktop, true, {}, sampleNowUtc(), {}, 0 } };
        ProblemsPage page(engine.problems);
        page.setAlerts(engine.alerts);
        page.show();
        QTRY_VERIFY(says(page, u"not set up"_s));
        engine.alerts.channelsNow = { { AlertChannel::Email, true, {}, {}, {}, 0 } };
        emit engine.alerts.changed();
        QTRY_VERIFY(says(page, u"not checked yet"_s));
        engine.alerts.channelsNow.first().checkedUtc = sampleNowUtc();
        emit engine.alerts.changed();
        QTRY_VERIFY(says(page, u"Alerts were checked"_s));
        engine.problems.currentNow = { ProblemRecord {} };
        emit engine.problems.changed();
        emit engine.alerts.changed();
        QCOMPARE(cards(page).size(), 1);
        QTRY_VERIFY(!page.findChild<EmptyState *>());
    }

    void aCardKeepsTheKeyboard()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        ProblemsPage page(engine.problems);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        for (const int place : { 1, 0 }) {
            cards(page).at(place)->setFocus();
            engine.problems.currentNow.first().count += 4;
            emit engine.problems.changed();
            QCOMPARE(cards(page).first()->problem().count,
                     engine.problems.currentNow.first().count);
            QVERIFY(cards(page).at(place)->hasFocus());
        }
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

    void aHeldServiceCanBePaused()
    {
        FakeEngine engine;
        engine.problems.currentNow = { heldService() };
        engine.sendings.standingsNow = { standing(DestinationStanding::Kind::Held) };
        ProblemsPage page(engine.problems);
        page.setSending(engine.sendings);
        page.show();
        button(page, "pause")->click();
        auto *menu = page.findChild<QMenu *>(u"pauseMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(engine.sendings.paused.size(), 1);
        QCOMPARE(engine.sendings.paused.first().first, QList<ActionId>({ heldAction }));
        QVERIFY(engine.sendings.paused.first().second > QDateTime::currentDateTimeUtc());
    }

    void aPausedServiceIsResumed()
    {
        FakeEngine engine;
        engine.problems.currentNow = { heldService() };
        engine.sendings.standingsNow = { standing(DestinationStanding::Kind::Held) };
        ProblemsPage page(engine.problems);
        page.setSending(engine.sendings);
        page.show();
        QVERIFY(button(page, "cure"));
        QVERIFY(!button(page, "resume"));
        engine.sendings.standingsNow = { standing(DestinationStanding::Kind::Paused) };
        emit engine.sendings.changed();
        // A try would end the pause too: there is one button, and Enter presses it.
        QVERIFY(!button(page, "cure"));
        QVERIFY(!button(page, "pause"));
        QVERIFY(button(page, "resume"));
        QTest::keyClick(cards(page).first(), Qt::Key_Return);
        QCOMPARE(engine.sendings.resumed, QList<QList<ActionId>>({ { heldAction } }));
        engine.sendings.nextError = Error { ErrorKind::Storage, {}, {} };
        button(page, "resume")->click();
        QTRY_VERIFY(page.findChild<Banner *>()->isVisible());
    }

    void aWrongKeyIsTriedOnceItIsChanged()
    {
        FakeEngine engine;
        ProblemRecord problem = heldService();
        problem.reason = { ReasonCode::KeyRefused, { u"no"_s } };
        engine.problems.currentNow = { problem };
        engine.sendings.standingsNow = { standing(DestinationStanding::Kind::Held) };
        ProblemsPage page(engine.problems);
        page.setSending(engine.sendings);
        page.show();
        QSignalSpy tried(&page, &ProblemsPage::tryRequested);
        button(page, "tryNow")->click();
        QCOMPARE(tried.size(), 1);
        // Paused, the key still has to be changed.
        engine.sendings.standingsNow = { standing(DestinationStanding::Kind::Paused) };
        emit engine.sendings.changed();
        QVERIFY(button(page, "cure"));
        QVERIFY(button(page, "resume"));
        QVERIFY(!button(page, "tryNow"));
    }

    void otherProblemsHaveNothingToPause()
    {
        FakeEngine engine;
        fillWorkingDay(engine);
        DestinationStanding running = standing(DestinationStanding::Kind::Sending);
        running.action = { engine.problems.currentNow.first().key.flow,
                           engine.problems.currentNow.first().key.action };
        engine.sendings.standingsNow = { running };
        ProblemsPage page(engine.problems);
        page.setSending(engine.sendings);
        page.show();
        QVERIFY(!button(page, "pause"));
    }

    void oneLeadIsEdited()
    {
        FakeEngine engine;
        ProblemRecord problem = refusedLeads();
        problem.unsettled = 1;
        engine.problems.leadsNow.insert(problem.id, { EventId { 70 } });
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        QSignalSpy edited(&cures, &ProblemCures::editRequested);
        cures.cure(problem);
        QTRY_COMPARE(edited.size(), 1);
        // The one that is not done, not the newest one.
        QCOMPARE(edited.first().first().value<EventId>(), EventId { 70 });
    }

    void severalLeadsAreListed()
    {
        FakeEngine engine;
        ProblemRecord problem = refusedLeads();
        problem.unsettled = 2;
        engine.problems.leadsNow.insert(problem.id, { EventId { 71 }, EventId { 70 } });
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        QSignalSpy history(&cures, &ProblemCures::historyRequested);
        QSignalSpy edited(&cures, &ProblemCures::editRequested);
        cures.cure(problem);
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.first().first().value<HistoryFilter>().problem, problem.id);
        QVERIFY(edited.isEmpty());
    }

    void anOutageIsShownWhereItsRowStands()
    {
        FakeEngine engine;
        QWidget window;
        ProblemCures cures(partsOf(engine), &window);
        QSignalSpy history(&cures, &ProblemCures::historyRequested);
        ProblemRecord problem;
        problem.key = { ProblemKind::Outage, {}, 0, {} };
        const QDateTime until = QDateTime::currentDateTimeUtc().addDays(-3);
        problem.reason = { ReasonCode::MissedEvents,
                           { isoUtc(until.addSecs(-7200)), isoUtc(until), u"7"_s } };
        cures.cure(problem);
        const auto filter = history.first().first().value<HistoryFilter>();
        // The newest event from before it, on which its row stands, may be from long ago.
        QVERIFY(!filter.sinceUtc.isValid());
        QVERIFY(filter.untilUtc > until);
    }

private:
    static constexpr ActionId heldAction { FlowId { 2 }, 1 };

    static ProblemRecord heldService()
    {
        ProblemRecord problem;
        problem.id = { 9 };
        problem.key = { ProblemKind::DestinationHeld, heldAction.first, heldAction.second, {} };
        problem.reason = { ReasonCode::HostNotFound, { u"api.cpa.house"_s } };
        problem.destination = u"cpa_house"_s;
        return problem;
    }
    static ProblemRecord refusedLeads()
    {
        ProblemRecord problem;
        problem.id = { 12 };
        problem.key = { ProblemKind::Leads, { 2 }, 1, {} };
        problem.leads = State::Rejected;
        problem.reason = { ReasonCode::ServiceSaid, { u"Bad offer"_s } };
        problem.count = 3;
        problem.example = { 72 };
        return problem;
    }
    static DestinationStanding standing(DestinationStanding::Kind kind)
    {
        DestinationStanding made;
        made.action = heldAction;
        made.kind = kind;
        return made;
    }
    static QPushButton *button(const QWidget &page, const char *name)
    {
        return cards(page).first()->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    static bool says(const QWidget &page, const QString &words)
    {
        const QList<Paragraph *> texts = page.findChildren<Paragraph *>();
        return std::any_of(texts.cbegin(), texts.cend(),
                           [&](const Paragraph *text) { return text->text().contains(words); });
    }

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
