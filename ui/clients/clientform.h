// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/client.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class FormField;

/// Name, phone and e-mail of a client to be mended. What does not fit is said and not saved.
class ClientForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ClientForm(QWidget *parent);

    /// Shows @p client; edits of the one before are gone.
    void setClient(const ClientData &client);
    /// New values of the same client: what is being edited stays.
    void updateClient(const ClientData &client);
    /// Region of phones without a country code.
    void setRegion(const QString &region) { m_region = region; }
    /// While it is being saved nothing can be changed.
    void setSaving(bool saving);
    [[nodiscard]] bool isEdited() const;
    /// Asks for saving; false where nothing was changed or something does not fit.
    bool save();
    void cancel();
    void focusFirst();

signals:
    void saveAsked(const LeadBridge::ClientData &client);
    void editedChanged(bool edited);

private:
    [[nodiscard]] ClientData written() const;
    void checkPhone();
    void checkEmail();
    void updateButtons();

    ClientData m_client;
    QString m_region;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    FormField *m_phoneField;
    FormField *m_emailField;
    QPushButton *m_cancel;
    QPushButton *m_save;
    bool m_edited = false;
    bool m_saving = false;
};

} // namespace LeadBridge::Ui
