// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace LeadBridge::Ui {

class HistoryTable;
class LoadingBars;
class NewPill;

/// The table with what may stand over it or in its place: the pill, grey bars while the first
/// rows are read, and the two ways of being empty.
class TableArea final : public QWidget
{
    Q_OBJECT
public:
    enum class Shown { Table, Loading, NoEvents, NothingFound };

    TableArea(HistoryTable *table, QWidget *nothingFound, QWidget *parent);

    /// Loading shows nothing for 100 ms, then the bars, after 2 s words.
    void show(Shown what);
    [[nodiscard]] Shown shown() const { return m_shown; }
    void setNewCount(int count, bool more);

signals:
    void newestAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placePill();

    HistoryTable *m_table;
    QWidget *m_nothingFound;
    QWidget *m_noEvents;
    LoadingBars *m_bars;
    NewPill *m_pill;
    QStackedLayout *m_stack;
    QTimer m_patience;
    Shown m_shown = Shown::Table;
};

} // namespace LeadBridge::Ui
