// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/verbchoice.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {

constexpr int underButton = 26; ///< where the text of a radio button begins

} // namespace

VerbChoice::VerbChoice(ResendVerb first, QWidget *parent)
    : QWidget(parent)
    , m_anew(new QRadioButton(tr("With today's settings"), this))
    , m_asItWas(new QRadioButton(tr("As it was"), this))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_anew->setObjectName(QStringLiteral("anew"));
    m_asItWas->setObjectName(QStringLiteral("asItWas"));
    (first == ResendVerb::Anew ? m_anew : m_asItWas)->setChecked(true);
    add(m_anew, tr("What was corrected in the flow since counts."));
    m_column->addSpacing(Space::inGroup);
    add(m_asItWas, tr("As the flow was at the last try; only keys are today's."));
    connect(m_anew, &QRadioButton::toggled, this, &VerbChoice::changed);
}

void VerbChoice::add(QRadioButton *button, const QString &help)
{
    button->setAccessibleDescription(help);
    m_column->addWidget(button);
    auto *row = new QHBoxLayout;
    row->addSpacing(underButton);
    row->addWidget(new Paragraph(help, FontRole::Small, Token::Text2, this), 1);
    m_column->addLayout(row);
}

ResendVerb VerbChoice::verb() const
{
    return m_anew->isChecked() ? ResendVerb::Anew : ResendVerb::AsItWas;
}

} // namespace LeadBridge::Ui
