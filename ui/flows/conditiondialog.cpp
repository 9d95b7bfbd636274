// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/conditiondialog.h"

#include "ui/flows/conditionbuilder.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize firstSize(760, 420);
}

ConditionDialog::ConditionDialog(FlowsApi &flows, const Flow &flow, int step,
                                 const QList<KnownField> &fields, QWidget *parent)
    : QDialog(parent)
    , m_builder(new ConditionBuilder(flows))
    , m_take(new QPushButton(tr("Take over"), this))
{
    setObjectName(u"conditionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = oneLine(flow.actions.at(step).name, 60);
    setWindowTitle(tr("When does “%1” run?").arg(name));
    m_builder->setPlace(flow, step);
    m_builder->setKnownFields(fields);
    m_builder->setCondition(flow.actions.at(step).conditions);
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, Space::inGroup, 0);
    inner->addWidget(m_builder);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_take->setObjectName(u"takeCondition"_s);
    setKind(m_take, u"primary"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(windowTitle(), FontRole::Section, Token::Text, this));
    column->addWidget(new Paragraph(tr("Other events pass the step over, and the next one follows. "
                                       "Without a line it runs for all of them."),
                                    FontRole::Body, Token::Text2, this));
    column->addSpacing(Space::inGroup);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    resize(firstSize);
    connect(m_builder, &ConditionBuilder::edited, this, &ConditionDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        emit taken();
        accept();
    });
    m_builder->enter();
    refresh();
}

std::optional<Condition> ConditionDialog::condition() const
{
    return m_builder->condition();
}

void ConditionDialog::refresh()
{
    const bool wrong = m_builder->hasProblem();
    m_take->setEnabled(!wrong);
    m_take->setToolTip(wrong ? tr("A line is not finished") : QString());
}

} // namespace LeadBridge::Ui
