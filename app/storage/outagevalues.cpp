// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outagevalues.h"

#include <array>

namespace LeadBridge {

namespace {

constexpr auto words = std::to_array<std::pair<OutageCause, const char *>>({
    { OutageCause::Ended, "ended" },
    { OutageCause::Died, "died" },
    { OutageCause::Slept, "slept" },
    { OutageCause::NotListening, "not_listening" },
});

} // namespace

QString outageCauseWord(OutageCause cause)
{
    for (const auto &[value, word] : words) {
        if (value == cause)
            return QLatin1String(word);
    }
    return {};
}

std::optional<OutageCause> outageCauseFromWord(QStringView word)
{
    for (const auto &[value, known] : words) {
        if (word == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

} // namespace LeadBridge
