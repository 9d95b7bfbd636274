// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class FormField;

/// Asks for a key: its name, unless it is replaced, and its value, which is not shown.
class SecretDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p name: the key to be replaced, or empty for a new one.
    SecretDialog(const QString &name, const QList<SecretInfo> &known, QWidget *parent);

signals:
    void entered(const QString &name, const QString &value);

private:
    void finish();

    QStringList m_taken;
    QLineEdit *m_name;
    QLineEdit *m_value;
    FormField *m_nameField;
    FormField *m_valueField;
};

} // namespace LeadBridge::Ui
