// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/setupfixture.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/arrival.h"
#include "ui/wizard/launchpage.h"
#include "ui/wizard/leadtrial.h"
#include "ui/wizard/remaininglist.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestLaunchPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whatIsMissingIsListed();
    void eachLineLeadsToItsPage();
    void theSandboxAnswersInWords();
    void aRefusalIsToldWhole();
    void theRealLeadAsksAndNamesTheNumber();
    void anExampleNeedsAnOwnNumber();
    void withGapsItIsSavedSwitchedOff();
    void startsAndGoesOn();
    void aStartThatFailsStaysHere();
    void heldEventsAreAskedAbout();
    void testsWhatIsStored();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromUtf8(name));
    }
    void press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    void answerQuestion(const char *button) const
    {
        auto *dialog = m_page->findChild<QDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(QString::fromUtf8(button))->click();
    }
    void enter() const
    {
        m_page->show();
        m_page->entered();
    }
    void useEvent()
    {
        SampleEvent sample;
        sample.id = { 100 };
        sample.fields = { { u"fio"_s, u"Анна Примерова"_s }, { u"tel"_s, u"89120000014"_s } };
        m_all->context.sample = sample;
    }

    std::unique_ptr<SetupFixture> m_all;
    std::unique_ptr<LaunchPage> m_page;
};

void TestLaunchPage::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestLaunchPage::init()
{
    m_all = std::make_unique<SetupFixture>();
    m_all->engine.settings.secretsNow.clear();
    m_page = std::make_unique<LaunchPage>(m_all->context);
    m_page->resize(936, 600);
}

void TestLaunchPage::cleanup()
{
    m_page.reset();
    m_all.reset();
}

void TestLaunchPage::whatIsMissingIsListed()
{
    SetupFacts facts;
    const Flow bare = m_all->draft.flow();
    QStringList texts;
    for (const Remaining &one : whatRemains(bare, facts))
        texts.append(one.text);
    QVERIFY(texts.contains(u"Not filled in: Stream"_s));
    QVERIFY(texts.contains(u"There is no key yet: API key"_s));
    QVERIFY(texts.contains(u"No event has come from Klientiks yet"_s));
    QVERIFY(texts.last() == u"No event has come from Klientiks yet"_s);

    m_all->fillIn();
    facts.secrets = { u"cpa-house-key"_s };
    facts.publicBase = u"https://leads.example.org"_s;
    facts.check = AddressCheck {};
    facts.check->kind = AddressCheck::Kind::Reached;
    facts.eventCame = true;
    QVERIFY(whatRemains(m_all->draft.flow(), facts).isEmpty());
    SourceNotice old;
    old.kind = SourceNotice::Kind::OldString;
    facts.notices = { old };
    QCOMPARE(whatRemains(m_all->draft.flow(), facts).size(), 1);
    QVERIFY(!whatRemains(m_all->draft.flow(), facts).first().blocks);
    facts.notices.clear();
    facts.check->kind = AddressCheck::Kind::TimedOut;
    QCOMPARE(whatRemains(m_all->draft.flow(), facts).first().step, SetupStep::Address);
}

void TestLaunchPage::eachLineLeadsToItsPage()
{
    enter();
    QSignalSpy wanted(m_page.get(), &SetupPage::stepWanted);
    const auto buttons = find<RemainingList>("remaining")->findChildren<QPushButton *>();
    QVERIFY(buttons.size() > 5);
    for (QPushButton *button : buttons)
        button->click();
    QCOMPARE(wanted.size(), buttons.size());
    QCOMPARE(wanted.first().at(0).value<SetupStep>(), SetupStep::CpaHouse);
    QCOMPARE(wanted.last().at(0).value<SetupStep>(), SetupStep::TestEvent);
}

void TestLaunchPage::theSandboxAnswersInWords()
{
    m_all->fillIn();
    useEvent();
    TestReport report;
    report.event = { 55 };
    report.state = State::Delivered;
    report.orderId = u"1"_s;
    m_all->engine.flows.testAnswer = report;
    enter();
    press("toSandbox");
    auto *trial = find<LeadTrial>("sandboxTrial");
    QTRY_COMPARE(trial->answerText(), u"The sandbox accepted it, order No. 1"_s);
    QCOMPARE(m_all->engine.flows.testsAsked.size(), 1);
    QCOMPARE(m_all->engine.flows.testsAsked.first().second, TestTarget::Sandbox);
    QCOMPARE(m_all->engine.flows.testFields.first(), m_all->context.sample->fields);
    QSignalSpy story(m_page.get(), &SetupPage::eventWanted);
    emit trial->storyWanted();
    QCOMPARE(story.at(0).at(0).value<EventId>(), EventId { 55 });
}

void TestLaunchPage::aRefusalIsToldWhole()
{
    m_all->fillIn();
    useEvent();
    TestReport report;
    report.state = State::Rejected;
    report.reason = { ReasonCode::ServiceSaid, { u"Неверный api_key"_s } };
    m_all->engine.flows.testAnswer = report;
    enter();
    press("toSandbox");
    auto *trial = find<LeadTrial>("sandboxTrial");
    QTRY_VERIFY(trial->answerText().contains("Неверный api_key"_L1)
                || trial->answerText().contains(u"Неверный api_key"_s));
    QVERIFY(trial->button()->isEnabled());
}

void TestLaunchPage::theRealLeadAsksAndNamesTheNumber()
{
    enter();
    QVERIFY(!find<QPushButton>("toService")->isEnabled());
    m_all->fillIn();
    useEvent();
    enter();
    QVERIFY(find<QLineEdit>("ownNumber")->isHidden() || !find<QLineEdit>("ownNumber")->isVisible());
    press("toService");
    QVERIFY(m_all->engine.flows.testsAsked.isEmpty());
    answerQuestion("safe");
    QVERIFY(m_all->engine.flows.testsAsked.isEmpty());
    QTRY_VERIFY(!m_page->findChild<QDialog *>());
    press("toService");
    answerQuestion("do");
    QTRY_COMPARE(m_all->engine.flows.testsAsked.size(), 1);
    QCOMPARE(m_all->engine.flows.testsAsked.first().second, TestTarget::Real);
}

void TestLaunchPage::anExampleNeedsAnOwnNumber()
{
    m_all->fillIn();
    m_all->context.sample = exampleEvent(m_all->draft.flow());
    m_all->context.sampleIsExample = true;
    enter();
    auto *number = find<QLineEdit>("ownNumber");
    QVERIFY(number->isVisible());
    QVERIFY(!find<QPushButton>("toService")->isEnabled());
    number->setFocus();
    QTest::keyClicks(number, u"12"_s);
    QVERIFY(!find<QPushButton>("toService")->isEnabled());
    number->selectAll();
    QTest::keyClicks(number, u"+7 912 000-00-77"_s);
    press("toService");
    answerQuestion("do");
    QTRY_COMPARE(m_all->engine.flows.testFields.size(), 1);
    QCOMPARE(fieldValue(m_all->engine.flows.testFields.first(), u"tel"_s).value_or(QString()),
             u"+7 912 000-00-77"_s);
}

void TestLaunchPage::withGapsItIsSavedSwitchedOff()
{
    enter();
    QCOMPARE(m_page->nextText(), u"Save switched off"_s);
    QVERIFY(m_page->leaveForward());
    QVERIFY(m_all->engine.flows.runningAsked.isEmpty());
}

void TestLaunchPage::startsAndGoesOn()
{
    m_all->fillIn();
    useEvent();
    enter();
    QCOMPARE(m_page->nextText(), u"Start"_s);
    QSignalSpy goOn(m_page.get(), &SetupPage::goOn);
    QVERIFY(!m_page->leaveForward());
    QTRY_COMPARE(goOn.size(), 1);
    QCOMPARE(m_all->engine.flows.runningAsked.size(), 1);
    QVERIFY(m_all->draft.isRunning()); // or what follows would switch it off again
}

void TestLaunchPage::aStartThatFailsStaysHere()
{
    m_all->fillIn();
    useEvent();
    enter();
    QSignalSpy goOn(m_page.get(), &SetupPage::goOn);
    m_all->engine.flows.nextError = Error { ErrorKind::Storage, {}, {} };
    QVERIFY(!m_page->leaveForward());
    QTRY_VERIFY(find<QWidget>("launchTrouble")->isVisible());
    QVERIFY(goOn.isEmpty());
    QVERIFY(m_page->canGoOn());
}

void TestLaunchPage::heldEventsAreAskedAbout()
{
    m_all->fillIn();
    useEvent();
    m_all->engine.flows.summariesNow.first().held = 1;
    enter();
    QSignalSpy goOn(m_page.get(), &SetupPage::goOn);
    QVERIFY(!m_page->leaveForward());
    QVERIFY(m_all->engine.flows.runningAsked.isEmpty());
    answerQuestion("do");
    QTRY_COMPARE(goOn.size(), 1);
    QCOMPARE(m_all->engine.flows.runningAsked.first().held, HeldChoice::Send);
}

void TestLaunchPage::testsWhatIsStored()
{
    m_all->fillIn();
    useEvent();
    enter();
    m_all->draft.setMapping(0, u"id_offer"_s, Mapping { MappingKind::Constant, u"2003"_s });
    press("toSandbox");
    QVERIFY(m_all->engine.flows.testsAsked.isEmpty());
    m_all->store();
    QTRY_COMPARE(m_all->engine.flows.testsAsked.size(), 1);
}

QTEST_MAIN(TestLaunchPage)
#include "tst_launchpage.moc"
