// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/pagebench.h"

#include "ui/history/historytable.h"
#include "ui/history/newpill.h"
#include "ui/history/storypane.h"
#include "ui/widgets/choices.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pageSize(1072, 700);

} // namespace

PageBench::PageBench()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"leadbridge-tests"_s);
    FlowSummary flow;
    flow.id = { 1 };
    flow.name = u"Новые клиенты"_s;
    engine.flows.summariesNow = { flow };
    engine.history.rowsNow = madeRows(newest, oldest);
    for (const EventRow &row : std::as_const(engine.history.rowsNow))
        engine.history.storiesNow.insert(row.id, madeStory(row));
}

PageBench::~PageBench() = default;

void PageBench::open()
{
    page = std::make_unique<Ui::HistoryPage>(engine.history, engine.flows, engine.status, nullptr);
    page->resize(pageSize);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QTRY_VERIFY(model()->eventCount() > 0 || engine.history.rowsNow.isEmpty());
    page->activateWindow();
}

Ui::HistoryTable *PageBench::table() const
{
    return page->findChild<Ui::HistoryTable *>();
}

Ui::HistoryModel *PageBench::model() const
{
    return page->findChild<Ui::HistoryModel *>();
}

Ui::NewPill *PageBench::pill() const
{
    return page->findChild<Ui::NewPill *>();
}

Ui::StoryPane *PageBench::story() const
{
    return page->findChild<Ui::StoryPane *>();
}

QString PageBench::counts() const
{
    return page->findChild<QLabel *>(u"counts"_s)->text();
}

Ui::FilterChip *PageBench::chip(const QString &text) const
{
    const QList<Ui::FilterChip *> chips = page->findChildren<Ui::FilterChip *>();
    for (Ui::FilterChip *chip : chips) {
        if (chip->text() == text && chip->isVisible())
            return chip;
    }
    return nullptr;
}

QDialog *PageBench::question() const
{
    const QList<QDialog *> dialogs = page->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible() && dialog->findChild<QPushButton *>(u"safe"_s))
            return dialog;
    }
    return nullptr;
}

} // namespace LeadBridge
