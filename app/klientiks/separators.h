// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/pairdraft.h"

namespace LeadBridge {

/// Faults of what stands between the pairs: wrong or missing ? and &, and spaces, line breaks,
/// invisible signs and quotes wherever no pair has told them. In no order, without a weight.
[[nodiscard]] QList<StringFault> separatorFaults(const PastedText &text, const PastedPlaces &places,
                                                 const std::vector<PairDraft> &drafts);

/// What a fault costs. @p pastedLength tells what stands at an end of the paste.
[[nodiscard]] FaultWeight weightOf(const StringFault &fault, qsizetype pastedLength);

} // namespace LeadBridge
