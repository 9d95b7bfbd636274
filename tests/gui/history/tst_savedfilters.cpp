// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/pagebench.h"
#include "ui/history/savedfilters.h"
#include "ui/history/savedmenu.h"
#include "ui/widgets/choices.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// Conditions kept by name.
class TestSavedFilters final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_bench = std::make_unique<PageBench>(); }
    void cleanup() { m_bench.reset(); }

    void conditionsComeBack_data()
    {
        QTest::addColumn<SavedFilter>("filter");
        const auto row = [](const char *name, const auto &change) {
            SavedFilter filter;
            filter.name = QString::fromLatin1(name);
            change(filter.conditions);
            QTest::newRow(name) << filter;
        };
        row("as they begin", [](Conditions &) {});
        row("all time, tests too", [](Conditions &conditions) {
            conditions.period = Period::All;
            conditions.test.reset();
        });
        row("only tests", [](Conditions &conditions) { conditions.test = true; });
        row("states and text", [](Conditions &conditions) {
            conditions.states = { State::Rejected, State::Uncertain };
            conditions.text = u"Анна \"=1+1"_s;
        });
        row("a flow in a time of its own", [](Conditions &conditions) {
            conditions.flow = { 7 };
            conditions.period = Period::Custom;
            conditions.sinceUtc = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
        });
    }

    void conditionsComeBack()
    {
        QFETCH(SavedFilter, filter);
        saveFilter(filter);
        QCOMPARE(savedFilters(), QList<SavedFilter> { filter });
        forgetFilter(filter.name);
        QVERIFY(savedFilters().isEmpty());
    }

    void theSameNameTakesThePlace()
    {
        SavedFilter filter { u"Отказы"_s, {} };
        saveFilter(filter);
        saveFilter({ u"Второй"_s, {} });
        filter.conditions.states = { State::Rejected };
        saveFilter(filter);
        QCOMPARE(savedFilters().size(), 2);
        QCOMPARE(savedFilters().first(), filter);
    }

    void whatIsInForceIsSavedAndTaken()
    {
        m_bench->open();
        HistoryFilter filter;
        filter.states = { State::Delivered };
        m_bench->page->showFilter(filter);
        menu()->findChild<QAction *>(u"saveConditions"_s)->trigger();
        auto *dialog = m_bench->page->findChild<QDialog *>(u"saveFilterDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(u"saveFilter"_s)->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"filterName"_s), u"Done & sent"_s);
        dialog->findChild<QPushButton *>(u"saveFilter"_s)->click();
        QCOMPARE(savedFilters().value(0).name, u"Done & sent"_s);

        m_bench->page->showFilter({});
        QVERIFY(!m_bench->chip(u"Delivered"_s));
        QCOMPARE(menu()->actions().first()->text(), u"Done && sent"_s);
        menu()->actions().first()->trigger();
        QVERIFY(m_bench->chip(u"Delivered"_s));
        QVERIFY(menu()->actions().first()->isChecked());
    }

    /// It comes from elsewhere, is seen, and can be taken away.
    void leadsOfAProblemAreACondition()
    {
        m_bench->open();
        HistoryFilter filter;
        filter.problem = { 3 };
        m_bench->page->showFilter(filter);
        QTRY_COMPARE(m_bench->engine.history.filtersAsked.last().problem, ProblemId { 3 });
        FilterChip *chip = m_bench->chip(u"Leads of a problem"_s);
        QVERIFY(chip);
        QVERIFY(!menu()->findChild<QAction *>(u"saveConditions"_s)->isEnabled());
        emit chip->removed();
        QTRY_VERIFY(!m_bench->engine.history.filtersAsked.last().problem.isValid());
    }

private:
    [[nodiscard]] SavedMenu *menu() const
    {
        auto *menu = m_bench->page->findChild<SavedMenu *>();
        emit menu->aboutToShow();
        return menu;
    }

    std::unique_ptr<PageBench> m_bench;
};

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
