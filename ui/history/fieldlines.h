// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"

namespace LeadBridge::Ui {

// Fields as text that people edit: "name = value", a field a line, in order. Line breaks inside
// a value stand as \n and \r, a backslash as \\, and an equals sign inside a name as \=.

[[nodiscard]] QString fieldLines(const Fields &fields);

struct ReadLines
{
    Fields fields;
    int faultyLine = 0; ///< the first that is no field, from 1; 0: all are
};

/// The opposite. Empty lines are passed over.
[[nodiscard]] ReadLines readFieldLines(const QString &text);

} // namespace LeadBridge::Ui
