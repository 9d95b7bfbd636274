// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/stringwording.h"

#include <QCoreApplication>

namespace LeadBridge {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("ReadingNotes", source);
}

QString oldStringText(const QString &version)
{
    if (version.isEmpty())
        return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                     "Klientiks still holds an older string, one without a version "
                                     "mark. Paste the present one there."));
    return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                 "Klientiks still holds an older string, version %1. Paste the "
                                 "present one there."))
        .arg(version);
}

QString tailText(const ReadingNote &note)
{
    if (note.field.isEmpty())
        return say(QT_TRANSLATE_NOOP("ReadingNotes", "The string broke off. Did not come: %1."))
            .arg(note.detail);
    return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                 "The string broke off after %1. Did not come: %2."))
        .arg(note.field, note.detail);
}

} // namespace

QString noteText(const ReadingNote &note, const QString &eventTitle)
{
    switch (note.code) {
    case ReadingNoteCode::PlusRestored:
        return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                     "The “+” of %1 had become a space, it was put back."))
            .arg(note.field);
    case ReadingNoteCode::ValueJoined:
        return say(QT_TRANSLATE_NOOP(
                       "ReadingNotes",
                       "A “&” inside %1 had cut the value, it was put together again."))
            .arg(note.field);
    case ReadingNoteCode::TailMissing:
        return tailText(note);
    case ReadingNoteCode::Windows1251:
        return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                     "The text came in the old encoding windows-1251 and was read "
                                     "as such."));
    case ReadingNoteCode::DecodedTwice:
        return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                     "%1 came encoded twice and was decoded twice."))
            .arg(note.field);
    case ReadingNoteCode::LonePercent:
        return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                     "%1 came with a “%” that was not encoded, it was kept as it "
                                     "is."))
            .arg(note.field);
    case ReadingNoteCode::Unreplaced:
        return say(QT_TRANSLATE_NOOP("ReadingNotes",
                                     "Klientiks does not know %1 in the event “%2”. Correct the "
                                     "parameter %3 there; it counts as empty."))
            .arg(u"{{" + note.detail + u"}}", eventTitle, note.field);
    case ReadingNoteCode::OldString:
        return oldStringText(note.detail);
    }
    return {};
}

} // namespace LeadBridge
