// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/pagebench.h"
#include "ui/history/historytable.h"
#include "ui/history/storypane.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 newest = PageBench::newest;

} // namespace

class TestHistoryActions final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_bench = std::make_unique<PageBench>(); }
    void cleanup() { m_bench.reset(); }

    void resendAsksAndReports()
    {
        change(m_bench->engine.history, { newest }, State::Failed);
        m_bench->open();
        m_bench->table()->selectEvent({ newest });
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        QDialog *question = m_bench->question();
        QVERIFY(question);
        QVERIFY(question->findChild<QPushButton *>(u"safe"_s)->isDefault());
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!m_bench->question());
        QVERIFY(m_bench->engine.history.resent.isEmpty());
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        m_bench->question()->findChild<QPushButton *>(u"do"_s)->click();
        QTRY_COMPARE(m_bench->engine.history.resent.size(), 1);
        QCOMPARE(m_bench->engine.history.resent.first().first, QList<EventId> { { newest } });
        QCOMPARE(m_bench->engine.history.resent.first().second, ResendScope::Unfinished);
        QTRY_VERIFY(m_bench->page->findChild<Toast *>());
    }

    void deliveredOnesAreSentAgainOnlyWhenAsked()
    {
        m_bench->open();
        m_bench->table()->selectEvent({ newest });
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        QVERIFY(m_bench->question());
        m_bench->question()->findChild<QPushButton *>(u"do"_s)->click();
        QTRY_COMPARE(m_bench->engine.history.resent.size(), 1);
        QCOMPARE(m_bench->engine.history.resent.first().second, ResendScope::All);
    }

    void aSelectionIsSentWithItsCount()
    {
        for (int back = 0; back < 3; ++back)
            change(m_bench->engine.history, { newest - back }, State::Failed);
        m_bench->open();
        m_bench->table()->selectEvent({ newest });
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_bench->table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_bench->table()->selectedEvents().size(), 5);
        QCOMPARE(m_bench->page->facts().value(0), u"5 selected"_s);
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        QVERIFY(m_bench->question()->windowTitle().contains(u"5"_s));
        m_bench->question()->findChild<QPushButton *>(u"other"_s)->click();
        QTRY_COMPARE(m_bench->engine.history.resent.size(), 1);
        QCOMPARE(m_bench->engine.history.resent.first().first.size(), 5);
        QCOMPARE(m_bench->engine.history.resent.first().second, ResendScope::All);
    }

    void rowsAndCurlAreCopied()
    {
        m_bench->open();
        m_bench->table()->selectEvent({ newest });
        QTest::keyClick(m_bench->table(), Qt::Key_C, Qt::ControlModifier);
        const QString row = QGuiApplication::clipboard()->text();
        QVERIFY(row.contains(u"Клиент 9000"_s) && row.contains('\t'_L1));
        QTest::keyClick(m_bench->table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl "_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"SECRET"_s));
    }

    void exportWritesWhatIsShown()
    {
        m_bench->open();
        QTest::keyClick(m_bench->table(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_bench->page->findChild<QFileDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(u"/tmp/leads.csv"_s);
        QTRY_COMPARE(m_bench->engine.history.exportedTo, QStringList { u"/tmp/leads.csv"_s });
    }

    void anUnclearOneIsSettledFromTheStory()
    {
        change(m_bench->engine.history, { newest }, State::Uncertain);
        m_bench->engine.history.storiesNow.insert(
            { newest }, madeStory(m_bench->engine.history.rowsNow.first()));
        m_bench->open();
        m_bench->page->openEvent({ newest });
        auto *arrived = m_bench->story()->findChild<QPushButton *>(u"itArrived"_s);
        QTRY_VERIFY(arrived->isVisible());
        QTest::mouseClick(arrived, Qt::LeftButton);
        QCOMPARE(m_bench->engine.history.settled.size(), 1);
        QCOMPARE(m_bench->engine.history.settled.first().second, Settlement::Arrived);
    }

private:
    std::unique_ptr<PageBench> m_bench;
};

QTEST_MAIN(TestHistoryActions)
#include "tst_historyactions.moc"
