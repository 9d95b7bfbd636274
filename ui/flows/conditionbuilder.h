// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "ui/flows/conditionrow.h"

#include <QTimer>
#include <QWidget>

namespace LeadBridge::Ui {

class ConditionGroup;
class SignView;

/// Builds a condition as a sentence and says how many of the last events it lets through. Of a
/// flow, or of one of its steps, which may ask for results of the steps before it.
class ConditionBuilder final : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionBuilder(FlowsApi &flows, QWidget *parent = nullptr);

    /// What the condition belongs to. @p step: from 0, -1 for the flow itself.
    void setPlace(const Flow &flow, int step);
    void setKnownFields(const QList<KnownField> &fields);
    /// Without a condition the button for the first line is all there is.
    void setCondition(const std::optional<Condition> &condition);
    /// Nothing where no line is left.
    [[nodiscard]] std::optional<Condition> condition() const;
    [[nodiscard]] bool hasProblem() const;
    void enter();
    [[nodiscard]] QString countText() const;

signals:
    void edited();

private:
    void showAll();
    void loadSamples();
    void countSoon();
    void countSome();
    [[nodiscard]] bool passes(const SampleEvent &sample) const;
    void tell();

    FlowsApi &m_flows;
    Flow m_flow;
    int m_step = -1;
    QList<KnownField> m_known;
    ConditionGroup *m_group;
    QWidget *m_count;
    SignView *m_sign;
    Paragraph *m_countText;
    QList<SampleEvent> m_samples;
    bool m_loaded = false;
    QTimer m_counting;
    int m_at = 0; ///< the sample to look at next
    int m_passed = 0;
};

/// The fields a condition can ask for: those of the event, then what the steps before @p step
/// leave. @p step from 0; -1 for the flow itself.
[[nodiscard]] QList<ConditionField> conditionFields(const QList<KnownField> &known,
                                                    const Flow &flow, int step);

} // namespace LeadBridge::Ui
