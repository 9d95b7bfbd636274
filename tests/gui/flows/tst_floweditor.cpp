// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "tests/gui/flows/flowsgallery.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/addresscard.h"
#include "ui/flows/addresslines.h"
#include "ui/flows/chainstrip.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/previewlist.h"
#include "ui/flows/previewpane.h"
#include "ui/flows/stepcard.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestFlowEditor final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void fromNothingToADeliveredTestLead();
    void theMissingStreamIsToldOnLeaving();
    void savingUnchangedPartsKeepsThem();
    void aKeyIsSetAndNeverShown();
    void theFocusedRowLightsItsLine();
    void theDeviceCautionFollows();
    void switchingOnNeedsEveryGapFilled();
    void savingARunningFlowWithAGapAsks();
    void theTestLeadTakesASecondStepToTheService();
    void aRefusalIsToldInThreeLines();
    void leavingAsksAboutChanges_data();
    void leavingAsksAboutChanges();
    void aTakenNameIsToldBesideIt();
    void aRefusedSaveGoesToThePlace();
    void theAddressIsCopiedWholeAndShownShort();
    void aLocalAddressLeadsToTheSettings();
    void theCardSaysWhatTheCheckFound_data();
    void theCardSaysWhatTheCheckFound();
    void theGuardAndItsWindow();
    void theFieldsOfTheGuardAreTicked();
    void theSendingGroupWritesDelivery();
    void whatCannotBeAskedIsSaid();
    void aNarrowWindowHasATab();
    void theKeyboardWalksTheForm();
    void followsTheEngine();
    void anEmptyHistoryShowsTheSample();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromUtf8(name));
    }
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        // keyClicks() knows Latin letters only.
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    void pressIn(const char *dialog, const char *button) const
    {
        auto *shown = find<QDialog>(dialog);
        QVERIFY2(shown, dialog);
        shown->findChild<QPushButton *>(QString::fromUtf8(button))->click();
    }
    [[nodiscard]] QString answer() const
    {
        return m_page->findChild<PreviewPane *>()->answerText();
    }
    [[nodiscard]] MappingRow *row(const char *input) const
    {
        return m_page->findChild<MappingRow *>("row_"_L1 + QString::fromUtf8(input));
    }
    [[nodiscard]] const FakeFlows &flows() const { return m_engine->flows; }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FlowsPage> m_page;
};

void TestFlowEditor::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestFlowEditor::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillEditor(*m_engine);
    m_page = std::make_unique<FlowsPage>(m_engine->flows, m_engine->history, m_engine->status,
                                         m_engine->settings);
    m_page->resize(1280, 736);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestFlowEditor::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

/// What an operator does who has a CPA.House account and no wizard.
void TestFlowEditor::fromNothingToADeliveredTestLead()
{
    m_page->createFlow();
    QCOMPARE(m_page->part(), u"New clients"_s);
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("flowName"));
    type("flowName", u"Лиды"_s);
    QCOMPARE(m_page->part(), u"Лиды"_s);
    QVERIFY(!find<QPushButton>("copyAddress")->isEnabled());

    QTest::keyClick(m_page.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QVERIFY(find<StepCard>("step0")->isChecked());
    type("text_id_webmaster", u"1001"_s);
    type("text_id_offer", u"2002"_s);
    type("text_id_source", u"3003"_s);
    type("text_ip_address", u"203.0.113.25"_s);
    type("text_user_agent", u"Mozilla/5.0 (Windows NT 10.0)"_s);
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(flows().saved.size(), 1);
    QVERIFY(!flows().saved.first().running);
    QTRY_VERIFY(!row("id_stream")->error().isEmpty());
    QVERIFY(!find<Switch>("flowSwitch")->isEnabled());
    QVERIFY(find<Switch>("flowSwitch")->toolTip().contains(u"stream"));

    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QTRY_COMPARE(QApplication::focusWidget(), find<QLineEdit>("text_id_stream"));
    type("text_id_stream", u"4004"_s);
    QVERIFY(row("id_stream")->error().isEmpty());
    QTRY_VERIFY(find<Switch>("flowSwitch")->isEnabled());
    click("flowSwitch");
    QTRY_COMPARE(flows().saved.size(), 2);
    QTRY_COMPARE(flows().runningAsked.size(), 1);
    QVERIFY(flows().runningAsked.first().running);
    QTRY_VERIFY(find<Switch>("flowSwitch")->isChecked());

    m_engine->flows.testAnswer =
        TestReport { { 5 }, State::Delivered, u"90000417"_s, {}, std::chrono::milliseconds(312) };
    QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
    pressIn("testLeadDialog", "testSandbox");
    QTRY_COMPARE(flows().testsAsked.size(), 1);
    QCOMPARE(flows().testsAsked.first().second, TestTarget::Sandbox);
    QTRY_COMPARE(answer(), u"Accepted, order No. 90000417 · 312\u00A0ms"_s);
    const Flow stored = flows().saved.last();
    QCOMPARE(stored.name, u"Лиды"_s);
    QVERIFY(missingInputs(stored.actions.first()).isEmpty());
    QVERIFY(!stored.source.secret.isEmpty());
    QVERIFY(stored.duplicates.has_value());
}

void TestFlowEditor::theMissingStreamIsToldOnLeaving()
{
    m_page->openFlow({ 1 });
    auto *stream = find<QLineEdit>("text_id_stream");
    stream->setFocus();
    QVERIFY(row("id_stream")->error().isEmpty());
    find<QLineEdit>("text_id_offer")->setFocus();
    QTRY_COMPARE(row("id_stream")->error(),
                 u"Without a stream CPA.House will not take the lead. The number is shown in "
                 "your CPA.House account."_s);
    QCOMPARE(stream->accessibleDescription(), row("id_stream")->error());
    QTest::keyClicks(stream, u"4"_s);
    QVERIFY(row("id_stream")->error().isEmpty());
    type("text_ip_address", u"192.168.0.1"_s);
}

void TestFlowEditor::savingUnchangedPartsKeepsThem()
{
    Flow &stored = m_engine->flows.flowsNow.first();
    stored.source.perMinute = 30;
    stored.duplicates = DuplicateGuard { { u"client_phone"_s }, std::chrono::minutes(17) };
    stored.actions.first().run = RunRule::IfPreviousDelivered;
    stored.actions.first().delivery.retry.first = std::chrono::seconds(9);
    stored.actions.first().mapping.insert(u"phone"_s, { MappingKind::Field, u"tel"_s });
    const Flow before = stored;
    m_page->openFlow({ 1 });
    QVERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(find<QPushButton>("setKey_api_key")->text(), u"Replace…"_s);
    type("text_id_stream", u"4004"_s);
    click("saveFlow");
    QTRY_COMPARE(flows().saved.size(), 1);
    Flow expected = before;
    expected.actions.first().mapping.insert(u"id_stream"_s, { MappingKind::Constant, u"4004"_s });
    QVERIFY(flows().saved.first() == expected);
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
}

void TestFlowEditor::aKeyIsSetAndNeverShown()
{
    m_engine->settings.secretsNow.clear();
    m_engine->flows.secretsStored.clear();
    m_page->openFlow({ 1 });
    QTRY_VERIFY(find<QPushButton>("setKey_api_key")->isVisible());
    QCOMPARE(find<QPushButton>("setKey_api_key")->text(), u"Set…"_s);
    click("setKey_api_key");
    auto *value = find<QLineEdit>("secretValue");
    QVERIFY(value);
    QCOMPARE(value->echoMode(), QLineEdit::Password);
    pressIn("secretDialog", "storeSecret");
    QVERIFY(m_engine->settings.valuesSet.isEmpty());
    QTest::keyClicks(value, u"KEY0000 "_s);
    pressIn("secretDialog", "storeSecret");
    QTRY_COMPARE(m_engine->settings.valuesSet.value(u"cpa-house-key"_s), u"KEY0000"_s);
    QTRY_COMPARE(find<QPushButton>("setKey_api_key")->text(), u"Replace…"_s);
    m_engine->flows.secretsStored = { u"cpa-house-key"_s };
    click("copyPreview");
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"KEY0000"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"api_key=•••"));
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        QVERIFY(!widget->accessibleName().contains(u"KEY0000"));
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && edit != value)
            QVERIFY(!edit->text().contains(u"KEY0000"));
    }
}

void TestFlowEditor::theFocusedRowLightsItsLine()
{
    m_page->openFlow({ 1 });
    find<ValueChooser>("field_phone")->setFocus();
    auto *preview = find<PreviewList>("previewList");
    const QAbstractItemModel *model = preview->model();
    const auto linked = [model](const QString &name) {
        for (int i = 0; i < model->rowCount(); ++i) {
            const QModelIndex index = model->index(i, 0);
            if (index.data().toString().startsWith(name + u'='))
                return index.data(Qt::UserRole + 1).toBool();
        }
        return false;
    };
    QTRY_VERIFY(linked(u"phone"_s));
    QVERIFY(!linked(u"name"_s));
    QTRY_COMPARE(find<ValueChooser>("field_phone")->accessibleName(),
                 u"Phone, required, field Client's phone, will go as 79120000014"_s);
    emit preview->lineChosen(u"id_offer"_s);
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("text_id_offer"));
    QVERIFY(linked(u"id_offer"_s));
    QVERIFY(!linked(u"phone"_s));
}

void TestFlowEditor::theDeviceCautionFollows()
{
    m_page->openFlow({ 1 });
    QVERIFY(!find<QWidget>("deviceCaution")->isHidden()); // the browser is one value for all
    emit find<ValueChooser>("kind_user_agent")->keyChosen(u"0"_s);
    emit find<ValueChooser>("field_user_agent")->keyChosen(u"form_ip"_s);
    QVERIFY(find<QWidget>("deviceCaution")->isHidden());
}

void TestFlowEditor::switchingOnNeedsEveryGapFilled()
{
    m_page->openFlow({ 1 });
    QVERIFY(!find<Switch>("flowSwitch")->isEnabled());
    QVERIFY(find<StepCard>("step0")->accessibleName().contains(u"1 field"));
    click("testLead");
    QVERIFY(!find<QDialog>("testLeadDialog"));
    QVERIFY(answer().contains(u"to fill in"));
    QCOMPARE(flows().testsAsked.size(), 0);
}

void TestFlowEditor::savingARunningFlowWithAGapAsks()
{
    Flow &stored = m_engine->flows.flowsNow.first();
    stored.running = true;
    stored.actions.first().mapping.insert(u"id_stream"_s, { MappingKind::Constant, u"4004"_s });
    m_page->openFlow({ 1 });
    auto *stream = find<QLineEdit>("text_id_stream");
    stream->setFocus();
    stream->selectAll();
    QTest::keyClick(stream, Qt::Key_Delete);
    click("saveFlow");
    QVERIFY(flows().saved.isEmpty());
    pressIn("confirm", "do");
    QTRY_COMPARE(flows().saved.size(), 1);
    QVERIFY(!flows().saved.first().running);
    QTRY_VERIFY(!find<Switch>("flowSwitch")->isChecked());
}

void TestFlowEditor::theTestLeadTakesASecondStepToTheService()
{
    m_engine->flows.flowsNow.first().actions.first().mapping.insert(
        u"id_stream"_s, { MappingKind::Constant, u"4004"_s });
    m_page->openFlow({ 1 });
    click("testLead");
    pressIn("testLeadDialog", "testReal");
    auto *sure = m_page->findChild<QDialog *>(u"confirm"_s);
    QVERIFY(sure);
    QVERIFY(sure->accessibleDescription().contains(u"The call centre will ring +7"));
    QVERIFY(flows().testsAsked.isEmpty());
    sure->findChild<QPushButton *>(u"do"_s)->click();
    QTRY_COMPARE(flows().testsAsked.size(), 1);
    QCOMPARE(flows().testsAsked.first().second, TestTarget::Real);
    QTRY_VERIFY(!find<QDialog>("testLeadDialog"));
    QVERIFY(flows().saved.isEmpty());
}

void TestFlowEditor::aRefusalIsToldInThreeLines()
{
    m_engine->flows.flowsNow.first().actions.first().mapping.insert(
        u"id_stream"_s, { MappingKind::Constant, u"4004"_s });
    m_engine->flows.testAnswer = TestReport { { 5 },
                                              State::Rejected,
                                              {},
                                              { ReasonCode::ServiceSaid, { u"Дубль заказа"_s } },
                                              std::chrono::milliseconds(80) };
    m_page->openFlow({ 1 });
    click("testLead");
    pressIn("testLeadDialog", "testSandbox");
    QTRY_COMPARE(answer().count(u'\n'), 2);
    QVERIFY(answer().contains(u"Дубль заказа"));
}

void TestFlowEditor::leavingAsksAboutChanges_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<bool>("leaves");
    QTest::addColumn<int>("saves");
    QTest::newRow("keep editing") << QByteArray("safe") << false << 0;
    QTest::newRow("don't save") << QByteArray("other") << true << 0;
    QTest::newRow("save") << QByteArray("do") << true << 1;
}

void TestFlowEditor::leavingAsksAboutChanges()
{
    QFETCH(const QByteArray, button);
    QFETCH(const bool, leaves);
    QFETCH(const int, saves);
    m_page->openFlow({ 1 });
    type("text_id_offer", u"5"_s);
    QVERIFY(m_page->hasUnsavedChanges());
    m_page->leavePart();
    pressIn("confirm", button.constData());
    QTRY_COMPARE(m_page->part().isEmpty(), leaves);
    QCOMPARE(flows().saved.size(), saves);

    if (!leaves) {
        type("text_id_offer", u"2002"_s);
        QVERIFY(!m_page->hasUnsavedChanges());
        click("cancelEdit");
        QVERIFY(m_page->part().isEmpty());
    }
}

void TestFlowEditor::aTakenNameIsToldBesideIt()
{
    m_page->openFlow({ 1 });
    click("stepSource");
    type("flowName", u"Запись на приём"_s);
    click("saveFlow");
    QVERIFY(flows().saved.isEmpty());
    QCOMPARE(find<QLineEdit>("flowName")->accessibleDescription(), u"Another flow has this name"_s);
}

void TestFlowEditor::aRefusedSaveGoesToThePlace()
{
    m_page->openFlow({ 1 });
    type("text_id_offer", u"5"_s);
    find<QLineEdit>("text_id_source")->setFocus();
    m_engine->flows.nextError = Error { ErrorKind::InvalidInput, u"unknown input"_s,
                                        u"flows[0].actions[0].mapping.id_webmaster"_s };
    click("saveFlow");
    QTRY_VERIFY(find<Banner>("flowsTrouble")->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("text_id_webmaster"));
    QVERIFY(m_page->hasUnsavedChanges());
}

void TestFlowEditor::theAddressIsCopiedWholeAndShownShort()
{
    m_page->openFlow({ 1 });
    click("stepSource");
    const QString secret = flows().flowsNow.first().source.secret;
    auto *lines = find<AddressLines>("addressLines");
    QVERIFY(!lines->text().contains(secret));
    QVERIFY(lines->text().contains(u"3rD0…"));
    QVERIFY(lines->text().contains(u"\n&client_phone={{phone}}"));
    click("revealSecret");
    QVERIFY(lines->text().contains(secret));
    auto *copy = find<QPushButton>("copyAddress");
    QVERIFY(copy->isEnabled());
    copy->click();
    QCOMPARE(copy->text(), u"Copied"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), flows().address(flows().flowsNow.first()));
    QCOMPARE(find<AddressCard>("addressCard")->standing(), AddressCard::Standing::Ready);
}

void TestFlowEditor::aLocalAddressLeadsToTheSettings()
{
    m_page->openFlow({ 1 });
    click("stepSource");
    m_engine->status.receivingNow.publicBase.clear();
    emit m_engine->status.receivingChanged();
    auto *card = find<AddressCard>("addressCard");
    QCOMPARE(card->standing(), AddressCard::Standing::LocalOnly);
    QSignalSpy settings(m_page.get(), &FlowsPage::settingsRequested);
    click("addressSettings");
    QCOMPARE(settings.count(), 1);
    m_engine->status.receivingNow.kind = ReceivingStatus::Kind::PortTaken;
    emit m_engine->status.receivingChanged();
    QCOMPARE(card->standing(), AddressCard::Standing::NotReceiving);
}

void TestFlowEditor::theCardSaysWhatTheCheckFound_data()
{
    using Kind = AddressCheck::Kind;
    using Standing = AddressCard::Standing;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("standing");
    const auto row = [](const char *name, Kind kind, Standing standing) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(standing);
    };
    row("reached", Kind::Reached, Standing::Verified);
    row("reached on this network only", Kind::ReachedLocally, Standing::Ready);
    row("name not found", Kind::NameNotFound, Standing::Unreachable);
    row("refused", Kind::Refused, Standing::Unreachable);
    row("another program", Kind::AnotherProgram, Standing::Unreachable);
    row("certificate", Kind::TlsFailed, Standing::Unreachable);
}

void TestFlowEditor::theCardSaysWhatTheCheckFound()
{
    QFETCH(int, kind);
    QFETCH(int, standing);
    m_engine->status.checkAnswer.kind = static_cast<AddressCheck::Kind>(kind);
    m_page->openFlow({ 1 });
    click("stepSource");
    click("checkAddress");
    auto *card = find<AddressCard>("addressCard");
    QTRY_COMPARE(static_cast<int>(card->standing()), standing);
    QCOMPARE(m_engine->status.basesChecked, QStringList { u"https://leads.example.org"_s });
    QCOMPARE(find<QPushButton>("addressSettings")->isVisible(),
             card->standing() == AddressCard::Standing::Unreachable);
}

void TestFlowEditor::theGuardAndItsWindow()
{
    m_page->openFlow({ 1 });
    click("stepSource");
    auto *guard = find<Switch>("duplicateGuard");
    QVERIFY(!guard->isChecked());
    QVERIFY(!find<QSpinBox>("duplicateWindow")->isVisible());
    guard->click();
    QVERIFY(find<QSpinBox>("duplicateWindow")->isVisible());
    auto *kind = find<QComboBox>("duplicateKind");
    QCOMPARE(kind->currentIndex(), 0); // the same phone and offer
    kind->setCurrentIndex(1);
    emit kind->activated(1);
    QVERIFY(find<QCheckBox>("duplicateField_client_id")->isChecked());
    find<QComboBox>("duplicateUnit")->setCurrentIndex(1);
    find<QSpinBox>("duplicateWindow")->setValue(4);
    auto *event = find<QComboBox>("eventType");
    event->setCurrentIndex(event->findData(u"appointment_created"_s));
    emit event->activated(event->currentIndex());
    click("saveFlow");
    QTRY_COMPARE(flows().saved.size(), 1);
    const Flow saved = flows().saved.first();
    QCOMPARE(saved.source.event, u"appointment_created"_s);
    QVERIFY(saved.duplicates
            == (DuplicateGuard { { u"appointment_id"_s }, std::chrono::minutes(240) }));
}

void TestFlowEditor::theFieldsOfTheGuardAreTicked()
{
    m_page->openFlow({ 1 });
    click("stepSource");
    find<Switch>("duplicateGuard")->click();
    auto *kind = find<QComboBox>("duplicateKind");
    emit kind->activated((kind->setCurrentIndex(1), 1));
    QTRY_VERIFY(find<QCheckBox>("duplicateField_client_phone"));
    find<QCheckBox>("duplicateField_client_phone")->click();
    find<QCheckBox>("duplicateField_client_id")->click();
    find<QCheckBox>("duplicateField_client_phone")->click(); // the last one cannot be taken out
    QVERIFY(find<QCheckBox>("duplicateField_client_phone")->isChecked());
    find<QComboBox>("duplicateUnit")->setCurrentIndex(2);
    find<QSpinBox>("duplicateWindow")->setValue(3);
    click("saveFlow");
    QTRY_COMPARE(flows().saved.size(), 1);
    QVERIFY(flows().saved.first().duplicates
            == (DuplicateGuard { { u"client_phone"_s }, std::chrono::hours(72) }));
}

void TestFlowEditor::theSendingGroupWritesDelivery()
{
    m_page->openFlow({ 1 });
    QVERIFY(!find<QSpinBox>("timeout")->isVisible());
    click("sendingFold");
    QVERIFY(find<QSpinBox>("timeout")->isVisible());
    find<QSpinBox>("timeout")->setValue(45);
    find<QComboBox>("uncertain")->setCurrentIndex(1);
    type("setting_url", u"ftp://example.org"_s);
    find<QSpinBox>("parallel")->setFocus();
    QVERIFY(!find<QLineEdit>("setting_url")->accessibleDescription().isEmpty());
    type("setting_url", u"https://example.org/order"_s);
    click("saveFlow");
    QTRY_COMPARE(flows().saved.size(), 1);
    const Action action = flows().saved.first().actions.first();
    QCOMPARE(action.delivery.timeout, std::chrono::seconds(45));
    QVERIFY(action.delivery.uncertain == UncertainPolicy::Resend);
    QCOMPARE(action.settings.value(u"url"_s).toString(), u"https://example.org/order"_s);
}

void TestFlowEditor::whatCannotBeAskedIsSaid()
{
    m_engine->flows.flowsNow.first().actions.first().delivery.uncertain = UncertainPolicy::Ask;
    m_page->openFlow({ 1 });
    click("sendingFold");
    auto *choice = find<QComboBox>("uncertain");
    QVERIFY2(choice->accessibleDescription().contains(u"cannot be asked"_s),
             qPrintable(choice->accessibleDescription()));
    choice->setCurrentIndex(1);
    QVERIFY(!choice->accessibleDescription().contains(u"cannot be asked"_s));
}

void TestFlowEditor::aNarrowWindowHasATab()
{
    m_page->openFlow({ 1 });
    auto *pane = m_page->findChild<PreviewPane *>();
    QCOMPARE(pane->width(), 388);
    m_page->resize(1150, 700);
    QTRY_COMPARE(pane->width(), 340);
    m_page->resize(1024, 700);
    QTRY_VERIFY(!pane->isVisible());
    auto *tabs = find<QTabBar>("editorTabs");
    QVERIFY(tabs->isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(pane->isVisible());
    QVERIFY(!row("phone")->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QTRY_VERIFY(row("id_stream")->isVisible());
    QVERIFY(!pane->isVisible());
}

void TestFlowEditor::theKeyboardWalksTheForm()
{
    m_page->openFlow({ 1 });
    find<ValueChooser>("kind_phone")->setFocus();
    QStringList walked;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        walked.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(walked.join(u' '),
             u"field_phone menu_phone kind_county_code builtin_county_code menu_county_code "
             "kind_id_offer"_s);
    auto *kinds = find<ValueChooser>("kind_id_offer");
    QTest::keyClick(kinds, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);

    // Past the conditions.
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(m_page.get(), Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("flowName"));
    QWidget *first = find<StepCard>("stepSource");
    first->setFocus();
    QSet<QWidget *> seen;
    for (QWidget *at = first; !seen.contains(at); at = QApplication::focusWidget()) {
        seen.insert(at);
        const bool ours = m_page->isAncestorOf(at) && !at->objectName().startsWith(u"qt_");
        if (ours && !at->inherits("QTabBar"))
            QVERIFY2(!at->accessibleName().isEmpty() || qobject_cast<QAbstractButton *>(at),
                     qPrintable(at->objectName() + QLatin1String(at->metaObject()->className())));
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (const char *name : { "flowName", "eventType", "acceptsGet", "copyAddress",
                              "duplicateGuard", "testLead", "cancelEdit" })
        QVERIFY2(seen.contains(find<QWidget>(name)), name);
}

void TestFlowEditor::followsTheEngine()
{
    m_page->openFlow({ 1 });
    m_engine->flows.flowsNow.first().name = u"Другое имя"_s;
    emit m_engine->flows.changed();
    QCOMPARE(m_page->part(), u"Другое имя"_s);
    type("text_id_offer", u"5"_s);
    m_engine->flows.flowsNow.first().name = u"Третье имя"_s;
    emit m_engine->flows.changed();
    QCOMPARE(m_page->part(), u"Другое имя"_s);
    QCOMPARE(find<QLineEdit>("text_id_offer")->text(), u"5"_s);
    m_engine->flows.flowsNow.removeFirst();
    m_engine->flows.summariesNow.removeFirst();
    emit m_engine->flows.changed();
    QVERIFY(m_page->part().isEmpty());
}

void TestFlowEditor::anEmptyHistoryShowsTheSample()
{
    m_engine->flows.samplesNow.clear();
    m_page->openFlow({ 1 });
    auto *samples = find<QComboBox>("sampleBox");
    QTRY_COMPARE(samples->currentText(), u"sample “Client added”"_s);
    QVERIFY(!find<Banner>("noEvents")->isHidden());
    const QAbstractItemModel *model = find<PreviewList>("previewList")->model();
    QStringList lines;
    for (int i = 0; i < model->rowCount(); ++i)
        lines.append(model->index(i, 0).data().toString());
    QVERIFY(lines.contains(u"id_stream=not filled in"_s));
    QVERIFY(lines.contains(u"sub_id_3=empty"_s));
    QVERIFY(lines.filter(QRegularExpression(u"^phone=7\\d{10}$"_s)).size() == 1);
}

QTEST_MAIN(TestFlowEditor)
#include "tst_floweditor.moc"
