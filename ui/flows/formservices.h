// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/settingsapi.h"

#include <QObject>

#include <functional>

namespace LeadBridge::Ui {

class FlowDraft;
class FormRow;
class MappingRow;
class ServiceLine;

/// The engine as the form of a step needs it.
struct FormEngine
{
    FlowsApi &flows;
    SettingsApi &settings;
};

/// What the rows of a form ask for beyond themselves: what the service offers, a key, the
/// transforms of a value.
class FormServices final : public QObject
{
    Q_OBJECT
public:
    /// All of it belongs to @p form, which owns this.
    FormServices(const FormEngine &engine, FlowDraft &draft, int step, QWidget *form);

    [[nodiscard]] const FormEngine &engine() const { return m_engine; }
    void setSample(const SampleEvent &sample) { m_sample = sample; }
    [[nodiscard]] const SampleEvent &sample() const { return m_sample; }
    [[nodiscard]] const Action &action() const;

    /// Asks the service what @p chooser offers and lets the operator choose; @p taken follows
    /// unless nothing was chosen. What went wrong stands under @p row.
    void choose(FormRow *row, ServiceLine *line, const QString &chooser, const QString &label,
                const std::function<void(const Choice &)> &taken);
    /// Lets the operator set the key @p name or another; @p stored follows with its name.
    void askSecret(const QString &label, const QString &name,
                   const std::function<void(const QString &)> &stored);
    /// Opens the transforms of @p row.
    void transform(MappingRow *row);
    /// What the step would send for the example as the draft is now.
    [[nodiscard]] StepPreview preview() const;

private:
    /// What the mapping of @p row brings on the example, before it is transformed.
    [[nodiscard]] QString rawValue(const MappingRow &row) const;

    FormEngine m_engine;
    FlowDraft &m_draft;
    int m_step;
    QWidget *m_form;
    SampleEvent m_sample;
};

} // namespace LeadBridge::Ui
