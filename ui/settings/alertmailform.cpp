// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/alertmailform.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestPort = 65535;
constexpr int tlsPort = 465; // all services that are listed take TLS from the first byte

int usualPort(MailSecurity security)
{
    switch (security) {
    case MailSecurity::Tls:
        return tlsPort;
    case MailSecurity::StartTls:
        return 587;
    case MailSecurity::None:
        break;
    }
    return 25;
}

void setUnlessTyping(QLineEdit *edit, const QString &text)
{
    if (!edit->hasFocus())
        edit->setText(text);
}

} // namespace

AlertMailForm::AlertMailForm(QWidget *parent)
    : QWidget(parent)
    , m_to(new QLineEdit(this))
    , m_service(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_security(new QComboBox(this))
    , m_port(new QSpinBox(this))
    , m_mailbox(new QLineEdit(this))
    , m_toField(new FormField(tr("Letters to"), m_to, FormField::LabelPlace::Left, this))
    , m_hostField(new FormField(tr("Mail server"), m_host, FormField::LabelPlace::Left, this))
    , m_securityField(
          new FormField(tr("Protection"), m_security, FormField::LabelPlace::Left, this))
    , m_portField(new FormField(tr("Port"), m_port, FormField::LabelPlace::Left, this))
    , m_mailboxField(
          new FormField(tr("Letters from"), m_mailbox, FormField::LabelPlace::Left, this))
{
    build();
    showServer();
}

void AlertMailForm::build()
{
    m_to->setObjectName(u"alertMailTo"_s);
    m_to->setPlaceholderText(tr("For example, owner@example.org"));
    m_toField->setHelp(tr("One address or several, parted by commas. Empty: no letters."));
    m_service->setObjectName(u"alertMailService"_s);
    m_service->addItem(tr("Yandex"), u"smtp.yandex.ru"_s);
    m_service->addItem(tr("Mail.ru"), u"smtp.mail.ru"_s);
    m_service->addItem(tr("Gmail"), u"smtp.gmail.com"_s);
    m_service->addItem(tr("Another server"), QString());
    m_host->setObjectName(u"alertMailHost"_s);
    m_host->setPlaceholderText(tr("For example, smtp.example.org"));
    m_security->setObjectName(u"alertMailSecurity"_s);
    for (const auto &[word, security] :
         { std::pair(tr("TLS (port 465)"), MailSecurity::Tls),
           std::pair(tr("STARTTLS (port 587)"), MailSecurity::StartTls),
           std::pair(tr("None, on this computer alone"), MailSecurity::None) })
        m_security->addItem(word, static_cast<int>(security));
    m_port->setObjectName(u"alertMailPort"_s);
    m_port->setRange(1, highestPort);
    m_port->setKeyboardTracking(false);
    m_mailbox->setObjectName(u"alertMailFrom"_s);
    m_mailbox->setPlaceholderText(tr("For example, salon@example.org"));
    m_mailboxField->setHelp(tr("Your mailbox: the whole address, which is the user name, too."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::formRow);
    auto *service = new FormField(tr("Mail service"), m_service, FormField::LabelPlace::Left, this);
    for (FormField *field :
         { m_toField, service, m_hostField, m_securityField, m_portField, m_mailboxField })
        column->addWidget(field);
    for (FormField *field : { m_toField, m_hostField, m_mailboxField })
        connect(field, &FormField::leftEditor, this, &AlertMailForm::edited);
    for (QLineEdit *edit : { m_to, m_host, m_mailbox })
        connect(edit, &QLineEdit::returnPressed, this, &AlertMailForm::edited);
    connect(m_service, &QComboBox::activated, this, [this] {
        showServer();
        emit edited();
    });
    connect(m_security, &QComboBox::activated, this, [this] {
        m_port->setValue(usualPort(static_cast<MailSecurity>(m_security->currentData().toInt())));
        emit edited();
    });
    connect(m_port, &QSpinBox::editingFinished, this, &AlertMailForm::edited);
}

bool AlertMailForm::isOwnServer() const
{
    return m_service->currentData().toString().isEmpty();
}

void AlertMailForm::showServer()
{
    for (FormField *field : { m_hostField, m_securityField, m_portField })
        field->setVisible(isOwnServer());
}

void AlertMailForm::show(const AlertMail &mail)
{
    setUnlessTyping(m_to, mail.to.join(u", "_s));
    setUnlessTyping(m_mailbox, mail.from);
    setUnlessTyping(m_host, mail.host);
    // Without a server what the operator has chosen stands: he is about to name it.
    if (!mail.host.isEmpty()) {
        const int known = m_service->findData(mail.host);
        m_service->setCurrentIndex(known < 0 ? m_service->count() - 1 : known);
    }
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(mail.security)));
    m_port->setValue(mail.port);
    showServer();
}

AlertMail AlertMailForm::mail() const
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    AlertMail mail;
    mail.to = m_to->text().split(between, Qt::SkipEmptyParts);
    mail.from = m_mailbox->text().trimmed();
    if (isOwnServer()) {
        mail.host = m_host->text().trimmed();
        mail.security = static_cast<MailSecurity>(m_security->currentData().toInt());
        mail.port = m_port->value();
    } else {
        mail.host = m_service->currentData().toString();
    }
    // A server on this computer takes letters without a password.
    if (mail.security != MailSecurity::None)
        mail.user = mail.from;
    return mail;
}

bool AlertMailForm::setError(const QString &place, const QString &sentence)
{
    const QHash<QString, FormField *> fields { { u"email.to"_s, m_toField },
                                               { u"email.host"_s, m_hostField },
                                               { u"email.security"_s, m_securityField },
                                               { u"email.port"_s, m_portField },
                                               { u"email.from"_s, m_mailboxField } };
    FormField *field = fields.value(place);
    if (field)
        field->setError(sentence);
    return field != nullptr;
}

void AlertMailForm::clearErrors()
{
    for (FormField *field :
         { m_toField, m_hostField, m_securityField, m_portField, m_mailboxField })
        field->setError({});
}

} // namespace LeadBridge::Ui
