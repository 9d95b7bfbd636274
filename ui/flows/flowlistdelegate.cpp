// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowlistdelegate.h"

#include "ui/flows/chaintexts.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QAbstractProxyModel>
#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 56;
constexpr int edge = 16;
constexpr int gap = 16;
constexpr int accentBar = 3;
constexpr QSize switchSize(40, 22);
constexpr int signSide = 16;
constexpr int cureGap = 8;

/// The columns at the right, as wide as the row allows.
struct Columns
{
    QRect text;
    QRect today;
    QRect problems;
    QRect last;
};

Columns columnsOf(const QRect &rect)
{
    const bool narrow = rect.width() < 960;
    const int lastWidth = narrow ? 124 : 150;
    const int problemsWidth = narrow ? 56 : 120;
    const int todayWidth = narrow ? 150 : 190;
    const int right = FlowListDelegate::menuRect(rect).left() - gap;
    Columns columns;
    columns.last = QRect(right - lastWidth, rect.y(), lastWidth, rect.height());
    columns.problems =
        QRect(columns.last.left() - problemsWidth, rect.y(), problemsWidth, rect.height());
    columns.today =
        QRect(columns.problems.left() - todayWidth, rect.y(), todayWidth, rect.height());
    const int left = FlowListDelegate::switchRect(rect).right() + gap;
    columns.text = QRect(left, rect.y(), columns.today.left() - gap - left, rect.height());
    return columns;
}

constexpr int tileSide = 20;
constexpr int tileGap = 4;
constexpr int leastText = 220; ///< what tiles leave to the name

/// The services of the chain at the right of the name, as many as there is room for. Answers with
/// the room they take.
int paintTiles(QPainter *painter, const QRect &line, const QStringList &destinations)
{
    const int room = qMax(0, line.width() - leastText);
    const int most = room / (tileSide + tileGap);
    const int count = static_cast<int>(destinations.size());
    if (most == 0 || count == 0)
        return 0;
    const int tiles = count > most ? most - 1 : count;
    QStringList letters;
    for (int i = 0; i < tiles; ++i)
        letters.append(tileLetter(destinations.at(i)));
    if (tiles < count)
        letters.append(u'+' + QString::number(count - tiles));
    const int all = static_cast<int>(letters.size()) * (tileSide + tileGap);
    QRect tile(line.right() - all, line.center().y() - tileSide / 2, tileSide, tileSide);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(Theme::instance().font(FontRole::SmallStrong));
    for (const QString &letter : std::as_const(letters)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColor(Token::Sunken));
        painter->drawRoundedRect(tile, Radius::tag, Radius::tag);
        painter->setPen(themeColor(Token::Text2));
        painter->drawText(tile, Qt::AlignCenter, letter);
        tile.translate(tileSide + tileGap, 0);
    }
    return all + tileGap;
}

QString cureText(const FlowListRow &row)
{
    return row.isDraft() ? FlowListDelegate::tr("Continue") : FlowListDelegate::tr("Fix");
}

/// Where the trouble's "Fix" or "Continue" stands, beside the sentence in the second line.
QRect cureRect(const QRect &rect, const FlowListRow &row, const QFont &small)
{
    if (row.trouble.isEmpty())
        return {};
    const QFontMetrics metrics(small);
    const QRect text = columnsOf(rect).text;
    const int width = metrics.horizontalAdvance(cureText(row));
    const int wanted =
        text.left() + signSide + 4 + metrics.horizontalAdvance(row.trouble) + cureGap;
    const int left = qMin(wanted, text.right() - width);
    return { left, rect.center().y(), width, metrics.height() + 4 };
}

void drawElided(QPainter *painter, const QRect &rect, const QString &text, Token tone,
                Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter->setPen(themeColor(tone));
    painter->drawText(rect, static_cast<int>(align) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void paintText(QPainter *painter, const QRect &rect, const FlowListRow &row)
{
    const QRect text = columnsOf(rect).text;
    const QFont strong = Theme::instance().font(FontRole::Strong);
    const int height = QFontMetrics(strong).height();
    QRect line(text.x(), rect.center().y() - height - 1, text.width(), height);
    line.setWidth(line.width() - paintTiles(painter, line, row.flow.destinations));
    painter->setFont(strong);
    drawElided(painter, line, oneLine(row.flow.name), Token::Text);
    painter->setFont(Theme::instance().font(FontRole::Small));
    line = QRect(text.x(), rect.center().y() + 2, text.width(), painter->fontMetrics().height());
    if (row.trouble.isEmpty() && !row.notice.isEmpty()) {
        paintSign(painter, QRect(line.x(), line.y() + (line.height() - 14) / 2, 14, 14),
                  row.grave ? Sign::Warning : Sign::Info, themeColor(Token::Surface));
        drawElided(painter, line.adjusted(signSide + 4, 0, 0, 0), row.notice,
                   row.grave ? Token::Text2 : Token::Text3);
        return;
    }
    if (row.trouble.isEmpty()) {
        drawElided(painter, line, flowRoute(row.flow), Token::Text3);
        return;
    }
    const QRect cure = cureRect(rect, row, painter->font());
    paintSign(painter, QRect(line.x(), line.y() + (line.height() - 14) / 2, 14, 14),
              row.isDraft() ? Sign::Info : Sign::Warning, themeColor(Token::Surface));
    drawElided(painter,
               QRect(line.x() + signSide + 4, line.y(),
                     cure.left() - cureGap - line.x() - signSide - 4 + 2, line.height()),
               row.trouble, Token::Text2);
    drawElided(painter, QRect(cure.x(), line.y(), cure.width() + 2, line.height()), cureText(row),
               Token::Accent);
}

void paintNumbers(QPainter *painter, const QRect &rect, const FlowListRow &row)
{
    const FlowSummary &flow = row.flow;
    const Columns columns = columnsOf(rect);
    painter->setFont(Theme::instance().font(FontRole::Body));
    if (flow.receivedToday > 0)
        drawElided(painter, columns.today,
                   FlowListDelegate::tr("%1 · %2 delivered")
                       .arg(number(flow.receivedToday), number(flow.deliveredToday)),
                   Token::Text);
    else
        drawElided(painter, columns.today, u"—"_s, Token::Text3);
    if (flow.problemsToday > 0) {
        const QRect sign(columns.problems.x(), rect.center().y() - signSide / 2, signSide,
                         signSide);
        paintSign(painter, sign, Sign::Failed, themeColor(Token::Surface));
        drawElided(painter, columns.problems.adjusted(signSide + 6, 0, 0, 0),
                   number(flow.problemsToday), Token::Text);
    } else if (flow.held > 0) {
        const QRect sign(columns.problems.x(), rect.center().y() - signSide / 2, signSide,
                         signSide);
        paintSign(painter, sign, Sign::Held, themeColor(Token::Surface));
        drawElided(painter, columns.problems.adjusted(signSide + 6, 0, 0, 0), number(flow.held),
                   Token::Text);
    }
    const QString last = flow.lastEventUtc.isValid() ? ago(flow.lastEventUtc, nowUtc())
                                                     : FlowListDelegate::tr("no events yet");
    drawElided(painter, columns.last, last, Token::Text2);
}

} // namespace

const FlowListRow *flowRowOf(const QModelIndex &index)
{
    QModelIndex source = index;
    const QAbstractItemModel *model = index.model();
    if (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model)) {
        source = proxy->mapToSource(index);
        model = proxy->sourceModel();
    }
    const auto *flows = qobject_cast<const FlowListModel *>(model);
    return flows && source.isValid() ? &flows->row(source.row()) : nullptr;
}

QRect FlowListDelegate::switchRect(const QRect &rect)
{
    return { rect.x() + edge, rect.center().y() - switchSize.height() / 2, switchSize.width(),
             switchSize.height() };
}

QRect FlowListDelegate::menuRect(const QRect &rect)
{
    return { rect.right() - edge - Size::smallControl + 1,
             rect.center().y() - Size::smallControl / 2, Size::smallControl, Size::smallControl };
}

FlowListDelegate::Part FlowListDelegate::partAt(const QRect &rect, const FlowListRow &row,
                                                const QFont &small, QPoint pos) const
{
    if (switchRect(rect).adjusted(-4, -4, 4, 4).contains(pos))
        return Part::Switch;
    if (menuRect(rect).contains(pos))
        return Part::Menu;
    if (cureRect(rect, row, small).adjusted(-4, -4, 4, 4).contains(pos))
        return Part::Cure;
    if (row.flow.problemsToday > 0 && columnsOf(rect).problems.contains(pos))
        return Part::Problems;
    return Part::Row;
}

QSize FlowListDelegate::sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const
{
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    return { option.rect.width(), qMax(rowHeight, 2 * strong.height() + 16) };
}

void FlowListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const FlowListRow *row = flowRowOf(index);
    if (!row)
        return;
    painter->save();
    const QRect rect = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current)
        painter->fillRect(rect, themeColor(Token::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, themeColor(Token::Hover));
    if (current)
        painter->fillRect(QRect(rect.x(), rect.y(), accentBar, rect.height()),
                          themeColor(Token::Accent));
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), themeColor(Token::Border));
    const bool canSwitch = row->trouble.isEmpty() && !row->busy;
    Switch::paint(painter, switchRect(rect), row->flow.running ? 1 : 0, row->flow.running,
                  canSwitch || row->flow.running);
    paintText(painter, rect, *row);
    paintNumbers(painter, rect, *row);
    const QRect more = menuRect(rect);
    paintGlyph(painter, more.adjusted(5, 5, -5, -5), Glyph::More, themeColor(Token::Text2));
    if (current && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(themeColor(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace LeadBridge::Ui
