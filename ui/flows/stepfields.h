// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QList>
#include <QString>

#include <functional>

class QMenu;

namespace LeadBridge {
struct KnownField;
}

namespace LeadBridge::Ui {

/// One result of an earlier step of the chain that a later one can use.
struct StepField
{
    QString name; ///< steps.1.order_id
    QString step; ///< "1. Order to CPA.House"
    QString result; ///< "order number", or the place in the answer
    QString example; ///< from the service's sample answer; may be empty
};

/// What the steps before @p step (from 0) leave behind.
[[nodiscard]] QList<StepField> stepFields(const Flow &flow, int step);

/// "Order to CPA.House: order number"; the name itself where it speaks of no step of @p fields.
[[nodiscard]] QString stepFieldTitle(const StepField &field);

/// Fills @p menu with the fields of the event and, by step, with what earlier steps leave;
/// @p chosen gets the name.
void fillFieldMenu(QMenu *menu, const QList<KnownField> &fields, const QList<StepField> &steps,
                   const std::function<void(const QString &)> &chosen);

} // namespace LeadBridge::Ui
