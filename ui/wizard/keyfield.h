// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace LeadBridge {
class SettingsApi;
} // namespace LeadBridge

namespace LeadBridge::Ui {

class FormField;

/// A key typed into a form: stored at once when the field is left, never shown again.
class KeyField final : public QWidget
{
    Q_OBJECT
public:
    KeyField(SettingsApi &settings, const QString &label, QWidget *parent = nullptr);

    /// Under this name the key is kept.
    void setName(const QString &name);
    void setHelp(const QString &help);
    void setError(const QString &sentence);
    [[nodiscard]] bool isStored() const;
    /// There is something typed that is not stored yet.
    [[nodiscard]] bool isPending() const;

public slots:
    void store();

signals:
    void keyStored(const QString &name);
    /// The engine did not keep it; the field says why.
    void refused();

private:
    void showKept();

    SettingsApi &m_settings;
    QString m_name;
    QString m_help;
    QLineEdit *m_value;
    FormField *m_field;
    bool m_busy = false;
};

} // namespace LeadBridge::Ui
