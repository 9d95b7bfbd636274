// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/alertsapi.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace LeadBridge::Ui {

class FormField;

/// Where alerts go by e-mail, and the mailbox they come from.
class AlertMailForm final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertMailForm(QWidget *parent = nullptr);

    /// What the operator is just typing stays.
    void show(const AlertMail &mail);
    [[nodiscard]] AlertMail mail() const;
    /// Whether @p place (of AlertsApi's errors) is one of its fields; @p sentence goes there.
    bool setError(const QString &place, const QString &sentence);
    void clearErrors();

signals:
    /// The operator has left a field or chosen something.
    void edited();

private:
    void build();
    void showServer();
    [[nodiscard]] bool isOwnServer() const;

    QLineEdit *m_to;
    QComboBox *m_service;
    QLineEdit *m_host;
    QComboBox *m_security;
    QSpinBox *m_port;
    QLineEdit *m_mailbox;
    FormField *m_toField;
    FormField *m_hostField;
    FormField *m_securityField;
    FormField *m_portField;
    FormField *m_mailboxField;
};

} // namespace LeadBridge::Ui
