// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/testleaddialog.h"

#include "ui/widgets/confirm.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int dialogWidth = 500;
}

TestLeadDialog::TestLeadDialog(const Facts &facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
{
    setObjectName(u"testLeadDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where to send the test lead?"));
    setMinimumWidth(dialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(windowTitle(), FontRole::Section, Token::Text, this));
    column->addWidget(new Paragraph(
        tr("The sample of “%1” goes through the flow and stands in the history as a test. The "
           "sandbox on this computer checks it as %2 would, and nobody is rung up.")
            .arg(facts.eventTitle, facts.destination),
        FontRole::Body, Token::Text2, this));
    if (facts.unsaved)
        column->addWidget(new Paragraph(tr("The unsaved changes are saved first."), FontRole::Body,
                                        Token::Text2, this));
    column->addSpacing(Space::card);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    auto *cancel = new QPushButton(tr("Don't send"), this);
    cancel->setObjectName(u"testCancel"_s);
    auto *real = new QPushButton(tr("To %1…").arg(facts.destination), this);
    real->setObjectName(u"testReal"_s);
    auto *sandbox = new QPushButton(tr("To the sandbox"), this);
    sandbox->setObjectName(u"testSandbox"_s);
    sandbox->setIcon(icon(Glyph::Send, Token::OnAccent));
    setKind(sandbox, u"primary"_s);
    for (QPushButton *button : { cancel, real })
        button->setAutoDefault(false);
    sandbox->setDefault(true);
    sandbox->setFocus();
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(real);
    row->addWidget(sandbox);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(real, &QPushButton::clicked, this, &TestLeadDialog::askReal);
    connect(sandbox, &QPushButton::clicked, this, [this] {
        emit chosen(TestTarget::Sandbox);
        accept();
    });
}

void TestLeadDialog::askReal()
{
    const QString warning = m_facts.phone.isEmpty()
        ? tr("The call centre will ring the number of the lead.")
        : tr("The call centre will ring %1").arg(prettyPhone(m_facts.phone)) + u'.';
    const Question question { tr("Send the test lead to %1?").arg(m_facts.destination),
                              warning,
                              tr("Don't send"),
                              {},
                              tr("Send") };
    confirm(this, question, [this](Answer answer) {
        if (answer != Answer::Do)
            return;
        emit chosen(TestTarget::Real);
        accept();
    });
}

} // namespace LeadBridge::Ui
