// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <optional>

namespace LeadBridge {

// The words of the flow file for the flow's enums, and back; nothing for an unknown word.

[[nodiscard]] QString mappingWord(MappingKind kind);
[[nodiscard]] std::optional<MappingKind> mappingFromWord(QStringView word);

[[nodiscard]] QString testWord(Test test);
[[nodiscard]] std::optional<Test> testFromWord(QStringView word);

[[nodiscard]] QString runWord(RunRule rule);
[[nodiscard]] std::optional<RunRule> runFromWord(QStringView word);

[[nodiscard]] QString uncertainWord(UncertainPolicy policy);
[[nodiscard]] std::optional<UncertainPolicy> uncertainFromWord(QStringView word);

/// Event ids a source may expect.
[[nodiscard]] QStringList eventWords();

} // namespace LeadBridge
