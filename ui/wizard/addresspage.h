// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "ui/wizard/setuppage.h"

#include <QMap>

#include <functional>

class QLineEdit;
class QPushButton;

namespace LeadBridge::Ui {

class Banner;
class ChoiceCard;
class FormField;
class ReachChain;
class ReachHelp;

/// Page 3: how Klientiks finds this computer, and whether it does.
class AddressPage final : public SetupPage
{
    Q_OBJECT
public:
    explicit AddressPage(SetupContext &context, QWidget *parent = nullptr);

    [[nodiscard]] SetupStep step() const override { return SetupStep::Address; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    [[nodiscard]] QString nextText() const override;
    void entered() override;
    bool leaveForward() override;

private:
    void build();
    void buildAddress(QWidget *room);
    void addCard(ReachKind reach, const QString &title, const QString &sentence);
    void choose(ReachKind reach);
    void refresh();
    void showChain();
    [[nodiscard]] std::optional<AddressCheck> lastCheck() const;
    /// Stores what is typed; calls @p then with the base, empty where there is none.
    void keepBase(const std::function<void(const QString &)> &then);
    void check();
    void tell(const AddressCheck &check);
    void listenOutside();

    QMap<ReachKind, ChoiceCard *> m_cards;
    QLineEdit *m_base;
    FormField *m_field;
    QPushButton *m_check;
    ReachChain *m_chain;
    Banner *m_answer;
    ReachHelp *m_help;
    bool m_checking = false;
};

} // namespace LeadBridge::Ui
