// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stepheader.h"

#include "app/interfaces/wording.h"
#include "ui/flows/chaintexts.h"
#include "ui/flows/conditiontexts.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/stepreferences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 100;
constexpr int tileSide = 28;
constexpr int ruleWidth = 176;

} // namespace

StepHeader::StepHeader(FlowDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
{
    setObjectName(u"stepHeader"_s);
    build();
    connect(&draft, &FlowDraft::edited, this, &StepHeader::refresh);
    connect(m_name, &QLineEdit::textEdited, this, &StepHeader::takeName);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        // A step without a name takes that of its kind back.
        if (hasStep() && m_draft.flow().actions.at(m_step).name.isEmpty())
            m_draft.setStepName(m_step, newStepName(m_draft.flow().actions.at(m_step).destination));
    });
    connect(m_rule, &QComboBox::activated, this, [this](int index) {
        m_draft.setRunRule(m_step, static_cast<RunRule>(m_rule->itemData(index).toInt()));
    });
    connect(m_condition, &QPushButton::clicked, this, [this] { emit conditionAsked(m_step); });
    connect(m_banner, &Banner::actionTriggered, this,
            [this] { m_draft.setStepEnabled(m_step, true); });
}

void StepHeader::build()
{
    m_tile = new LetterTile({}, this, tileSide);
    m_tile->setActive(true);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"stepName"_s);
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name of the step"));
    m_name->setPlaceholderText(tr("Name of the step"));
    m_rule = new QComboBox(this);
    m_rule->setObjectName(u"runRule"_s);
    m_rule->setAccessibleName(tr("When the step runs"));
    m_rule->setMinimumWidth(ruleWidth);
    for (const RunRule rule :
         { RunRule::Always, RunRule::IfPreviousDelivered, RunRule::IfPreviousFailed })
        m_rule->addItem(runRuleText(rule), static_cast<int>(rule));
    m_condition = new QPushButton(this);
    m_condition->setObjectName(u"stepConditions"_s);
    setButtonIcon(m_condition, Glyph::Filter);
    m_banner = new Banner(BannerKind::Info, this);
    m_banner->setObjectName(u"stepBanner"_s);
    m_banner->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addWidget(m_tile);
    row->addWidget(m_name, 1);
    row->addWidget(m_rule);
    row->addWidget(m_condition);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::card, Space::page, Space::inGroup);
    column->setSpacing(Space::inGroup);
    column->addLayout(row);
    column->addWidget(m_banner);
}

bool StepHeader::hasStep() const
{
    return m_step >= 0 && m_step < m_draft.flow().actions.size();
}

void StepHeader::setStep(int step)
{
    m_step = step;
    setVisible(hasStep());
    refresh();
}

void StepHeader::setNarrow(bool narrow)
{
    m_rule->setMinimumWidth(narrow ? 0 : ruleWidth);
    const int side = narrow ? Space::pageNarrow : Space::page;
    layout()->setContentsMargins(side, Space::formRow, side, Space::inGroup);
}

void StepHeader::refresh()
{
    if (!hasStep())
        return;
    const Action &action = m_draft.flow().actions.at(m_step);
    m_tile->setLetter(tileLetter(action.destination));
    if (m_name->text() != action.name) {
        m_name->setText(action.name);
        m_name->setCursorPosition(0); // a long one is read from its beginning
    }
    m_rule->setCurrentIndex(m_rule->findData(static_cast<int>(action.run)));
    m_rule->setEnabled(m_step > 0);
    m_rule->setToolTip(m_step > 0 ? tr("Delivered or not: that of the step before counts")
                                  : tr("The first step always runs"));
    m_condition->setText(action.conditions ? tr("Condition: set…") : tr("Condition…"));
    const QString sentence = action.conditions ? conditionText(*action.conditions) : QString();
    m_condition->setToolTip(oneLine(sentence).toHtmlEscaped());
    m_condition->setAccessibleDescription(oneLine(sentence));
    refreshBanner();
}

void StepHeader::refreshBanner()
{
    const QList<Action> &actions = m_draft.flow().actions;
    const auto number = badReference(actions, m_step);
    if (number) {
        m_banner->setBannerKind(BannerKind::Bad);
        m_banner->setText(tr("This step %1.").arg(badReferenceText(*number, m_step)),
                          tr("Nothing would stand there. Choose another field or move the step."));
        m_banner->setAction({});
    } else if (!actions.at(m_step).enabled) {
        m_banner->setBannerKind(BannerKind::Info);
        m_banner->setText(tr("The step is switched off."), tr("Leads pass it over."));
        m_banner->setAction(tr("Switch on"));
    }
    m_banner->setVisible(number.has_value() || !actions.at(m_step).enabled);
}

void StepHeader::takeName()
{
    m_draft.setStepName(m_step, m_name->text());
}

} // namespace LeadBridge::Ui
