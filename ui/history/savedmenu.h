// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/conditions.h"

#include <QMenu>

namespace LeadBridge::Ui {

/// The conditions kept by name: to take one, to keep the present ones, to forget one.
class SavedMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit SavedMenu(QWidget *parent);
    /// @p conditions: those in force.
    void fill(const Conditions &conditions);

signals:
    void conditionsWanted(const LeadBridge::Ui::Conditions &conditions);

private:
    void askName();
    void forget(const QString &name);

    Conditions m_conditions;
};

} // namespace LeadBridge::Ui
