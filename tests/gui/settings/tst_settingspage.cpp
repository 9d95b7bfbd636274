// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestSettingsPage final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().install(*qApp, ThemeChoice::Light); }

    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        fillWorkingDay(*m_engine);
        m_page = std::make_unique<SettingsPage>(partsOf(*m_engine));
        m_page->resize(1072, 700);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_engine.reset();
    }

    void aChangeAppliesAtOnceAndCanBeTakenBack()
    {
        auto *tray = m_page->findChild<Switch *>(u"closeToTray"_s);
        QVERIFY(tray->isChecked());
        QTest::mouseClick(tray, Qt::LeftButton);
        QCOMPARE(m_engine->settings.settingsNow.closeToTray, false);
        QTRY_VERIFY(m_page->findChild<Toast *>());
        QTest::mouseClick(m_page->findChild<Toast *>()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(m_engine->settings.settingsNow.closeToTray, true);
        QTRY_VERIFY(tray->isChecked());
    }

    void aChangeThatFailsIsShownBack()
    {
        m_engine->settings.nextError = Error { ErrorKind::DiskFull, {}, {} };
        auto *start = m_page->findChild<Switch *>(u"startWithSession"_s);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY(!start->isChecked());
        QVERIFY(m_page->findChild<Banner *>()->isVisible());
    }

    void themeAndLanguageAreKept()
    {
        auto *theme = m_page->findChild<QComboBox *>(u"theme"_s);
        QTest::keyClick(theme, Qt::Key_Down);
        QCOMPARE(m_engine->settings.settingsNow.theme, ThemeChoice::Light);
        auto *language = m_page->findChild<QComboBox *>(u"language"_s);
        QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(m_engine->settings.settingsNow.language, u"ru"_s);
    }

    void thePortWaitsForItsButton()
    {
        m_page->showSection(SettingsSection::Receiving);
        auto *port = m_page->findChild<QSpinBox *>(u"port"_s);
        auto *apply = m_page->findChild<QPushButton *>(u"applyListener"_s);
        QVERIFY(!apply->isEnabled());
        port->setValue(9000);
        QVERIFY(apply->isEnabled());
        QCOMPARE(m_engine->settings.settingsNow.port, quint16(8787));
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(m_engine->settings.settingsNow.port, quint16(9000));
        QTRY_VERIFY(!apply->isEnabled());
    }

    void aBadAddressIsNotTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        const QString before = u"https://leads.example.org"_s;
        QTest::newRow("no scheme") << u"leads.example.com"_s << before;
        QTest::newRow("another scheme") << u"ftp://leads.example.com"_s << before;
        QTest::newRow("with a query") << u"https://leads.example.com/?a=b"_s << before;
        QTest::newRow("a slash at the end")
            << u"https://leads.example.com/"_s << u"https://leads.example.com"_s;
        QTest::newRow("none") << QString() << QString();
    }

    void aBadAddressIsNotTaken()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        m_page->showSection(SettingsSection::Receiving);
        auto *base = m_page->findChild<QLineEdit *>(u"publicBase"_s);
        base->clear();
        QTest::keyClicks(base, typed);
        QTest::keyClick(base, Qt::Key_Return);
        QCOMPARE(m_engine->settings.settingsNow.publicBase, kept);
        QCOMPARE(base->property("error").toBool(), !typed.isEmpty() && kept != typed.chopped(1));
    }

    void aKeyGoesInAndIsNeverShown()
    {
        m_page->showSection(SettingsSection::Keys);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"addKey"_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<QDialog *>(u"secretDialog"_s);
        auto *value = dialog->findChild<QLineEdit *>(u"secretValue"_s);
        QCOMPARE(value->echoMode(), QLineEdit::Password);
        auto *save = dialog->findChild<QPushButton *>(u"saveSecret"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(m_engine->settings.valuesSet.isEmpty());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secretName"_s), u"new-key"_s);
        QTest::keyClicks(value, u"not-a-real-key"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(m_engine->settings.valuesSet.value(u"new-key"_s), u"not-a-real-key"_s);
        const auto labels = m_page->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(u"not-a-real-key"_s));
    }

    void removingAKeyAsks()
    {
        m_page->showSection(SettingsSection::Keys);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"remove:cpa-house-key"_s),
                          Qt::LeftButton);
        QCOMPARE(m_engine->settings.secretsNow.size(), 2);
        auto *dialog = m_page->findChild<QDialog *>(u"confirm"_s);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"do"_s), Qt::LeftButton);
        QCOMPARE(m_engine->settings.secretsNow.size(), 1);
    }

    void noKeychainIsSaid()
    {
        m_engine->settings.store = SecretStoreKind::File;
        const SettingsPage page(partsOf(*m_engine));
        QVERIFY(page.findChild<Banner *>(u"noKeychain"_s));
        QVERIFY(!m_page->findChild<Banner *>(u"noKeychain"_s));
    }

    void theAddressIsCheckedAsItStandsInTheField()
    {
        m_page->showSection(SettingsSection::Receiving);
        auto *base = m_page->findChild<QLineEdit *>(u"publicBase"_s);
        auto *check = m_page->findChild<QPushButton *>(u"checkNow"_s);
        auto *found = m_page->findChild<Paragraph *>(u"addressFound"_s);
        base->clear();
        base->setText(u"https://other.example.org/"_s);
        m_engine->status.checkAnswer.kind = AddressCheck::Kind::NameNotFound;
        check->click();
        QTRY_COMPARE(m_engine->status.basesChecked, QStringList { u"https://other.example.org"_s });
        QTRY_COMPARE(found->text(), u"The name other.example.org was not found"_s);
        QVERIFY(!m_page->findChild<Paragraph *>(u"addressCure"_s)->text().isEmpty());
        m_engine->status.checkAnswer.kind = AddressCheck::Kind::Reached;
        check->click();
        QTRY_VERIFY(found->text().startsWith(u"The address was checked from the internet"_s));
        base->setText(u"nonsense"_s);
        QVERIFY(!found->text().contains(u"checked from the internet"_s));
    }

    void howItIsReachedIsKept()
    {
        m_page->showSection(SettingsSection::Receiving);
        auto *reach = m_page->findChild<QComboBox *>(u"reachKind"_s);
        QTest::keyClick(reach, Qt::Key_Down);
        QTRY_COMPARE(m_engine->settings.settingsNow.reach, ReachKind::Tunnel);
    }

    void klientiksAccessIsAskedForAndChecked()
    {
        m_page->showSection(SettingsSection::Klientiks);
        auto *check = m_page->findChild<QPushButton *>(u"checkKlientiks"_s);
        QVERIFY(!check->isEnabled());
        QVERIFY(!check->toolTip().isEmpty());
        auto *account = m_page->findChild<QLineEdit *>(u"klientiksAccount"_s);
        QTest::keyClicks(account, u"100200"_s);
        auto *user = m_page->findChild<QLineEdit *>(u"klientiksUser"_s);
        QTest::keyClicks(user, u"300"_s);
        QTest::keyClick(user, Qt::Key_Return);
        QTRY_COMPARE(m_engine->settings.settingsNow.klientiksAccount, u"100200"_s);
        QCOMPARE(m_engine->settings.settingsNow.klientiksUser, u"300"_s);
        QVERIFY(!check->isEnabled());
        m_page->findChild<QPushButton *>(u"klientiksToken"_s)->click();
        auto *value = m_page->findChild<QLineEdit *>(u"secretValue"_s);
        QVERIFY(value);
        QTest::keyClicks(value, u"not-a-real-token"_s);
        m_page->findChild<QPushButton *>(u"saveSecret"_s)->click();
        QCOMPARE(m_engine->settings.valuesSet.value(klientiksTokenName), u"not-a-real-token"_s);
        QTRY_VERIFY(check->isEnabled());
        auto *answer = m_page->findChild<Banner *>(u"klientiksAnswer"_s);
        check->click();
        QTRY_COMPARE(answer->fact(), u"Klientiks gives access."_s);
        m_engine->clients.nextError = Error { ErrorKind::Unavailable, {}, {} };
        check->click();
        QTRY_COMPARE(answer->fact(), u"Klientiks gives no access."_s);
        QCOMPARE(m_engine->clients.checksAsked, 2);
    }

    void anAccountNumberIsOfDigits()
    {
        m_page->showSection(SettingsSection::Klientiks);
        auto *account = m_page->findChild<QLineEdit *>(u"klientiksAccount"_s);
        QTest::keyClicks(account, u"salon"_s);
        QTest::keyClick(account, Qt::Key_Return);
        QVERIFY(account->property("error").toBool());
        QVERIFY(m_engine->settings.settingsNow.klientiksAccount.isEmpty());
    }

    void theLookupIsSwitched()
    {
        m_page->showSection(SettingsSection::Klientiks);
        QTest::mouseClick(m_page->findChild<Switch *>(u"klientiksLookup"_s), Qt::LeftButton);
        QTRY_VERIFY(m_engine->settings.settingsNow.klientiksLookup);
    }

private:
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
