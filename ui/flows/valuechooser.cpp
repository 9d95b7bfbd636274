// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/valuechooser.h"

#include "ui/widgets/format.h"
#include "ui/widgets/status.h"
#include "ui/widgets/theme.h"

#include <QStandardItemModel>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int hintRole = Qt::UserRole + 1;
constexpr int moreRole = Qt::UserRole + 2;
constexpr int doubtRole = Qt::UserRole + 3;
constexpr int headingRole = Qt::UserRole + 4;
constexpr int shortTitleRole = Qt::UserRole + 5;
constexpr int signSide = 14;
constexpr int signGap = 6;
constexpr int gap = 16;
constexpr int padding = 10;
constexpr int longestText = 200;

/// Title left, hint right; the title keeps at least half of the room.
void paintPair(QPainter *painter, const QRect &rect, const QString &title, const QString &hint,
               Token tone)
{
    const QFont body = painter->font();
    painter->setFont(Theme::instance().font(FontRole::Small));
    const int wanted = painter->fontMetrics().horizontalAdvance(hint) + 2;
    const int titleWidth = QFontMetrics(body).horizontalAdvance(title) + 2;
    const int hintWidth = hint.isEmpty()
        ? 0
        : qMin(wanted, qMax(rect.width() / 2 - gap, rect.width() - titleWidth - gap));
    if (hintWidth > 0) {
        painter->setPen(themeColor(Token::Text3));
        const QRect right(rect.right() - hintWidth + 1, rect.y(), hintWidth, rect.height());
        painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(hint, Qt::ElideRight, hintWidth));
    }
    painter->setFont(body);
    painter->setPen(themeColor(tone));
    const int room = rect.width() - (hintWidth > 0 ? hintWidth + gap : 0);
    painter->drawText(QRect(rect.x(), rect.y(), room, rect.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, room));
}

/// The warning sign of a doubtful choice; answers with the room that is left.
QRect paintDoubt(QPainter *painter, const QRect &rect, bool doubtful, const QColor &paper)
{
    if (!doubtful)
        return rect;
    const QRect sign(rect.x(), rect.y() + (rect.height() - signSide) / 2, signSide, signSide);
    paintSign(painter, sign, Sign::Warning, paper);
    return rect.adjusted(signSide + signGap, 0, 0, 0);
}

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return { option.rect.width(), qMax<int>(Size::row, option.fontMetrics.height() + 8) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const bool marked = option.state.testFlag(QStyle::State_Selected)
            || option.state.testFlag(QStyle::State_MouseOver);
        const QColor paper = themeColor(marked ? Token::AccentSoft : Token::Surface);
        painter->fillRect(option.rect, paper);
        const bool heading = index.data(headingRole).toBool();
        painter->setFont(Theme::instance().font(heading ? FontRole::SmallStrong : FontRole::Body));
        const QString inList = index.data(shortTitleRole).toString();
        const Token tone = index.data(moreRole).toBool() ? Token::Accent
            : heading                                    ? Token::Text3
                                                         : Token::Text;
        paintPair(painter,
                  paintDoubt(painter, option.rect.adjusted(padding, 0, -padding, 0),
                             index.data(doubtRole).toBool(), paper),
                  inList.isEmpty() ? index.data(Qt::DisplayRole).toString() : inList,
                  index.data(hintRole).toString(), tone);
        painter->restore();
    }
};

} // namespace

ValueChooser::ValueChooser(QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new ChoiceDelegate(this));
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(14);
    setMinimumContentsLength(6);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::activated, this, &ValueChooser::take);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ValueChooser::setChoices(const QList<Choice> &choices, const QString &more)
{
    m_choices = choices;
    m_more = more;
    clear();
    for (const Choice &choice : choices) {
        addItem(oneLine(choice.title, longestText), choice.key);
        setItemData(count() - 1, oneLine(choice.hint, longestText), hintRole);
        setItemData(count() - 1, choice.doubtful, doubtRole);
        setItemData(count() - 1, choice.heading, headingRole);
        setItemData(count() - 1, oneLine(choice.shortTitle, longestText), shortTitleRole);
        if (choice.heading)
            disableItem(count() - 1);
        if (!choice.toolTip.isEmpty())
            setItemData(count() - 1, Qt::convertFromPlainText(choice.toolTip, Qt::WhiteSpaceNormal),
                        Qt::ToolTipRole);
    }
    if (!more.isEmpty()) {
        addItem(more);
        setItemData(count() - 1, true, moreRole);
    }
    setKey(m_key);
}

void ValueChooser::disableItem(int index)
{
    if (auto *items = qobject_cast<QStandardItemModel *>(model()))
        items->item(index)->setFlags(Qt::NoItemFlags);
}

void ValueChooser::setKey(const QString &key)
{
    m_key = key;
    int at = key.isEmpty() ? -1 : findData(key);
    if (at < 0 && !key.isEmpty()) {
        insertItem(0, oneLine(key, longestText), key);
        at = 0;
    }
    setCurrentIndex(at);
    setToolTip(currentData(Qt::ToolTipRole).toString());
    update();
}

QString ValueChooser::key() const
{
    return m_key;
}

void ValueChooser::setHint(const QString &hint)
{
    m_hint = oneLine(hint, longestText);
    update();
}

void ValueChooser::take(int index)
{
    if (itemData(index, moreRole).toBool()) {
        setKey(m_key);
        emit moreAsked();
        return;
    }
    const QString key = itemData(index).toString();
    if (key == m_key)
        return;
    setKey(key);
    emit keyChosen(key);
}

void ValueChooser::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const bool chosen = currentIndex() >= 0;
    const QString title = chosen ? currentText() : placeholderText();
    const QString own = currentData(hintRole).toString();
    painter.setFont(font());
    const QRect room =
        paintDoubt(&painter, field, currentData(doubtRole).toBool(), themeColor(Token::Surface));
    paintPair(&painter, room, title, chosen ? (m_hint.isEmpty() ? own : m_hint) : QString(),
              chosen && isEnabled() ? Token::Text : Token::Text3);
}

void ValueChooser::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace LeadBridge::Ui
