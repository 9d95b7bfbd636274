// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/sampledata.h"
#include "tests/gui/settings/upkeepsamples.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/upkeeptexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

class TestUpkeepPanes final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().install(*qApp, ThemeChoice::Light); }

    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        fillWorkingDay(*m_engine);
        fillUpkeep(*m_engine);
        m_page = std::make_unique<SettingsPage>(partsOf(*m_engine));
        m_page->resize(1072, 700);
        m_page->show();
        m_page->showSection(SettingsSection::Data);
    }

    void cleanup()
    {
        m_page.reset();
        m_engine.reset();
    }

    void retentionAppliesAtOnce()
    {
        find<QSpinBox>(u"retentionDays"_s)->setValue(90);
        QTRY_COMPARE(m_engine->upkeep.retentionNow.days, 90);
        QTest::keyClick(find<QComboBox>(u"retentionKind"_s), Qt::Key_Down);
        QTRY_COMPARE(m_engine->upkeep.retentionNow.kind, RetentionKind::Strip);
        find<QSpinBox>(u"backupsKept"_s)->setValue(14);
        QTRY_COMPARE(m_engine->upkeep.retentionNow.backupsKept, 14);
        QTest::mouseClick(find<Switch>(u"dailyBackup"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_engine->upkeep.retentionNow.dailyBackup);
    }

    void forEverNeedsNoSecondAnswer()
    {
        auto *kind = find<QComboBox>(u"retentionKind"_s);
        QVERIFY(kind->isEnabled());
        find<QSpinBox>(u"retentionDays"_s)->setValue(0);
        QTRY_VERIFY(!kind->isEnabled());
    }

    void whatIsRefusedIsShownBack()
    {
        m_engine->upkeep.nextError = Error { ErrorKind::DiskFull, {}, {} };
        auto *days = find<QSpinBox>(u"retentionDays"_s);
        days->setValue(30);
        QTRY_COMPARE(days->value(), 365);
        QVERIFY(find<Banner>(u"dataTrouble"_s)->isVisible());
    }

    void aCopyIsMade()
    {
        find<QPushButton>(u"makeCopy"_s)->click();
        QTRY_COMPARE(m_engine->upkeep.backedUp, QStringList { QString() });
        QTRY_VERIFY(m_page->findChild<Toast *>());
        m_engine->upkeep.nextError = Error { ErrorKind::DiskFull, {}, {} };
        find<QPushButton>(u"makeCopy"_s)->click();
        QTRY_VERIFY(find<Banner>(u"dataTrouble"_s)->isVisible());
    }

    void restoringAsksFirst()
    {
        const QString path = m_engine->upkeep.backupsNow.at(1).path;
        QTRY_VERIFY(find<QPushButton>("restore:"_L1 + path));
        find<QPushButton>("restore:"_L1 + path)->click();
        QTRY_VERIFY(find<QDialog>(u"confirm"_s));
        find<QDialog>(u"confirm"_s)->findChild<QPushButton *>(u"safe"_s)->click();
        QTRY_VERIFY(!find<QDialog>(u"confirm"_s));
        QVERIFY(m_engine->upkeep.restoreAsked.isEmpty());
        find<QPushButton>("restore:"_L1 + path)->click();
        QTRY_VERIFY(find<QDialog>(u"confirm"_s));
        find<QDialog>(u"confirm"_s)->findChild<QPushButton *>(u"do"_s)->click();
        QTRY_COMPARE(m_engine->upkeep.restoreAsked, QStringList { path });
    }

    void nobodyIsAskedAboutABadCopy()
    {
        QTRY_VERIFY(find<QPushButton>("restore:"_L1 + m_engine->upkeep.backupsNow.first().path));
        m_engine->upkeep.nextError = Error { ErrorKind::Corrupt, {}, {} };
        find<QPushButton>("restore:"_L1 + m_engine->upkeep.backupsNow.first().path)->click();
        QTRY_VERIFY(find<Banner>(u"dataTrouble"_s)->isVisible());
        QVERIFY(!find<QDialog>(u"confirm"_s));
    }

    void theJournalShrinks()
    {
        QVERIFY(find<QLabel>(u"journalSize"_s)->text().contains(u"a day"_s));
        find<QPushButton>(u"shrink"_s)->click();
        QTRY_COMPARE(m_engine->upkeep.shrinks, 1);
        QTRY_VERIFY(find<QPushButton>(u"shrink"_s)->isEnabled());
    }

    void theCheckUpSaysWhatNeedsAPerson()
    {
        m_page->showSection(SettingsSection::CheckUp);
        auto *copy = find<QPushButton>(u"copyReport"_s);
        QVERIFY(!copy->isEnabled());
        find<QPushButton>(u"checkUp"_s)->click();
        auto *result = find<Banner>(u"checkUpResult"_s);
        QTRY_VERIFY(result->isVisible());
        QVERIFY2(result->fact().contains(u'3'), qPrintable(result->fact()));
        QVERIFY(find<QWidget>(u"check:disk"_s));
        QVERIFY(copy->isEnabled());
        copy->click();
        const QString report = QApplication::clipboard()->text();
        QCOMPARE(report.split(u'\n').size(), m_engine->upkeep.linesNow.size());
        QVERIFY(report.contains(u"api.telegram.org"_s));
        QVERIFY2(report.startsWith(u"In order      Data folder: "_s), qPrintable(report));
        QVERIFY2(report.contains(u"\nNeeds you     Disk: "_s), qPrintable(report));
    }

    void whenAllIsWellItSaysSo()
    {
        m_engine->upkeep.linesNow = { m_engine->upkeep.linesNow.first() };
        m_page->showSection(SettingsSection::CheckUp);
        find<QPushButton>(u"checkUp"_s)->click();
        QTRY_COMPARE(find<Banner>(u"checkUpResult"_s)->fact(), u"All is well"_s);
    }

    void aCheckThatFailsIsSaid()
    {
        m_engine->upkeep.linesNow.clear();
        m_engine->upkeep.nextError = Error { ErrorKind::Unavailable, {}, {} };
        m_page->showSection(SettingsSection::CheckUp);
        find<QPushButton>(u"checkUp"_s)->click();
        QTRY_COMPARE(find<Banner>(u"checkUpResult"_s)->fact(),
                     u"The check could not be carried out"_s);
        QVERIFY(find<QPushButton>(u"checkUp"_s)->isEnabled());
    }

    void aRestoreTellsWhatHappenedSince_data()
    {
        QTest::addColumn<RestoreReport>("report");
        QTest::addColumn<QString>("told");
        RestoreReport known;
        known.sinceKnown = true;
        known.receivedSince = 2;
        known.deliveredSince = 1;
        QTest::newRow("known") << known << u"they are not repeated"_s;
        RestoreReport unknown;
        unknown.uncertain = 3;
        QTest::newRow("unknown") << unknown << u"you decide"_s;
    }

    void aRestoreTellsWhatHappenedSince()
    {
        QFETCH(RestoreReport, report);
        QFETCH(QString, told);
        const QString story = restoredStory(report);
        QVERIFY2(story.contains(told), qPrintable(story));
        QCOMPARE(story.contains(u"could not be read"_s), !report.sinceKnown);
    }

private:
    template <class T> T *find(const QString &name) const { return m_page->findChild<T *>(name); }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<SettingsPage> m_page;
};

QTEST_MAIN(TestUpkeepPanes)
#include "tst_upkeeppanes.moc"
