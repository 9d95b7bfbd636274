// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientstable.h"

#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <array>
#include <utility>

namespace LeadBridge::Ui {

namespace {

constexpr int columnGap = 12;

QRect textRect(const QRect &cell, int column)
{
    const int left = column == 0 ? static_cast<int>(Space::page) : 0;
    return cell.adjusted(left, 0, -columnGap, 0);
}

class ClientsDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        paintRow(painter, option, index);
        paintText(painter, textRect(option.rect, index.column()),
                  index.data(Qt::DisplayRole).toString(), FontRole::Body,
                  static_cast<Token>(index.data(ToneRole).toInt()));
        painter->restore();
    }
};

/// Headings exactly over the columns' texts.
class ClientsHeader final : public QHeaderView
{
public:
    explicit ClientsHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        painter->fillRect(rect, themeColor(Token::Surface));
        painter->setPen(QPen(themeColor(Token::Border), 0));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        QString text = model()->headerData(section, orientation()).toString();
        if (section == ClientsModel::LastSeenColumn)
            text += QStringLiteral(" ↓");
        QFont font = Theme::instance().font(FontRole::Small);
        font.setWeight(QFont::Medium);
        painter->setFont(font);
        painter->setPen(themeColor(Token::Text3));
        const QRect room = textRect(rect, section);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        painter->restore();
    }
};

int wishedWidth(const QAbstractItemModel &model, int column)
{
    const QFontMetrics body(Theme::instance().font(FontRole::Body));
    const QFontMetrics small(Theme::instance().font(FontRole::Small));
    const auto holding = [&](const QString &text) {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        return qMax(body.horizontalAdvance(text), small.horizontalAdvance(title) + 16) + columnGap
            + 4;
    };
    const QString date = QLocale().toString(QDate(2026, 9, 27), QStringLiteral("dd MMMM"));
    switch (column) {
    case ClientsModel::NameColumn:
        return holding(QStringLiteral("Alexandra Example-Long")) + Space::page;
    case ClientsModel::PhoneColumn:
        return holding(QStringLiteral("+7 912 000-00-00"));
    case ClientsModel::EmailColumn:
        return holding(QStringLiteral("example@example.org"));
    case ClientsModel::NumberColumn:
        return holding(QStringLiteral("15200014"));
    case ClientsModel::FirstSeenColumn:
        return holding(date);
    default:
        return holding(date + QStringLiteral(", 00:00"));
    }
}

} // namespace

ClientsTable::ClientsTable(ClientsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("clientsTable"));
    setAccessibleName(tr("Clients"));
    setHorizontalHeader(new ClientsHeader(this));
    setModel(&model);
    setUpTable(this);
    setItemDelegate(new ClientsDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ClientsTable::holdPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &ClientsTable::keepPlace);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this] { emit openAsked(currentClient()); });
    connect(this, &QAbstractItemView::clicked, this,
            [this] { emit clientChosen(currentClient()); });
}

QString ClientsTable::currentClient() const
{
    const ClientEntry *entry = m_model.entryAt(currentIndex().row());
    return entry ? entry->data.id : QString();
}

bool ClientsTable::showCurrent(const QString &id)
{
    const int row = m_model.rowOf(id);
    m_quiet = true;
    if (row >= 0) {
        setCurrentIndex(m_model.index(row, 0));
        scrollTo(currentIndex());
    } else {
        selectionModel()->clear();
    }
    m_quiet = false;
    return row >= 0;
}

void ClientsTable::setCompact(bool compact)
{
    const int least = compact ? Size::compactRow : Size::row;
    verticalHeader()->setMinimumSectionSize(least);
    verticalHeader()->setDefaultSectionSize(
        qMax(least, QFontMetrics(Theme::instance().font(FontRole::Body)).height() + 8));
}

void ClientsTable::keyPressEvent(QKeyEvent *event)
{
    const QString current = currentClient();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !current.isEmpty())
        emit openAsked(current);
    else if (event->key() == Qt::Key_Delete && !current.isEmpty())
        emit deleteAsked(current);
    else
        QTableView::keyPressEvent(event);
}

void ClientsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit clientChosen(currentClient());
}

void ClientsTable::holdPlace()
{
    m_quiet = true;
    m_held = currentClient();
    const bool atTop = verticalScrollBar()->value() == 0;
    const ClientEntry *top = atTop ? nullptr : m_model.entryAt(rowAt(0));
    m_heldTop = top ? top->data.id : QString();
}

void ClientsTable::keepPlace()
{
    if (const int row = m_model.rowOf(m_held); row >= 0)
        setCurrentIndex(m_model.index(row, 0));
    m_quiet = false;
    const int top = m_model.rowOf(m_heldTop);
    if (m_heldTop.isEmpty() || top < 0)
        scrollToTop();
    else
        scrollTo(m_model.index(top, 0), QAbstractItemView::PositionAtTop);
}

void ClientsTable::layOutColumns()
{
    static constexpr std::array givingWay { ClientsModel::FirstSeenColumn,
                                            ClientsModel::EmailColumn, ClientsModel::NumberColumn };
    std::array<int, ClientsModel::ColumnCount> widths {};
    int needed = 0;
    for (int column = 0; column < ClientsModel::ColumnCount; ++column) {
        widths.at(static_cast<size_t>(column)) = wishedWidth(m_model, column);
        needed += widths.at(static_cast<size_t>(column));
    }
    const int room = viewport()->width();
    for (const int column : givingWay) {
        if (needed > room)
            needed -= std::exchange(widths.at(static_cast<size_t>(column)), 0);
    }
    const int left = qMax(0, room - needed);
    const bool withEmail = widths.at(ClientsModel::EmailColumn) > 0;
    widths.at(ClientsModel::NameColumn) += withEmail ? left - left / 3 : left;
    if (withEmail)
        widths.at(ClientsModel::EmailColumn) += left / 3;
    for (int column = 0; column < ClientsModel::ColumnCount; ++column) {
        const int width = widths.at(static_cast<size_t>(column));
        setColumnHidden(column, width == 0);
        if (width > 0)
            setColumnWidth(column, width);
    }
}

void ClientsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void ClientsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutColumns();
}

} // namespace LeadBridge::Ui
