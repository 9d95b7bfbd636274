// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/pagebench.h"
#include "ui/history/historytable.h"
#include "ui/history/resendactions.h"
#include "ui/history/rowverbs.h"
#include "ui/history/storypane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 newest = PageBench::newest;

StepDifference phoneDiffers()
{
    StepDifference difference;
    difference.step = 1;
    const auto line = [](const QString &name, const QString &value) {
        PreviewLine made;
        made.name = name;
        made.value = value;
        return made;
    };
    difference.before.lines = { line(u"phone"_s, u"79120000014"_s),
                                line(u"sub_id_1"_s, u"kl-7"_s) };
    difference.after.lines = { line(u"phone"_s, u"79130000014"_s), line(u"sub_id_1"_s, u"kl-7"_s) };
    return difference;
}

} // namespace

/// Sending again: the two verbs, one lead, a selection, and all that is shown.
class TestResending final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_bench = std::make_unique<PageBench>(); }
    void cleanup() { m_bench.reset(); }

    void verbsFitTheirLeads_data()
    {
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<QList<int>>("verbs");
        const auto numbers = [](const QList<RowVerb> &verbs) {
            QList<int> result;
            for (const RowVerb verb : verbs)
                result.append(int(verb));
            return result;
        };
        const QList<RowVerb> many { RowVerb::SendAgain, RowVerb::RepeatAsItWas, RowVerb::SendAnew };
        const QList<RowVerb> one = many + QList<RowVerb> { RowVerb::EditAndSend };
        const QList<RowVerb> unclear { RowVerb::ItArrived, RowVerb::SendUnclear };
        QTest::newRow("none has no verb") << QList<State> {} << QList<int> {};
        QTest::newRow("one can be edited") << QList<State> { State::Failed } << numbers(one);
        QTest::newRow("several cannot")
            << QList<State> { State::Failed, State::Rejected } << numbers(many);
        QTest::newRow("an unclear one is asked about")
            << QList<State> { State::Uncertain } << numbers(unclear + one);
        QTest::newRow("several unclear ones too")
            << QList<State> { State::Uncertain, State::Uncertain } << numbers(unclear + many);
        QTest::newRow("not among others")
            << QList<State> { State::Uncertain, State::Failed } << numbers(many);
        QTest::newRow("a duplicate leads to its first")
            << QList<State> { State::Duplicate }
            << numbers(QList<RowVerb> { RowVerb::ShowFirst } + one);
    }

    void verbsFitTheirLeads()
    {
        QFETCH(QList<State>, states);
        QList<EventRow> rows;
        for (const State state : states) {
            rows.append(madeRow(newest, state));
            if (state == State::Duplicate)
                rows.last().reason = { ReasonCode::DuplicateOf, { u"8501"_s } };
        }
        QList<int> verbs;
        for (const RowVerb verb : verbsFor(rows))
            verbs.append(int(verb));
        QTEST(verbs, "verbs");
    }

    void whatWasDeletedHasNothingToSend()
    {
        EventRow row = madeRow(newest, State::Delivered);
        row.reason = { ReasonCode::DataExpired, {} };
        QVERIFY(verbsFor({ row }).isEmpty());
        row.state = State::Uncertain;
        row.reason = { ReasonCode::ClientForgotten, {} };
        QCOMPARE(verbsFor({ row }), QList<RowVerb> { RowVerb::ItArrived });
        // Among others it is passed over.
        QVERIFY(verbsFor({ row, madeRow(newest, State::Failed) }).contains(RowVerb::SendAgain));
    }

    void bothVerbsAreOffered()
    {
        change(history(), { newest }, State::Failed);
        history().differencesNow = { phoneDiffers() };
        m_bench->open();
        m_bench->table()->selectEvent({ newest });
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        QDialog *dialog = m_bench->question();
        QVERIFY(dialog && dialog->findChild<QPushButton *>(u"safe"_s)->isDefault());
        auto *lines = dialog->findChild<QPlainTextEdit *>(u"differenceLines"_s);
        QTRY_VERIFY(lines->isVisible());
        QVERIFY(lines->toPlainText().contains(u"phone: 79120000014 → 79130000014"_s));
        QVERIFY(!lines->toPlainText().contains(u"sub_id_1"_s));
        dialog->findChild<QRadioButton *>(u"asItWas"_s)->click();
        QVERIFY(!lines->isVisible());
        press(u"do"_s);
        QTRY_COMPARE(history().resent.size(), 1);
        QCOMPARE(history().resentHow.first(), ResendVerb::AsItWas);
        QCOMPARE(history().resent.first().second, ResendScope::Unfinished);
    }

    /// Nobody can be rung up twice by what nobody got: it goes without a question.
    void anUndeliveredLeadIsRepeatedAtOnce()
    {
        change(history(), { newest }, State::Failed);
        m_bench->open();
        verb(RowVerb::RepeatAsItWas, { newest });
        QTRY_COMPARE(history().resentHow, QList<ResendVerb> { ResendVerb::AsItWas });
        QVERIFY(!m_bench->question());
    }

    void aDeliveredLeadIsRepeatedAfterAQuestion()
    {
        m_bench->open();
        verb(RowVerb::RepeatAsItWas, { newest });
        QVERIFY(m_bench->question());
        QVERIFY(!m_bench->question()->findChild<QRadioButton *>());
        QVERIFY(history().resent.isEmpty());
        press(u"do"_s);
        QTRY_COMPARE(history().resentHow, QList<ResendVerb> { ResendVerb::AsItWas });
        QCOMPARE(history().resent.first().second, ResendScope::All);
    }

    void todaysSettingsShowWhatDiffers()
    {
        change(history(), { newest }, State::Rejected);
        m_bench->open();
        verb(RowVerb::SendAnew, { newest });
        QVERIFY(m_bench->question());
        QVERIFY(!m_bench->question()->findChild<QRadioButton *>());
        QVERIFY(!m_bench->question()->findChild<QPlainTextEdit *>()->isVisible()); // the same goes
        press(u"do"_s);
        QTRY_COMPARE(history().resentHow, QList<ResendVerb> { ResendVerb::Anew });
    }

    void manyLeadsGoInTheBackground()
    {
        history().bulkPreviewNow = { 500, 318, history().rowsNow.last().receivedUtc };
        m_bench->open();
        QTest::keyClick(m_bench->table(), Qt::Key_F5, Qt::ShiftModifier);
        QDialog *dialog = m_bench->question();
        QVERIFY(dialog && dialog->objectName() == u"bulkDialog"_s);
        QVERIFY(dialog->findChild<QPushButton *>(u"safe"_s)->isDefault());
        auto *title = dialog->findChild<Paragraph *>(u"bulkTitle"_s);
        QTRY_VERIFY(title->text().contains(u"318"_s));
        auto *text = dialog->findChild<Paragraph *>(u"bulkText"_s);
        QVERIFY2(text->text().contains(u"about 1\u00A0min"_s), qPrintable(text->text()));
        dialog->findChild<QSpinBox *>(u"rate"_s)->setValue(50);
        QVERIFY2(text->text().contains(u"about 6"_s), qPrintable(text->text()));
        dialog->findChild<QRadioButton *>(u"asItWas"_s)->click();
        press(u"do"_s);
        QTRY_COMPARE(history().bulksStarted.size(), 1);
        const BulkResend &started = history().bulksStarted.first();
        QCOMPARE(started.perSecond, 50);
        QCOMPARE(started.verb, ResendVerb::AsItWas);
        QCOMPARE(started.scope, ResendScope::Unfinished);
        QVERIFY(started.events.isEmpty());
        QVERIFY(started.filter.untilUtc.isValid());
        QVERIFY(history().resent.isEmpty());
    }

    void nothingToSendCannotBeSent()
    {
        history().bulkPreviewNow = { 500, 0, {} };
        m_bench->open();
        QTest::keyClick(m_bench->table(), Qt::Key_F5, Qt::ShiftModifier);
        QDialog *dialog = m_bench->question();
        auto *title = dialog->findChild<Paragraph *>(u"bulkTitle"_s);
        QTRY_VERIFY(title->text().contains(u"nothing"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"do"_s)->isEnabled());
        history().bulkPreviewNow.toSend = 500;
        dialog->findChild<QCheckBox *>(u"alsoDelivered"_s)->setChecked(true);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"do"_s)->isEnabled());
        press(u"do"_s);
        QTRY_COMPARE(history().bulksStarted.size(), 1);
        QCOMPARE(history().bulksStarted.first().scope, ResendScope::All);
    }

    void aLongSelectionGoesInTheBackground()
    {
        history().bulkPreviewNow = { 60, 60, history().rowsNow.last().receivedUtc };
        m_bench->open();
        m_bench->table()->selectEvent({ newest });
        for (qsizetype i = 0; i < ResendActions::atOnce + 5; ++i)
            QTest::keyClick(m_bench->table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        QVERIFY(m_bench->question());
        QCOMPARE(m_bench->question()->objectName(), u"bulkDialog"_s);
        QTRY_VERIFY(m_bench->question()->findChild<QPushButton *>(u"do"_s)->isEnabled());
        press(u"do"_s);
        QTRY_COMPARE(history().bulksStarted.size(), 1);
        QVERIFY(history().bulksStarted.first().events.size() > ResendActions::atOnce);
    }

    void allThatIsLoadedMeansAllThatIsShown()
    {
        history().bulkPreviewNow = { 500, 500, history().rowsNow.last().receivedUtc };
        m_bench->open();
        QTest::keyClick(m_bench->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_bench->table(), Qt::Key_F5);
        QTRY_VERIFY(m_bench->question()->findChild<QPushButton *>(u"do"_s)->isEnabled());
        press(u"do"_s);
        QTRY_COMPARE(history().bulksStarted.size(), 1);
        QVERIFY(history().bulksStarted.first().events.isEmpty());
    }

    void aBulkThatCannotBeginIsTold()
    {
        history().bulkPreviewNow = { 500, 500, history().rowsNow.last().receivedUtc };
        m_bench->open();
        QTest::keyClick(m_bench->table(), Qt::Key_F5, Qt::ShiftModifier);
        QTRY_VERIFY(m_bench->question()->findChild<QPushButton *>(u"do"_s)->isEnabled());
        history().nextError = Error { ErrorKind::Busy, {}, {} };
        press(u"do"_s);
        QTRY_VERIFY(banner() && !banner()->fact().isEmpty());
    }

    /// One answer for all of them, one question, and each settled by its own step.
    void severalUnclearLeadsAreSettledTogether()
    {
        for (int back = 0; back < 3; ++back)
            makeUnclear({ newest - back });
        m_bench->open();
        verb(RowVerb::ItArrived, { newest, newest - 1, newest - 2 });
        QVERIFY(m_bench->question());
        press(u"do"_s);
        QTRY_COMPARE(history().settled.size(), 3);
        QCOMPARE(history().settled.first().first, DeliveryId { newest * 10 });
        QCOMPARE(history().settled.last().second, Settlement::Arrived);
        QTRY_VERIFY(m_bench->page->findChild<Toast *>());
    }

    void aDuplicateLeadsToItsFirst()
    {
        EventRow &row = history().rowsNow.first();
        row.state = State::Duplicate;
        row.reason = { ReasonCode::DuplicateOf, { QString::number(newest - 40) } };
        history().storiesNow.insert(row.id, madeStory(row));
        m_bench->open();
        m_bench->page->openEvent({ newest });
        auto *first = m_bench->story()->findChild<Banner *>(u"firstLead"_s);
        QTRY_VERIFY(first->isVisible());
        emit first->actionTriggered();
        QTRY_COMPARE(m_bench->story()->event(), EventId { newest - 40 });
        QTRY_VERIFY(!first->isVisible());
    }

    void theStoryOffersTheVerbs()
    {
        change(history(), { newest }, State::Failed);
        history().storiesNow.insert({ newest }, madeStory(history().rowsNow.first()));
        m_bench->open();
        m_bench->page->openEvent({ newest });
        auto *menu = qobject_cast<QMenu *>(
            m_bench->story()->findChild<QMenu *>(u"fromStep"_s)->parentWidget());
        emit menu->aboutToShow();
        emit menu->aboutToShow(); // they do not gather
        QCOMPARE(menu->findChildren<QAction *>(verbName(RowVerb::EditAndSend)).size(), 1);
        QVERIFY(!menu->findChild<QAction *>(verbName(RowVerb::ItArrived)));
        menu->findChild<QAction *>(verbName(RowVerb::RepeatAsItWas))->trigger();
        QTRY_COMPARE(history().resentHow, QList<ResendVerb> { ResendVerb::AsItWas });
    }

private:
    [[nodiscard]] FakeHistory &history() const { return m_bench->engine.history; }
    [[nodiscard]] Banner *banner() const
    {
        const QList<Banner *> all = m_bench->page->findChildren<Banner *>();
        for (Banner *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    static QString verbName(RowVerb verb) { return u"verb%1"_s.arg(int(verb)); }

    void press(const QString &button) const
    {
        m_bench->question()->findChild<QPushButton *>(button)->click();
    }

    void makeUnclear(EventId event)
    {
        change(history(), event, State::Uncertain);
        history().storiesNow.insert(event, madeStory(madeRow(event.value, State::Uncertain)));
    }

    /// Chosen from the menu of the rows.
    void verb(RowVerb verb, const QList<qint64> &events)
    {
        m_bench->table()->selectEvent({ events.first() });
        for (qsizetype i = 1; i < events.size(); ++i)
            QTest::keyClick(m_bench->table(), Qt::Key_Down, Qt::ShiftModifier);
        const QModelIndex index = m_bench->table()->currentIndex();
        const QPoint at = m_bench->table()->visualRect(index).center();
        emit m_bench->table()->customContextMenuRequested(at);
        QMenu *menu = nullptr;
        const QList<QMenu *> menus = m_bench->page->findChildren<QMenu *>();
        for (QMenu *each : menus)
            menu = each->isVisible() && each->findChild<QAction *>(verbName(verb)) ? each : menu;
        QVERIFY(menu);
        menu->findChild<QAction *>(verbName(verb))->trigger();
        menu->close();
    }

    std::unique_ptr<PageBench> m_bench;
};

QTEST_MAIN(TestResending)
#include "tst_resending.moc"
