// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/wizard/setuppage.h"

#include <QMap>
#include <QWizard>

#include <functional>

namespace LeadBridge::Ui {

class Banner;
class SetupFrame;
class SetupSaver;
class StepList;

/// From nothing to a running flow, page by page. A window of its own over the main one. Owns
/// the draft and stores it after each edit, so that it can be left at any moment.
class SetupWizard final : public QWizard
{
    Q_OBJECT
public:
    /// What @p engine refers to must outlive the wizard. Made whole by makeSetupWizard().
    explicit SetupWizard(const EngineParts &engine, QWidget *parent = nullptr);
    ~SetupWizard() override;

    [[nodiscard]] SetupContext &context() { return m_context; }
    /// Takes the page over; its step says where it stands.
    void addPage(SetupPage *page);

    /// A new flow, which is stored when the first page is left, or a stored one, which opens
    /// where it was left. Shows the window.
    void begin(const Flow &flow);
    void openAt(const Flow &flow, SetupStep step);

    [[nodiscard]] FlowId flowId() const;
    [[nodiscard]] SetupStep step() const { return m_step; }
    [[nodiscard]] SetupPage *setupPage() const;

    /// Saves and closes: there is nothing to be asked.
    void reject() override;

public slots:
    void goTo(LeadBridge::Ui::SetupStep step);
    void goForward();
    void goBack();

signals:
    /// The window closes. @p launched: by the last page, the flow is set up.
    void left(LeadBridge::FlowId id, bool launched);
    /// The window closes, and the editor is wanted, of this flow or, without an id, a new one.
    void byHandRequested(LeadBridge::FlowId id);
    /// The window closes, and this event is to be shown.
    void eventRequested(LeadBridge::EventId event);

protected:
    bool event(QEvent *event) override;

private:
    void buildFrame();
    void flatten();
    void addKeys();
    void connectPage(SetupFrame *frame);
    void advance();
    void finishSetup();
    void closeThen(const std::function<void()> &act);
    void leaveUnsaved();
    void showSaveError(const Error &error);
    void showStep(SetupStep step);
    void placeOverParent();
    [[nodiscard]] bool isSetUp() const { return m_setUp; }

    FlowDraft *m_draft;
    SetupContext m_context;
    SetupSaver *m_saver;
    StepList *m_list;
    Banner *m_trouble;
    QMap<SetupStep, SetupFrame *> m_frames;
    SetupStep m_step = SetupStep::Event;
    SetupStep m_reached = SetupStep::Event;
    bool m_setUp = false; ///< the flow was finished before: its step is not kept
};

} // namespace LeadBridge::Ui
