// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientform.h"

#include "ui/clients/clienttexts.h"
#include "ui/widgets/formfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestValue = 500;

QLineEdit *makeEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(longestValue);
    return edit;
}

} // namespace

ClientForm::ClientForm(QWidget *parent)
    : QWidget(parent)
    , m_name(makeEdit(u"clientName"_s, this))
    , m_phone(makeEdit(u"clientPhone"_s, this))
    , m_email(makeEdit(u"clientEmail"_s, this))
    , m_phoneField(new FormField(tr("Phone"), m_phone, FormField::LabelPlace::Above, this))
    , m_emailField(new FormField(tr("E-mail"), m_email, FormField::LabelPlace::Above, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    m_save->setObjectName(u"saveClient"_s);
    m_cancel->setObjectName(u"cancelClient"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    column->addWidget(new FormField(tr("Client name"), m_name, FormField::LabelPlace::Above, this));
    column->addWidget(m_phoneField);
    column->addWidget(m_emailField);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Space::inGroup);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    column->addLayout(foot);
    for (QLineEdit *edit : { m_name, m_phone, m_email }) {
        connect(edit, &QLineEdit::textChanged, this, &ClientForm::updateButtons);
        connect(edit, &QLineEdit::returnPressed, this, &ClientForm::save);
    }
    connect(m_phoneField, &FormField::leftEditor, this, &ClientForm::checkPhone);
    connect(m_emailField, &FormField::leftEditor, this, &ClientForm::checkEmail);
    connect(m_save, &QPushButton::clicked, this, &ClientForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &ClientForm::cancel);
    updateButtons();
}

void ClientForm::setClient(const ClientData &client)
{
    m_client = client;
    m_name->setText(client.name);
    m_phone->setText(client.phone);
    m_email->setText(client.email);
    m_phoneField->setError({});
    m_emailField->setError({});
    updateButtons();
}

void ClientForm::updateClient(const ClientData &client)
{
    const ClientData before = std::exchange(m_client, client);
    const auto update = [](QLineEdit *edit, const QString &old, const QString &now) {
        if (edit->text() == old && old != now)
            edit->setText(now);
    };
    update(m_name, before.name, client.name);
    update(m_phone, before.phone, client.phone);
    update(m_email, before.email, client.email);
    updateButtons();
}

void ClientForm::setSaving(bool saving)
{
    m_saving = saving;
    for (QLineEdit *edit : { m_name, m_phone, m_email })
        edit->setReadOnly(saving);
    updateButtons();
}

ClientData ClientForm::written() const
{
    return { m_client.id, m_name->text().trimmed(), m_phone->text().trimmed(),
             m_email->text().trimmed() };
}

bool ClientForm::isEdited() const
{
    const ClientData before { m_client.id, m_client.name.trimmed(), m_client.phone.trimmed(),
                              m_client.email.trimmed() };
    return written() != before;
}

void ClientForm::updateButtons()
{
    const bool edited = isEdited();
    m_save->setEnabled(edited && !m_saving);
    m_cancel->setEnabled(edited && !m_saving);
    const QString why = edited ? QString() : tr("Nothing was changed");
    m_save->setToolTip(edited ? tr("Save (%1)").arg(u"Ctrl+S"_s) : why);
    m_cancel->setToolTip(why);
    if (edited == m_edited)
        return;
    m_edited = edited;
    setKind(m_save, edited ? u"primary"_s : QString());
    emit editedChanged(edited);
}

void ClientForm::checkPhone()
{
    m_phoneField->setError(phoneComplaint(m_phone->text(), m_region));
}

void ClientForm::checkEmail()
{
    m_emailField->setError(emailComplaint(m_email->text()));
}

bool ClientForm::save()
{
    if (!isEdited() || m_saving)
        return false;
    checkPhone();
    checkEmail();
    if (!m_phoneField->error().isEmpty()) {
        m_phone->setFocus();
        return false;
    }
    if (!m_emailField->error().isEmpty()) {
        m_email->setFocus();
        return false;
    }
    emit saveAsked(written());
    return true;
}

void ClientForm::cancel()
{
    setClient(m_client);
}

void ClientForm::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadBridge::Ui
