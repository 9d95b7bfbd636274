// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"

#include <QWidget>

#include <functional>

namespace LeadBridge::Ui {

class ActionForm;
class ChainActions;
class ChainStrip;
class CompareLine;
class EditorBody;
class EditorFoot;
class FlowActions;
class FlowDraft;
class FlowSaver;
class PreviewFeed;
class PreviewPane;
class StepDialogs;
class StepForms;
class TestRun;

/// The engine as the editor needs it.
struct EditorEngine
{
    FlowsApi &flows;
    HistoryApi &history;
    StatusApi &status;
    SettingsApi &settings;
};

/// Edits one flow: the chain on top, the form of the chosen step, what would go out beside it,
/// and the foot. Writes nothing until it is saved.
class FlowEditor final : public QWidget
{
    Q_OBJECT
public:
    FlowEditor(const EditorEngine &engine, FlowActions &actions, QWidget *parent = nullptr);

    void openFlow(const Flow &flow);
    /// A flow to CPA.House with the suggested mapping.
    void openNew();
    [[nodiscard]] QString flowName() const;
    [[nodiscard]] FlowId flowId() const;
    [[nodiscard]] bool hasUnsavedChanges() const;
    void goToFirstGap();
    void askTest();
    /// Asks what becomes of unsaved changes; left() follows unless the operator stays.
    void requestLeave();

public slots:
    void save();

signals:
    void left(LeadBridge::FlowId id);
    void nameChanged();
    void settingsRequested();
    /// The wizard's steps of this flow, which is stored.
    void setupRequested(LeadBridge::FlowId id);
    void stringCheckRequested(LeadBridge::FlowId id);
    void done(const QString &text);
    void failed(const QString &fact, const QString &sentence);

private:
    void build();
    void connectParts();
    void connectChain();
    void addKeys();
    void restart();
    void chooseStep(int step);
    [[nodiscard]] ActionForm *currentForm() const;
    void stepBy(int direction);
    void goToError(int direction);
    void followEngine();
    void switchFlow(bool on);
    void saveThen(const std::function<void()> &then);
    void showSaveError(const Error &error);
    void sendTest(TestTarget target);

    EditorEngine m_engine;
    FlowActions &m_actions;
    FlowDraft *m_draft;
    ChainStrip *m_chain;
    ChainActions *m_steps;
    StepForms *m_forms;
    PreviewPane *m_preview;
    CompareLine *m_compare;
    StepDialogs *m_dialogs;
    EditorBody *m_body;
    EditorFoot *m_foot;
    PreviewFeed *m_feed;
    TestRun *m_test;
    FlowSaver *m_saver;
};

} // namespace LeadBridge::Ui
