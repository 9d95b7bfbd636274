// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/setupfixture.h"
#include "ui/flows/mappingrow.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/arrival.h"
#include "ui/wizard/cpahousepage.h"
#include "ui/wizard/devicechoice.h"
#include "ui/wizard/suggestedmapping.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestCpaHousePage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void renamedFieldsAreFound();
    void anEventWithoutPhoneTakesTheDirectory();
    void aChosenFieldIsLeftAlone();
    void anIpFieldIsTakenByItsName();
    void theKeyIsKeptAtOnceAndNotShown();
    void nextWaitsForTheKey();
    void aRefusedKeyStaysHere();
    void theNumbersGoIntoTheDraft();
    void checkedOnLeaving();
    void whatTheEventBrings();
    void oneValueForAllIsChecked();
    void whatIsLeftToFillInIsEntered();
    void laterFillsNothing();

private:
    template <class T> [[nodiscard]] T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void type(const QString &name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    [[nodiscard]] Mapping mapping(const QString &input) const
    {
        return m_all->draft.flow().actions.first().mapping.value(input);
    }
    void enter() const
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->entered();
    }

    std::unique_ptr<SetupFixture> m_all;
    std::unique_ptr<CpaHousePage> m_page;
};

void TestCpaHousePage::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestCpaHousePage::init()
{
    m_all = std::make_unique<SetupFixture>();
    m_all->engine.settings.secretsNow.clear();
    m_page = std::make_unique<CpaHousePage>(m_all->context);
    m_page->resize(936, 900);
}

void TestCpaHousePage::cleanup()
{
    m_page.reset();
    m_all.reset();
}

void TestCpaHousePage::renamedFieldsAreFound()
{
    enter();
    QCOMPARE(mapping(u"phone"_s), (Mapping { MappingKind::Field, u"tel"_s }));
    QCOMPARE(mapping(u"name"_s), (Mapping { MappingKind::Field, u"fio"_s }));
    QCOMPARE(mapping(u"county_code"_s), (Mapping { MappingKind::Builtin, u"country_of_phone"_s }));
    QVERIFY(mapping(u"ip_address"_s).text.isEmpty());
}

void TestCpaHousePage::anEventWithoutPhoneTakesTheDirectory()
{
    Source source = m_all->draft.flow().source;
    source.event = u"visit_paid"_s;
    source.parameters = allParameters(source.event);
    m_all->draft.setSource(source);
    enter();
    QCOMPARE(mapping(u"phone"_s), (Mapping { MappingKind::Builtin, u"directory.phone"_s }));
    QCOMPARE(mapping(u"name"_s), (Mapping { MappingKind::Builtin, u"directory.name"_s }));
}

void TestCpaHousePage::aChosenFieldIsLeftAlone()
{
    m_all->draft.setMapping(0, u"name"_s, Mapping { MappingKind::Field, u"client_id"_s });
    m_all->draft.setMapping(0, u"phone"_s, Mapping { MappingKind::Constant, u"79120000099"_s });
    enter();
    QCOMPARE(mapping(u"name"_s).text, u"client_id"_s);
    QCOMPARE(mapping(u"phone"_s).text, u"79120000099"_s);
}

void TestCpaHousePage::anIpFieldIsTakenByItsName()
{
    Source source = m_all->draft.flow().source;
    source.parameters.append({ u"form_ip"_s, u"custom_ip"_s });
    m_all->draft.setSource(source);
    enter();
    QCOMPARE(mapping(u"ip_address"_s), (Mapping { MappingKind::Field, u"form_ip"_s }));
    QVERIFY(find<QRadioButton>(u"way0_ip_address"_s)->isChecked());
}

void TestCpaHousePage::theKeyIsKeptAtOnceAndNotShown()
{
    enter();
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"apiKey"_s));
    QTest::keyClicks(QApplication::focusWidget(), u" EXAMPLEKEY0000 "_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(m_all->engine.settings.valuesSet.value(u"cpa-house-key"_s), u"EXAMPLEKEY0000"_s);
    QTRY_VERIFY(find<QLineEdit>(u"apiKey"_s)->text().isEmpty());
    QCOMPARE(mapping(u"api_key"_s), (Mapping { MappingKind::Secret, u"cpa-house-key"_s }));
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"account_id_webmaster"_s));
}

void TestCpaHousePage::nextWaitsForTheKey()
{
    enter();
    QSignalSpy goOn(m_page.get(), &SetupPage::goOn);
    QTest::keyClicks(QApplication::focusWidget(), u"EXAMPLEKEY0000"_s);
    QVERIFY(!m_page->leaveForward());
    QTRY_COMPARE(goOn.size(), 1);
    QVERIFY(m_page->leaveForward());
}

void TestCpaHousePage::aRefusedKeyStaysHere()
{
    enter();
    QSignalSpy goOn(m_page.get(), &SetupPage::goOn);
    m_all->engine.settings.nextError = Error { ErrorKind::Storage, {}, {} };
    QTest::keyClicks(QApplication::focusWidget(), u"EXAMPLEKEY0000"_s);
    QVERIFY(!m_page->leaveForward());
    auto *field = qobject_cast<FormField *>(find<QLineEdit>(u"apiKey"_s)->parentWidget());
    QVERIFY(field);
    QTRY_VERIFY(field->error().startsWith(u"The key was not kept"));
    QVERIFY(goOn.isEmpty());
}

void TestCpaHousePage::theNumbersGoIntoTheDraft()
{
    enter();
    type(u"account_id_webmaster"_s, u"1001"_s);
    type(u"account_id_stream"_s, u" 4004"_s);
    QCOMPARE(mapping(u"id_webmaster"_s), (Mapping { MappingKind::Constant, u"1001"_s }));
    QCOMPARE(mapping(u"id_stream"_s).text, u"4004"_s);
}

void TestCpaHousePage::checkedOnLeaving()
{
    enter();
    auto *edit = find<QLineEdit>(u"account_id_offer"_s);
    auto *field = qobject_cast<FormField *>(edit->parentWidget());
    QVERIFY(field && field->error().isEmpty());
    edit->setFocus();
    find<QLineEdit>(u"account_id_source"_s)->setFocus();
    QTRY_VERIFY(!field->error().isEmpty());
    QVERIFY(m_page->leaveForward()); // with gaps, too
}

void TestCpaHousePage::whatTheEventBrings()
{
    SampleEvent sample;
    sample.id = { 100 };
    sample.fields = { { u"fio"_s, u"Анна Примерова"_s }, { u"tel"_s, u"8 (912) 000-00-14"_s } };
    m_all->context.sample = sample;
    enter();
    QCOMPARE(find<QLabel>(u"now_name"_s)->text(), u"now: Анна Примерова"_s);
    QCOMPARE(find<QLabel>(u"now_phone"_s)->text(), u"now: 79120000014"_s);
    m_all->context.sample = exampleEvent(m_all->draft.flow());
    m_all->context.sampleIsExample = true;
    m_page->entered();
    QCOMPARE(find<QLabel>(u"now_phone"_s)->text(), u"in the example: 79000000001"_s);
}

void TestCpaHousePage::whatIsLeftToFillInIsEntered()
{
    enter();
    QTest::keyClicks(QApplication::focusWidget(), u"EXAMPLEKEY0000"_s);
    for (const auto *input : { "id_webmaster", "id_offer", "id_source", "id_stream" })
        type(u"account_"_s + QLatin1String(input), u"1001"_s);
    QTRY_VERIFY(m_all->engine.settings.valuesSet.contains(u"cpa-house-key"_s));
    m_page->entered();
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"deviceValue_ip_address"_s));
    type(u"deviceValue_ip_address"_s, u"203.0.113.25"_s);
    m_page->entered();
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"deviceValue_user_agent"_s));
}

void TestCpaHousePage::oneValueForAllIsChecked()
{
    enter();
    auto *device = find<DeviceChoice>(u"device_ip_address"_s);
    type(u"deviceValue_ip_address"_s, u"192.168.1.5"_s);
    QCOMPARE(mapping(u"ip_address"_s), (Mapping { MappingKind::Constant, u"192.168.1.5"_s }));
    find<QLineEdit>(u"account_id_offer"_s)->setFocus();
    QTRY_VERIFY(!device->error().isEmpty());
    auto *edit = find<QLineEdit>(u"deviceValue_ip_address"_s);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, u"203.0.113.25"_s);
    find<QLineEdit>(u"account_id_offer"_s)->setFocus();
    QTRY_VERIFY(device->error().isEmpty());
}

void TestCpaHousePage::laterFillsNothing()
{
    enter();
    type(u"deviceValue_user_agent"_s, u"Mozilla/5.0"_s);
    QVERIFY(!mapping(u"user_agent"_s).text.isEmpty());
    find<QRadioButton>(u"way2_user_agent"_s)->click();
    QVERIFY(mapping(u"user_agent"_s).text.isEmpty());
    find<QRadioButton>(u"way1_user_agent"_s)->click();
    QCOMPARE(mapping(u"user_agent"_s).text, u"Mozilla/5.0"_s);
}

QTEST_MAIN(TestCpaHousePage)
#include "tst_cpahousepage.moc"
