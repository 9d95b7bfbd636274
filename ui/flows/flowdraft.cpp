// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowdraft.h"

#include "app/destinations/checkflow.h"

namespace LeadBridge::Ui {

namespace {

/// A list of conditions without a line asks for nothing, and is not kept.
std::optional<Condition> withLines(const std::optional<Condition> &conditions)
{
    const bool empty =
        conditions && conditions->kind != Condition::Kind::Single && conditions->children.isEmpty();
    return empty ? std::nullopt : conditions;
}

/// The keys are given by the engine when a flow is stored.
bool sameButForKeys(const Flow &a, Flow b)
{
    if (a.actions.size() != b.actions.size())
        return false;
    for (qsizetype i = 0; i < a.actions.size(); ++i)
        b.actions[i].key = a.actions.at(i).key;
    return a == b;
}

} // namespace

void FlowDraft::begin(const Flow &flow)
{
    m_flow = flow;
    m_begun = flow;
    m_stored = flow.id.isValid() ? flow : Flow {};
    emit restarted();
}

void FlowDraft::markStored(FlowId id, const Flow &flow)
{
    m_flow.id = id;
    m_stored = flow;
    m_stored.id = id;
    emit edited();
}

bool FlowDraft::follow(const Flow &stored)
{
    setRunning(stored.running);
    if (isChanged() || m_flow == stored)
        return false;
    if (sameButForKeys(stored, m_flow)) {
        // Only for the forms' sake is this not a new beginning: they would lose the cursor.
        m_flow = stored;
        m_stored = stored;
        return true;
    }
    begin(stored);
    return true;
}

bool FlowDraft::isChanged() const
{
    if (isNew())
        return true;
    Flow stored = m_stored;
    stored.running = m_flow.running;
    return m_flow != stored;
}

bool FlowDraft::isTouched() const
{
    return isNew() ? m_flow != m_begun : isChanged();
}

std::optional<Flow> FlowDraft::stored() const
{
    return isNew() ? std::nullopt : std::optional(m_stored);
}

void FlowDraft::setRunning(bool running)
{
    if (m_flow.running == running)
        return;
    m_flow.running = running;
    m_stored.running = running;
    emit runningChanged();
}

void FlowDraft::setName(const QString &name)
{
    const Flow before = m_flow;
    m_flow.name = name;
    written(before);
}

void FlowDraft::setSource(const Source &source)
{
    const Flow before = m_flow;
    m_flow.source = source;
    written(before);
}

void FlowDraft::setDuplicates(const std::optional<DuplicateGuard> &guard)
{
    const Flow before = m_flow;
    m_flow.duplicates = guard;
    written(before);
}

void FlowDraft::setMapping(int step, const QString &input, const std::optional<Mapping> &mapping)
{
    const Flow before = m_flow;
    if (mapping)
        m_flow.actions[step].mapping.insert(input, *mapping);
    else
        m_flow.actions[step].mapping.remove(input);
    written(before);
}

void FlowDraft::setSetting(int step, const QString &name, const QJsonValue &value)
{
    const Flow before = m_flow;
    m_flow.actions[step].settings.insert(name, value);
    written(before);
}

void FlowDraft::setDelivery(int step, const DeliverySettings &delivery)
{
    const Flow before = m_flow;
    m_flow.actions[step].delivery = delivery;
    written(before);
}

void FlowDraft::setParameters(const ParameterList &parameters)
{
    const Flow before = m_flow;
    m_flow.source.parameters = parameters;
    written(before);
}

void FlowDraft::setSetupStep(int step)
{
    const Flow before = m_flow;
    m_flow.setupStep = step;
    written(before);
}

void FlowDraft::setActions(const QList<Action> &actions)
{
    if (m_flow.actions == actions)
        return;
    emit chainChanging();
    const Flow before = m_flow;
    m_flow.actions = actions;
    emit chainChanged();
    written(before);
}

void FlowDraft::setStepName(int step, const QString &name)
{
    const Flow before = m_flow;
    m_flow.actions[step].name = name;
    written(before);
}

void FlowDraft::setStepEnabled(int step, bool enabled)
{
    const Flow before = m_flow;
    m_flow.actions[step].enabled = enabled;
    written(before);
}

void FlowDraft::setRunRule(int step, RunRule rule)
{
    const Flow before = m_flow;
    m_flow.actions[step].run = rule;
    written(before);
}

void FlowDraft::setStepConditions(int step, const std::optional<Condition> &conditions)
{
    const Flow before = m_flow;
    m_flow.actions[step].conditions = withLines(conditions);
    written(before);
}

void FlowDraft::setConditions(const std::optional<Condition> &conditions)
{
    const Flow before = m_flow;
    m_flow.conditions = withLines(conditions);
    written(before);
}

void FlowDraft::setContents(const Flow &flow)
{
    const Flow before = m_flow;
    m_flow = flow;
    m_flow.id = before.id;
    m_flow.running = before.running;
    written(before);
}

int FlowDraft::toFill(int step) const
{
    return static_cast<int>(missingInputs(m_flow.actions.at(step)).size());
}

int FlowDraft::toFill() const
{
    int count = 0;
    for (int step = 0; step < m_flow.actions.size(); ++step)
        count += toFill(step);
    return count;
}

void FlowDraft::written(const Flow &before)
{
    if (m_flow != before)
        emit edited();
}

} // namespace LeadBridge::Ui
