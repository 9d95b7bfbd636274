// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/emailaccount.h"
#include "app/destinations/emailprogress.h"

namespace LeadBridge {

/// What the answer of a mail server is judged with.
struct EmailSituation
{
    EmailAccount account;
    QStringList recipients; ///< all of the letter
    EmailProgress progress; ///< before this try
};

/// What the answer, or its absence, means for the letter. Classes of replies: RFC 5321, 4.2, and
/// what Yandex, Mail.ru and Gmail were seen to say.
[[nodiscard]] Outcome interpretEmail(const EmailSituation &situation, const Answer &answer);

/// The same for a check: connected and logged in, and the test letter taken where one was sent.
[[nodiscard]] Outcome interpretEmailCheck(const EmailSituation &situation, const Answer &answer);

} // namespace LeadBridge
