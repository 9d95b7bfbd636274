// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QDateTime>

namespace LeadBridge {

/// What makes an answer of 200 to 299 a success, and what else is read from it.
struct SuccessRule
{
    enum class Kind { Status, Json, Text };

    Kind kind = Kind::Status;
    QString path; ///< of Json
    QString value; ///< of Json and Text
    QString idPath; ///< empty: the answer has no number to keep
};

/// What an answer, or its absence, means for a request of which nothing is known but HTTP: by
/// RFC 9110, 6585 and 9457 and the habits of today's services. A 3xx is a refusal, for redirects
/// are never followed. @p mayRepeat: the service knows a repeat by its key, so that what was sent
/// and not answered is tried again.
[[nodiscard]] Outcome interpretHttp(const SuccessRule &rule, const Answer &answer,
                                    const QDateTime &nowUtc, bool mayRepeat);

/// What the answer to a try without a body says of address and key.
[[nodiscard]] Outcome interpretHttpCheck(const Answer &answer);

} // namespace LeadBridge
