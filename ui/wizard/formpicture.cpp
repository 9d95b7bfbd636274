// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/formpicture.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/numberedstep.h"

#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureWidth = 400;
constexpr int outer = 16; ///< between the frame and the drawn window
constexpr int inner = 16; ///< between the drawn window and what is in it
constexpr int titleBar = 34;
constexpr int fieldHeight = 34;
constexpr int numberSide = 22;

int lineHeight(FontRole role)
{
    return QFontMetrics(Theme::instance().font(role)).height();
}

int contentHeight()
{
    const int field = lineHeight(FontRole::Small) + 4 + fieldHeight;
    return titleBar + inner + lineHeight(FontRole::Strong) + 14 + 2 * (field + 14) + 4 + 32 + inner;
}

} // namespace

FormPicture::FormPicture(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setMaximumWidth(pictureWidth);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FormPicture::setContents(const QString &event, const QString &address)
{
    m_event = event;
    m_address = address;
    setAccessibleName(tr("Drawing of the Klientiks form"));
    setAccessibleDescription(
        tr("Number 2 is the event, %1. Number 3 is the address of the request. Number 4 is the "
           "button that saves.")
            .arg(event));
    update();
}

QSize FormPicture::sizeHint() const
{
    return { pictureWidth, contentHeight() + 2 * outer };
}

QSize FormPicture::minimumSizeHint() const
{
    return { 280, sizeHint().height() };
}

void FormPicture::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeColor(Token::Border));
    painter.setBrush(themeColor(Token::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::card,
                            Radius::card);
    const QRectF window = QRectF(rect()).adjusted(outer, outer, -outer, -outer);
    paintWindow(painter, window);
    QRectF room = window.adjusted(inner, titleBar + inner, -inner, -inner);
    painter.setFont(Theme::instance().font(FontRole::Strong));
    painter.setPen(themeColor(Token::Text));
    painter.drawText(room, Qt::AlignTop | Qt::AlignLeft, u"Новое событие-webhook"_s);
    room.setTop(room.top() + lineHeight(FontRole::Strong) + 14);
    room.setTop(paintField(painter, room, 2, u"Событие"_s, m_event, true) + 14);
    room.setTop(paintField(painter, room, 3, u"Адрес запроса"_s, m_address, false) + 18);
    paintButtons(painter, room);
}

void FormPicture::paintWindow(QPainter &painter, const QRectF &window) const
{
    painter.setPen(themeColor(Token::Border));
    painter.setBrush(themeColor(Token::Surface));
    painter.drawRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), Radius::banner, Radius::banner);
    const QRectF bar = window.adjusted(1, 1, -1, 0);
    painter.save();
    painter.setClipRect(QRectF(bar.topLeft(), QSizeF(bar.width(), titleBar)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::Sunken));
    painter.drawRoundedRect(bar.adjusted(0, 0, 0, -1), Radius::banner - 1, Radius::banner - 1);
    painter.setBrush(themeColor(Token::Border));
    for (int i = 0; i < 3; ++i)
        painter.drawEllipse(QPointF(bar.left() + 16 + i * 14, bar.top() + titleBar / 2.0), 4, 4);
    painter.restore();
    painter.setFont(Theme::instance().font(FontRole::Small));
    painter.setPen(themeColor(Token::Text3));
    painter.drawText(QRectF(bar.left() + 64, bar.top(), bar.width() - 80, titleBar),
                     Qt::AlignVCenter | Qt::AlignLeft, u"klientiks.ru"_s);
}

qreal FormPicture::paintField(QPainter &painter, const QRectF &room, int step, const QString &label,
                              const QString &text, bool list) const
{
    painter.setFont(Theme::instance().font(FontRole::Small));
    painter.setPen(themeColor(Token::Text3));
    painter.drawText(room, Qt::AlignTop | Qt::AlignLeft, label);
    const QRectF field(room.left(), room.top() + lineHeight(FontRole::Small) + 4, room.width(),
                       fieldHeight);
    painter.setPen(QPen(themeColor(Token::Accent), 2));
    painter.setBrush(themeColor(Token::AccentSoft));
    painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), Radius::tag, Radius::tag);
    painter.setFont(Theme::instance().font(list ? FontRole::Body : FontRole::Code));
    painter.setPen(themeColor(Token::Text));
    const QRectF words = field.adjusted(12, 0, list ? -34 : -12, 0);
    painter.drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(words.width())));
    if (list)
        paintGlyph(&painter, QRectF(field.right() - 28, field.center().y() - 8, 16, 16),
                   Glyph::Down, themeColor(Token::Text2));
    paintStepNumber(&painter,
                    QRectF(room.left() - inner - numberSide / 2.0,
                           field.center().y() - numberSide / 2.0, numberSide, numberSide),
                    step, true);
    return field.bottom();
}

void FormPicture::paintButtons(QPainter &painter, const QRectF &room) const
{
    painter.setFont(Theme::instance().font(FontRole::Small));
    const QString save = u"Сохранить"_s;
    const QRectF button(room.left(), room.top(), painter.fontMetrics().horizontalAdvance(save) + 28,
                        32);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::Idle));
    painter.drawRoundedRect(button, Radius::tag, Radius::tag);
    painter.setPen(themeColor(Token::Surface));
    painter.drawText(button, Qt::AlignCenter, save);
    painter.setPen(themeColor(Token::Text3));
    painter.drawText(QRectF(button.right() + 8, button.top(), 100, button.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, u"Отмена"_s);
    paintStepNumber(&painter,
                    QRectF(room.left() - inner - numberSide / 2.0,
                           button.center().y() - numberSide / 2.0, numberSide, numberSide),
                    4, true);
}

} // namespace LeadBridge::Ui
