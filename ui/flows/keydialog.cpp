// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/keydialog.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int dialogWidth = 480;
}

KeyDialog::KeyDialog(SettingsApi &settings, const QString &label, const QString &name,
                     QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_value(new QLineEdit(this))
    , m_name(new QLineEdit(name, this))
    , m_valueField(new FormField(label, m_value, FormField::LabelPlace::Above, this))
    , m_nameField(new FormField(tr("Name of the key"), m_name, FormField::LabelPlace::Above, this))
    , m_trouble(new Banner(BannerKind::Bad, this))
    , m_store(new QPushButton(tr("Keep the key"), this))
{
    setObjectName(u"secretDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(label);
    setMinimumWidth(dialogWidth);
    m_value->setObjectName(u"secretValue"_s);
    m_value->setEchoMode(QLineEdit::Password);
    m_name->setObjectName(u"secretName"_s);
    m_store->setObjectName(u"storeSecret"_s);
    m_store->setDefault(true);
    setKind(m_store, u"primary"_s);
    m_nameField->setHelp(tr("Under this name other flows can use the same key."));
    m_valueField->setHelp(settings.secretStore() == SecretStoreKind::File
                              ? tr("There is no password store. Keys are in a file only you can "
                                   "read")
                              : tr("It is kept in the system's password store and is not shown "
                                   "again."));
    m_trouble->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::card);
    column->addWidget(m_trouble);
    column->addWidget(m_valueField);
    column->addWidget(m_nameField);
    column->addSpacing(Space::inGroup);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_store);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_store, &QPushButton::clicked, this, &KeyDialog::store);
    m_value->setFocus();
}

void KeyDialog::store()
{
    const QString name = m_name->text().trimmed();
    // A key copied from a page often brings a line break or a space along.
    const QString value = m_value->text().trimmed();
    m_valueField->setError(value.isEmpty() ? tr("Paste the key here") : QString());
    m_nameField->setError(name.isEmpty() ? tr("Give the key a name") : QString());
    if (name.isEmpty() || value.isEmpty())
        return;
    m_store->setEnabled(false);
    m_valueField->setBusy(true);
    whenReady(m_settings.setSecret(name, value), this, [this, name](const Result<> &result) {
        m_store->setEnabled(true);
        m_valueField->setBusy(false);
        if (result) {
            emit secretStored(name);
            accept();
            return;
        }
        m_trouble->setText(tr("The key was not kept"), errorText(result.error()));
        m_trouble->show();
    });
}

} // namespace LeadBridge::Ui
