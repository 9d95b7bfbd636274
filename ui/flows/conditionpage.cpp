// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditionpage.h"

#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

ConditionPage::ConditionPage(FlowDraft &draft, FlowsApi & /*flows*/, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_sentence(new Paragraph({}, FontRole::Body, Token::Text))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    column->addWidget(makeLabel(tr("Which events go through?"), FontRole::Section, Token::Text));
    column->addWidget(m_sentence);
    column->addStretch(1);
    setWidget(page);
    connect(&draft, &FlowDraft::edited, this, &ConditionPage::reload);
}

void ConditionPage::reload()
{
    const auto &conditions = m_draft.flow().conditions;
    m_sentence->setText(conditions ? conditionText(*conditions) : tr("all events"));
}

void ConditionPage::enterFirst() { }

void ConditionPage::setKnownFields(const QList<KnownField> & /*fields*/) { }

} // namespace LeadBridge::Ui
