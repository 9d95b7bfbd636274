// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace LeadBridge::Ui {

class HistoryDelegate;

/// Headings that stand exactly over the columns' texts; the time carries an arrow since the
/// newest is always on top.
class HistoryHeader final : public QHeaderView
{
    Q_OBJECT
public:
    HistoryHeader(const HistoryDelegate &delegate, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const HistoryDelegate &m_delegate;
};

} // namespace LeadBridge::Ui
