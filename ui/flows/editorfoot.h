// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace LeadBridge::Ui {

class ElidedLabel;
class FlowDraft;
class Switch;

/// The line under the editor: the flow's switch, the test lead, what is unsaved, Cancel, Save.
class EditorFoot final : public QFrame
{
    Q_OBJECT
public:
    explicit EditorFoot(FlowDraft &draft, QWidget *parent = nullptr);

    /// A switch or a save is under way.
    void setBusy(bool busy);

signals:
    void switchAsked(bool on);
    void testAsked();
    void stepsAsked();
    void cancelAsked();
    void saveAsked();

private:
    void refresh();

    FlowDraft &m_draft;
    bool m_busy = false;
    Switch *m_switch;
    ElidedLabel *m_word;
    QPushButton *m_test;
    QPushButton *m_steps;
    ElidedLabel *m_unsaved;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace LeadBridge::Ui
