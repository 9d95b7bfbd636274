// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowspage.h"

#include "ui/flows/flowactions.h"
#include "ui/flows/floweditor.h"
#include "ui/flows/flowlistpage.h"
#include "ui/flows/noticebar.h"
#include "ui/flows/stringcheckpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
/// Everything that is looked at in the history of one flow when it has problems today.
const QList<State> problemStates { State::Rejected, State::Failed, State::Uncertain,
                                   State::Invalid };
} // namespace

FlowsPage::FlowsPage(FlowsApi &flows, HistoryApi &history, StatusApi &status, SettingsApi &settings,
                     QWidget *parent)
    : Page(parent)
    , m_flows(flows)
    , m_actions(new FlowActions(flows, this))
    , m_trouble(new Banner(BannerKind::Bad, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new FlowListPage(flows, *m_actions, m_stack))
    , m_editor(new FlowEditor({ flows, history, status, settings }, *m_actions, m_stack))
    , m_notices(new NoticeBar(flows, this))
    , m_check(new StringCheckPage(flows, m_stack))
{
    m_trouble->setObjectName(u"flowsTrouble"_s);
    m_trouble->setClosable(true);
    m_trouble->hide();
    auto *room = new QVBoxLayout;
    room->setContentsMargins(Space::page, 0, Space::page, 0);
    room->addWidget(m_trouble);
    room->addWidget(m_notices);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(room);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_check);
    connectParts();
}

void FlowsPage::setSending(SendingApi &sending)
{
    m_actions->setSending(sending);
}

void FlowsPage::connectParts()
{
    connect(m_trouble, &Banner::closed, m_trouble, &QWidget::hide);
    connect(m_actions, &FlowActions::done, this,
            [this](const QString &text) { Toast::show(this, text); });
    connect(m_actions, &FlowActions::failed, this, &FlowsPage::showTrouble);
    connect(m_actions, &FlowActions::stored, m_list, &FlowListPage::select);
    connect(m_actions, &FlowActions::historyRequested, this, &FlowsPage::historyRequested);
    connect(m_list, &FlowListPage::createRequested, this, [this] { emit setupRequested({}); });
    connect(m_list, &FlowListPage::setupRequested, this, &FlowsPage::setupRequested);
    connect(m_editor, &FlowEditor::setupRequested, this, &FlowsPage::setupRequested);
    connect(m_list, &FlowListPage::editRequested, this, &FlowsPage::edit);
    connect(m_list, &FlowListPage::testRequested, this, &FlowsPage::testLead);
    connect(m_list, &FlowListPage::stringCheckRequested, this, &FlowsPage::checkString);
    connect(m_editor, &FlowEditor::stringCheckRequested, this, &FlowsPage::openStringCheck);
    connect(m_check, &StringCheckPage::failed, this, &FlowsPage::showTrouble);
    connect(m_check, &StringCheckPage::done, this, [this](const QString &text) {
        m_trouble->hide();
        Toast::show(this, text);
    });
    connect(m_list, &FlowListPage::problemsRequested, this, [this](FlowId id) {
        emit historyRequested(HistoryFilter { id, problemStates, {}, {}, {}, {} });
    });
    connect(&m_flows, &FlowsApi::changed, this, [this] {
        if (const bool any = !m_flows.summaries().isEmpty(); any != std::exchange(m_any, any))
            emit frameChanged();
    });
    connect(m_editor, &FlowEditor::left, this, &FlowsPage::showList);
    connect(m_editor, &FlowEditor::nameChanged, this, [this] {
        if (isEditing())
            emit frameChanged();
    });
    connect(m_editor, &FlowEditor::settingsRequested, this, &FlowsPage::settingsRequested);
    connect(m_editor, &FlowEditor::done, this, [this](const QString &text) {
        m_trouble->hide();
        Toast::show(this, text);
    });
    connect(m_notices, &NoticeBar::stringAsked, this, [this](FlowId id) {
        whenFree([this, id] {
            showList(id);
            emit stringRequested(id);
        });
    });
    connect(m_notices, &NoticeBar::failed, this, &FlowsPage::showTrouble);
    connect(m_editor, &FlowEditor::failed, this, &FlowsPage::showTrouble);
}

QString FlowsPage::title() const
{
    return tr("Flows");
}

QString FlowsPage::part() const
{
    if (isChecking())
        return tr("%1 › String check").arg(oneLine(m_check->flowName(), 120));
    return isEditing() ? oneLine(m_editor->flowName(), 120) : QString();
}

void FlowsPage::leavePart()
{
    if (isEditing())
        m_editor->requestLeave();
    else if (isChecking())
        showList(m_check->flowId());
}

QList<KeyHint> FlowsPage::keyHints() const
{
    if (isEditing())
        return { { u"Ctrl+S"_s, tr("save") },
                 { u"Ctrl+Enter"_s, tr("test lead") },
                 { u"F8"_s, tr("next error") },
                 { u"Ctrl+]"_s, tr("next step") } };
    if (isChecking())
        return { { u"F8"_s, tr("next error") },
                 { u"Ctrl+Shift+C"_s, tr("copy the repaired one") } };
    if (m_flows.summaries().isEmpty())
        return {};
    return { { u"Space"_s, tr("switch") },
             { u"Enter"_s, tr("open") },
             { u"Ctrl+D"_s, tr("duplicate") },
             { u"Del"_s, tr("delete") } };
}

void FlowsPage::focusSearch()
{
    if (!isEditing() && !isChecking())
        m_list->focusSearch();
}

void FlowsPage::entered()
{
    if (!isEditing() && !isChecking())
        m_list->focusList();
}

bool FlowsPage::hasUnsavedChanges() const
{
    return isEditing() && m_editor->hasUnsavedChanges();
}

bool FlowsPage::isEditing() const
{
    return m_stack->currentWidget() == m_editor;
}

bool FlowsPage::isChecking() const
{
    return m_stack->currentWidget() == m_check;
}

void FlowsPage::checkString(FlowId id)
{
    m_trouble->hide();
    m_notices->setFlow({});
    m_stack->setCurrentWidget(m_check);
    m_check->openFlow(id);
    emit frameChanged();
}

void FlowsPage::whenFree(const std::function<void()> &act)
{
    if (!hasUnsavedChanges()) {
        act();
        return;
    }
    m_next = act;
    m_editor->requestLeave();
}

void FlowsPage::openFlow(FlowId id)
{
    if (isEditing() && m_editor->flowId() == id)
        return;
    whenFree([this, id] { edit(id, false); });
}

void FlowsPage::openStringCheck(FlowId id)
{
    whenFree([this, id] { checkString(id); });
}

void FlowsPage::createFlow()
{
    whenFree([this] {
        showEditor();
        m_editor->openNew();
        m_notices->setFlow({});
    });
}

void FlowsPage::showFlow(FlowId id)
{
    if (isEditing() && m_editor->flowId() == id)
        return;
    whenFree([this, id] { showList(id); });
}

void FlowsPage::chooseImport()
{
    whenFree([this] {
        showList({});
        m_actions->chooseImport();
    });
}

void FlowsPage::importFrom(const QString &path)
{
    m_actions->importFrom(path);
}

void FlowsPage::edit(FlowId id, bool atGap)
{
    const auto flow = m_flows.flow(id);
    if (!flow)
        return;
    showEditor();
    m_editor->openFlow(*flow);
    m_notices->setFlow(id);
    if (atGap)
        m_editor->goToFirstGap();
}

void FlowsPage::testLead(FlowId id)
{
    edit(id, false);
    m_editor->askTest();
}

void FlowsPage::showEditor()
{
    m_trouble->hide();
    m_stack->setCurrentWidget(m_editor);
    emit frameChanged();
}

void FlowsPage::showList(FlowId id)
{
    m_trouble->hide();
    m_stack->setCurrentWidget(m_list);
    m_notices->setFlow({});
    m_list->select(id);
    m_list->focusList();
    emit frameChanged();
    if (const auto next = std::exchange(m_next, {}))
        next();
}

void FlowsPage::showTrouble(const QString &fact, const QString &sentence)
{
    m_trouble->setText(fact, sentence);
    m_trouble->show();
}

} // namespace LeadBridge::Ui
