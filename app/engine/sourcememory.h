// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "app/storage/memoryvalues.h"

namespace LeadBridge {

/// What the operator should know of what a source sends, the gravest first. Pure.
[[nodiscard]] QList<SourceNotice> sourceNotices(const Source &source, const LearnedSource &learned);

/// The fields a mapping can choose from: those the string asks for, in its order, then whatever
/// else has come. Pure.
[[nodiscard]] QList<KnownField> fieldsToChooseFrom(const Source &source,
                                                   const LearnedSource &learned);

/// The word of a notice, as scripts see it: field_new, old_string, …
[[nodiscard]] QString noticeWord(SourceNotice::Kind kind);

} // namespace LeadBridge
