// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QJsonValue>
#include <QObject>

namespace LeadBridge::Ui {

/// The flow being edited beside the one that is stored. What the editor does not show travels
/// through unchanged, since the whole flow is kept and only single places are written.
/// Whether the flow runs is not part of the draft: the switch acts at once.
class FlowDraft final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins with a stored flow, or, without an id, with a new one that counts as changed.
    void begin(const Flow &flow);
    /// @p flow was stored under @p id. What was written here since then stays unsaved.
    void markStored(FlowId id, const Flow &flow);
    /// Somebody else stored the flow; an unchanged draft follows. Returns whether it did.
    bool follow(const Flow &stored);

    [[nodiscard]] const Flow &flow() const { return m_flow; }
    [[nodiscard]] bool isNew() const { return !m_flow.id.isValid(); }
    [[nodiscard]] bool isChanged() const;
    /// There is something to lose: a new flow nobody wrote in is changed, but not touched.
    [[nodiscard]] bool isTouched() const;
    /// As the engine has it; nothing for a new one.
    [[nodiscard]] std::optional<Flow> stored() const;
    [[nodiscard]] bool isRunning() const { return m_flow.running; }
    void setRunning(bool running);

    void setName(const QString &name);
    void setSource(const Source &source);
    void setDuplicates(const std::optional<DuplicateGuard> &guard);
    /// @p mapping: nothing takes the input out of the flow.
    void setMapping(int step, const QString &input, const std::optional<Mapping> &mapping);
    /// @p value: as the flow keeps it; undefined takes the setting out of the flow.
    void setSetting(int step, const QString &name, const QJsonValue &value);
    void setDelivery(int step, const DeliverySettings &delivery);
    void setParameters(const ParameterList &parameters);
    /// Page of the wizard to go on at; 0: set up.
    void setSetupStep(int step);
    /// Other steps, or the same in another order.
    void setActions(const QList<Action> &actions);
    void setStepName(int step, const QString &name);
    void setStepEnabled(int step, bool enabled);
    void setRunRule(int step, RunRule rule);
    /// @p conditions without a line are none.
    void setStepConditions(int step, const std::optional<Condition> &conditions);
    void setConditions(const std::optional<Condition> &conditions);
    /// Everything but id and whether it runs, as one edit: what an event brings, or its undoing.
    void setContents(const Flow &flow);

    /// Required inputs that nothing fills, of one step or of all.
    [[nodiscard]] int toFill(int step) const;
    [[nodiscard]] int toFill() const;

signals:
    /// Steps will come, go or change their order: what shows one by its place lets go of it.
    void chainChanging();
    /// They did; edited() follows.
    void chainChanged();
    /// Another flow, or the same from outside: show everything anew.
    void restarted();
    /// A place of it was written; changed, to-fill and preview may be others now.
    void edited();
    void runningChanged();

private:
    void written(const Flow &before);

    Flow m_stored;
    Flow m_begun;
    Flow m_flow;
};

} // namespace LeadBridge::Ui
