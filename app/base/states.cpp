// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/states.h"

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

namespace {

constexpr std::array<std::pair<State, const char *>, 10> words { {
    { State::Pending, "pending" },
    { State::Delivered, "delivered" },
    { State::Rejected, "rejected" },
    { State::Failed, "failed" },
    { State::Uncertain, "uncertain" },
    { State::Invalid, "invalid" },
    { State::Filtered, "filtered" },
    { State::Duplicate, "duplicate" },
    { State::Held, "held" },
    { State::Skipped, "skipped" },
} };

/// What may have arrived comes first: it must not be hidden, or it would be sent twice.
int gravity(State state)
{
    constexpr std::array order { State::Skipped,  State::Delivered, State::Pending, State::Held,
                                 State::Filtered, State::Duplicate, State::Invalid, State::Failed,
                                 State::Rejected, State::Uncertain };
    return static_cast<int>(std::find(order.begin(), order.end(), state) - order.begin());
}

} // namespace

QString stateWord(State state)
{
    for (const auto &[value, word] : words) {
        if (value == state)
            return QLatin1String(word);
    }
    return {};
}

std::optional<State> stateFromWord(QStringView word)
{
    for (const auto &[value, text] : words) {
        if (word == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

State graver(State a, State b)
{
    return gravity(a) >= gravity(b) ? a : b;
}

} // namespace LeadBridge
