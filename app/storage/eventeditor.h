// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/flow/fields.h"
#include "app/flow/plan.h"

#include <QString>

namespace LeadBridge {

class Connection;

/// An event's fields as the operator corrected them.
struct FieldsEdit
{
    EventId event;
    Fields fields;
    QString client; ///< for the history's columns, as Plan::client and phone
    QString phone;
    QString clientId {}; ///< Klientiks' number, so that the client can be forgotten
    FlowId flow {};
    Plan plan {}; ///< of the corrected fields: what would repeat them is a duplicate from now on
};

/// Lays the corrected fields over those that came, which stay; the same as came: takes the
/// correction back. False: there is no such event, or its data was deleted. Journal thread.
bool editFields(Connection &db, const FieldsEdit &edit, qint64 now);

} // namespace LeadBridge
