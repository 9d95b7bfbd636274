// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace LeadBridge::Ui {

/// How far sending many leads again is, in the bottom line while it goes on, also when it goes on
/// from before a restart; can be stopped. Tells what came of it.
class BulkProgress final : public QWidget
{
    Q_OBJECT
public:
    BulkProgress(HistoryApi &history, QWidget *parent);

signals:
    /// It is seen now, or no more, or takes another width.
    void shownChanged();
    void ended(const LeadBridge::BulkStatus &status);
    void failed(const LeadBridge::Error &error);

private:
    void refresh();
    void show(const BulkStatus &status);
    void stop();

    HistoryApi &m_history;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    bool m_running = false;
};

/// What came of it, in a sentence: for a toast.
[[nodiscard]] QString bulkEndText(const BulkStatus &status);

} // namespace LeadBridge::Ui
