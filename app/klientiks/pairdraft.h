// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/pastedpairs.h"

#include <vector>

namespace LeadBridge {

/// A fault whose repair is written when the pair is settled.
struct DraftFault
{
    /// What the repair is made of.
    enum class Fill {
        Fixed, ///< stands in the fault
        Name,
        SignedName, ///< & and the name
        NamedEquals, ///< the name and =
        Braced, ///< the placeholder in its braces
        Pair, ///< all of it
    };

    StringFault fault;
    Fill fill = Fill::Fixed;
    int nameArg = -1; ///< the argument that is the pair's name in the end
};

/// A pair on its way from what was pasted to what it is repaired to.
struct PairDraft
{
    enum class Kind {
        Placeholder,
        Constant, ///< a value without braces that is meant so
        Mark, ///< lb=3
        NoValue, ///< a name of the catalogue alone: its placeholder can be told from the event
        Dropped,
    };

    PairPlace place;
    Kind kind = Kind::Placeholder;
    QString rawName; ///< as it stands in the string, percent-encoded perhaps
    QString name; ///< decoded
    QString placeholder; ///< or the constant, or the number of the mark, as it stands
    bool named = true; ///< it came with a name of its own
    bool nameMended = false; ///< rawName is to be made anew
    bool mended = false; ///< name or placeholder are no longer those pasted
    std::vector<DraftFault> faults;

    void drop() { kind = Kind::Dropped; }
    void rename(const QString &better)
    {
        name = better;
        nameMended = mended = true;
    }
};

/// The name of the catalogue that stands behind what is left of an &amp; without its semicolon:
/// client_id for ampclient_id; any other name as it is.
[[nodiscard]] QString withoutAmp(const QString &name);

/// Reads one pair and finds the faults of its form; what its placeholder means is not asked.
[[nodiscard]] PairDraft readDraft(const PastedText &text, const PairPlace &place);

/// Settles placeholders and names of all pairs against the catalogue. Returns the event: the one
/// given or told from the placeholders; empty where it is unclear.
[[nodiscard]] QString settleDrafts(const PastedText &text, std::vector<PairDraft> &drafts,
                                   const StringCheckOptions &options);

/// The pair as the repaired string has it; a mark only by its number. Empty for a dropped one.
[[nodiscard]] QString draftText(const PairDraft &draft);

/// Makes a fault at the place of some signs.
[[nodiscard]] StringFault faultAt(const PastedText &text, Span span, StringFaultCode code,
                                  const QStringList &args = {}, const QString &repair = {});

} // namespace LeadBridge
