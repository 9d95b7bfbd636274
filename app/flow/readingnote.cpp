// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/readingnote.h"

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

constexpr auto words = std::to_array<std::pair<ReadingNoteCode, const char *>>({
    { ReadingNoteCode::PlusRestored, "plus_restored" },
    { ReadingNoteCode::ValueJoined, "value_joined" },
    { ReadingNoteCode::TailMissing, "tail_missing" },
    { ReadingNoteCode::Windows1251, "windows_1251" },
    { ReadingNoteCode::DecodedTwice, "decoded_twice" },
    { ReadingNoteCode::LonePercent, "lone_percent" },
    { ReadingNoteCode::Unreplaced, "unreplaced" },
    { ReadingNoteCode::OldString, "old_string" },
});

} // namespace

QString readingNoteWord(ReadingNoteCode code)
{
    for (const auto &[known, word] : words) {
        if (known == code)
            return QLatin1String(word);
    }
    return {};
}

std::optional<ReadingNoteCode> readingNoteFromWord(QStringView word)
{
    for (const auto &[code, known] : words) {
        if (word == QLatin1String(known))
            return code;
    }
    return std::nullopt;
}

} // namespace LeadBridge
