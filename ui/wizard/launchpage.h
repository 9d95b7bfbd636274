// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/remaining.h"

#include <QHash>
#include <QTimer>

#include <functional>

class QLineEdit;

namespace LeadBridge::Ui {

class Banner;
class FlowActions;
class FormField;
class LeadTrial;
class RemainingList;

/// Page 7: a practice lead to the sandbox, a real one by a second step, what is still missing,
/// and the start.
class LaunchPage final : public SetupPage
{
    Q_OBJECT
public:
    explicit LaunchPage(SetupContext &context, QWidget *parent = nullptr);

    [[nodiscard]] SetupStep step() const override { return SetupStep::Launch; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoOn() const override { return !m_starting; }
    [[nodiscard]] QString whyNot() const override;
    void entered() override;
    bool leaveForward() override;

private:
    void build();
    void connectParts();
    void refresh();
    void showReal();
    void askReal();
    void send(TestTarget target);
    void tell(TestTarget target, const Result<TestReport> &result);
    void finishStart();
    void showHeld(const HistoryFilter &filter);
    void whenStored(const std::function<void()> &act);
    void lookForEvents();
    [[nodiscard]] LeadTrial *trial(TestTarget target) const;
    [[nodiscard]] SetupFacts facts() const;
    [[nodiscard]] bool blocks() const;
    [[nodiscard]] bool usesExample() const;
    [[nodiscard]] std::optional<Action> action() const;
    /// The event at hand, with the operator's own number where it is an example.
    [[nodiscard]] SampleEvent testEvent() const;
    /// Name of the field the phone comes from; empty: it comes from elsewhere.
    [[nodiscard]] QString phoneField() const;
    [[nodiscard]] QString phoneToRing() const;

    FlowActions *m_actions;
    Banner *m_trouble;
    LeadTrial *m_sandbox;
    LeadTrial *m_real;
    QLineEdit *m_number;
    FormField *m_numberField;
    RemainingList *m_remaining;
    QTimer m_soon;
    QList<Remaining> m_items;
    QHash<int, EventId> m_sent; ///< by target: the event of the last answer
    std::function<void()> m_whenStored;
    FlowId m_flow;
    bool m_eventCame = false;
    bool m_starting = false;
};

} // namespace LeadBridge::Ui
