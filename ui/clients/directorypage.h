// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/settingsapi.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <functional>

class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class Banner;
class ClientActions;
class ClientPane;
class ClientsArea;
class ClientsModel;
class ClientsTable;

/// The client directory: find, mend or forget a client of Klientiks.
class DirectoryPage final : public Page
{
    Q_OBJECT
public:
    /// The three must outlive the page.
    DirectoryPage(ClientsApi &clients, HistoryApi &history, SettingsApi &settings, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString titleDetail() const override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    void focusSearch() override;
    void entered() override;

    [[nodiscard]] bool hasUnsavedChanges() const;
    void openClient(const QString &id);
    void importCsv(const QString &path);

signals:
    void eventRequested(LeadBridge::EventId event);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void buildHead();
    void connectParts();
    void addKeys();
    void applySettings();
    void refreshShown();
    void refreshPane();
    void askCount();
    /// The operator chose a client in the list; @p byEnter also where the pane covers the list.
    void choose(const QString &id, bool byEnter);
    void openPane(const ClientEntry &entry);
    void closePane();
    void placePane();
    /// Calls @p next at once, or after the question whether the edits are to be kept.
    void whenFree(const std::function<void()> &next);
    void askToForget(const QString &id);
    void showForgotten(const ForgetReceipt &receipt, const QString &title);
    void showFailure(const QString &fact, const QString &sentence);
    void updateLoad();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool isPaneOpen() const;

    ClientsApi &m_clients;
    SettingsApi &m_settings;
    ClientsModel *m_model;
    ClientActions *m_actions;
    Banner *m_banner;
    QWidget *m_head;
    QLineEdit *m_search;
    QPushButton *m_load;
    ClientsTable *m_table;
    ClientsArea *m_area;
    ClientPane *m_pane;
    QTimer m_typing;
    std::function<void()> m_afterSave;
    bool m_asking = false; ///< the question about edits is open
    qint64 m_count = -1; ///< entries without any search; -1: not known
};

} // namespace LeadBridge::Ui
