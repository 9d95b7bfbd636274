// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"

#include <QByteArray>
#include <QString>

namespace LeadBridge {

/// What the stand-in answers to one order.
struct OrderVerdict
{
    bool accepted = false;
    QString message; ///< the service's words for a refusal, in Russian as the service speaks
};

/// Judges the fields of an order as CPA.House would: every required field there and of its form,
/// the key right. An empty @p apiKey means that any key is. The texts are ours: the service's
/// own are not published.
[[nodiscard]] OrderVerdict judgeOrder(const Fields &fields, const QString &apiKey);

/// The answer's body: {"status":"success","order_id":N} or {"status":"error","msg":"…"}.
[[nodiscard]] QByteArray orderAnswer(const OrderVerdict &verdict, qint64 orderId);

} // namespace LeadBridge
