// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace LeadBridge {

/// The progress of a step whose request was sent and not answered, while the service is being
/// asked whether it has what was to be made (UncertainPolicy::Ask).
struct Asking
{
    QDateTime sentUtc; ///< when the unanswered request began
    QByteArray progress; ///< of the step before that request
};

[[nodiscard]] QByteArray packAsking(const Asking &asking);
/// Nothing where @p progress is one of another kind.
[[nodiscard]] std::optional<Asking> unpackAsking(const QByteArray &progress);

} // namespace LeadBridge
