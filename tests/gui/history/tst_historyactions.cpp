// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"
#include "tests/gui/history/pagebench.h"
#include "ui/history/historytable.h"
#include "ui/history/storypane.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
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

    /// Steps before stay as they are, from the menu as from the step's own heading.
    void aChainIsSentFromAStep()
    {
        EventStory story = madeStory(madeRow(newest));
        DeliveryRecord second = story.deliveries.first();
        second.id = { 2 };
        second.step = 2;
        second.action = u"Письмо & сбой"_s;
        second.destination = u"email"_s;
        story.deliveries.append(second);
        m_bench->engine.history.storiesNow.insert({ newest }, story);
        m_bench->open();
        m_bench->page->openEvent({ newest });
        auto *link = m_bench->page->findChild<QPushButton *>(u"resendFromStep"_s);
        QTRY_VERIFY((link = m_bench->page->findChild<QPushButton *>(u"resendFromStep"_s)));
        QCOMPARE(m_bench->page->findChildren<QPushButton *>(u"resendFromStep"_s).size(), 1);
        link->click();
        QVERIFY(m_bench->question());
        QVERIFY(m_bench->question()->accessibleDescription().contains(second.action));
        m_bench->question()->findChild<QPushButton *>(u"do"_s)->click();
        QTRY_COMPARE(m_bench->engine.history.resent.size(), 1);
        QCOMPARE(m_bench->engine.history.resent.first().second, ResendScope::All);
        QCOMPARE(m_bench->engine.history.resentFrom.first(), 2);

        auto *steps = m_bench->page->findChild<QMenu *>(u"fromStep"_s);
        emit qobject_cast<QMenu *>(steps->parentWidget())->aboutToShow();
        QCOMPARE(steps->actions().size(), 2);
        QCOMPARE(steps->actions().at(1)->text(), u"2. Письмо && сбой"_s);
        steps->actions().at(0)->trigger();
        QTRY_VERIFY(m_bench->question());
        m_bench->question()->findChild<QPushButton *>(u"safe"_s)->click();
        QCOMPARE(m_bench->engine.history.resent.size(), 1);
    }

    void anEventIsTriedOnTheFlowAsItIsNow()
    {
        Flow flow;
        flow.id = { 1 };
        flow.name = u"Новые клиенты"_s;
        m_bench->engine.flows.flowsNow = { flow };
        m_bench->engine.history.storiesNow.insert({ newest }, madeStory(madeRow(newest)));
        m_bench->open();
        m_bench->page->openEvent({ newest });
        auto *menu = m_bench->page->findChild<QAction *>(u"tryEvent"_s);
        QTRY_VERIFY(m_bench->page->findChild<StoryPane *>()->story().has_value());
        menu->trigger();
        auto *dialog = m_bench->page->findChild<QDialog *>(u"tryDialog"_s);
        QVERIFY(dialog);
        auto *box = dialog->findChild<QComboBox *>(u"tryEvent"_s);
        QTRY_VERIFY(box->currentText().startsWith(u"Клиент 9000"_s));
        QVERIFY(m_bench->engine.history.resent.isEmpty());
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
