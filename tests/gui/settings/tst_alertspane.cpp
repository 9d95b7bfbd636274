// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestAlertsPane final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().install(*qApp, ThemeChoice::Light); }

    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        fillWorkingDay(*m_engine);
        m_page = std::make_unique<SettingsPage>(partsOf(*m_engine));
        m_page->showSection(SettingsSection::Alerts);
        m_page->resize(1072, 700);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_engine.reset();
    }

    void aMailboxIsEnteredWhole()
    {
        type(u"alertMailTo"_s, u"owner@example.org; boss@example.org"_s);
        choose(u"alertMailService"_s, u"smtp.yandex.ru"_s);
        type(u"alertMailFrom"_s, u"salon@example.org"_s);
        const AlertMail mail = settings().mail;
        QCOMPARE(mail.to, (QStringList { u"owner@example.org"_s, u"boss@example.org"_s }));
        QCOMPARE(mail.host, u"smtp.yandex.ru"_s);
        QCOMPARE(mail.user, u"salon@example.org"_s);
        QCOMPARE(mail.port, 465);
        QVERIFY(!find<QLineEdit>(u"alertMailHost"_s)->isVisible());
    }

    void anOwnServerNeedsNoPasswordOnThisComputer()
    {
        choose(u"alertMailService"_s, QString());
        QVERIFY(find<QLineEdit>(u"alertMailHost"_s)->isVisible());
        type(u"alertMailTo"_s, u"owner@example.org"_s);
        type(u"alertMailHost"_s, u"127.0.0.1"_s);
        choose(u"alertMailSecurity"_s, static_cast<int>(MailSecurity::None));
        QCOMPARE(find<QSpinBox>(u"alertMailPort"_s)->value(), 25);
        type(u"alertMailFrom"_s, u"salon@example.org"_s);
        QCOMPARE(settings().mail.user, QString());
        QCOMPARE(settings().mail.security, MailSecurity::None);
        QVERIFY(find<QPushButton>(u"checkAlertEmail"_s)->isEnabled());
    }

    void aFaultStandsInItsField()
    {
        m_engine->alerts.nextError = Error { ErrorKind::InvalidInput, {}, u"telegram.chats"_s };
        auto *chats = find<QLineEdit>(u"alertChats"_s);
        type(u"alertChats"_s, u"salon"_s);
        auto *field = qobject_cast<FormField *>(chats->parentWidget());
        for (QWidget *up = chats; up && !field; up = up->parentWidget())
            field = qobject_cast<FormField *>(up);
        QTRY_VERIFY(!field->error().isEmpty());
        QCOMPARE(chats->text(), u"salon"_s);
        m_engine->alerts.nextError.reset();
        type(u"alertChats"_s, u"@salon"_s);
        QTRY_VERIFY(field->error().isEmpty());
        QCOMPARE(settings().telegram.chats, QStringList { u"@salon"_s });
    }

    void aTestTellsWhatCameOfIt()
    {
        auto *check = find<QPushButton>(u"checkAlertTelegram"_s);
        QVERIFY(!check->isEnabled());
        m_engine->settings.secretsNow.append({ alertTelegramSecret, {} });
        emit m_engine->settings.secretsChanged();
        type(u"alertChats"_s, u"-100"_s);
        QVERIFY(check->isEnabled());
        QTest::mouseClick(check, Qt::LeftButton);
        QCOMPARE(m_engine->alerts.tested.size(), 1);
        QCOMPARE(m_engine->alerts.tested[0].first, AlertChannel::Telegram);
        QCOMPARE(m_engine->alerts.tested[0].second.telegram.chats, QStringList { u"-100"_s });
        QTRY_VERIFY(says(u"is sent"_s));
        m_engine->alerts.testAnswer = { ReasonCode::ConnectionRefused, { u"host"_s } };
        QTest::mouseClick(check, Qt::LeftButton);
        QTRY_VERIFY(says(u"was not sent"_s));
    }

    void kindsAreSilencedOneByOne()
    {
        auto *disk = find<QCheckBox>(u"alertKind_disk_low"_s);
        QVERIFY(disk->isChecked());
        disk->click();
        QCOMPARE(settings().silenced, QList<ProblemKind> { ProblemKind::DiskLow });
        disk->click();
        QVERIFY(settings().silenced.isEmpty());
    }

    void rulesAreKept()
    {
        find<Switch>(u"alertSummary"_s)->click();
        QCOMPARE(settings().summaryAt, QTime(20, 0));
        find<Switch>(u"alertSummary"_s)->click();
        QVERIFY(!settings().summaryAt);
        QVERIFY(!settings().personalData);
        find<Switch>(u"alertPersonal"_s)->click();
        QVERIFY(settings().personalData);
        find<Switch>(u"alertDesktop"_s)->click();
        QVERIFY(!settings().desktop);
        QVERIFY(!find<QPushButton>(u"checkAlertDesktop"_s)->isEnabled());
    }

private:
    template <class T> T *find(const QString &name) { return m_page->findChild<T *>(name); }
    AlertSettings settings() const { return m_engine->alerts.settingsNow; }

    void type(const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    void choose(const QString &name, const QVariant &value)
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }

    bool says(const QString &words)
    {
        const auto banners = m_page->findChildren<Banner *>();
        return std::any_of(banners.cbegin(), banners.cend(), [&](const Banner *banner) {
            return banner->isVisible() && banner->fact().contains(words);
        });
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestAlertsPane)
#include "tst_alertspane.moc"
