// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/flowsgallery.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/compareline.h"
#include "ui/flows/differencesdialog.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/trydialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// A changed flow tried on events that came: one by one, and on the last fifty before saving.
class TestTrying final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyStepSaysWhatItWouldDo();
    void anEventOfTheHistoryStandsFirst();
    void anEventTheConditionsLeaveOut();
    void secretsAreNotInTheText();
    void theChangeIsTriedWhenTheHandRests();
    void nothingChangedNothingSaid();
    void savingWhatStopsAsks();
    void theDifferencesAreListed();
    void changedLinesTellBeforeAndAfter();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromUtf8(name));
    }
    void edit(const QString &text) const
    {
        auto *offer = find<QLineEdit>("text_id_offer");
        QVERIFY(offer);
        offer->setFocus();
        offer->selectAll();
        QTest::keyClicks(offer, text);
    }
    [[nodiscard]] Flow &flow() const { return m_engine->flows.flowsNow.first(); }
    void twoStop() const;

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FlowsPage> m_page;
};

void TestTrying::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestTrying::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillEditor(*m_engine);
    flow().actions.first().mapping.insert(u"id_stream"_s, { MappingKind::Constant, u"4004"_s });
    m_page = std::make_unique<FlowsPage>(m_engine->flows, m_engine->history, m_engine->status,
                                         m_engine->settings);
    m_page->resize(1280, 736);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestTrying::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

void TestTrying::twoStop() const
{
    StepDifference stop;
    stop.event = { 1284 };
    stop.client = u"Анна Примерова"_s;
    stop.before.lines = { { u"phone"_s, u"79120000014"_s, false, true, {} } };
    stop.after.state = State::Invalid;
    stop.after.reason = { ReasonCode::InputMissing, { u"phone"_s, u"field"_s, u"client_phone"_s } };
    StepDifference other = stop;
    other.event = { 1283 };
    other.after = {
        State::Delivered, {}, { { u"phone"_s, u"79120000015"_s, false, true, {} } }, {}
    };
    m_engine->flows.comparisonNow = { 50, 47, 1, 2, { stop, other } };
}

void TestTrying::everyStepSaysWhatItWouldDo()
{
    Flow chain = flow();
    chain.actions = { chain.actions.first(), chain.actions.first(), chain.actions.first() };
    StepPreview sent;
    sent.record.method = "POST";
    sent.record.url = QUrl(u"https://api.cpa.house/method/send_order"_s);
    sent.record.body = "phone=79120000014";
    StepPreview passed;
    passed.state = State::Skipped;
    passed.reason = { ReasonCode::StepOff, {} };
    StepPreview missing;
    missing.state = State::Invalid;
    missing.reason = { ReasonCode::InputMissing, { u"phone"_s, u"field"_s, u"client_phone"_s } };
    m_engine->flows.stepsNow = { sent, passed, missing };
    auto *dialog = new TryDialog(m_engine->flows, chain, {}, m_page.get());
    dialog->open();
    QTRY_VERIFY(dialog->findChild<QWidget *>(u"tryStep2"_s));
    const auto name = [dialog](int step) {
        return dialog->findChild<QWidget *>("tryStep"_L1 + QString::number(step))->accessibleName();
    };
    QVERIFY(name(0).endsWith(u"Would be sent"_s));
    QVERIFY(name(1).contains(u"Passed over, The step is switched off"_s));
    QVERIFY(name(2).contains(u"Data missing"_s));
    auto *card = dialog->findChild<QWidget *>(u"tryStep0"_s);
    card->findChild<QToolButton *>()->click();
    QVERIFY(card->findChild<QPlainTextEdit *>()->toPlainText().contains(u"79120000014"_s));
    QVERIFY(!dialog->findChild<QWidget *>(u"tryStep1"_s)->findChild<QToolButton *>());
    QVERIFY(m_engine->flows.testsAsked.isEmpty()); // nothing is sent
    dialog->findChild<QPushButton *>(u"closeTry"_s)->click();
}

void TestTrying::anEventOfTheHistoryStandsFirst()
{
    const SampleEvent known = m_engine->flows.samplesNow.first();
    auto *dialog = new TryDialog(m_engine->flows, flow(), known, m_page.get());
    auto *box = dialog->findChild<QComboBox *>(u"tryEvent"_s);
    QTRY_COMPARE(box->count(), 1);
    SampleEvent old;
    old.id = { 5 };
    old.client = u"Старое Событие"_s;
    old.receivedUtc = sampleNowUtc().addDays(-90);
    old.fields.append({ u"client_name"_s, old.client });
    auto *other = new TryDialog(m_engine->flows, flow(), old, m_page.get());
    box = other->findChild<QComboBox *>(u"tryEvent"_s);
    QTRY_COMPARE(box->count(), 2);
    QVERIFY(box->currentText().startsWith(old.client));
}

void TestTrying::anEventTheConditionsLeaveOut()
{
    flow().conditions->children.first().test = Test::Empty;
    auto *dialog = new TryDialog(m_engine->flows, flow(), {}, m_page.get());
    dialog->open();
    QTRY_VERIFY(dialog->findChild<Banner *>(u"tryFiltered"_s)->isVisible());
}

void TestTrying::secretsAreNotInTheText()
{
    StepPreview step;
    step.lines = { { u"api_key"_s, u"leaked"_s, true, true, {} },
                   { u"phone"_s, u"7912"_s, false, true, {} } };
    QCOMPARE(wouldSendText(step), u"api_key = •••\nphone = 7912"_s);
}

void TestTrying::theChangeIsTriedWhenTheHandRests()
{
    twoStop();
    m_page->openFlow({ 1 });
    auto *line = find<CompareLine>("compareLine");
    QVERIFY(line->isHidden());
    edit(u"20"_s);
    edit(u"2003"_s);
    QVERIFY(m_engine->flows.compared.isEmpty()); // not with every letter
    QTRY_COMPARE(m_engine->flows.compared.size(), 1);
    QCOMPARE(m_engine->flows.compared.first().actions.first().mapping.value(u"id_offer"_s).text,
             u"2003"_s);
    QTRY_VERIFY(line->isVisible());
    QTRY_VERIFY(find<Paragraph>("compareSame")->text().contains(u"47 unchanged"_s));
    QVERIFY(find<Paragraph>("compareOther")->text().contains(u"2 will not go: "_s));
    QVERIFY(find<Paragraph>("compareOther")->text().contains(u"1 will differ"_s));
    edit(u"2002"_s); // as it is stored
    QTRY_VERIFY(line->isHidden());
}

void TestTrying::nothingChangedNothingSaid()
{
    twoStop();
    m_page->openFlow({ 1 });
    auto *name = find<QLineEdit>("stepName");
    name->setFocus();
    QTest::keyClicks(name, u"x"_s);
    find<QPushButton>("saveFlow")->click();
    // A name sends nothing else.
    QCOMPARE(m_engine->flows.saved.size(), 1);
    QVERIFY(m_engine->flows.compared.isEmpty());
}

void TestTrying::savingWhatStopsAsks()
{
    twoStop();
    m_page->openFlow({ 1 });
    edit(u"2003"_s);
    find<QPushButton>("saveFlow")->click(); // before the hand has rested
    QTRY_VERIFY(find<QDialog>("confirm"));
    QVERIFY(find<QDialog>("confirm")->accessibleDescription().contains(u"2 will not go"_s));
    QVERIFY(m_engine->flows.saved.isEmpty());
    find<QDialog>("confirm")->findChild<QPushButton *>(u"safe"_s)->click();
    QTRY_VERIFY(!find<QDialog>("confirm"));
    QVERIFY(m_engine->flows.saved.isEmpty());
    m_engine->flows.comparisonNow.stop = 0;
    edit(u"2004"_s);
    find<QPushButton>("saveFlow")->click();
    QTRY_COMPARE(m_engine->flows.saved.size(), 1);
    QTRY_VERIFY(find<CompareLine>("compareLine")->isHidden());
}

void TestTrying::theDifferencesAreListed()
{
    twoStop();
    m_page->openFlow({ 1 });
    edit(u"2003"_s);
    auto *show = find<QPushButton>("showDifferences");
    QTRY_VERIFY(show->isVisible());
    show->click();
    auto *dialog = find<QDialog>("differencesDialog");
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"differences"_s);
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().contains(u"Анна Примерова"_s));
    list->setCurrentRow(1);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(),
             u"phone: 79120000014 → 79120000015"_s);
    dialog->findChild<QPushButton *>(u"closeDifferences"_s)->click();
}

void TestTrying::changedLinesTellBeforeAndAfter()
{
    StepPreview before;
    before.lines = { { u"a"_s, u"1"_s, false, false, {} },
                     { u"b"_s, u"2"_s, false, false, {} },
                     { u"gone"_s, u"3"_s, false, false, {} },
                     { u"key"_s, u"secret"_s, true, false, {} } };
    StepPreview after;
    after.lines = { { u"a"_s, u"1"_s, false, false, {} },
                    { u"b"_s, QString(), false, false, {} },
                    { u"new"_s, u"4"_s, false, false, {} },
                    { u"key"_s, u"other"_s, true, false, {} } };
    QCOMPARE(changedLines(before, after),
             (QStringList { u"b: 2 → empty"_s, u"new: nothing → 4"_s, u"gone: 3 → nothing"_s }));
}

QTEST_MAIN(TestTrying)
#include "tst_trying.moc"
