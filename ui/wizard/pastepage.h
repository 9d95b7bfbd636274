// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/setuppage.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class AddressCard;
class Banner;
class FormPicture;

/// Page 4: the four actions on the Klientiks page, with the address to copy and a drawing of
/// where each part goes.
class PastePage final : public SetupPage
{
    Q_OBJECT
public:
    explicit PastePage(SetupContext &context, QWidget *parent = nullptr);

    [[nodiscard]] SetupStep step() const override { return SetupStep::Paste; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] QString nextText() const override;
    void entered() override;

private:
    void buildSteps(QVBoxLayout *column);
    void buildHelp(QVBoxLayout *column);
    void refresh();
    void showAddress();
    void checkAddress();
    void checkString();
    [[nodiscard]] QString eventName() const;
    [[nodiscard]] bool holdsOldString() const;

    Banner *m_old;
    QLabel *m_event;
    QToolButton *m_copyEvent;
    AddressCard *m_address;
    FormPicture *m_picture;
};

} // namespace LeadBridge::Ui
