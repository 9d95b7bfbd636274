// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/wordchooser.h"

#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int hintRole = Qt::UserRole + 1;
constexpr int pillHeight = 32;
constexpr int pad = 10;
constexpr int arrowSide = 14;
constexpr int arrowGap = 4;
constexpr int narrowest = 56;
constexpr int longestText = 120;
constexpr int hintGap = 24;
constexpr int widestHint = 180;

class WordDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex &index) const override
    {
        const QFontMetrics body(Theme::instance().font(FontRole::Body));
        const QFontMetrics small(Theme::instance().font(FontRole::Small));
        const QString hint = index.data(hintRole).toString();
        const int extra =
            hint.isEmpty() ? 0 : hintGap + qMin(widestHint, small.horizontalAdvance(hint) + 4);
        return { body.horizontalAdvance(index.data().toString()) + 2 * pad + extra + 8,
                 qMax<int>(pillHeight, body.height() + 8) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const bool marked = option.state.testFlag(QStyle::State_Selected)
            || option.state.testFlag(QStyle::State_MouseOver);
        painter->fillRect(option.rect, themeColor(marked ? Token::AccentSoft : Token::Surface));
        const QRect room = option.rect.adjusted(pad, 0, -pad, 0);
        painter->setFont(Theme::instance().font(FontRole::Body));
        painter->setPen(themeColor(Token::Text));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          index.data().toString());
        painter->setFont(Theme::instance().font(FontRole::Small));
        painter->setPen(themeColor(Token::Text3));
        const QRect right(room.right() - widestHint, room.y(), widestHint + 1, room.height());
        painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data(hintRole).toString(),
                                                            Qt::ElideRight, widestHint));
        painter->restore();
    }
};

} // namespace

WordChooser::WordChooser(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(name);
    setItemDelegate(new WordDelegate(this));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setMaxVisibleItems(14);
    connect(this, &QComboBox::activated, this, [this](int index) {
        setToolTip(oneLine(currentText()).toHtmlEscaped());
        updateGeometry();
        emit keyChosen(itemData(index));
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WordChooser::addWord(const QString &text, const QVariant &key, const QString &hint)
{
    addItem(oneLine(text, longestText), key);
    setItemData(count() - 1, oneLine(hint, longestText), hintRole);
    view()->setMinimumWidth(
        qMax(view()->minimumWidth(), view()->sizeHintForColumn(0) + 2 * Space::inGroup + 12));
}

void WordChooser::setKey(const QVariant &key)
{
    setCurrentIndex(findData(key));
    setToolTip(oneLine(currentText()).toHtmlEscaped());
    updateGeometry();
}

void WordChooser::setWidest(int widest)
{
    m_widest = widest;
    updateGeometry();
}

QSize WordChooser::sizeHint() const
{
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    const int wanted = strong.horizontalAdvance(currentText()) + 2 * pad + arrowGap + arrowSide + 2;
    return { qMin(m_widest, qMax(narrowest, wanted)), qMax(pillHeight, strong.height() + 8) };
}

QSize WordChooser::minimumSizeHint() const
{
    return { narrowest, sizeHint().height() };
}

void WordChooser::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(themeColor(Token::Accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(themeColor(isEnabled() ? Token::AccentSoft : Token::Sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::control,
                            Radius::control);
    const QRectF arrow(width() - pad - arrowSide + 2, (height() - arrowSide) / 2.0, arrowSide,
                       arrowSide);
    paintGlyph(&painter, arrow, Glyph::Down, themeColor(Token::Text2));
    painter.setFont(Theme::instance().font(FontRole::Strong));
    painter.setPen(themeColor(isEnabled() ? Token::Text : Token::Text3));
    const QRect room = rect().adjusted(pad, 0, -pad - arrowSide - arrowGap + 2, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width()));
}

void WordChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace LeadBridge::Ui
