// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/setuppage.h"

#include <QMap>

namespace LeadBridge::Ui {

class Banner;
class ChoiceCard;

/// Page 1: which event of Klientiks sends a lead.
class EventPage final : public SetupPage
{
    Q_OBJECT
public:
    explicit EventPage(SetupContext &context, QWidget *parent = nullptr);

    [[nodiscard]] SetupStep step() const override { return SetupStep::Event; }
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString lead() const override;
    void entered() override;

private:
    void addCard(const QString &eventId);
    void choose(const QString &eventId);
    void refresh();

    QMap<QString, ChoiceCard *> m_cards;
    Banner *m_warning;
};

} // namespace LeadBridge::Ui
