// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/editorfoot.h"

#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int footHeight = 60;
}

EditorFoot::EditorFoot(FlowDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_switch(new Switch(this))
    , m_word(new ElidedLabel({}, FontRole::Body, Token::Text, this))
    , m_test(new QPushButton(tr("Test lead…"), this))
    , m_steps(new QPushButton(tr("Wizard steps…"), this))
    , m_unsaved(
          new ElidedLabel(tr("There are unsaved changes"), FontRole::Small, Token::Text3, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setKind(this, u"bottom"_s);
    setMinimumHeight(footHeight);
    m_switch->setObjectName(u"flowSwitch"_s);
    m_test->setObjectName(u"testLead"_s);
    m_test->setIcon(icon(Glyph::Send));
    m_steps->setObjectName(u"wizardSteps"_s);
    setKind(m_steps, u"flat"_s);
    m_unsaved->setObjectName(u"unsaved"_s);
    m_unsaved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancel->setObjectName(u"cancelEdit"_s);
    m_save->setObjectName(u"saveFlow"_s);
    setKind(m_save, u"primary"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::page, Space::inGroup, Space::page, Space::inGroup);
    row->setSpacing(Space::formRow);
    row->addWidget(m_switch);
    row->addWidget(m_word);
    row->addSpacing(Space::inGroup);
    row->addWidget(m_test);
    row->addWidget(m_steps);
    row->addWidget(m_unsaved, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    connect(m_switch, &Switch::clicked, this, [this](bool on) {
        // It shows what is, not what was asked for, until the engine has answered.
        m_switch->setChecked(m_draft.isRunning());
        emit switchAsked(on);
    });
    connect(m_test, &QPushButton::clicked, this, &EditorFoot::testAsked);
    connect(m_steps, &QPushButton::clicked, this, &EditorFoot::stepsAsked);
    connect(m_cancel, &QPushButton::clicked, this, &EditorFoot::cancelAsked);
    connect(m_save, &QPushButton::clicked, this, &EditorFoot::saveAsked);
    connect(&draft, &FlowDraft::restarted, this, &EditorFoot::refresh);
    connect(&draft, &FlowDraft::edited, this, &EditorFoot::refresh);
    connect(&draft, &FlowDraft::runningChanged, this, &EditorFoot::refresh);
}

void EditorFoot::setBusy(bool busy)
{
    m_busy = busy;
    m_switch->setBusy(busy);
    refresh();
}

void EditorFoot::refresh()
{
    const bool running = m_draft.isRunning();
    const QString trouble = running ? QString() : switchTrouble(m_draft.flow());
    m_switch->setChecked(running);
    m_switch->setEnabled(trouble.isEmpty());
    m_switch->setToolTip(trouble);
    m_word->setText(running ? tr("The flow is on") : tr("The flow is off"));
    m_word->setToolTip(trouble);
    m_switch->setAccessibleName(m_word->text());
    m_switch->setAccessibleDescription(trouble);
    m_unsaved->setVisible(true);
    m_unsaved->setText(m_draft.isChanged() ? tr("There are unsaved changes") : QString());
    m_save->setEnabled(m_draft.isChanged() && !m_busy);
    m_save->setToolTip(m_draft.isChanged() ? QString() : tr("Everything is saved"));
    m_test->setEnabled(!m_busy);
    m_steps->setEnabled(!m_busy);
}

} // namespace LeadBridge::Ui
