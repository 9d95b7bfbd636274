// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int barWidth = 3;
}

void setUpTable(QTableView *table, int rowHeight)
{
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->viewport()->setMouseTracking(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    table->verticalHeader()->setDefaultSectionSize(
        qMax(rowHeight, QFontMetrics(Theme::instance().font(FontRole::Body)).height() + 8));
    QHeaderView *header = table->horizontalHeader();
    header->setFixedHeight(
        qMax(static_cast<int>(Size::tableHeader),
             QFontMetrics(Theme::instance().font(FontRole::Small)).height() + 8));
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFontRole(header, FontRole::Small);
}

RowDelegate::RowDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
    , m_viewport(view->viewport())
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

bool RowDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_viewport)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove)
        setHoverRow(m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return false;
}

void RowDelegate::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    m_viewport->update();
}

QColor RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    Token paper = Token::Surface;
    if (option.state.testFlag(QStyle::State_Selected))
        paper = Token::AccentSoft;
    else if (index.row() == m_hoverRow)
        paper = Token::Hover;
    painter->fillRect(option.rect, themeColor(paper));
    if (m_lines && index.row() > 0) {
        painter->setPen(QPen(themeColor(Token::Border), 0));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    const bool leftmost = option.rect.left() <= m_view->viewport()->rect().left();
    if (leftmost && index.row() == m_view->currentIndex().row())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
                          themeColor(Token::Accent));
    return themeColor(paper);
}

void RowDelegate::paintText(QPainter *painter, const QRect &rect, const QString &text,
                            FontRole role, Token tone, Qt::Alignment alignment) const
{
    painter->setFont(Theme::instance().font(role));
    painter->setPen(themeColor(tone));
    const int flags = static_cast<int>((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    painter->drawText(rect, flags | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);
    const QVariant tone = index.data(ToneRole);
    const QVariant font = index.data(FontRoleRole);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    paintText(painter, option.rect.adjusted(cellPadding, 0, -cellPadding, 0),
              index.data(Qt::DisplayRole).toString(),
              font.isValid() ? static_cast<FontRole>(font.toInt()) : FontRole::Body,
              tone.isValid() ? static_cast<Token>(tone.toInt()) : Token::Text,
              alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft);
    painter->restore();
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QVariant font = index.data(FontRoleRole);
    const QFontMetrics metrics(Theme::instance().font(
        font.isValid() ? static_cast<FontRole>(font.toInt()) : FontRole::Body));
    const bool cut = metrics.horizontalAdvance(text) > option.rect.width() - 2 * cellPadding;
    QToolTip::showText(event->globalPos(),
                       cut ? "<p>"_L1 + text.left(2000).toHtmlEscaped() + "</p>"_L1 : QString(),
                       view);
    return true;
}

} // namespace LeadBridge::Ui
