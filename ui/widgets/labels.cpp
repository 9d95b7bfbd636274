// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal lineHeight = 1.45;
constexpr int narrowest = 24;
} // namespace

QLabel *makeLabel(const QString &text, FontRole role, Token tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setFontRole(label, role);
    setTone(label, tone);
    return label;
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

ElidedLabel::ElidedLabel(const QString &text, FontRole role, Token tone, QWidget *parent)
    : ElidedLabel(text, parent)
{
    setFontRole(this, role);
    setTone(this, tone);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { qMin(narrowest, QLabel::sizeHint().width()), QLabel::minimumSizeHint().height() };
}

QString ElidedLabel::elided() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()));
    style()->drawItemText(&painter, contentsRect(), flags | Qt::TextSingleLine, palette(),
                          isEnabled(), elided(), foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        // Escaped: a tooltip would take text that looks like HTML for HTML.
        const bool cut = elided() != text();
        QToolTip::showText(
            help->globalPos(),
            cut ? "<p>"_L1 + text().left(2000).toHtmlEscaped() + "</p>"_L1 : QString(), this);
        return true;
    }
    return QLabel::event(event);
}

Paragraph::Paragraph(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(Space::text);
    setText(text);
}

Paragraph::Paragraph(const QString &text, FontRole role, Token tone, QWidget *parent)
    : Paragraph(text, parent)
{
    m_tone = tone;
    setFontRole(this, role);
}

void Paragraph::setText(const QString &text)
{
    if (m_text == text && !accessibleName().isNull())
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Paragraph::setTextTone(Token tone)
{
    m_tone = tone;
    update();
}

void Paragraph::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

qreal Paragraph::lay(QTextLayout &layout, int width) const
{
    QTextOption option(m_alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const qreal step = fontMetrics().ascent() + fontMetrics().descent();
    const qreal pitch = qMax(step, font().pointSizeF() / 72.0 * logicalDpiY() * lineHeight);
    qreal y = (pitch - step) / 2;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += pitch;
    }
    layout.endLayout();
    return y - (pitch - step) / 2;
}

QSize Paragraph::sizeHint() const
{
    const int wide = qMin(fontMetrics().horizontalAdvance(m_text) + 1, maximumWidth());
    return { wide, heightForWidth(wide) };
}

QSize Paragraph::minimumSizeHint() const
{
    return { 80, fontMetrics().height() };
}

int Paragraph::heightForWidth(int width) const
{
    // A layout asks for the width it could give, also where the text may not be that wide.
    QTextLayout layout(m_text, font());
    return qCeil(lay(layout, qMin(width, maximumWidth())));
}

void Paragraph::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(themeColor(isEnabled() ? m_tone : Token::Text3));
    QTextLayout layout(m_text, font());
    lay(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

LetterTile::LetterTile(const QString &letter, QWidget *parent, int side)
    : QWidget(parent)
    , m_letter(letter)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Strong);
}

void LetterTile::setLetter(const QString &letter)
{
    m_letter = letter;
    update();
}

void LetterTile::setActive(bool active)
{
    m_active = active;
    update();
}

void LetterTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(m_active ? Token::AccentSoft : Token::Sunken));
    painter.drawRoundedRect(rect(), Radius::control, Radius::control);
    painter.setPen(themeColor(m_active ? Token::Accent : Token::Text2));
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

QString destinationLetter(const QString &destinationId)
{
    if (destinationId == "cpa_house"_L1)
        return u"C"_s;
    if (destinationId == "telegram"_L1)
        return u"T"_s;
    if (destinationId == "bitrix24"_L1)
        return u"B"_s;
    if (destinationId == "amocrm"_L1)
        return u"a"_s;
    if (destinationId == "email"_L1)
        return u"@"_s;
    return u"{ }"_s;
}

} // namespace LeadBridge::Ui
