// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {

constexpr int wide = 208;
constexpr int narrowWidth = 64;
constexpr int margin = 12;
constexpr int glyphSide = 20;
constexpr int logoSide = 32;

/// Logo and the program's name.
class Brand final : public QWidget
{
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(Size::topBar);
        setFontRole(this, FontRole::Section);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLogo(&painter, QRectF(4, (height() - logoSide) / 2, logoSide, logoSide));
        painter.setPen(themeColor(Token::RailTextSel));
        const QRect text = rect().adjusted(4 + logoSide + 12, 0, 0, 0);
        if (text.width() > logoSide)
            painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                             NavigationRail::tr("LeadBridge"));
    }
};

QString wordOf(Place place)
{
    switch (place) {
    case Place::Overview:
        return NavigationRail::tr("Overview");
    case Place::Flows:
        return NavigationRail::tr("Flows");
    case Place::History:
        return NavigationRail::tr("History");
    case Place::Problems:
        return NavigationRail::tr("Problems");
    case Place::Clients:
        return NavigationRail::tr("Clients");
    case Place::Settings:
        return NavigationRail::tr("Settings");
    case Place::Help:
        return NavigationRail::tr("Help");
    }
    return {};
}

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_brand(new Brand(this))
{
    setFixedWidth(wide);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 0, margin, margin);
    column->setSpacing(4);
    column->addWidget(m_brand);
    column->addSpacing(4);
    addButton(column, Place::Overview, Glyph::Overview);
    addButton(column, Place::Flows, Glyph::Flows);
    addButton(column, Place::History, Glyph::History);
    addButton(column, Place::Problems, Glyph::Problems);
    addButton(column, Place::Clients, Glyph::Clients);
    column->addStretch(1);
    addButton(column, Place::Settings, Glyph::Settings);
    addButton(column, Place::Help, Glyph::Help);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Sections"));
    setCurrent(Place::Overview);
}

void NavigationRail::addButton(QVBoxLayout *column, Place place, Glyph glyph)
{
    auto *button = new RailButton(place, glyph, this);
    button->setWord(wordOf(place));
    column->addWidget(button);
    m_buttons.append(button);
    connect(button, &QAbstractButton::clicked, this, [this, place] {
        setCurrent(m_current); // a click checks by itself; the window decides
        emit placeRequested(place);
    });
}

void NavigationRail::setCurrent(Place place)
{
    m_current = place;
    for (RailButton *button : std::as_const(m_buttons))
        button->setChecked(button->place() == place);
}

void NavigationRail::setCount(Place place, int count)
{
    for (RailButton *button : std::as_const(m_buttons)) {
        if (button->place() == place)
            button->setCount(count);
    }
}

void NavigationRail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(narrow ? narrowWidth : wide);
    for (RailButton *button : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

void NavigationRail::focusCurrent()
{
    for (RailButton *button : std::as_const(m_buttons)) {
        if (button->place() == m_current)
            button->setFocus(Qt::ShortcutFocusReason);
    }
}

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (!m_buttons.at(i)->hasFocus())
            continue;
        const qsizetype next = qBound<qsizetype>(0, i + step, m_buttons.size() - 1);
        m_buttons.at(next)->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void NavigationRail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::Rail));
}

RailButton::RailButton(Place place, Glyph glyph, QWidget *parent)
    : QAbstractButton(parent)
    , m_place(place)
    , m_glyph(glyph)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateNames();
    update();
}

void RailButton::setWord(const QString &word)
{
    m_word = word;
    setText(word);
    updateNames();
}

void RailButton::setCount(int count)
{
    m_count = count;
    updateNames();
    update();
}

void RailButton::updateNames()
{
    const QString name = m_count > 0 ? m_word + u' ' + number(m_count) : m_word;
    setAccessibleName(name);
    setToolTip(m_narrow ? name : QString());
}

QSize RailButton::sizeHint() const
{
    return { Size::railItem, qMax(static_cast<int>(Size::railItem), fontMetrics().height() + 12) };
}

void RailButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor back = themeColor(Token::RailSel);
    if (!isChecked())
        back.setAlphaF(underMouse() ? 0.5F : 0.0F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect(), Radius::control, Radius::control);
    if (hasFocus()) {
        painter.setPen(QPen(themeColor(Token::RailTextSel), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 5, 5);
    }
    const QColor ink = themeColor(isChecked() ? Token::RailTextSel : Token::RailText);
    const qreal x = m_narrow ? (width() - glyphSide) / 2.0 : 12;
    paintGlyph(&painter, QRectF(x, (height() - glyphSide) / 2.0, glyphSide, glyphSide), m_glyph,
               ink);
    if (m_count > 0)
        paintCount(painter);
    if (m_narrow)
        return;
    painter.setPen(ink);
    painter.setFont(Theme::instance().font(isChecked() ? FontRole::Strong : FontRole::Body));
    painter.drawText(rect().adjusted(12 + glyphSide + 12, 0, -8, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(
                         text(), Qt::ElideRight, width() - glyphSide - (m_count > 0 ? 72 : 32)));
}

/// A pill at the right; beside the drawing, where there are no words.
void RailButton::paintCount(QPainter &painter)
{
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    painter.setFont(Theme::instance().font(FontRole::SmallStrong));
    const int high = qMin(painter.fontMetrics().height() + 2, height() - 8);
    const int broad = qMax(high, painter.fontMetrics().horizontalAdvance(text) + 12);
    const QRect pill = m_narrow ? QRect(width() - broad, 0, broad, high)
                                : QRect(width() - 8 - broad, (height() - high) / 2, broad, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(Token::AlertCountBg));
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setPen(themeColor(Token::AlertCount));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace LeadBridge::Ui
