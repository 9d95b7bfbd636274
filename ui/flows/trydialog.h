// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace LeadBridge {
class FlowsApi;
}

namespace LeadBridge::Ui {

class Banner;
class Paragraph;

/// What each step of a flow would do for an event of the history: what would be sent, or why
/// nothing would. Sends nothing.
class TryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p event: the one to begin with, of whatever age; without fields: the newest of the flow.
    TryDialog(FlowsApi &flows, const Flow &flow, const SampleEvent &event, QWidget *parent);

private:
    void build();
    void loadSamples();
    void showSamples(const QList<SampleEvent> &samples);
    void tryEvent();
    void clear();
    void addStep(int index, const StepPreview &step);

    FlowsApi &m_flows;
    Flow m_flow;
    SampleEvent m_first;
    QList<SampleEvent> m_samples;
    QComboBox *m_box;
    Banner *m_filtered;
    QVBoxLayout *m_steps = nullptr;
};

/// The request of a step as it would go out, secrets masked; the lines of the preview where the
/// engine gives no more.
[[nodiscard]] QString wouldSendText(const StepPreview &step);

/// In a word: "Would be sent", "Passed over", "Data missing".
[[nodiscard]] QString wouldDoText(State state);

} // namespace LeadBridge::Ui
