// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class Banner;
class FormField;

/// Asks for a key's value and stores it. The value is never read back and never shown; only its
/// name goes into the flow.
class KeyDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p name: what to begin with; @p label: what the key is for, such as "API key".
    KeyDialog(SettingsApi &settings, const QString &label, const QString &name, QWidget *parent);

signals:
    void secretStored(const QString &name);

private:
    void store();

    SettingsApi &m_settings;
    QLineEdit *m_value;
    QLineEdit *m_name;
    FormField *m_valueField;
    FormField *m_nameField;
    Banner *m_trouble;
    QPushButton *m_store;
};

} // namespace LeadBridge::Ui
