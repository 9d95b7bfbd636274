// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

namespace LeadBridge::Ui {

enum class Period { All, Today, Yesterday, Week, Month, Custom };

/// What the operator filters by, in his terms: "last 7 days" stays that when the day changes.
struct Conditions
{
    Period period = Period::Week;
    QDateTime sinceUtc; ///< of Period::Custom
    QDateTime untilUtc;
    QList<State> states; ///< empty: all
    FlowId flow;
    std::optional<bool> test = false;
    QString text;
    ProblemId problem {}; ///< only leads of this problem that are not done

    bool operator==(const Conditions &) const = default;
};

/// One condition among others, to name it and to take it away.
enum class ConditionKind { Period, States, Flow, Test, Text, Problem };

[[nodiscard]] HistoryFilter filterOf(const Conditions &conditions, const QDateTime &nowUtc);
/// Conditions that give this filter; its period becomes a named one where it is one.
[[nodiscard]] Conditions conditionsOf(const HistoryFilter &filter, const QDateTime &nowUtc);

/// The conditions that restrict, in the order they are shown.
[[nodiscard]] QList<ConditionKind> kindsOf(const Conditions &conditions);
[[nodiscard]] Conditions without(Conditions conditions, ConditionKind kind);
/// "Last 7 days", "Refused, Not delivered". @p flowName of the flow in the conditions.
[[nodiscard]] QString conditionText(const Conditions &conditions, ConditionKind kind,
                                    const QString &flowName);
[[nodiscard]] QString periodText(Period period);

} // namespace LeadBridge::Ui
