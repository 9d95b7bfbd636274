// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/choicedialog.h"

#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowdelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 480;
constexpr int mostRowsHigh = 9;
constexpr int longList = 8;
constexpr int longestText = 200;
constexpr int valueRole = Qt::UserRole + 1;

/// Title left, value quiet at the right.
class OfferDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return { 0, qMax<int>(Size::row, option.fontMetrics.height() + 8) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        paintRow(painter, option, index);
        const QRect inside = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        const QString value = index.data(valueRole).toString();
        const QFontMetrics small(Theme::instance().font(FontRole::Code));
        const int wanted = qMin(inside.width() / 2, small.horizontalAdvance(value) + 4);
        paintText(painter, inside.adjusted(inside.width() - wanted, 0, 0, 0), value, FontRole::Code,
                  Token::Text3, Qt::AlignRight);
        paintText(painter, inside.adjusted(0, 0, -wanted - Space::formRow, 0),
                  index.data().toString(), FontRole::Body, Token::Text);
        painter->restore();
    }
};

} // namespace

ChoiceDialog::ChoiceDialog(const QString &title, const QList<Choice> &choices, QWidget *parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_take(new QPushButton(tr("Choose"), this))
{
    setObjectName(u"choiceDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    buildList();
    m_filter->setObjectName(u"choiceFilter"_s);
    m_filter->setPlaceholderText(tr("Find"));
    m_filter->setAccessibleName(tr("Find"));
    m_filter->setVisible(choices.size() > longList);
    m_filter->installEventFilter(this);
    m_take->setObjectName(u"choiceTake"_s);
    m_take->setDefault(true);
    setKind(m_take, u"primary"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::formRow);
    column->addWidget(new Paragraph(title, FontRole::Section, Token::Text, this));
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ChoiceDialog::take);
    connect(m_filter, &QLineEdit::textChanged, this, &ChoiceDialog::filterBy);
    connect(m_list, &QListView::doubleClicked, this, &ChoiceDialog::take);
    (m_filter->isHidden() ? static_cast<QWidget *>(m_list) : m_filter)->setFocus();
}

void ChoiceDialog::buildList()
{
    auto *model = new QStandardItemModel(this);
    for (const Choice &choice : std::as_const(m_choices)) {
        const QString title = choice.title.isEmpty() ? choice.value : choice.title;
        auto *item = new QStandardItem(oneLine(title, longestText));
        item->setEditable(false);
        item->setData(choice.title.isEmpty() || choice.title == choice.value
                          ? QString()
                          : oneLine(choice.value, longestText),
                      valueRole);
        item->setData(QString(title + u' ' + choice.value), Qt::AccessibleTextRole);
        model->appendRow(item);
    }
    m_shown->setSourceModel(model);
    m_shown->setFilterRole(Qt::AccessibleTextRole);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(u"choiceList"_s);
    m_list->setAccessibleName(tr("What the service offers"));
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new OfferDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rows = qMin(mostRowsHigh, static_cast<int>(m_choices.size()));
    m_list->setMinimumHeight(rows * Size::row + 2);
    m_list->setCurrentIndex(m_shown->index(0, 0));
}

void ChoiceDialog::filterBy(const QString &text)
{
    m_shown->setFilterFixedString(text.trimmed());
    m_list->setCurrentIndex(m_shown->index(0, 0));
    m_take->setEnabled(m_shown->rowCount() > 0);
}

void ChoiceDialog::take()
{
    const QModelIndex at = m_shown->mapToSource(m_list->currentIndex());
    if (!at.isValid())
        return;
    emit chosen(m_choices.at(at.row()));
    accept();
}

bool ChoiceDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows walk the list while the hand stays in the filter.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_shown->index(m_list->currentIndex().row() + step, 0);
        if (step != 0) {
            if (next.isValid())
                m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace LeadBridge::Ui
