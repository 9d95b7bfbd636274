// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choices.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Segmented::Segmented(const QStringList &texts, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        const bool first = i == 0;
        const bool last = i == texts.size() - 1;
        setKind(button, first ? u"segmentFirst"_s : last ? u"segmentLast"_s : u"segment"_s);
        m_group->addButton(button, i);
        m_row->addWidget(button);
    }
    setTexts(texts);
    setCurrent(0);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::currentChanged);
}

void Segmented::setTexts(const QStringList &texts)
{
    for (int i = 0; i < texts.size(); ++i) {
        m_group->button(i)->setText(texts.at(i));
        m_group->button(i)->setAccessibleName(texts.at(i));
    }
}

void Segmented::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

int Segmented::current() const
{
    return m_group->checkedId();
}

FilterChip::FilterChip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(tr("Delete removes the condition"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Small);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FilterChip::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
}

QSize FilterChip::sizeHint() const
{
    const int text = qMin(fontMetrics().horizontalAdvance(this->text()) + 2, 280);
    return { 12 + text + (m_removable ? 28 : 12),
             qMax(Size::filterChip, fontMetrics().height() + 6) };
}

QRect FilterChip::crossRect() const
{
    return m_removable ? QRect(width() - 26, 0, 26, height()) : QRect();
}

void FilterChip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = hasFocus() ? 2.0 : 1.0;
    painter.setPen(QPen(themeColor(Token::Accent), line));
    painter.setBrush(themeColor(Token::AccentSoft));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            height() / 2.0, height() / 2.0);
    painter.setPen(themeColor(Token::Text));
    const QRect where = rect().adjusted(12, 0, m_removable ? -28 : -12, 0);
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, where.width()));
    if (m_removable) {
        const QRectF cross(width() - 23, (height() - 14) / 2.0, 14, 14);
        paintGlyph(&painter, cross, Glyph::Cross,
                   themeColor(m_overCross ? Token::Text : Token::Text2));
    }
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        emit removed();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = crossRect().contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        setToolTip(over ? tr("Remove the condition") : text().toHtmlEscaped());
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit removed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

CopyButton::CopyButton(const QString &verb, QWidget *parent)
    : QPushButton(parent)
    , m_verb(verb)
    , m_restore(new QTimer(this))
{
    m_restore->setSingleShot(true);
    m_restore->setInterval(2s);
    connect(m_restore, &QTimer::timeout, this, &CopyButton::restore);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    restore();
    setContent({});
}

void CopyButton::setContent(const QString &content, const QString &whyNot)
{
    m_content = content;
    setEnabled(!content.isEmpty());
    setToolTip(content.isEmpty() ? whyNot : QString());
}

void CopyButton::setIconTone(Token tone)
{
    m_tone = tone;
    restore();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    setButtonIcon(this, Glyph::Check, m_tone == Token::Text2 ? Token::Ok : m_tone);
    setText(tr("Copied"));
    m_restore->start();
}

void CopyButton::restore()
{
    setButtonIcon(this, Glyph::Copy, m_tone);
    setText(m_verb);
}

} // namespace LeadBridge::Ui
