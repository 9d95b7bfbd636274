// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditionpage.h"

#include "ui/flows/conditionbuilder.h"
#include "ui/flows/flowdraft.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int widest = 820;
}

ConditionPage::ConditionPage(FlowDraft &draft, FlowsApi &flows, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_builder(new ConditionBuilder(flows))
    , m_lead(new Paragraph({}, FontRole::Body, Token::Text2))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    column->setSpacing(Space::inGroup);
    column->addWidget(
        makeLabel(tr("Which events go through?"), FontRole::Section, Token::Text, page));
    column->addWidget(m_lead);
    column->addSpacing(Space::inGroup);
    m_builder->setMaximumWidth(widest);
    column->addWidget(m_builder);
    column->addStretch(1);
    setWidget(page);
    connect(m_builder, &ConditionBuilder::edited, this, [this] {
        m_draft.setConditions(m_builder->condition());
        showLead();
    });
}

void ConditionPage::reload()
{
    m_builder->setPlace(m_draft.flow(), -1);
    m_builder->setCondition(m_draft.flow().conditions);
    showLead();
}

void ConditionPage::showLead()
{
    m_lead->setText(m_draft.flow().conditions
                        ? tr("The others stand in the history as filtered out and go nowhere.")
                        : tr("All events go through. Add a line to let only some of them."));
}

void ConditionPage::enterFirst()
{
    m_builder->enter();
}

void ConditionPage::setKnownFields(const QList<KnownField> &fields)
{
    m_builder->setPlace(m_draft.flow(), -1);
    m_builder->setKnownFields(fields);
}

bool ConditionPage::hasProblem() const
{
    return m_builder->hasProblem();
}

} // namespace LeadBridge::Ui
