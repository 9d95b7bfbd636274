// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/keyfield.h"

#include "app/interfaces/settingsapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/keydialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/whenready.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

KeyField::KeyField(SettingsApi &settings, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_value(new QLineEdit(this))
    , m_field(new FormField(label, m_value, FormField::LabelPlace::Above, this))
{
    m_value->setObjectName(u"apiKey"_s);
    m_value->setEchoMode(QLineEdit::Password);
    m_field->setRequired(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    setFocusProxy(m_value);
    connect(m_value, &QLineEdit::editingFinished, this, &KeyField::store);
    connect(&settings, &SettingsApi::secretsChanged, this, &KeyField::showKept);
}

void KeyField::setName(const QString &name)
{
    m_name = name;
    showKept();
}

void KeyField::setHelp(const QString &help)
{
    m_help = help;
    showKept();
}

void KeyField::setError(const QString &sentence)
{
    m_field->setError(sentence);
}

bool KeyField::isStored() const
{
    const QList<SecretInfo> secrets = m_settings.secrets();
    return std::any_of(secrets.cbegin(), secrets.cend(),
                       [this](const SecretInfo &secret) { return secret.name == m_name; });
}

bool KeyField::isPending() const
{
    return m_busy || !m_value->text().trimmed().isEmpty();
}

void KeyField::showKept()
{
    const bool stored = isStored();
    m_value->setPlaceholderText(stored ? u"••••••••"_s : KeyDialog::tr("Paste the key here"));
    m_field->setHelp(stored ? tr("The key is kept. Paste another one to replace it.") : m_help);
}

void KeyField::store()
{
    // A key copied from a page often brings a line break or a space along.
    const QString value = m_value->text().trimmed();
    if (value.isEmpty() || m_busy)
        return;
    m_busy = true;
    m_field->setBusy(true);
    whenReady(m_settings.setSecret(m_name, value), this, [this, value](const Result<> &result) {
        m_busy = false;
        m_field->setBusy(false);
        if (!result) {
            m_field->setError(KeyDialog::tr("The key was not kept") + ": "_L1
                              + errorText(result.error()));
            emit refused();
            return;
        }
        m_field->setError({});
        if (m_value->text().trimmed() == value)
            m_value->clear();
        showKept();
        emit keyStored(m_name);
    });
}

} // namespace LeadBridge::Ui
