// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyoutages.h"

#include "ui/history/catchupdialog.h"
#include "ui/history/historyfeed.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"
#include "ui/history/outagetexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/whenready.h"

#include <QShortcut>

#include <algorithm>

namespace LeadBridge::Ui {

namespace {

constexpr int shownAtMost = 200;

} // namespace

HistoryOutages::HistoryOutages(OutagesApi &outages, FlowsApi &flows, HistoryModel &model,
                               HistoryFeed &feed, HistoryTable *table, QWidget *page)
    : QObject(page)
    , m_outages(outages)
    , m_flows(flows)
    , m_model(model)
    , m_feed(feed)
    , m_page(page)
{
    connect(&outages, &OutagesApi::changed, this, &HistoryOutages::refresh);
    connect(&feed, &HistoryFeed::replaced, this, &HistoryOutages::show);
    connect(table, &HistoryTable::outageAsked, this, &HistoryOutages::open);
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), page);
    connect(key, &QShortcut::activated, this,
            [this] { open(m_all.isEmpty() ? OutageId {} : m_all.first().id); });
    refresh();
}

void HistoryOutages::refresh()
{
    whenReady(m_outages.between({}, {}, shownAtMost), this,
              [this](const Result<QList<Outage>> &found) {
                  if (!found)
                      return;
                  m_all = *found;
                  show();
              });
}

/// Between the answers to a search they would only be in the way.
void HistoryOutages::show()
{
    const HistoryFilter &filter = m_feed.filter();
    const bool searched =
        !filter.text.isEmpty() || !filter.states.isEmpty() || filter.problem.isValid();
    QList<Outage> shown = searched ? QList<Outage>() : m_all;
    shown.removeIf([&filter](const Outage &outage) {
        return (filter.untilUtc.isValid() && outage.fromUtc >= filter.untilUtc)
            || (filter.sinceUtc.isValid() && outage.untilUtc < filter.sinceUtc);
    });
    m_model.setOutages(shown);
}

void HistoryOutages::open(OutageId outage)
{
    if (m_dialog)
        return;
    const auto known = std::find_if(m_all.cbegin(), m_all.cend(),
                                    [outage](const Outage &one) { return one.id == outage; });
    m_dialog =
        new CatchUpDialog(m_outages, m_flows, known == m_all.cend() ? Outage {} : *known, m_page);
    connect(m_dialog, &CatchUpDialog::added, m_page,
            [page = m_page](int count) { Toast::show(page, addedText(count)); });
    m_dialog->open();
}

} // namespace LeadBridge::Ui
