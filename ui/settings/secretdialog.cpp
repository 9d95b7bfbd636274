// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretdialog.h"

#include "ui/widgets/format.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int least = 440;
}

SecretDialog::SecretDialog(const QString &name, const QList<SecretInfo> &known, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
    , m_value(new QLineEdit(this))
    , m_nameField(new FormField(tr("Name"), m_name, FormField::LabelPlace::Above, this))
    , m_valueField(new FormField(tr("Value"), m_value, FormField::LabelPlace::Above, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"secretDialog"_s);
    const bool replaces = !name.isEmpty();
    if (!replaces) {
        for (const SecretInfo &secret : known)
            m_taken.append(secret.name);
    }
    const QString title =
        replaces ? tr("Replace the key “%1”").arg(oneLine(name, 60)) : tr("New key");
    setWindowTitle(title);
    setMinimumWidth(least);
    m_name->setObjectName(u"secretName"_s);
    m_name->setReadOnly(replaces);
    m_nameField->setVisible(!replaces);
    m_nameField->setHelp(tr("For example, cpa-house-key. Flows refer to the key by this name."));
    m_value->setObjectName(u"secretValue"_s);
    m_value->setEchoMode(QLineEdit::Password);
    m_valueField->setHelp(tr("It is stored and never shown again."));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::card);
    column->addWidget(new Paragraph(title, FontRole::Section, Token::Text, this));
    column->addWidget(m_nameField);
    column->addWidget(m_valueField);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save"), this);
    save->setObjectName(u"saveSecret"_s);
    save->setDefault(true);
    setKind(save, u"primary"_s);
    row->addWidget(cancel);
    row->addWidget(save);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &SecretDialog::finish);
    (replaces ? m_value : m_name)->setFocus();
}

void SecretDialog::finish()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_taken.contains(name)) {
        m_nameField->setError(name.isEmpty() ? tr("A key needs a name")
                                             : tr("There is a key of this name"));
        m_name->setFocus();
        return;
    }
    if (m_value->text().isEmpty()) {
        m_valueField->setError(tr("Paste the key here"));
        m_value->setFocus();
        return;
    }
    emit entered(name, m_value->text());
    accept();
}

} // namespace LeadBridge::Ui
