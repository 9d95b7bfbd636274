// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/panes.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowdelegate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 208;

class SectionDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        paintRow(painter, option, index);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintText(painter, option.rect.adjusted(Space::card, 0, -cellPadding, 0),
                  index.data().toString(), selected ? FontRole::Strong : FontRole::Body,
                  Token::Text);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override
    {
        return { 100, qMax(static_cast<int>(Size::railItem), option.fontMetrics.height() + 12) };
    }
};

} // namespace

SettingsPage::SettingsPage(const EngineParts &engine, QWidget *parent)
    : Page(parent)
    , m_store(new SettingsStore(engine.settings, this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setSpacing(Space::page);
    auto *card = new QFrame(this);
    setKind(card, u"card"_s);
    card->setFixedWidth(listWidth);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 8, 1, 8);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setAccessibleName(tr("Settings"));
    m_list->setObjectName(u"sections"_s);
    inner->addWidget(m_list);
    row->addWidget(card);
    auto *column = new QVBoxLayout;
    auto *trouble = new Banner(BannerKind::Bad, this);
    trouble->setClosable(true);
    trouble->setVisible(false);
    column->addWidget(trouble);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    connect(m_store, &SettingsStore::failed, trouble, [trouble](const QString &sentence) {
        trouble->setText(sentence);
        trouble->show();
    });
    addSection(tr("General"), makeGeneralPane(*m_store, this));
    addSection(tr("Receiving and address"), makeReceivingPane(*m_store, engine.status, this));
    addSection(tr("Klientiks"), makeKlientiksPane(*m_store, engine.clients, this));
    addSection(tr("Sending"), makeSendingPane(*m_store, this));
    addSection(tr("Alerts"), makeAlertsPane(engine.alerts, engine.settings, this));
    addSection(tr("Keys"), makeKeysPane(*m_store, this));
    addSection(tr("Data"), makeDataPane(*m_store, engine.upkeep, this));
    addSection(tr("Check-up"), makeCheckUpPane(engine.upkeep, this));
    addSection(tr("About"), makeAboutPane(this));
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
}

void SettingsPage::addSection(const QString &name, QWidget *pane)
{
    m_list->addItem(name);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *room = new QWidget(scroll);
    setKind(room, u"page"_s);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 12, 0);
    pane->setMaximumWidth(Space::text);
    row->addWidget(pane, 100);
    row->addStretch(1);
    scroll->setWidget(room);
    m_stack->addWidget(scroll);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::showSection(SettingsSection section)
{
    m_list->setCurrentRow(static_cast<int>(section));
}

SettingsSection SettingsPage::section() const
{
    return static_cast<SettingsSection>(m_list->currentRow());
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = window()->width() < Size::narrowWindow ? Space::pageNarrow : Space::page;
    layout()->setContentsMargins(margin, margin, margin, margin);
}

} // namespace LeadBridge::Ui
