// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace LeadBridge::Ui {

class LoadingBars;
class Paragraph;

/// The list of clients with what may stand in its place: grey bars while the first are read,
/// an explanation where there are none yet, and words where the search found nothing.
class ClientsArea final : public QWidget
{
    Q_OBJECT
public:
    enum class Shown { Table, Loading, NoClients, NothingFound };

    ClientsArea(QWidget *table, QWidget *parent);

    /// Loading shows nothing for 100 ms, then the bars.
    void show(Shown what);
    [[nodiscard]] Shown shown() const { return m_shown; }
    void setSearched(const QString &text);

signals:
    void loadAsked();
    void resetAsked();

private:
    QWidget *buildEmpty();
    QWidget *buildNothing();

    QWidget *m_table;
    LoadingBars *m_bars;
    QLabel *m_nothingTitle = nullptr;
    Paragraph *m_nothingText = nullptr;
    QWidget *m_empty;
    QWidget *m_nothing;
    QStackedLayout *m_stack;
    QTimer m_patience;
    Shown m_shown = Shown::Loading;
};

} // namespace LeadBridge::Ui
