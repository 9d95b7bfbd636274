// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stringcheckpage.h"

#include "app/interfaces/wording.h"
#include "ui/flows/stringcheckview.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/whenready.h"

#include <QVBoxLayout>

namespace LeadBridge::Ui {

StringCheckPage::StringCheckPage(FlowsApi &flows, QWidget *parent)
    : QWidget(parent)
    , m_flows(flows)
    , m_view(new StringCheckView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    column->addWidget(m_view);
    connect(m_view, &StringCheckView::keepAsked, this, &StringCheckPage::keep);
}

void StringCheckPage::openFlow(FlowId id)
{
    const auto flow = m_flows.flow(id);
    if (!flow)
        return;
    m_id = id;
    m_view->reset();
    m_view->setExpected(flow->source.event, flow->source.stringVersion);
}

QString StringCheckPage::flowName() const
{
    const auto flow = m_flows.flow(m_id);
    return flow ? flow->name : QString();
}

void StringCheckPage::keep(const StringCheck &check)
{
    auto flow = m_flows.flow(m_id);
    if (!flow)
        return;
    flow->source.parameters = check.parameters;
    whenReady(m_flows.save(*flow), this, [this](const Result<FlowId> &saved) {
        if (!saved) {
            emit failed(tr("The flow was not saved"), errorText(saved.error()));
            return;
        }
        // The string has its next version now: the repaired one carries its mark.
        if (const auto kept = m_flows.flow(m_id))
            m_view->setExpected(kept->source.event, kept->source.stringVersion);
        emit done(tr("The flow asks for the fields of this string now"));
    });
}

void StringCheckPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = window()->width() < Size::narrowWindow;
    const int margin = narrow ? Space::pageNarrow : Space::page;
    layout()->setContentsMargins(margin, margin, margin, margin);
}

} // namespace LeadBridge::Ui
