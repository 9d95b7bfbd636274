// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/setuppage.h"

class QLabel;

namespace LeadBridge::Ui {

class AddressLines;
class Banner;
class FieldChecklist;
class OwnFieldForm;

/// Page 2: what Klientiks is to send with the event, and the string that grows from it.
class FieldsPage final : public SetupPage
{
    Q_OBJECT
public:
    explicit FieldsPage(SetupContext &context, QWidget *parent = nullptr);

    [[nodiscard]] SetupStep step() const override { return SetupStep::Fields; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] bool canGoOn() const override;
    [[nodiscard]] QString whyNot() const override;
    void entered() override;

private:
    void buildRight(QWidget *room);
    void refresh();
    void write();
    void showNeeded();
    void putBack();
    void showString();

    FieldChecklist *m_list;
    OwnFieldForm *m_own;
    Banner *m_needed;
    AddressLines *m_string;
    QLabel *m_length;
    bool m_writing = false;
};

} // namespace LeadBridge::Ui
