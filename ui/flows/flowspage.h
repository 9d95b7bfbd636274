// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/sendingapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "ui/widgets/page.h"

#include <functional>

class QStackedWidget;

namespace LeadBridge::Ui {

class Banner;
class FlowActions;
class FlowEditor;
class FlowListPage;
class NoticeBar;
class StringCheckPage;

/// The page "Flows": the list, and over it the editor of one flow.
class FlowsPage final : public Page
{
    Q_OBJECT
public:
    /// All must outlive the page.
    FlowsPage(FlowsApi &flows, HistoryApi &history, StatusApi &status, SettingsApi &settings,
              QWidget *parent = nullptr);

    /// Lets the flows' sending be paused. It must outlive the page.
    void setSending(SendingApi &sending);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString part() const override;
    void leavePart() override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    void focusSearch() override;
    void entered() override;

    /// For who ends the program: an editor holds something that is not saved.
    [[nodiscard]] bool hasUnsavedChanges() const;

public slots:
    /// Each of these asks first where another flow is being edited and not saved.
    void openFlow(LeadBridge::FlowId id);
    void openStringCheck(LeadBridge::FlowId id);
    /// A new flow in the editor, without the wizard.
    void createFlow();
    /// Makes this flow the current row of the list; stays in its editor where that is open.
    void showFlow(LeadBridge::FlowId id);
    void chooseImport();
    /// Reads this flow file at once.
    void importFrom(const QString &path);

signals:
    void historyRequested(const LeadBridge::HistoryFilter &filter);
    /// The wizard, for this flow or, without an id, for a new one.
    void setupRequested(LeadBridge::FlowId id);
    /// The operator wants the public address set.
    void settingsRequested();
    /// The parameter string of this flow is to be looked at and corrected in Klientiks.
    void stringRequested(LeadBridge::FlowId flow);

private:
    void connectParts();
    void edit(FlowId id, bool atGap);
    void testLead(FlowId id);
    void checkString(FlowId id);
    [[nodiscard]] bool isChecking() const;
    void showList(FlowId id);
    void showEditor();
    [[nodiscard]] bool isEditing() const;
    void whenFree(const std::function<void()> &act);
    void showTrouble(const QString &fact, const QString &sentence);

    FlowsApi &m_flows;
    FlowActions *m_actions;
    Banner *m_trouble;
    QStackedWidget *m_stack;
    FlowListPage *m_list;
    FlowEditor *m_editor;
    NoticeBar *m_notices;
    StringCheckPage *m_check;
    bool m_any = false; ///< there are flows; the keys of an empty list are not shown
    std::function<void()> m_next; ///< what waits for the editor to be left
};

} // namespace LeadBridge::Ui
