// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"

#include <QAbstractTableModel>

namespace LeadBridge::Ui {

/// The client directory, last seen first, read page by page as the table is scrolled. Pages
/// begin after the last entry that is held, never by counting. Lives on the main thread.
class ClientsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        PhoneColumn,
        EmailColumn,
        NumberColumn,
        FirstSeenColumn,
        LastSeenColumn,
        ColumnCount
    };

    /// @p clients must outlive the model.
    ClientsModel(ClientsApi &clients, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Reads anew, only entries that hold @p text; the old rows stay until the new are there.
    void search(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Reads the top of the list again, where what changed stands.
    void refresh();

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Whether any page was read since the model was made.
    [[nodiscard]] bool hasRead() const { return m_read; }
    /// nullptr outside the list.
    [[nodiscard]] const ClientEntry *entryAt(int row) const;
    /// -1 where the list does not hold it.
    [[nodiscard]] int rowOf(const QString &id) const;
    void take(const ClientEntry &entry); ///< new values of an entry that is held
    void remove(const QString &id);

signals:
    /// Rows were read, or nothing was found.
    void loaded();
    void failed(const LeadBridge::Error &error);

private:
    void ask(const ClientCursor &after, int limit);
    void takePage(const ClientsPage &page, bool fromTop);
    void replaceTop(const ClientsPage &page);
    [[nodiscard]] static QVariant display(const ClientEntry &entry, int column);

    ClientsApi &m_clients;
    QList<ClientEntry> m_rows;
    QString m_text;
    int m_question = 0; ///< answers to older questions are let go
    bool m_more = false;
    bool m_loading = false;
    bool m_read = false;
    bool m_otherText = false; ///< the rows that are held belong to another search
    bool m_again = false; ///< something changed while a page was being read
};

} // namespace LeadBridge::Ui
