// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/fieldchoices.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class FormField;

/// "+ Own field": a name and a placeholder Klientiks knows in this account.
class OwnFieldForm final : public QWidget
{
    Q_OBJECT
public:
    explicit OwnFieldForm(QWidget *parent = nullptr);

    void setTaken(const QList<FieldChoice> &choices);

signals:
    void made(const LeadBridge::Ui::FieldChoice &choice);

private:
    void open(bool open);
    void suggestName();
    void make();

    QList<FieldChoice> m_taken;
    QPushButton *m_open;
    QWidget *m_form;
    QLineEdit *m_placeholder;
    QLineEdit *m_name;
    FormField *m_placeholderField;
    FormField *m_nameField;
};

} // namespace LeadBridge::Ui
