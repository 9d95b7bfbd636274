// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/statusapi.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace LeadBridge::Ui {

/// The icon beside the clock: the program's sign, with a red dot while something is wrong and
/// grey while sending is stopped; its menu does the few things one does without the window.
class TrayIcon final : public QObject
{
    Q_OBJECT
public:
    TrayIcon(StatusApi &status, FlowsApi &flows, HistoryApi &history, QObject *parent);

    [[nodiscard]] static bool isAvailable();
    void show();
    void setToolTip(const QString &text);
    void setTrouble(bool trouble);
    /// How many are open, for the menu.
    void setProblems(int open);
    /// A message beside the icon.
    void showMessage(const QString &text);
    /// The same with a title of its own; a click on it opens the window.
    void showAlert(const QString &title, const QString &text);
    [[nodiscard]] QMenu *menu() { return &m_menu; }

signals:
    void openRequested();
    void sendingToggleRequested();
    void eventRequested(LeadBridge::EventId event);
    void problemsRequested();
    void quitRequested();

private:
    void buildMenu();
    void refresh();
    void fillLatest();
    void fillAddresses();
    [[nodiscard]] QIcon makeIcon() const;

    StatusApi &m_status;
    FlowsApi &m_flows;
    HistoryApi &m_history;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_open = nullptr;
    QAction *m_toggle = nullptr;
    QMenu *m_latest = nullptr;
    QMenu *m_addresses = nullptr;
    QAction *m_problems = nullptr;
    QAction *m_quit = nullptr;
    bool m_trouble = false;
};

} // namespace LeadBridge::Ui
