// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int columnWidth = 720;
constexpr int textWidth = 560;
constexpr int boxSide = 72;
constexpr int nodeWidth = 136;
constexpr int bigIcon = 20;
} // namespace

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_pictureRoom(new QWidget(this))
    , m_buttonRoom(new QWidget(this))
{
    auto *outer = new QHBoxLayout(this);
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(columnWidth);
    outer->addStretch(1);
    outer->addWidget(inner, 100);
    outer->addStretch(1);
    inner->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(2);
    auto *pictures = new QHBoxLayout(m_pictureRoom);
    pictures->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_pictureRoom);
    m_column->addSpacing(Space::page);
    auto *head = makeLabel(title, FontRole::EmptyTitle, Token::Text, inner);
    head->setAlignment(Qt::AlignCenter);
    head->setWordWrap(true);
    m_column->addWidget(head);
    m_column->addSpacing(10);
    auto *lead = new Paragraph(text, FontRole::Body, Token::Text2, inner);
    lead->setAlignment(Qt::AlignHCenter);
    lead->setMaximumWidth(textWidth);
    auto *leadRow = new QHBoxLayout;
    leadRow->addStretch(1);
    leadRow->addWidget(lead, 100);
    leadRow->addStretch(1);
    m_column->addLayout(leadRow);
    m_column->addSpacing(Space::page);
    auto *buttons = new QHBoxLayout(m_buttonRoom);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(12);
    buttons->addStretch(1);
    buttons->addStretch(1);
    m_column->addWidget(m_buttonRoom);
    m_column->addStretch(3);
}

void EmptyState::setPicture(QWidget *picture)
{
    m_pictureRoom->layout()->addWidget(picture);
}

void EmptyState::setGlyph(Glyph glyph)
{
    auto *view = new SignView(Sign::Info, m_pictureRoom, 48);
    view->setGlyph(glyph, Token::Text3);
    m_pictureRoom->layout()->addWidget(view);
    m_pictureRoom->layout()->setAlignment(view, Qt::AlignHCenter);
}

QPushButton *EmptyState::addButton(const QString &verb)
{
    auto *button = new QPushButton(verb, m_buttonRoom);
    auto *row = static_cast<QHBoxLayout *>(m_buttonRoom->layout());
    row->insertWidget(row->count() - 1, button);
    return button;
}

QPushButton *EmptyState::setPrimary(const QString &verb, Glyph glyph)
{
    QPushButton *button = addButton(verb);
    setButtonIcon(button, glyph, Token::OnAccent, bigIcon);
    setKind(button, u"bigPrimary"_s);
    return button;
}

QPushButton *EmptyState::setSecondary(const QString &verb, Glyph glyph)
{
    QPushButton *button = addButton(verb);
    setButtonIcon(button, glyph, Token::Text2, bigIcon);
    setKind(button, u"big"_s);
    return button;
}

QPushButton *EmptyState::setLink(const QString &verb)
{
    auto *link = new QPushButton(verb, this);
    setKind(link, u"flat"_s);
    m_column->insertSpacing(m_column->count() - 1, 8);
    m_column->insertWidget(m_column->count() - 1, link, 0, Qt::AlignHCenter);
    return link;
}

void EmptyState::setBelow(QWidget *widget)
{
    m_column->insertSpacing(m_column->count() - 1, 36);
    m_column->insertWidget(m_column->count() - 1, widget);
}

ChainPicture::ChainPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Klientiks, LeadBridge, CPA.House"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChainPicture::setSolidLinks(int count)
{
    m_solid = count;
    update();
}

void ChainPicture::setSmallLines(bool shown)
{
    m_small = shown;
    updateGeometry();
    update();
}

QSize ChainPicture::sizeHint() const
{
    const int small = m_small ? QFontMetrics(Theme::instance().font(FontRole::Small)).height() : 0;
    return { columnWidth - 40,
             boxSide + 12 + QFontMetrics(Theme::instance().font(FontRole::Strong)).height()
                 + small };
}

QSize ChainPicture::minimumSizeHint() const
{
    return { 3 * nodeWidth + 48, sizeHint().height() };
}

void ChainPicture::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString names[] = { tr("Klientiks"), tr("LeadBridge"), u"CPA.House"_s };
    const QString lines[] = { tr("new client"), tr("this computer"), tr("lead") };
    const qreal step = (width() - nodeWidth) / 2.0;
    for (int i = 0; i < 3; ++i) {
        const QRectF node(i * step, 0, nodeWidth, height());
        const QRectF box(node.center().x() - boxSide / 2.0, 0.5, boxSide, boxSide - 1);
        painter.setPen(themeColor(Token::Border));
        painter.setBrush(themeColor(Token::Surface));
        painter.drawRoundedRect(box, 16, 16);
        if (i == 0) {
            paintGlyph(&painter, QRectF(box.center() - QPointF(15, 15), QSizeF(30, 30)),
                       Glyph::User, themeColor(Token::Text2));
        } else if (i == 1) {
            paintLogo(&painter, QRectF(box.center() - QPointF(22, 22), QSizeF(44, 44)));
        } else {
            painter.setFont(Theme::instance().font(FontRole::EmptyTitle));
            painter.setPen(themeColor(Token::Text2));
            painter.drawText(box, Qt::AlignCenter, u"C"_s);
        }
        painter.setFont(Theme::instance().font(FontRole::Strong));
        painter.setPen(themeColor(Token::Text));
        const int line = painter.fontMetrics().height();
        painter.drawText(QRectF(node.x(), boxSide + 10, nodeWidth, line), Qt::AlignCenter,
                         names[i]);
        if (m_small) {
            painter.setFont(Theme::instance().font(FontRole::Small));
            painter.setPen(themeColor(Token::Text3));
            painter.drawText(QRectF(node.x(), boxSide + 11 + line, nodeWidth, line),
                             Qt::AlignCenter, lines[i]);
        }
        if (i == 2)
            break;
        const bool solid = i < m_solid;
        const qreal y = boxSide / 2.0;
        const qreal from = node.center().x() + boxSide / 2.0 + 32;
        const qreal to = node.center().x() + step - boxSide / 2.0 - 32;
        const QColor color = themeColor(solid ? Token::Ok : Token::Field);
        painter.setBrush(Qt::NoBrush);
        QPen pen(color, 2, Qt::SolidLine, Qt::FlatCap);
        if (!solid)
            pen.setDashPattern({ 3, 2 });
        painter.setPen(pen);
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPainterPath head(QPointF(to - 5, y - 5));
        head.lineTo(to, y);
        head.lineTo(to - 5, y + 5);
        painter.drawPath(head);
    }
}

} // namespace LeadBridge::Ui
