// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/editorbody.h"

#include "ui/flows/chainstrip.h"
#include "ui/flows/stepforms.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewWidth = 388;
constexpr int narrowPreviewWidth = 340;
constexpr int previewNarrowsUnder = 1200;
constexpr int leastFormWidth = 560; ///< beside chain and preview

} // namespace

EditorBody::EditorBody(ChainStrip *chain, StepForms *forms, QWidget *preview, QWidget *compare,
                       QWidget *parent)
    : QWidget(parent)
    , m_chain(chain)
    , m_forms(forms)
    , m_preview(new QWidget(this))
    , m_compare(compare)
    , m_tabs(new QTabBar(this))
    , m_upper(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_middle(new QVBoxLayout)
    , m_right(new QVBoxLayout(m_preview))
{
    m_tabs->setObjectName(u"editorTabs"_s);
    m_tabs->addTab(tr("Where it comes from"));
    m_tabs->addTab(tr("What will go"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(Space::page, 0, Space::page, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(0);
    m_right->addWidget(preview, 1);
    m_right->addWidget(compare);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(forms, 1);
    body->addWidget(m_preview);
    m_middle->setSpacing(0);
    m_middle->addLayout(tabRow);
    m_middle->addLayout(body, 1);
    m_upper->setContentsMargins(0, 0, 0, 0);
    m_upper->setSpacing(0);
    m_upper->addWidget(chain);
    m_upper->addLayout(m_middle, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorBody::arrange);
}

void EditorBody::showForm()
{
    m_tabs->setCurrentIndex(FormTab);
}

void EditorBody::showPreview()
{
    m_tabs->setCurrentIndex(PreviewTab);
}

void EditorBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EditorBody::placeComparison(bool below)
{
    if (m_below == below)
        return;
    m_below = below;
    (below ? m_right : m_middle)->removeWidget(m_compare);
    (below ? m_middle : m_right)->addWidget(m_compare);
}

void EditorBody::arrange()
{
    const int windowWidth = window()->width();
    const bool narrow = windowWidth < Size::narrowWindow;
    const bool column = m_chain->rowWidth() > width();
    m_chain->setColumn(column);
    m_upper->setDirection(column ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_forms->setNarrow(narrow);
    const int previewSide = windowWidth < previewNarrowsUnder ? narrowPreviewWidth : previewWidth;
    const int left = width() - (column ? ChainStrip::columnWidth : 0);
    const bool hasPreview = m_forms->shownStep() != nullptr;
    const bool tabs = narrow || left - previewSide < leastFormWidth;
    m_tabs->setVisible(tabs && hasPreview);
    placeComparison(tabs || !hasPreview);
    const bool previewShown = hasPreview && (!tabs || m_tabs->currentIndex() == PreviewTab);
    m_preview->setVisible(previewShown);
    m_forms->setVisible(!tabs || !previewShown);
    if (tabs) {
        m_preview->setMinimumWidth(0);
        m_preview->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_preview->setFixedWidth(previewSide);
    }
}

} // namespace LeadBridge::Ui
