// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowlistpage.h"

#include "ui/flows/flowactions.h"
#include "ui/flows/flowlistmodel.h"
#include "ui/flows/flowlistview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
enum Content { Empty, List, NothingFound };
constexpr int searchWidth = 320;
} // namespace

FlowListPage::FlowListPage(FlowsApi &flows, FlowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_flows(flows)
    , m_actions(actions)
    , m_model(new FlowListModel(flows, this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new FlowListView(this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(FlowListModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    column->setSpacing(Space::card);
    m_head = buildHead();
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(buildEmpty());
    auto *card = new QFrame(m_stack);
    setKind(card, u"card"_s);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 6, 1, 6);
    inside->addWidget(m_list);
    m_stack->addWidget(card);
    auto *nothing = makeLabel(tr("Nothing found"), FontRole::Section, Token::Text2, m_stack);
    nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(nothing);
    setTabOrder(m_search, m_list);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &FlowListPage::updateContent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &FlowListPage::updateContent);
    updateContent();
}

QWidget *FlowListPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    m_search = new QLineEdit(head);
    m_search->setObjectName(u"flowSearch"_s);
    m_search->setPlaceholderText(tr("Name, event or service"));
    m_search->setAccessibleName(tr("Search in flows"));
    m_search->setMaximumWidth(searchWidth);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search, Token::Text3), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        updateContent();
    });
    auto *load = new QPushButton(tr("Load from a file…"), head);
    load->setObjectName(u"importFlows"_s);
    load->setIcon(icon(Glyph::File));
    connect(load, &QPushButton::clicked, &m_actions, &FlowActions::chooseImport);
    auto *create = new QPushButton(tr("Create a flow"), head);
    create->setObjectName(u"createFlow"_s);
    create->setIcon(icon(Glyph::Plus, Token::OnAccent));
    setKind(create, u"primary"_s);
    connect(create, &QPushButton::clicked, this, &FlowListPage::createRequested);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(load);
    row->addWidget(create);
    return head;
}

QWidget *FlowListPage::buildEmpty()
{
    auto *empty = new EmptyState(
        tr("Connect Klientiks to CPA.House"),
        tr("Every new client in Klientiks becomes a lead in CPA.House. It takes about three "
           "minutes, the wizard guides each step."),
        m_stack);
    empty->setPicture(new ChainPicture(empty));
    QPushButton *create = empty->setPrimary(tr("Create a flow"), Glyph::Plus);
    create->setObjectName(u"createFirstFlow"_s);
    connect(create, &QPushButton::clicked, this, &FlowListPage::createRequested);
    QPushButton *load = empty->setLink(tr("Load settings from a file"));
    connect(load, &QPushButton::clicked, &m_actions, &FlowActions::chooseImport);
    return empty;
}

void FlowListPage::buildList()
{
    m_list->setObjectName(u"flowList"_s);
    m_list->setModel(m_filter);
    connect(m_list, &FlowListView::switchAsked, this, &FlowListPage::toggle);
    connect(m_list, &FlowListView::openAsked, this, [this](FlowId id) { open(id, false); });
    connect(m_list, &FlowListView::cureAsked, this, [this](FlowId id) { open(id, true); });
    connect(m_list, &FlowListView::problemsAsked, this, &FlowListPage::problemsRequested);
    connect(m_list, &FlowListView::duplicateAsked, &m_actions, &FlowActions::duplicate);
    connect(m_list, &FlowListView::removeAsked, &m_actions, &FlowActions::askAndRemove);
    connect(m_list, &FlowListView::menuAsked, this, &FlowListPage::showMenu);
    connect(&m_actions, &FlowActions::busyChanged, m_model, &FlowListModel::setBusy);
}

void FlowListPage::toggle(FlowId id)
{
    const FlowListRow *row = m_model->row(id);
    if (!row || row->busy)
        return;
    if (!row->flow.running && !row->trouble.isEmpty()) {
        open(id, true);
        return;
    }
    m_actions.setRunning(id, !row->flow.running);
}

void FlowListPage::open(FlowId id, bool atGap)
{
    const FlowListRow *row = m_model->row(id);
    if (row && row->isDraft())
        emit setupRequested(id);
    else
        emit editRequested(id, atGap);
}

void FlowListPage::showMenu(FlowId id, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"flowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, Glyph glyph) {
        return menu->addAction(icon(glyph), text);
    };
    const FlowListRow *row = m_model->row(id);
    const QString steps = row && row->isDraft() ? tr("Continue the setup") : tr("Wizard steps…");
    connect(add(steps, Glyph::Wand), &QAction::triggered, this,
            [this, id] { emit setupRequested(id); });
    connect(add(tr("Edit"), Glyph::Pencil), &QAction::triggered, this,
            [this, id] { emit editRequested(id, false); });
    connect(add(tr("Duplicate"), Glyph::Copy), &QAction::triggered, &m_actions,
            [this, id] { m_actions.duplicate(id); });
    connect(add(tr("Copy address"), Glyph::Link), &QAction::triggered, &m_actions,
            [this, id] { m_actions.copyAddress(id); });
    connect(add(tr("String check…"), Glyph::Check), &QAction::triggered, this,
            [this, id] { emit stringCheckRequested(id); });
    connect(add(tr("Test lead…"), Glyph::Send), &QAction::triggered, this,
            [this, id] { emit testRequested(id); });
    connect(add(tr("Export…"), Glyph::Export), &QAction::triggered, &m_actions,
            [this, id] { m_actions.chooseExport(id); });
    m_actions.addPauses(id, *menu);
    menu->addSeparator();
    connect(add(tr("Delete…"), Glyph::Trash), &QAction::triggered, &m_actions,
            [this, id] { m_actions.askAndRemove(id); });
    menu->popup(at);
}

void FlowListPage::select(FlowId id)
{
    m_wanted = id;
    updateContent();
}

FlowId FlowListPage::current() const
{
    const FlowListRow *row = flowRowOf(m_list->currentIndex());
    return row ? row->flow.id : FlowId {};
}

void FlowListPage::focusList()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus();
}

void FlowListPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void FlowListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = window()->width() < Size::narrowWindow;
    const int margin = narrow ? Space::pageNarrow : Space::page;
    layout()->setContentsMargins(margin, margin, margin, margin);
}

void FlowListPage::updateContent()
{
    const bool any = m_model->rowCount() > 0;
    m_head->setVisible(any);
    m_stack->setCurrentIndex(!any ? Empty : m_filter->rowCount() > 0 ? List : NothingFound);
    if (m_wanted.isValid()) {
        for (int i = 0; i < m_filter->rowCount(); ++i) {
            if (m_filter->index(i, 0).data(FlowListModel::FlowIdRole).toLongLong()
                == m_wanted.value) {
                m_list->setCurrentIndex(m_filter->index(i, 0));
                m_wanted = {};
                break;
            }
        }
    }
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

} // namespace LeadBridge::Ui
