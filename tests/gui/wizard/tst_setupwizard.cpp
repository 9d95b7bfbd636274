// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/wizardgallery.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowsaver.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/makesetupwizard.h"
#include "ui/wizard/setupframe.h"
#include "ui/wizard/steplist.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestSetupWizard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void closedUntouchedItLeavesNoTrace();
    void aTouchedFirstPageIsKept();
    void leavingTheFirstPageStoresTheFlow();
    void anEditIsStoredByItself();
    void whatIsTypedWhileStoringFollows();
    void closedInTheMiddleItGoesOnThere();
    void theListLeadsBackAndNotAhead();
    void aFinishedFlowOpensAnywhereAndStaysFinished();
    void theKeysWalkThePages();
    void thePageIsNamedForScreenReaders();
    void aRefusedSaveIsToldAndNothingLost();
    void eachPageFitsTheLeastWindow();

private:
    [[nodiscard]] SetupFrame *frame() const
    {
        return static_cast<SetupFrame *>(m_wizard->currentPage());
    }
    void press(const char *name) const
    {
        auto *button = frame()->findChild<QPushButton *>(QString::fromUtf8(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void begin() const { m_wizard->begin(makeNewFlow(m_engine->flows)); }
    [[nodiscard]] FlowDraft &draft() const { return m_wizard->context().draft; }
    [[nodiscard]] StepButton *step(int number) const
    {
        return m_wizard->findChild<StepList *>()->button(number);
    }
    [[nodiscard]] const QList<Flow> &saved() const { return m_engine->flows.saved; }
    void makeWizard();

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<SetupWizard> m_wizard;
};

void TestSetupWizard::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestSetupWizard::makeWizard()
{
    m_wizard.reset(makeSetupWizard(partsOf(*m_engine), nullptr));
}

void TestSetupWizard::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillWizard(*m_engine);
    makeWizard();
}

void TestSetupWizard::cleanup()
{
    m_wizard.reset();
    m_engine.reset();
}

void TestSetupWizard::closedUntouchedItLeavesNoTrace()
{
    begin();
    const QSignalSpy left(m_wizard.get(), &SetupWizard::left);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(!m_wizard->isVisible());
    QVERIFY(saved().isEmpty());
}

void TestSetupWizard::aTouchedFirstPageIsKept()
{
    begin();
    frame()->findChild<QAbstractButton *>(u"event_invoice_created"_s)->click();
    press("wizardClose");
    QTRY_VERIFY(!m_wizard->isVisible());
    QCOMPARE(saved().size(), 1);
    QCOMPARE(saved().first().source.event, u"invoice_created"_s);
    QCOMPARE(saved().first().setupStep, 1);
}

void TestSetupWizard::leavingTheFirstPageStoresTheFlow()
{
    begin();
    QVERIFY(!draft().flow().id.isValid());
    press("wizardNext");
    QCOMPARE(m_wizard->step(), SetupStep::Fields);
    QTRY_VERIFY(draft().flow().id.isValid());
    QCOMPARE(saved().size(), 1);
    QCOMPARE(saved().first().setupStep, 2);
    QVERIFY(!saved().first().running);
    QVERIFY(!saved().first().source.parameters.isEmpty());
}

void TestSetupWizard::anEditIsStoredByItself()
{
    begin();
    press("wizardNext");
    QTRY_VERIFY(draft().flow().id.isValid());
    draft().setName(u"Лиды"_s);
    QTRY_COMPARE(saved().size(), 2);
    QCOMPARE(saved().last().name, u"Лиды"_s);
    QVERIFY(!draft().isChanged());
}

void TestSetupWizard::whatIsTypedWhileStoringFollows()
{
    begin();
    press("wizardNext");
    // The answer to the first save is still on its way.
    draft().setName(u"Лиды из салона"_s);
    QTRY_COMPARE(saved().size(), 2);
    QTRY_VERIFY(!draft().isChanged());
    QCOMPARE(m_engine->flows.flowsNow.size(), 1);
    QCOMPARE(m_engine->flows.flowsNow.first().name, u"Лиды из салона"_s);
}

void TestSetupWizard::closedInTheMiddleItGoesOnThere()
{
    begin();
    press("wizardNext");
    QTRY_VERIFY(draft().flow().id.isValid());
    draft().setName(u"Половина"_s);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_wizard->isVisible());
    const Flow kept = m_engine->flows.flowsNow.first();
    QCOMPARE(kept.name, u"Половина"_s);
    QCOMPARE(kept.setupStep, 2);
    makeWizard();
    m_wizard->begin(kept);
    QCOMPARE(m_wizard->step(), SetupStep::Fields);
    QCOMPARE(draft().flow(), kept);
}

void TestSetupWizard::theListLeadsBackAndNotAhead()
{
    begin();
    press("wizardNext");
    QCOMPARE(step(1)->standing(), StepButton::Standing::Done);
    QVERIFY(step(2)->isEnabled());
    QVERIFY(!step(3)->isEnabled());
    QVERIFY(!step(3)->toolTip().isEmpty());
    step(1)->click();
    QCOMPARE(m_wizard->step(), SetupStep::Event);
    QVERIFY(step(2)->isEnabled());
    step(2)->click();
    QCOMPARE(m_wizard->step(), SetupStep::Fields);
}

void TestSetupWizard::aFinishedFlowOpensAnywhereAndStaysFinished()
{
    Flow flow = makeNewFlow(m_engine->flows);
    flow.id = { 7 };
    flow.name = u"Готовая"_s;
    m_engine->flows.flowsNow.append(flow);
    m_wizard->openAt(flow, SetupStep::Paste);
    QCOMPARE(m_wizard->step(), SetupStep::Paste);
    for (int i = 1; i <= setupSteps; ++i)
        QVERIFY(step(i)->isEnabled());
    step(2)->click();
    draft().setName(u"Другая"_s);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_wizard->isVisible());
    QCOMPARE(m_engine->flows.flowsNow.first().setupStep, 0);
    QCOMPARE(m_engine->flows.flowsNow.first().name, u"Другая"_s);
}

void TestSetupWizard::theKeysWalkThePages()
{
    begin();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    QTest::keyClick(m_wizard.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_wizard->step(), SetupStep::Fields);
    QTest::keyClick(m_wizard.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_wizard->step(), SetupStep::Event);
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused);
    QCOMPARE(focused->objectName(), u"event_client_created"_s);
    QTest::keyClick(focused, Qt::Key_Down);
    QCOMPARE(draft().flow().source.event, u"appointment_created"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_wizard->step(), SetupStep::Fields);
}

void TestSetupWizard::thePageIsNamedForScreenReaders()
{
    begin();
    QCOMPARE(frame()->accessibleName(), u"Step 1 of 7, What happens in Klientiks?"_s);
    QCOMPARE(step(1)->accessibleName(), u"Step 1, Event, now"_s);
    QCOMPARE(step(4)->accessibleName(), u"Step 4, Paste into Klientiks, later"_s);
}

void TestSetupWizard::aRefusedSaveIsToldAndNothingLost()
{
    begin();
    m_engine->flows.nextError = Error { ErrorKind::InUse, u"taken"_s, u"name"_s };
    press("wizardNext");
    auto *trouble = m_wizard->findChild<Banner *>(u"wizardTrouble"_s);
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY(!draft().flow().id.isValid());
    m_engine->flows.nextError = Error { ErrorKind::Storage, {}, {} };
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    QTest::qWait(0);
    QTRY_VERIFY(!m_engine->flows.nextError);
    QVERIFY(m_wizard->isVisible());
    emit trouble->actionTriggered();
    QTRY_VERIFY(draft().flow().id.isValid());
    QTRY_VERIFY(!trouble->isVisible());
}

void TestSetupWizard::eachPageFitsTheLeastWindow()
{
    Flow flow = makeNewFlow(m_engine->flows);
    flow.id = { 7 };
    m_wizard->openAt(flow, SetupStep::Event);
    m_wizard->resize(960, 640);
    for (int i = 1; i <= setupSteps; ++i) {
        m_wizard->goTo(static_cast<SetupStep>(i));
        QTest::qWait(0);
        QCOMPARE(m_wizard->size(), QSize(960, 640));
        const auto *next = frame()->findChild<QPushButton *>(u"wizardNext"_s);
        QVERIFY(
            m_wizard->rect().contains(QRect(next->mapTo(m_wizard.get(), QPoint()), next->size())));
    }
}

QTEST_MAIN(TestSetupWizard)
#include "tst_setupwizard.moc"
