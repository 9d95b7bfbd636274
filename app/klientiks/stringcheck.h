// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/parameter.h"

#include <QString>
#include <QStringList>

namespace LeadBridge {

/// What is wrong with a pasted string. The words in the comments are those of `params check`.
enum class StringFaultCode {
    HtmlEntity, ///< html_entity: ¶ for &para, a literal &amp;; args: what stands there, what was
                ///< meant, and where the sign began a name: the name it gets
    HtmlName, ///< html_name: a name that a page would decode after &; args: name, sign, better name
    MissingBrace, ///< missing_brace: {a}}; args: placeholder
    FullWidthBrace, ///< full_width_brace: ｛｛a｝｝; args: placeholder
    SplitBrace, ///< split_brace: { {a} }; args: placeholder
    NoPlaceholder, ///< no_placeholder: a value that is no placeholder; args: name, value; without
                   ///< a name: text that is no pair
    SwappedPair, ///< swapped_pair: appointment.time={{appointment_time}}; args: name, better name;
                 ///< a name in braces: both sides are swapped; no name: it is missing
    NoQuestionMark, ///< no_question_mark
    ExtraQuestionMark, ///< extra_question_mark
    Separator, ///< separator: && or ; for &, == for =; args: what stands there or empty, what
               ///< should stand
    Space, ///< space; args: what stands around it
    LineBreak, ///< line_break
    NoBreakSpace, ///< no_break_space, also other invisible signs; args: code point
    Quote, ///< quote: “ ” « »; args: the sign
    LookAlike, ///< look_alike: Cyrillic letters in a name; args: as it is, as it should be
    UnknownPlaceholder, ///< unknown_placeholder; args: placeholder, nearest known one or empty
    OtherEvent, ///< other_event; args: placeholder, id of the event it belongs to, how this event
                ///< calls the same or empty
    NameTwice, ///< name_twice; args: name, how the second is called now, or empty where it is
               ///< dropped
    TooLong, ///< too_long; args: length, limit
    NoPairs, ///< no_pairs: nothing that looks like name={{placeholder}}
};

[[nodiscard]] QString stringFaultWord(StringFaultCode code);

enum class FaultWeight {
    Loses, ///< data will be lost
    Risky, ///< may go wrong
};

/// One fault at its place in the pasted text.
struct StringFault
{
    StringFaultCode code = StringFaultCode::NoPairs;
    FaultWeight weight = FaultWeight::Loses;
    qsizetype at = 0; ///< in UTF-16 units of the pasted text
    qsizetype length = 0;
    int pair = -1; ///< index into StringCheck::pairs; -1: the address, or the whole
    QStringList args;
    QString repair; ///< what stands there in the repaired string; empty: it is taken out

    bool operator==(const StringFault &) const = default;
};

/// One pair as it was pasted, for showing each on a line of its own.
struct PastedPair
{
    qsizetype at = 0; ///< the sign before it (? or &) included
    qsizetype length = 0;
    Parameter repaired; ///< empty name: it is dropped by the repair
    bool versionMark = false; ///< lb=N
};

struct StringCheckOptions
{
    QString event; ///< id, or empty: told from the placeholders
    QStringList keepForeign; ///< placeholders, of another event or unknown, kept all the same
    int version = 0; ///< above 0: the repaired string carries the mark lb=version
};

struct StringCheck
{
    QString address; ///< what stands before the `?`, repaired; may be empty
    qsizetype addressLength = 0; ///< of it in the pasted text, from the start
    QString event; ///< as given, or told from the placeholders; empty: unclear
    int version = 0; ///< of the mark found; 0: none
    QList<PastedPair> pairs;
    QList<StringFault> faults; ///< by place
    QString repaired; ///< address, ? and pairs; faultless under the same options
    ParameterList parameters; ///< of the repaired string, without the mark
};

/// Longest whole address, in octets, that browsers and servers are sure to take.
inline constexpr int longestAddress = 2000;

/// Finds every fault of a pasted parameter string, with or without an address before it, and
/// repairs it. A faultless string comes back letter by letter; no good pair is ever dropped.
/// Pure; linear in the text, which is cut at 64 KiB.
[[nodiscard]] StringCheck checkParameterString(const QString &pasted,
                                               const StringCheckOptions &options = {});

/// Whether an HTML page or messenger would read `&name` as a sign: &param, &copy, &order …
/// (html.spec.whatwg.org, named character references without a semicolon).
[[nodiscard]] bool breaksInHtml(const QString &name);

/// @p name where it is safe, else the nearest safe one, such as `p_order`.
[[nodiscard]] QString safeParameterName(const QString &name);

} // namespace LeadBridge
