// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/newpill.h"

#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace LeadBridge::Ui {

namespace {

constexpr int left = 14;
constexpr int right = 14;
constexpr int glyphSide = 16;
constexpr int glyphGap = 6;

} // namespace

NewPill::NewPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("newPill"));
    setFontRole(this, FontRole::SmallStrong);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("To the newest") + QStringLiteral(" · End"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NewPill::setCount(int count, bool more)
{
    setText(more ? tr("%1+ new").arg(number(count)) : tr("%n new", "", count));
    setAccessibleName(text());
    resize(sizeHint());
}

QSize NewPill::sizeHint() const
{
    return { left + glyphSide + glyphGap + fontMetrics().horizontalAdvance(text()) + right,
             std::max(int(Size::smallControl), fontMetrics().height() + 8) };
}

void NewPill::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal round = height() / 2.0;
    painter.setPen(hasFocus() ? QPen(themeColor(Token::Text), 2) : QPen(Qt::NoPen));
    painter.setBrush(themeColor(underMouse() ? Token::AccentHover : Token::Accent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round - 1, round - 1);
    const QColor ink = themeColor(Token::OnAccent);
    const QRectF glyph(left, (height() - glyphSide) / 2.0, glyphSide, glyphSide);
    paintGlyph(&painter, glyph, Glyph::Up, ink);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(left + glyphSide + glyphGap, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace LeadBridge::Ui
