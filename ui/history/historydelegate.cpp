// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydelegate.h"

#include "ui/history/historytexts.h"
#include "ui/history/outagetexts.h"
#include "ui/widgets/now.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge::Ui {

namespace {

constexpr int signSide = 16;
constexpr int signGap = 7;
constexpr int markSide = 14;
constexpr qreal freshTime = 1000.0;

} // namespace

HistoryDelegate::HistoryDelegate(QAbstractItemView *view, const HistoryModel &model)
    : RowDelegate(view)
    , m_model(model)
    , m_table(view)
{
}

QRect HistoryDelegate::textRect(const QRect &cell, int column) const
{
    const int left = column == HistoryModel::TimeColumn ? m_leftMargin : 0;
    return cell.adjusted(left, 0, -gap, 0);
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    const EventRow *row = m_model.eventAt(index.row());
    if (m_model.outageAt(index.row())) {
        paintOutage(painter, option, index);
    } else if (!row) {
        paintDay(painter, option.rect, index);
    } else {
        const QColor paper = paintRow(painter, option, index);
        if (!option.state.testFlag(QStyle::State_Selected))
            paintFresh(painter, option.rect, index.row());
        const QRect rect = textRect(option.rect, index.column());
        if (index.column() == HistoryModel::StateColumn)
            paintState(painter, rect, *row, paper);
        else
            paintCell(painter, rect, *row, index);
    }
    painter->restore();
}

/// Each cell shows its slice of one text across the row, so that no spans are needed and a
/// partial repaint is right.
void HistoryDelegate::paintDay(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    painter->fillRect(cell, themeColor(Token::Sunken));
    QRect whole = cell;
    whole.setLeft(m_leftMargin);
    whole.setRight(m_table->viewport()->width() - gap);
    paintText(painter, whole, m_model.dayText(index.row()), FontRole::SmallStrong, Token::Text2);
}

void HistoryDelegate::paintOutage(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    paintRow(painter, option, index);
    if (!option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, themeColor(Token::WarnBg));
    QRect whole = option.rect;
    whole.setLeft(m_leftMargin);
    whole.setRight(m_table->viewport()->width() - gap);
    const QRect sign(whole.left(), whole.top() + (whole.height() - signSide) / 2, signSide,
                     signSide);
    paintGlyph(painter, sign, Glyph::Clock, themeColor(Token::Warn));
    const QString verb = catchUpVerb();
    const int verbWidth =
        QFontMetrics(Theme::instance().font(FontRole::Strong)).horizontalAdvance(verb) + 2;
    QRect room = whole.adjusted(signSide + signGap, 0, -(verbWidth + gap), 0);
    const QString text = outageText(*m_model.outageAt(index.row()), nowUtc());
    const int textWidth =
        QFontMetrics(Theme::instance().font(FontRole::Body)).horizontalAdvance(text) + 2;
    room.setWidth(std::min(room.width(), textWidth));
    paintText(painter, room, text, FontRole::Body, Token::Text);
    const QRect link(room.right() + gap, whole.top(), verbWidth, whole.height());
    paintText(painter, link, verb, FontRole::Strong, Token::Accent);
}

void HistoryDelegate::paintFresh(QPainter *painter, const QRect &cell, int line) const
{
    const qint64 passed = Theme::animates() ? m_model.freshFor(line) : -1;
    if (passed < 0)
        return;
    QColor tint = themeColor(Token::AccentSoft);
    tint.setAlphaF(float(1.0 - double(passed) / freshTime));
    painter->fillRect(cell, tint);
}

/// Sign and word; a test event carries its flask at the right.
void HistoryDelegate::paintState(QPainter *painter, const QRect &rect, const EventRow &row,
                                 const QColor &paper) const
{
    const Status status = statusOf(row, nowUtc());
    QFont font = Theme::instance().font(FontRole::Body);
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    QRect room = rect;
    if (row.test) {
        const QRect sign(rect.right() - signSide, rect.top() + (rect.height() - signSide) / 2,
                         signSide, signSide);
        paintSign(painter, sign, Sign::Test, paper);
        room.setRight(sign.left() - signGap);
    }
    paintStatus(painter, room, status, paper);
}

void HistoryDelegate::paintCell(QPainter *painter, const QRect &rect, const EventRow &row,
                                const QModelIndex &index) const
{
    QRect room = rect;
    if (index.column() == HistoryModel::ClientColumn) {
        const std::array<std::pair<bool, Glyph>, 3> marks { { { row.noted, Glyph::Info },
                                                              { row.edited, Glyph::Pencil },
                                                              { row.caughtUp, Glyph::Inbox } } };
        for (const auto &[shown, glyph] : marks) {
            if (!shown)
                continue;
            const QRect mark(room.right() - markSide, rect.top() + (rect.height() - markSide) / 2,
                             markSide, markSide);
            paintGlyph(painter, mark, glyph, themeColor(Token::Text3));
            room.setRight(mark.left() - signGap);
        }
    }
    Token tone = Token::Text;
    switch (index.column()) {
    case HistoryModel::ClientColumn:
        tone = row.client.trimmed().isEmpty() ? Token::Text3 : Token::Text;
        break;
    case HistoryModel::PhoneColumn:
        tone = row.phone.trimmed().isEmpty() ? Token::Text3 : Token::Text;
        break;
    case HistoryModel::FlowColumn:
    case HistoryModel::MessageColumn:
    case HistoryModel::EventColumn:
        tone = Token::Text2;
        break;
    default:
        break;
    }
    paintText(painter, room, index.data(Qt::DisplayRole).toString(), FontRole::Body, tone);
}

} // namespace LeadBridge::Ui
