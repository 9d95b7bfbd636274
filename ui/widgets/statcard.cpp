// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statcard.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {
constexpr int cardHeight = 104;
constexpr QChar dash(0x2014);
} // namespace

StatCard::StatCard(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_sign(new SignView(Sign::Pending, this))
    , m_label(new ElidedLabel(label, FontRole::Body, Token::Text2, this))
    , m_number(makeLabel(dash, FontRole::Display, Token::Text, this))
    , m_meaning(new ElidedLabel({}, FontRole::Small, Token::Text3, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card, 12, Space::card, 12);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(m_sign);
    head->addWidget(m_label, 1);
    column->addLayout(head);
    column->addStretch(1);
    column->addWidget(m_number);
    column->addStretch(1);
    column->addWidget(m_meaning);
    for (QWidget *part : { static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_number),
                           static_cast<QWidget *>(m_meaning) })
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void StatCard::setSign(Sign sign)
{
    m_sign->setSign(sign);
}

void StatCard::setGlyph(Glyph glyph)
{
    m_sign->setGlyph(glyph, Token::Text2);
}

void StatCard::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void StatCard::setNumber(const QString &number)
{
    m_number->setText(number);
    describe();
}

void StatCard::setMeaning(const QString &meaning, Token tone)
{
    m_meaning->setText(meaning);
    setTone(m_meaning, tone);
    describe();
}

QString StatCard::number() const
{
    return m_number->text();
}

QString StatCard::meaning() const
{
    return m_meaning->text();
}

QSize StatCard::sizeHint() const
{
    return { 200, qMax(cardHeight, layout()->sizeHint().height()) };
}

QSize StatCard::minimumSizeHint() const
{
    return { 140, sizeHint().height() };
}

void StatCard::describe()
{
    QStringList parts { m_label->text(), m_number->text() };
    if (!m_meaning->text().isEmpty())
        parts << m_meaning->text();
    setAccessibleName(parts.join(QLatin1StringView(", ")));
    setToolTip(m_meaning->text().toHtmlEscaped());
}

void StatCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StatCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = hasFocus() ? 2.0 : 1.0;
    painter.setPen(QPen(themeColor(hasFocus() ? Token::Accent : Token::Border), width));
    painter.setBrush(themeColor(underMouse() || isDown() ? Token::Hover : Token::Surface));
    const qreal inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Radius::card,
                            Radius::card);
}

} // namespace LeadBridge::Ui
