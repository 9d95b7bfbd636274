// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientsmodel.h"

#include "ui/clients/clienttexts.h"
#include "ui/history/historytexts.h"
#include "ui/widgets/now.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/whenready.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace LeadBridge::Ui {

namespace {

constexpr int pageSize = 200;
/// So many rows are read again when something changed: what changed was seen last, so it
/// stands on top.
constexpr int refreshed = 600;

/// The order of the list: last seen first, equal times by number.
bool standsBelow(const ClientEntry &entry, const ClientEntry &other)
{
    if (entry.lastSeenUtc != other.lastSeenUtc)
        return entry.lastSeenUtc < other.lastSeenUtc;
    return entry.data.id < other.data.id;
}

QString fullTime(const QDateTime &whenUtc)
{
    return whenUtc.isValid() ? QLocale().toString(whenUtc.toLocalTime(), QLocale::LongFormat)
                             : QString();
}

} // namespace

ClientsModel::ClientsModel(ClientsApi &clients, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clients(clients)
{
    connect(&clients, &ClientsApi::changed, this, &ClientsModel::refresh);
}

int ClientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ClientsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClientEntry &entry = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(entry, column);
    case Qt::ToolTipRole:
        if (column == FirstSeenColumn)
            return fullTime(entry.firstSeenUtc);
        return column == LastSeenColumn ? QVariant(fullTime(entry.lastSeenUtc)) : QVariant();
    case ToneRole: {
        const bool missing = (column == NameColumn && entry.data.name.trimmed().isEmpty())
            || (column == PhoneColumn && entry.data.phone.trimmed().isEmpty());
        const bool quiet = column >= NumberColumn;
        return static_cast<int>(missing ? Token::Text3 : quiet ? Token::Text2 : Token::Text);
    }
    default:
        return {};
    }
}

QVariant ClientsModel::display(const ClientEntry &entry, int column)
{
    switch (column) {
    case NameColumn:
        return clientName(entry.data);
    case PhoneColumn:
        return clientPhone(entry.data);
    case EmailColumn:
        return oneLine(entry.data.email);
    case NumberColumn:
        return oneLine(entry.data.id, 40);
    case FirstSeenColumn:
        return entry.firstSeenUtc.isValid() ? day(entry.firstSeenUtc, nowUtc()) : QString();
    case LastSeenColumn:
        return entry.lastSeenUtc.isValid() ? dayAndTime(entry.lastSeenUtc, nowUtc()) : QString();
    default:
        return {};
    }
}

QVariant ClientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Client name");
    case PhoneColumn:
        return tr("Phone");
    case EmailColumn:
        return tr("E-mail");
    case NumberColumn:
        return tr("No. in Klientiks");
    case FirstSeenColumn:
        return tr("First seen");
    case LastSeenColumn:
        return tr("Last seen");
    default:
        return {};
    }
}

const ClientEntry *ClientsModel::entryAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int ClientsModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(),
                     [&id](const ClientEntry &entry) { return entry.data.id == id; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

bool ClientsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading && !m_otherText;
}

void ClientsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_rows.isEmpty())
        return;
    const ClientEntry &last = m_rows.constLast();
    ask({ last.lastSeenUtc, last.data.id }, pageSize);
}

void ClientsModel::search(const QString &text)
{
    m_otherText = m_otherText || text != m_text;
    m_text = text;
    m_again = false;
    ask({}, pageSize);
}

void ClientsModel::refresh()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    const auto held = static_cast<int>(m_rows.size());
    ask({}, std::clamp(held, pageSize, refreshed));
}

void ClientsModel::ask(const ClientCursor &after, int limit)
{
    m_loading = true;
    const int question = ++m_question;
    const bool fromTop = !after.lastSeenUtc.isValid();
    whenReady(m_clients.clients(m_text, after, limit), this,
              [this, question, fromTop](const Result<ClientsPage> &page) {
                  if (question != m_question)
                      return;
                  m_loading = false;
                  if (page)
                      takePage(*page, fromTop);
                  else
                      emit failed(page.error());
                  if (std::exchange(m_again, false))
                      refresh();
              });
}

void ClientsModel::takePage(const ClientsPage &page, bool fromTop)
{
    m_read = true;
    if (fromTop) {
        replaceTop(page);
    } else {
        m_more = page.more;
        if (!page.rows.isEmpty()) {
            const auto first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
            m_rows += page.rows;
            endInsertRows();
        }
    }
    emit loaded();
}

/// The page takes the place of all rows down to its last; what lies below it stays as it is.
void ClientsModel::replaceTop(const ClientsPage &page)
{
    QList<ClientEntry> rows = page.rows;
    bool more = page.more;
    if (page.more && !m_otherText && !rows.isEmpty()) {
        QSet<QString> fresh;
        for (const ClientEntry &entry : page.rows)
            fresh.insert(entry.data.id);
        const ClientEntry &last = page.rows.constLast();
        for (const ClientEntry &entry : std::as_const(m_rows)) {
            if (standsBelow(entry, last) && !fresh.contains(entry.data.id))
                rows.append(entry);
        }
        if (rows.size() > page.rows.size())
            more = m_more;
    }
    m_otherText = false;
    m_more = more;
    const auto sameEntry = [](const ClientEntry &a, const ClientEntry &b) {
        return a.data.id == b.data.id;
    };
    if (std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), sameEntry)) {
        const bool same = rows == m_rows;
        m_rows = rows;
        if (!same)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ClientsModel::take(const ClientEntry &entry)
{
    const int row = rowOf(entry.data.id);
    if (row < 0 || m_rows.at(row) == entry)
        return;
    m_rows[row] = entry;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ClientsModel::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace LeadBridge::Ui
