// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/chiprow.h"

#include "ui/widgets/status.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int padding = 8;
constexpr int gap = 6;
constexpr int signSide = 12;
constexpr int chipHeight = 22;
} // namespace

ChipRow::ChipRow(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Small);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChipRow::add(const QString &text, bool lacking)
{
    m_chips.append({ text, lacking });
    setAccessibleName(this->text());
    updateGeometry();
}

QString ChipRow::text() const
{
    QStringList words;
    for (const Chip &chip : m_chips)
        words.append(chip.text);
    return words.join(", "_L1);
}

int ChipRow::widthOf(const Chip &chip) const
{
    return fontMetrics().horizontalAdvance(chip.text) + 2 * padding
        + (chip.lacking ? signSide + 4 : 0);
}

QSize ChipRow::sizeHint() const
{
    int wide = 0;
    for (const Chip &chip : m_chips)
        wide += widthOf(chip) + gap;
    return { wide, qMax(chipHeight, fontMetrics().height() + 4) };
}

QSize ChipRow::minimumSizeHint() const
{
    return { 40, sizeHint().height() };
}

void ChipRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = 0;
    for (const Chip &chip : m_chips) {
        const QRectF pill(x + 0.5, 0.5, widthOf(chip) - 1, height() - 1);
        QPen pen(themeColor(chip.lacking ? Token::Warn : Token::Border), 1);
        if (chip.lacking)
            pen.setDashPattern({ 3, 2 });
        painter.setPen(pen);
        painter.setBrush(themeColor(chip.lacking ? Token::Surface : Token::Sunken));
        painter.drawRoundedRect(pill, Radius::tag, Radius::tag);
        QRectF words = pill.adjusted(padding, 0, -padding, 0);
        if (chip.lacking) {
            paintSign(&painter, QRectF(words.x(), (height() - signSide) / 2.0, signSide, signSide),
                      Sign::Invalid, themeColor(Token::Surface));
            words.setLeft(words.left() + signSide + 4);
        }
        painter.setPen(themeColor(chip.lacking ? Token::Warn : Token::Text2));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, chip.text);
        x += pill.width() + 1 + gap;
    }
}

} // namespace LeadBridge::Ui
