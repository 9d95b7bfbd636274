// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QStringList>

namespace LeadBridge::Ui {

// Conditions in words: as a phrase, and as the parts it is built of.

/// All tests, in the order they are offered.
[[nodiscard]] QList<Test> allTests();
/// "is not empty", "contains", …
[[nodiscard]] QString testText(Test test);
/// How many values a test compares with: none, one, or a list.
enum class ValueCount { None, One, List };
[[nodiscard]] ValueCount valueCount(Test test);

/// What a field of an event or a result of an earlier step is called: "Client's phone",
/// "step 1: order number".
[[nodiscard]] QString conditionFieldText(const QString &field);

/// The condition as a short phrase: "client's phone is not empty and service contains “massage”".
[[nodiscard]] QString conditionText(const Condition &condition);

/// Why this one test can never work, or nothing: a pattern that is none, a number that is none.
[[nodiscard]] QString conditionProblem(const Condition &single);
/// Whether any test in the tree has a problem.
[[nodiscard]] bool hasProblem(const Condition &condition);

/// Whether a test in the tree asks for a result of an earlier step.
[[nodiscard]] bool asksForSteps(const Condition &condition);

/// Values parted by commas, in quotes where they hold commas or quotes, and back.
[[nodiscard]] QString listText(const QStringList &values);
[[nodiscard]] QStringList listValues(const QString &text);

/// "delivered", … as states are written in steps.N.state.
[[nodiscard]] bool isStateField(const QString &field);

} // namespace LeadBridge::Ui
