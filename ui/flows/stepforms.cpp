// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stepforms.h"

#include "ui/flows/actionform.h"
#include "ui/flows/chainstrip.h"
#include "ui/flows/conditionpage.h"
#include "ui/flows/emptychain.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/sourceform.h"
#include "ui/flows/stepheader.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// The step as the engine has it: by its key, wherever it stands now. Without keys, by its place.
std::optional<Action> storedStep(const FlowDraft &draft, int index)
{
    const auto stored = draft.stored();
    if (!stored)
        return std::nullopt;
    const Action &action = draft.flow().actions.at(index);
    for (qsizetype i = 0; i < stored->actions.size(); ++i) {
        const Action &before = stored->actions.at(i);
        if (before.key == action.key && (action.key != 0 || i == index)
            && before.destination == action.destination)
            return before;
    }
    return std::nullopt;
}

} // namespace

StepForms::StepForms(FlowDraft &draft, FlowsApi &flows, StatusApi &status, SettingsApi &settings,
                     QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_engine { flows, settings }
    , m_header(new StepHeader(draft, this))
    , m_stack(new QStackedWidget(this))
    , m_source(new SourceForm(draft, flows, status, m_stack))
    , m_condition(new ConditionPage(draft, flows, m_stack))
    , m_empty(new EmptyChain(m_stack))
{
    for (QWidget *form : std::initializer_list<QWidget *> { m_source, m_condition, m_empty })
        m_stack->addWidget(form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(&draft, &FlowDraft::chainChanging, this, &StepForms::dropSteps);
    connect(&draft, &FlowDraft::chainChanged, this, &StepForms::forgetSteps);
}

void StepForms::reload()
{
    forgetSteps();
    m_source->reload();
    m_condition->reload();
}

void StepForms::dropSteps()
{
    const QList<ActionForm *> forms = std::exchange(m_steps, {});
    for (ActionForm *form : forms) {
        if (!form)
            continue;
        m_stack->removeWidget(form);
        form->hide(); // a field that was being edited is left while its step is still there
        disconnect(&m_draft, nullptr, form, nullptr);
        form->deleteLater();
    }
}

/// A form has hundreds of widgets, and a chain many forms: only those are made that are looked at.
void StepForms::forgetSteps()
{
    dropSteps();
    m_steps.fill(nullptr, m_draft.flow().actions.size());
}

ActionForm *StepForms::step(int index)
{
    if (index < 0 || index >= m_steps.size())
        return nullptr;
    if (m_steps.at(index))
        return m_steps.at(index);
    auto *form = new ActionForm(m_draft, index, m_engine, m_stack);
    form->setObjectName("form"_L1 + QString::number(index));
    form->reload(storedStep(m_draft, index));
    form->setKnownFields(m_fields, m_notices);
    m_steps[index] = form;
    m_stack->addWidget(form);
    connect(form, &ActionForm::inputEntered, this, &StepForms::inputEntered);
    return form;
}

void StepForms::show(int card)
{
    QWidget *form = m_empty;
    if (card == ChainStrip::source)
        form = m_source;
    else if (card == ChainStrip::condition)
        form = m_condition;
    else if (ActionForm *wanted = step(card))
        form = wanted;
    m_stack->setCurrentWidget(form);
    m_header->setStep(card);
}

ActionForm *StepForms::shownStep() const
{
    for (ActionForm *form : m_steps) {
        if (form && m_stack->currentWidget() == form)
            return form;
    }
    return nullptr;
}

void StepForms::enter()
{
    QWidget *shown = m_stack->currentWidget();
    if (ActionForm *form = shownStep())
        form->enterFirst();
    else if (shown == m_source)
        m_source->enterFirst();
    else if (shown == m_condition)
        m_condition->enterFirst();
    else
        m_empty->enterFirst();
}

void StepForms::setNarrow(bool narrow)
{
    m_header->setNarrow(narrow);
}

void StepForms::setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices)
{
    m_fields = fields;
    m_notices = notices;
    m_condition->setKnownFields(fields);
    for (ActionForm *form : std::as_const(m_steps)) {
        if (form)
            form->setKnownFields(fields, notices);
    }
}

void StepForms::checkSteps()
{
    for (ActionForm *form : std::as_const(m_steps)) {
        if (form)
            form->checkAll();
    }
}

} // namespace LeadBridge::Ui
