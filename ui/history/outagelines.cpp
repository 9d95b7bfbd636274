// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include <algorithm>
#include <utility>

namespace LeadBridge::Ui {

HistoryModel::OutagesApart::OutagesApart(HistoryModel &model)
    : m_model(model)
{
    // Changes may call one another: the outermost takes them out and puts them back.
    if (std::exchange(m_model.m_outagesDepth, m_model.m_outagesDepth + 1) == 0)
        m_model.removeOutages();
}

HistoryModel::OutagesApart::~OutagesApart()
{
    if (--m_model.m_outagesDepth == 0)
        m_model.insertOutages();
}

const Outage *HistoryModel::outageAt(int line) const
{
    if (line < 0 || line >= m_lines.size() || !m_lines.at(line).outage)
        return nullptr;
    return &*m_lines.at(line).outage;
}

int HistoryModel::lineOfOutage(OutageId id) const
{
    const auto found = std::find_if(m_lines.cbegin(), m_lines.cend(), [id](const Line &line) {
        return line.outage && line.outage->id == id;
    });
    return found == m_lines.cend() ? -1 : int(found - m_lines.cbegin());
}

void HistoryModel::setOutages(const QList<Outage> &outages)
{
    if (m_outages == outages)
        return;
    removeOutages();
    m_outages = outages;
    insertOutages();
}

void HistoryModel::removeOutages()
{
    for (int line = int(m_lines.size()) - 1; line >= 0; --line) {
        if (m_lines.at(line).outage)
            removeLines(line, line);
    }
}

int HistoryModel::placeOf(const Outage &outage) const
{
    const auto before = std::find_if(m_lines.cbegin(), m_lines.cend(), [&](const Line &line) {
        return line.isEvent() && line.row.receivedUtc < outage.untilUtc;
    });
    if (before == m_lines.cend())
        return -1;
    const int line = int(before - m_lines.cbegin());
    return line > 0 && isDay(line - 1) ? line - 1 : line;
}

void HistoryModel::insertOutages()
{
    if (m_outagesDepth > 0)
        return;
    for (const Outage &outage : std::as_const(m_outages)) {
        const int line = placeOf(outage);
        if (line < 0)
            break; // the others are older still
        insertLines(line, { Line { {}, {}, -1, outage } });
    }
}

} // namespace LeadBridge::Ui
