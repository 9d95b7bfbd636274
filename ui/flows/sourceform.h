// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace LeadBridge {
class FlowsApi;
class StatusApi;
} // namespace LeadBridge

namespace LeadBridge::Ui {

class AddressCard;
class FlowDraft;
class FormField;
class GuardForm;

/// The first step of a flow: its name, the event it expects, the methods it takes, the address
/// to paste into Klientiks, and the guard against the same lead coming twice.
class SourceForm final : public QScrollArea
{
    Q_OBJECT
public:
    SourceForm(FlowDraft &draft, FlowsApi &flows, StatusApi &status, QWidget *parent = nullptr);

    void reload();
    /// Marks what is wrong. Returns how much there is.
    int checkAll();
    void setNameError(const QString &sentence);
    void enterFirst();

signals:
    void settingsRequested();
    /// A string from Klientiks is to be checked against the stored flow.
    void stringCheckRequested();
    /// The event or another part of the source changed: fields and samples may be others.
    void sourceEdited();

private:
    void build();
    void addHeading(QVBoxLayout *column, const QString &title);
    void buildIdentity(QVBoxLayout *column);
    void writeSource();
    void checkName();
    void checkMethods();
    void showAddress();
    void checkAddress();
    void askForFields();

    FlowDraft &m_draft;
    FlowsApi &m_flows;
    StatusApi &m_status;
    bool m_showing = false;
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QComboBox *m_event = nullptr;
    FormField *m_methodsField = nullptr;
    QCheckBox *m_get = nullptr;
    QCheckBox *m_post = nullptr;
    AddressCard *m_address = nullptr;
    QPushButton *m_checkString = nullptr;
    bool m_checking = false;
    GuardForm *m_guard = nullptr;
};

} // namespace LeadBridge::Ui
