// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace LeadBridge {

/// What had to be put right, or could not be, when an event's values were read. The words in the
/// comments are stored.
enum class ReadingNoteCode {
    PlusRestored, ///< plus_restored: a phone's + had become a space
    ValueJoined, ///< value_joined: & or = inside a value had cut it
    TailMissing, ///< tail_missing: the string broke off, after a # or so; detail: missing names
    Windows1251, ///< windows_1251: no UTF-8
    DecodedTwice, ///< decoded_twice: it was percent-encoded twice
    LonePercent, ///< lone_percent: a % that begins no escape was kept
    Unreplaced, ///< unreplaced: Klientiks does not know the placeholder; detail: the placeholder
    OldString, ///< old_string: an older string than the flow's; detail: its version, or empty
};

struct ReadingNote
{
    ReadingNoteCode code = ReadingNoteCode::PlusRestored;
    QString field; ///< the parameter's name; empty: the whole event
    QString detail;

    bool operator==(const ReadingNote &) const = default;
};

using ReadingNotes = QList<ReadingNote>;

[[nodiscard]] QString readingNoteWord(ReadingNoteCode code);
[[nodiscard]] std::optional<ReadingNoteCode> readingNoteFromWord(QStringView word);

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::ReadingNote)
