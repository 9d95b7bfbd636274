// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/mailtransfer.h"
#include "app/delivery/smtpdialogue.h"

namespace LeadBridge {

/// Which of our own time limits ended a transfer.
enum class MailOverTime { No, Connecting, Greeting, Talking };

/// How libcurl's work on a letter ended.
struct MailEnd
{
    int code = 0; ///< a CURLcode
    MailOverTime overTime = MailOverTime::No;
    QString detail; ///< libcurl's own words
    long systemError = 0; ///< errno of connecting
    long proxyStatus = 0; ///< of an HTTP proxy's answer to CONNECT
    long proxyError = 0; ///< a CURLproxycode
};

/// What came of a letter: the last reply where it decided the matter, else why there is none.
/// What libcurl says of the end (QUIT) does not count once the letter was accepted. Pure.
[[nodiscard]] Answer mailAnswer(const MailJob &job, const SmtpDialogue &dialogue,
                                const MailEnd &end);

/// Why a letter is not even tried: an unencrypted connection to another computer or through a
/// proxy, or an address that would say more than an address to the server. None where all is well.
[[nodiscard]] Reason unsafeMail(const MailJob &job);

/// An answer of a letter of which nothing was sent.
[[nodiscard]] Answer failedMail(const Reason &reason);

} // namespace LeadBridge
