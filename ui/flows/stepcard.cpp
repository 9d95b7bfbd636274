// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stepcard.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardHeight = 52;
constexpr int tileSide = 28;
constexpr int pad = 9;
constexpr int dotsWidth = 16; ///< room of the six dots at the left
constexpr int gap = 10;
constexpr int widestCard = 280;
constexpr int narrowestCard = 96;
constexpr int longestText = 120;
constexpr qreal liftedOpacity = 0.6;

} // namespace

StepCard::StepCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepCard::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
}

void StepCard::setLetter(const QString &letter)
{
    m_letter = letter;
}

void StepCard::setTexts(const QString &title, const QString &detail, bool trouble)
{
    const QString shortTitle = oneLine(title, longestText);
    const QString shortDetail = oneLine(detail, longestText);
    if (shortTitle == text() && shortDetail == m_detail && trouble == m_trouble)
        return;
    setText(shortTitle);
    m_detail = shortDetail;
    m_trouble = trouble;
    setAccessibleName(shortDetail.isEmpty() ? shortTitle : shortTitle + ", "_L1 + shortDetail);
    const QString whole = shortTitle + '\n'_L1 + shortDetail;
    setToolTip("<p>"_L1 + whole.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</p>"_L1);
    if (m_menu)
        m_menu->setAccessibleName(tr("Menu of “%1”").arg(shortTitle));
    updateGeometry();
    update();
}

void StepCard::setFaint(bool faint)
{
    m_faint = faint;
    update();
}

void StepCard::setIsStep(bool isStep)
{
    if (!isStep || m_menu)
        return;
    m_menu = new QToolButton(this);
    m_menu->setIcon(Ui::icon(Glyph::More));
    // Reached from the card by the menu key; a stop of its own would double the way through.
    m_menu->setFocusPolicy(Qt::NoFocus);
    m_menu->setToolTip(tr("Menu of the step"));
    m_menu->setAccessibleName(m_menu->toolTip());
    setKind(m_menu, u"smallIcon"_s);
    setAccessibleDescription(tr("Alt with an arrow moves the step, the menu key opens its menu"));
    connect(m_menu, &QToolButton::clicked, this, &StepCard::askMenu);
    m_menu->show(); // the card may be on the screen already
}

void StepCard::setInColumn(bool inColumn)
{
    m_inColumn = inColumn;
    setSizePolicy(inColumn ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Fixed);
    updateGeometry();
}

void StepCard::setLifted(bool lifted)
{
    m_lifted = lifted;
    update();
}

int StepCard::widthUpTo(int most) const
{
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    const QFontMetrics small(Theme::instance().font(FontRole::Small));
    const int width = qMax(strong.horizontalAdvance(text()), small.horizontalAdvance(m_detail)) + 2;
    const int sides = m_menu ? dotsWidth + Size::smallControl + Space::sign : pad + 12;
    return qMin(most, sides + tileSide + gap + width);
}

QRect StepCard::dotsRect() const
{
    return m_menu ? QRect(0, 0, dotsWidth, height()) : QRect();
}

QSize StepCard::sizeHint() const
{
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    const QFontMetrics small(Theme::instance().font(FontRole::Small));
    return { widthUpTo(widestCard), qMax(cardHeight, strong.height() + small.height() + 14) };
}

QSize StepCard::minimumSizeHint() const
{
    return { qMin(narrowestCard, sizeHint().width()), sizeHint().height() };
}

void StepCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lifted)
        painter.setOpacity(liftedOpacity);
    const bool marked = isChecked() || hasFocus();
    const qreal line = marked ? 2 : 1;
    const Token edge = marked ? Token::Accent : m_faint ? Token::Field : Token::Border;
    painter.setPen(QPen(themeColor(edge), line, m_faint ? Qt::DashLine : Qt::SolidLine));
    const bool plain = !underMouse() || isChecked() || !isEnabled();
    painter.setBrush(themeColor(plain ? Token::Surface : Token::Hover));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            Radius::banner, Radius::banner);
    paintDots(painter);
    const int left = m_menu ? dotsWidth : pad;
    const QRect tile(left, (height() - tileSide) / 2, tileSide, tileSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(isChecked() ? Token::AccentSoft : Token::Sunken));
    painter.drawRoundedRect(tile, Radius::control, Radius::control);
    const Token ink = isChecked() ? Token::Accent : m_faint ? Token::Text3 : Token::Text2;
    if (m_letter.isEmpty()) {
        paintGlyph(&painter, tile.adjusted(5, 5, -5, -5), m_glyph, themeColor(ink));
    } else {
        painter.setFont(Theme::instance().font(FontRole::SmallStrong));
        painter.setPen(themeColor(ink));
        painter.drawText(tile, Qt::AlignCenter, m_letter);
    }
    const int x = tile.right() + 1 + gap;
    const int right = m_menu ? Size::smallControl + Space::sign : 10;
    paintTexts(painter, QRect(x, 0, width() - x - right, height()));
}

void StepCard::paintTexts(QPainter &painter, const QRect &room)
{
    const QFont strong = Theme::instance().font(FontRole::Strong);
    const QFont small = Theme::instance().font(FontRole::Small);
    const int all = QFontMetrics(strong).height() + QFontMetrics(small).height();
    const int top =
        m_detail.isEmpty() ? (height() - QFontMetrics(strong).height()) / 2 : (height() - all) / 2;
    const auto draw = [&](int y, const QString &text) {
        painter.drawText(QRect(room.x(), y, room.width(), painter.fontMetrics().height()),
                         Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    };
    painter.setFont(strong);
    painter.setPen(themeColor(m_faint ? Token::Text3 : Token::Text));
    draw(top, text());
    const int below = top + painter.fontMetrics().height();
    painter.setFont(small);
    painter.setPen(themeColor(m_trouble ? Token::Bad : Token::Text3));
    draw(below, m_detail);
}

void StepCard::paintDots(QPainter &painter)
{
    if (!m_menu)
        return;
    constexpr qreal radius = 1.2;
    constexpr qreal apart = 5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(underMouse() || hasFocus() ? Token::Text2 : Token::Field));
    const QPointF middle(dotsWidth / 2.0 - 0.5, height() / 2.0);
    for (int column = 0; column < 2; ++column) {
        for (int row = -1; row <= 1; ++row)
            painter.drawEllipse(middle + QPointF((column - 0.5) * apart, row * apart), radius,
                                radius);
    }
}

void StepCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (m_menu)
        m_menu->setGeometry(width() - Size::smallControl - Space::sign,
                            (height() - Size::smallControl) / 2, Size::smallControl,
                            Size::smallControl);
}

void StepCard::askMenu()
{
    emit menuAsked(m_menu->mapToGlobal(m_menu->rect().bottomLeft()));
}

void StepCard::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_menu)
        return;
    if (event->reason() == QContextMenuEvent::Mouse)
        emit menuAsked(event->globalPos());
    else
        askMenu();
}

bool StepCard::event(QEvent *event)
{
    // A shortcut of the frame around must not take the keys that order the steps.
    if (event->type() == QEvent::ShortcutOverride && m_menu) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && key->key() >= Qt::Key_Left
            && key->key() <= Qt::Key_Down)
            event->accept();
    }
    return QAbstractButton::event(event);
}

void StepCard::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool back = key == Qt::Key_Left || (m_inColumn && key == Qt::Key_Up);
    const bool on = key == Qt::Key_Right || (m_inColumn && key == Qt::Key_Down);
    if (m_drag == Drag::Under && key == Qt::Key_Escape) {
        m_drag = Drag::None;
        emit dragGivenUp();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        click();
    } else if (m_menu && event->modifiers() == Qt::AltModifier && (back || on)) {
        emit moveAsked(back ? -1 : 1);
    } else if (m_menu && key == Qt::Key_Delete) {
        emit removeAsked();
    } else if (m_menu
               && (key == Qt::Key_Menu
                   || (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier))) {
        askMenu();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void StepCard::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !dotsRect().contains(at)) {
        QAbstractButton::mousePressEvent(event);
        return;
    }
    m_drag = Drag::Pressed;
    m_pressedAt = at;
    setFocus(Qt::MouseFocusReason);
}

void StepCard::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None) {
        QAbstractButton::mouseMoveEvent(event);
        return;
    }
    const QPoint way = event->position().toPoint() - m_pressedAt;
    if (m_drag == Drag::Pressed && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag = Drag::Under;
    emit dragMoved(event->globalPosition().toPoint());
}

void StepCard::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag was = m_drag;
    m_drag = Drag::None;
    if (was == Drag::None)
        QAbstractButton::mouseReleaseEvent(event);
    else if (was == Drag::Pressed)
        click();
    else
        emit dropped(event->globalPosition().toPoint());
}

} // namespace LeadBridge::Ui
