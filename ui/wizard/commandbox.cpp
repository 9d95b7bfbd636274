// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/commandbox.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

CommandBox::CommandBox(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, FontRole::Code, Token::Text, this))
    , m_copy(new QToolButton(this))
{
    setKind(this, u"sunken"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setIcon(icon(Glyph::Copy));
    m_copy->setToolTip(tr("Copy the command"));
    m_copy->setAccessibleName(m_copy->toolTip());
    setKind(m_copy, u"smallIcon"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text());
        Toast::show(this, tr("The command is copied"));
    });
}

void CommandBox::setCommand(const QString &command)
{
    m_text->setText(command);
    m_copy->setAccessibleDescription(command);
}

QString CommandBox::command() const
{
    return m_text->text();
}

} // namespace LeadBridge::Ui
