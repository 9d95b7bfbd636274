// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"

#include <QObject>
#include <QTimer>

namespace LeadBridge::Ui {

class FlowDraft;
class PreviewPane;

/// Brings the preview what it shows: the fields that are known, the events to choose from, and
/// the lines of the step being edited, anew with each change of the draft.
class PreviewFeed final : public QObject
{
    Q_OBJECT
public:
    /// @p draft and @p pane belong to the same editor, which owns this.
    PreviewFeed(FlowsApi &flows, HistoryApi &history, FlowDraft &draft, PreviewPane &pane,
                QWidget *editor);

    /// The step whose lines are made; -1: none.
    void setStep(int step);
    [[nodiscard]] const QList<KnownField> &fields() const { return m_fields; }
    /// What should be known of the source as it is stored.
    [[nodiscard]] QList<SourceNotice> notices() const;

public slots:
    /// Fields and events of the draft's source, anew.
    void load();
    /// With the next turn of the event loop: many changes at once make one preview.
    void updateSoon();
    void update();

signals:
    void fieldsLoaded();
    void linesMade(const QList<LeadBridge::PreviewLine> &lines);

private:
    void loadSamples();

    FlowsApi &m_flows;
    FlowDraft &m_draft;
    PreviewPane &m_pane;
    int m_step = -1;
    QList<KnownField> m_fields;
    QTimer m_soon;
    QTimer m_samplesSoon;
};

} // namespace LeadBridge::Ui
