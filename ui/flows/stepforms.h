// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/flows/formservices.h"

#include <QWidget>

class QStackedWidget;

namespace LeadBridge {
class StatusApi;
}

namespace LeadBridge::Ui {

class ActionForm;
class ConditionPage;
class EmptyChain;
class FlowDraft;
class SourceForm;
class StepHeader;

/// The form of the chosen card of the chain: source, conditions, a step under its header, or the
/// services to choose from while there is no step. Cards are numbered as ChainStrip does.
class StepForms final : public QWidget
{
    Q_OBJECT
public:
    StepForms(FlowDraft &draft, FlowsApi &flows, StatusApi &status, SettingsApi &settings,
              QWidget *parent = nullptr);

    /// Shows the whole draft anew.
    void reload();
    /// Shows the form of this card.
    void show(int card);
    /// Puts the cursor where it is to begin.
    void enter();
    void setNarrow(bool narrow);
    void setKnownFields(const QList<KnownField> &fields, const QList<SourceNotice> &notices);

    /// The form of a step; made when it is wanted first.
    [[nodiscard]] ActionForm *step(int index);
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_steps.size()); }
    /// The form of a step, if one is shown.
    [[nodiscard]] ActionForm *shownStep() const;
    [[nodiscard]] SourceForm *source() const { return m_source; }
    [[nodiscard]] ConditionPage *condition() const { return m_condition; }
    [[nodiscard]] StepHeader *header() const { return m_header; }
    [[nodiscard]] EmptyChain *services() const { return m_empty; }
    /// Marks what is faulty in the forms that were looked at.
    void checkSteps();

signals:
    void inputEntered(const QString &input);

private:
    void dropSteps();
    void forgetSteps();

    FlowDraft &m_draft;
    FormEngine m_engine;
    StepHeader *m_header;
    QStackedWidget *m_stack;
    SourceForm *m_source;
    ConditionPage *m_condition;
    EmptyChain *m_empty;
    QList<ActionForm *> m_steps; ///< one for each step, none where it was not wanted yet
    QList<KnownField> m_fields;
    QList<SourceNotice> m_notices;
};

} // namespace LeadBridge::Ui
