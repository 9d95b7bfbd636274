// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowlistmodel.h"

#include "ui/flows/flowtexts.h"
#include "ui/flows/noticetexts.h"
#include "ui/widgets/format.h"
#include "ui/wizard/setuppage.h"

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

bool sameFlow(const FlowListRow &a, const FlowListRow &b)
{
    return a.flow.id == b.flow.id;
}

QString toolTipOf(const FlowListRow &row)
{
    QStringList lines { oneLine(row.flow.name) };
    if (!row.trouble.isEmpty())
        lines = QStringList { row.trouble };
    if (!row.flow.notices.isEmpty())
        lines.append(noticeLines(byGravity(row.flow.notices)));
    return lines.join(u'\n');
}

} // namespace

FlowListModel::FlowListModel(FlowsApi &flows, QObject *parent)
    : QAbstractListModel(parent)
    , m_flows(flows)
{
    connect(&flows, &FlowsApi::changed, this, &FlowListModel::refresh);
    m_rows = read();
}

int FlowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FlowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FlowListRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(row.flow.name);
    case Qt::ToolTipRole:
        return toolTipOf(row);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, today %3, delivered %4")
            .arg(oneLine(row.flow.name), row.flow.running ? tr("on") : tr("off"),
                 number(row.flow.receivedToday), number(row.flow.deliveredToday));
    case Qt::AccessibleDescriptionRole:
        return row.trouble.isEmpty() || row.notice.isEmpty()
            ? QString(row.trouble + row.notice)
            : QString(row.trouble + ". "_L1 + row.notice);
    case FlowIdRole:
        return row.flow.id.value;
    case SearchRole:
        return QString(row.flow.name + u' ' + flowRoute(row.flow));
    default:
        return {};
    }
}

const FlowListRow *FlowListModel::row(FlowId id) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [id](const FlowListRow &row) { return row.flow.id == id; });
    return it == m_rows.cend() ? nullptr : &*it;
}

void FlowListModel::setBusy(FlowId id, bool busy)
{
    if (busy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    refresh();
}

QList<FlowListRow> FlowListModel::read() const
{
    QList<FlowListRow> rows;
    const QList<FlowSummary> summaries = m_flows.summaries();
    for (const FlowSummary &summary : summaries) {
        FlowListRow row { summary, {}, m_busy.contains(summary.id), {}, false };
        const QList<SourceNotice> notices = byGravity(summary.notices);
        if (!notices.isEmpty()) {
            row.notice = noticeText(notices.constFirst());
            row.grave = isGrave(notices.constFirst());
        }
        if (row.isDraft()) {
            row.trouble = tr("Draft, step %1 of %2").arg(summary.setupStep).arg(setupSteps);
        } else if (!summary.running && (summary.toFill > 0 || summary.destinations.isEmpty())) {
            if (const auto flow = m_flows.flow(summary.id))
                row.trouble = switchTrouble(*flow);
        }
        rows.append(row);
    }
    return rows;
}

void FlowListModel::refresh()
{
    const QList<FlowListRow> fresh = read();
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        const bool stays = std::any_of(fresh.cbegin(), fresh.cend(), [&](const FlowListRow &row) {
            return sameFlow(row, m_rows.at(i));
        });
        if (stays)
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < fresh.size(); ++i) {
        const auto from = std::find_if(m_rows.cbegin() + i, m_rows.cend(),
                                       [&](const auto &row) { return sameFlow(row, fresh.at(i)); });
        if (from == m_rows.cend()) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, fresh.at(i));
            endInsertRows();
            continue;
        }
        const int at = static_cast<int>(from - m_rows.cbegin());
        if (at != i) {
            beginMoveRows({}, at, at, {}, i);
            m_rows.move(at, i);
            endMoveRows();
        }
        if (m_rows.at(i) != fresh.at(i)) {
            m_rows[i] = fresh.at(i);
            emit dataChanged(index(i), index(i));
        }
    }
}

} // namespace LeadBridge::Ui
