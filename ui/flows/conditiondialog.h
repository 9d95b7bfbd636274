// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QDialog>

class QPushButton;

namespace LeadBridge {
class FlowsApi;
}

namespace LeadBridge::Ui {

class ConditionBuilder;

/// For which events one step runs. Hands the condition over when it is taken; nothing changes
/// before.
class ConditionDialog final : public QDialog
{
    Q_OBJECT
public:
    ConditionDialog(FlowsApi &flows, const Flow &flow, int step, const QList<KnownField> &fields,
                    QWidget *parent);

    [[nodiscard]] std::optional<Condition> condition() const;

signals:
    void taken();

private:
    void refresh();

    ConditionBuilder *m_builder;
    QPushButton *m_take;
};

} // namespace LeadBridge::Ui
