// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowsaver.h"

#include "app/destinations/checkflow.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/whenready.h"

#include <QWidget>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours firstGuard { 24 };
} // namespace

QString freeFlowName(const FlowsApi &flows, const QString &wanted, FlowId own)
{
    QStringList taken;
    const QList<FlowSummary> all = flows.summaries();
    for (const FlowSummary &flow : all) {
        if (flow.id != own)
            taken.append(flow.name);
    }
    QString name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = wanted + u' ' + QString::number(i);
    return name;
}

Flow makeNewFlow(const FlowsApi &flows)
{
    Flow flow;
    flow.name = freeFlowName(flows, FlowSaver::tr("New clients"));
    flow.source.event = u"client_created"_s;
    flow.source.secret = makeEndpointSecret();
    if (const CatalogueEvent *event = EventCatalogue::builtIn().event(flow.source.event))
        flow.duplicates = DuplicateGuard { event->duplicateKey, firstGuard, true };
    Action action = suggestedAction(u"cpa_house"_s, flow.source.event);
    action.name = FlowSaver::tr("Lead to CPA.House");
    flow.actions.append(action);
    return flow;
}

FlowSaver::FlowSaver(FlowsApi &flows, FlowDraft &draft, QWidget *window)
    : QObject(window)
    , m_flows(flows)
    , m_draft(draft)
    , m_window(window)
{
}

void FlowSaver::saveThen(const std::function<void()> &then)
{
    if (!m_draft.isChanged()) {
        then();
        return;
    }
    if (!m_draft.isRunning() || m_draft.toFill() == 0) {
        store(m_draft.flow(), then);
        return;
    }
    const Question question {
        tr("Save and switch the flow off?"),
        tr("%1. Events that come meanwhile are held.").arg(toFillText(m_draft.toFill())),
        tr("Keep editing"),
        {},
        tr("Save and switch off")
    };
    confirm(m_window, question, [this, then](Answer answer) {
        if (answer != Answer::Do) {
            emit gapsChosen();
            return;
        }
        m_draft.setRunning(false);
        store(m_draft.flow(), then);
    });
}

void FlowSaver::store(const Flow &flow, const std::function<void()> &then)
{
    emit busyChanged(true);
    whenReady(m_flows.save(flow), this, [this, flow, then](const Result<FlowId> &saved) {
        emit busyChanged(false);
        if (!saved) {
            emit refused(saved.error());
            return;
        }
        m_draft.markStored(*saved, flow);
        if (const auto kept = m_flows.flow(*saved))
            m_draft.follow(*kept);
        emit stored();
        then();
    });
}

} // namespace LeadBridge::Ui
