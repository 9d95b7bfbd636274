// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/parameterstring.h"
#include "tests/gui/wizard/wizardgallery.h"
#include "ui/flows/addresscard.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowsaver.h"
#include "ui/flows/stringcheckview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/commandbox.h"
#include "ui/wizard/eventtemplate.h"
#include "ui/wizard/fieldchecklist.h"
#include "ui/wizard/fieldrow.h"
#include "ui/wizard/makesetupwizard.h"
#include "ui/wizard/publicbase.h"
#include "ui/wizard/reachchain.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestFirstPages final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void anotherEventBringsItsOwn_data();
    void anotherEventBringsItsOwn();
    void aNameOfTheOperatorsStays();
    void whatTheOperatorFilledInStays();
    void anotherEventCanBeTakenBack();
    void thePaidVisitWarns();
    void tickingWritesTheString();
    void aNeededFieldIsPutBack();
    void atLeastOneFieldIsTicked();
    void rowsAreMovedByKeys();
    void aNameThatBreaksIsRefused();
    void anOwnFieldIsAdded();
    void aPastedBaseIsTidied_data();
    void aPastedBaseIsTidied();
    void theAddressIsCheckedAndTold_data();
    void theAddressIsCheckedAndTold();
    void theCheckCanBeSkipped();
    void rubbishIsNoAddress();
    void theWayInIsKept();
    void theAddressIsCopiedWhole();
    void anOldStringIsTold();
    void aRepairedStringIsKept();

private:
    void openAt(SetupStep step)
    {
        Flow flow = makeNewFlow(m_engine->flows);
        flow.id = { 7 };
        flow.source.parameters = recommendedParameters(flow.source.event);
        flow.source.stringVersion = 1;
        m_engine->flows.flowsNow = { flow };
        m_wizard->openAt(flow, step);
    }
    template <class T> [[nodiscard]] T *find(const QString &name) const
    {
        return m_wizard->currentPage()->findChild<T *>(name);
    }
    void click(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }
    void type(const QString &name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
    }
    [[nodiscard]] FlowDraft &draft() const { return m_wizard->context().draft; }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Parameter &parameter : draft().flow().source.parameters)
            names.append(parameter.name);
        return names;
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<SetupWizard> m_wizard;
};

void TestFirstPages::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestFirstPages::init()
{
    m_engine = std::make_unique<FakeEngine>();
    fillWizard(*m_engine);
    m_wizard.reset(makeSetupWizard(partsOf(*m_engine), nullptr));
}

void TestFirstPages::cleanup()
{
    m_wizard.reset();
    m_engine.reset();
}

void TestFirstPages::anotherEventBringsItsOwn_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("name");
    QTest::newRow("appointment") << u"appointment_created"_s << u"Appointments"_s;
    QTest::newRow("paid visit") << u"visit_paid"_s << u"Paid visits"_s;
    QTest::newRow("invoice") << u"invoice_created"_s << u"Invoices"_s;
    QTest::newRow("any") << u"any"_s << u"All events"_s;
}

void TestFirstPages::anotherEventBringsItsOwn()
{
    QFETCH(const QString, event);
    QFETCH(const QString, name);
    openAt(SetupStep::Event);
    click("event_"_L1 + event);
    QCOMPARE(draft().flow().source.event, event);
    QCOMPARE(draft().flow().name, name);
    QCOMPARE(draft().flow().source.parameters, recommendedParameters(event));
}

void TestFirstPages::aNameOfTheOperatorsStays()
{
    openAt(SetupStep::Event);
    draft().setName(u"Мои лиды"_s);
    click(u"event_invoice_created"_s);
    QCOMPARE(draft().flow().name, u"Мои лиды"_s);
}

void TestFirstPages::whatTheOperatorFilledInStays()
{
    openAt(SetupStep::Event);
    const Mapping offer { MappingKind::Constant, u"2002"_s };
    draft().setMapping(0, u"id_offer"_s, offer);
    click(u"event_visit_paid"_s);
    QCOMPARE(draft().flow().actions.first().mapping.value(u"id_offer"_s), offer);
}

void TestFirstPages::anotherEventCanBeTakenBack()
{
    openAt(SetupStep::Event);
    const Flow before = draft().flow();
    click(u"event_visit_paid"_s);
    const auto *toast = m_wizard->findChild<Toast *>();
    QVERIFY(toast);
    toast->findChild<QPushButton *>()->click();
    QCOMPARE(draft().flow().source.parameters, before.source.parameters);
    QCOMPARE(draft().flow().source.event, before.source.event);
    QVERIFY(find<QAbstractButton>(u"event_client_created"_s)->isChecked());
}

void TestFirstPages::thePaidVisitWarns()
{
    openAt(SetupStep::Event);
    QVERIFY(!find<Banner>(u"eventWarning"_s)->isVisible());
    click(u"event_visit_paid"_s);
    QVERIFY(find<Banner>(u"eventWarning"_s)->isVisible());
    QVERIFY(find<QAbstractButton>(u"event_visit_paid"_s)
                ->accessibleDescription()
                .contains("no phone"_L1));
}

void TestFirstPages::tickingWritesTheString()
{
    openAt(SetupStep::Fields);
    QCOMPARE(m_wizard->focusWidget(), find<QCheckBox>(u"box_id"_s));
    const QStringList before = names();
    QVERIFY(before.contains("client_email"_L1));
    click(u"box_email"_s);
    QVERIFY(!names().contains("client_email"_L1));
    click(u"box_email"_s);
    QCOMPARE(names(), before);
}

void TestFirstPages::aNeededFieldIsPutBack()
{
    openAt(SetupStep::Fields);
    const QStringList before = names();
    auto *warning = find<Banner>(u"neededField"_s);
    QVERIFY(!warning->isVisible());
    click(u"box_phone"_s);
    QVERIFY(warning->isVisible());
    QVERIFY(warning->accessibleName().contains("Without a phone"_L1));
    QVERIFY(!names().contains("client_phone"_L1));
    emit warning->actionTriggered();
    QVERIFY(!warning->isVisible());
    QCOMPARE(names(), before);
}

void TestFirstPages::atLeastOneFieldIsTicked()
{
    openAt(SetupStep::Fields);
    const auto boxes = find<FieldChecklist>(u"fieldList"_s)->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        box->setChecked(false);
    const auto *next = find<QPushButton>(u"wizardNext"_s);
    QVERIFY(!next->isEnabled());
    QVERIFY(!next->toolTip().isEmpty());
    QVERIFY(!draft().flow().source.parameters.isEmpty());
    boxes.first()->setChecked(true);
    QVERIFY(next->isEnabled());
    QCOMPARE(names().size(), 1);
}

void TestFirstPages::rowsAreMovedByKeys()
{
    openAt(SetupStep::Fields);
    const QStringList before = names();
    auto *box = find<QCheckBox>(u"box_id"_s);
    QTest::keyClick(box, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names().at(1), before.at(0));
    QTest::keyClick(box, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(names(), before);
}

void TestFirstPages::aNameThatBreaksIsRefused()
{
    openAt(SetupStep::Fields);
    click(u"rename_phone"_s);
    FieldRow *row = find<FieldChecklist>(u"fieldList"_s)->row(u"phone"_s);
    type(u"name_phone"_s, u"phone"_s);
    QVERIFY(row->error().isEmpty());
    QVERIFY(names().contains("phone"_L1));
    // What the field is used for follows it.
    QCOMPARE(draft().flow().actions.first().mapping.value(u"phone"_s).text, u"phone"_s);
    for (const QString &bad : { u"param"_s, u"lb"_s, u"client_name"_s, u"имя"_s }) {
        type(u"name_phone"_s, bad);
        QVERIFY2(!row->error().isEmpty(), qPrintable(bad));
        QVERIFY(bad == "client_name"_L1 || !names().contains(bad));
    }
    type(u"name_phone"_s, u"order"_s);
    auto *take = row->findChild<QPushButton *>(u"takeSafeName"_s);
    QVERIFY(take->isVisible());
    take->click();
    QVERIFY(row->error().isEmpty());
    QVERIFY(!names().contains("order"_L1));
    QCOMPARE(row->choice().parameter.placeholder, u"phone"_s);
}

void TestFirstPages::anOwnFieldIsAdded()
{
    openAt(SetupStep::Fields);
    click(u"ownField"_s);
    type(u"ownPlaceholder"_s, u"{{client.comment}}"_s);
    QCOMPARE(find<QLineEdit>(u"ownName"_s)->text(), u"client_comment"_s);
    click(u"addOwnField"_s);
    QCOMPARE(draft().flow().source.parameters.last(),
             (Parameter { u"client_comment"_s, u"client.comment"_s }));
    click(u"ownField"_s);
    type(u"ownPlaceholder"_s, u"{{client.comment}}"_s);
    click(u"addOwnField"_s);
    QCOMPARE(names().count(u"client_comment"_s), 1);
}

void TestFirstPages::aPastedBaseIsTidied_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("base");
    const QString good = u"https://leads.example.org"_s;
    QTest::newRow("as it should be") << good << good;
    QTest::newRow("without https") << u"leads.example.org"_s << good;
    QTest::newRow("spaces and line break") << u"  https://leads.example.org \n"_s << good;
    QTest::newRow("slash") << good + u'/' << good;
    QTest::newRow("path and parameters") << good + u"/hook/abc?x={{y}}#z"_s << good;
    QTest::newRow("large letters") << u"HTTPS://Leads.Example.ORG"_s << good;
    QTest::newRow("typographic quotes") << u"«https://leads.example.org»"_s << good;
    QTest::newRow("port") << u"leads.example.org:8443"_s << good + u":8443"_s;
    QTest::newRow("http stays") << u"http://leads.example.org"_s << u"http://leads.example.org"_s;
    QTest::newRow("bare IP") << u"203.0.113.7:8787"_s << u"http://203.0.113.7:8787"_s;
    QTest::newRow("user and password go") << u"https://a:b@leads.example.org"_s << good;
    QTest::newRow("another scheme") << u"ftp://leads.example.org"_s << QString();
    QTest::newRow("only https") << u"https://"_s << QString();
    QTest::newRow("nothing") << u"  "_s << QString();
}

void TestFirstPages::aPastedBaseIsTidied()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, base);
    QCOMPARE(tidyPublicBase(pasted), base);
}

void TestFirstPages::theAddressIsCheckedAndTold_data()
{
    using Kind = AddressCheck::Kind;
    using Link = ReachChain::Link;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Link>("outer");
    QTest::addColumn<Link>("inner");
    QTest::addColumn<QString>("verb");
    const QString skip = u"Skip the check"_s;
    QTest::newRow("reached") << Kind::Reached << Link::Holds << Link::Holds << u"Next"_s;
    QTest::newRow("local") << Kind::ReachedLocally << Link::Unknown << Link::Holds << u"Next"_s;
    QTest::newRow("no name") << Kind::NameNotFound << Link::Broken << Link::Unknown << skip;
    QTest::newRow("other program") << Kind::AnotherProgram << Link::Holds << Link::Broken << skip;
    QTest::newRow("listener down") << Kind::NotListening << Link::Unknown << Link::Broken << skip;
}

void TestFirstPages::theAddressIsCheckedAndTold()
{
    QFETCH(const AddressCheck::Kind, kind);
    QFETCH(const ReachChain::Link, outer);
    QFETCH(const ReachChain::Link, inner);
    QFETCH(const QString, verb);
    m_engine->status.lastCheck.reset();
    m_engine->status.checkAnswer.kind = kind;
    openAt(SetupStep::Address);
    QCOMPARE(find<QPushButton>(u"wizardNext"_s)->text(), u"Skip the check"_s);
    type(u"publicAddress"_s, u"leads.example.org/hook"_s);
    click(u"checkReach"_s);
    QTRY_VERIFY(find<Banner>(u"reachAnswer"_s)->isVisible());
    QCOMPARE(m_engine->status.basesChecked, QStringList { u"https://leads.example.org"_s });
    const auto *chain = m_wizard->currentPage()->findChild<ReachChain *>();
    QCOMPARE(chain->outer(), outer);
    QCOMPARE(chain->inner(), inner);
    QCOMPARE(find<QPushButton>(u"wizardNext"_s)->text(), verb);
    QCOMPARE(m_engine->settings.settingsNow.publicBase, u"https://leads.example.org"_s);
}

void TestFirstPages::theCheckCanBeSkipped()
{
    m_engine->status.lastCheck.reset();
    openAt(SetupStep::Address);
    type(u"publicAddress"_s, u"other.example.org"_s);
    find<QPushButton>(u"wizardNext"_s)->click();
    QTRY_COMPARE(m_wizard->step(), SetupStep::Paste);
    QCOMPARE(m_engine->settings.settingsNow.publicBase, u"https://other.example.org"_s);
    QVERIFY(m_engine->status.basesChecked.isEmpty());
}

void TestFirstPages::rubbishIsNoAddress()
{
    openAt(SetupStep::Address);
    const QString before = m_engine->settings.settingsNow.publicBase;
    type(u"publicAddress"_s, u"ftp://x"_s);
    find<QPushButton>(u"wizardNext"_s)->click();
    QCOMPARE(m_wizard->step(), SetupStep::Address);
    QCOMPARE(m_engine->settings.settingsNow.publicBase, before);
}

void TestFirstPages::theWayInIsKept()
{
    openAt(SetupStep::Address);
    auto *command = find<CommandBox>(u"reachCommand"_s);
    QCOMPARE(command->command(), u"cloudflared tunnel --url http://127.0.0.1:8787"_s);
    click("reach_"_L1 + QString::number(static_cast<int>(ReachKind::OwnServer)));
    QTRY_COMPARE(m_engine->settings.settingsNow.reach, ReachKind::OwnServer);
    QTRY_VERIFY(command->command().startsWith("proxy_pass"_L1));
    click("reach_"_L1 + QString::number(static_cast<int>(ReachKind::PublicAddress)));
    QTRY_COMPARE(m_engine->settings.settingsNow.reach, ReachKind::PublicAddress);
    auto *listen = find<QPushButton>(u"listenOutside"_s);
    QTRY_VERIFY(listen->isVisible());
    listen->click();
    QTRY_COMPARE(m_engine->settings.settingsNow.bindAddress, u"0.0.0.0"_s);
    QTRY_VERIFY(!listen->isVisible());
}

void TestFirstPages::theAddressIsCopiedWhole()
{
    openAt(SetupStep::Paste);
    click(u"copyAddress"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_engine->flows.address(draft().flow()));
    click(u"copyEvent"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Добавление клиента"_s);
}

void TestFirstPages::anOldStringIsTold()
{
    openAt(SetupStep::Paste);
    QVERIFY(!find<Banner>(u"oldString"_s)->isVisible());
    FlowSummary summary;
    summary.id = { 7 };
    SourceNotice notice;
    notice.kind = SourceNotice::Kind::OldString;
    summary.notices = { notice };
    m_engine->flows.summariesNow = { summary };
    emit m_engine->flows.changed();
    QVERIFY(find<Banner>(u"oldString"_s)->isVisible());
}

void TestFirstPages::aRepairedStringIsKept()
{
    openAt(SetupStep::Paste);
    emit find<Banner>(u"stringQuestion"_s)->actionTriggered();
    auto *dialog = m_wizard->findChild<QDialog *>(u"stringCheckDialog"_s);
    QVERIFY(dialog);
    auto *view = dialog->findChild<StringCheckView *>();
    view->setText(u"?client_id={{id}}&&client_phone={{phone}}"_s);
    QVERIFY(!view->check().faults.isEmpty());
    dialog->findChild<QPushButton *>(u"keepRepaired"_s)->click();
    QCOMPARE(names(), (QStringList { u"client_id"_s, u"client_phone"_s }));
}

QTEST_MAIN(TestFirstPages)
#include "tst_firstpages.moc"
