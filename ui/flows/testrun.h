// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QObject>

namespace LeadBridge::Ui {

class PreviewPane;

/// Sends test leads through a stored flow and tells the answer in the preview's foot.
class TestRun final : public QObject
{
    Q_OBJECT
public:
    TestRun(FlowsApi &flows, PreviewPane &pane, QObject *parent);

    /// Asks where to, then sends. @p unsaved: the caller will be asked to save first.
    void ask(const Flow &flow, bool unsaved);
    void send(const Flow &flow, TestTarget target);

signals:
    void targetChosen(LeadBridge::TestTarget target);
    void answered();

private:
    void tell(const Result<TestReport> &result, const QString &destinationId);

    FlowsApi &m_flows;
    PreviewPane &m_pane;
    int m_run = 0; ///< an answer to an older run is not shown
};

/// The catalogue's example of an event, with invented data.
[[nodiscard]] SampleEvent catalogueSample(const QString &eventId);

} // namespace LeadBridge::Ui
