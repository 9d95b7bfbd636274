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
    column->addWidget(new Paragraph(explanation(), FontRole::Body, Token::Text2, this));
    if (facts.unsaved)
        column->addWidget(new Paragraph(tr("The unsaved changes are saved first."), FontRole::Body,
                                        Token::Text2, this));
    column->addSpacing(Space::card);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    auto *cancel = new QPushButton(tr("Don't send"), this);
    cancel->setObjectName(u"testCancel"_s);
    auto *real = new QPushButton(this);
    real->setObjectName(u"testReal"_s);
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(real);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(real, &QPushButton::clicked, this, &TestLeadDialog::sendReal);
    QPushButton *first = real;
    if (facts.tried.isEmpty()) {
        real->setText(tr("To %1").arg(facts.services.join(u", ")));
    } else {
        real->setText(tr("To %1…").arg(facts.services.join(u", ")));
        first = new QPushButton(tr("To the sandbox"), this);
        first->setObjectName(u"testSandbox"_s);
        row->addWidget(first);
        connect(first, &QPushButton::clicked, this, [this] {
            emit chosen(TestTarget::Sandbox);
            accept();
        });
    }
    first->setIcon(icon(Glyph::Send, Token::OnAccent));
    setKind(first, u"primary"_s);
    for (QPushButton *button : { cancel, real })
        button->setAutoDefault(false);
    first->setDefault(true);
    first->setFocus();
    column->addLayout(row);
}

QString TestLeadDialog::explanation() const
{
    if (m_facts.tried.isEmpty())
        return tr("The sample of “%1” goes through the flow to %2 and stands in the history as a "
                  "test.")
            .arg(m_facts.eventTitle, m_facts.services.join(u", "));
    QString text =
        tr("The sample of “%1” goes through the flow and stands in the history as a test. The "
           "sandbox on this computer checks it as %2 would, and nobody is rung up.")
            .arg(m_facts.eventTitle, m_facts.tried.join(u", "));
    QStringList others = m_facts.services;
    for (const QString &name : m_facts.tried)
        others.removeAll(name);
    if (!others.isEmpty())
        text += u' ' + tr("It passes over: %1.").arg(others.join(u", "));
    return text;
}

void TestLeadDialog::sendReal()
{
    const auto send = [this] {
        emit chosen(TestTarget::Real);
        accept();
    };
    if (m_facts.tried.isEmpty()) {
        send();
        return;
    }
    const QString warning = m_facts.phone.isEmpty()
        ? tr("The call centre will ring the number of the lead.")
        : tr("The call centre will ring %1").arg(prettyPhone(m_facts.phone)) + u'.';
    const Question question { tr("Send the test lead to %1?").arg(m_facts.services.join(u", ")),
                              warning,
                              tr("Don't send"),
                              {},
                              tr("Send") };
    confirm(this, question, [send](Answer answer) {
        if (answer == Answer::Do)
            send();
    });
}

} // namespace LeadBridge::Ui
