// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyheader.h"

#include "ui/history/historydelegate.h"

#include <QPainter>

namespace LeadBridge::Ui {

HistoryHeader::HistoryHeader(const HistoryDelegate &delegate, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_delegate(delegate)
{
    setSectionsClickable(false);
}

void HistoryHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, themeColor(Token::Surface));
    painter->setPen(QPen(themeColor(Token::Border), 0));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QString text = model()->headerData(section, orientation()).toString();
    if (section == HistoryModel::TimeColumn)
        text += QStringLiteral(" ↓");
    QFont font = Theme::instance().font(FontRole::Small);
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(themeColor(Token::Text3));
    const QRect room = m_delegate.textRect(rect, section);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace LeadBridge::Ui
