// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// The mailbox letters go out from, and its server.
struct EmailAccount
{
    QString preset; ///< yandex, mailru, gmail, own, local
    QString host; ///< in its ASCII form
    int port = 465;
    MailSecurity security = MailSecurity::Tls;
    QString user; ///< whole address in its ASCII form: user name, MAIL FROM and From in one
    bool logsIn = true;

    bool operator==(const EmailAccount &) const = default;
};

/// What the settings say, the preset's own values where it is not own. Problems, as InputMissing
/// and InputBad of the setting: not_a_host, not_a_port, not_an_email, non_ascii_mailbox,
/// not_local (no protection, but another computer).
[[nodiscard]] tl::expected<EmailAccount, QList<Reason>> emailAccount(const Action &action);

/// The password as the server wants it: Gmail shows app passwords in groups parted by spaces.
[[nodiscard]] QString emailPassword(const EmailAccount &account, const QString &password);

} // namespace LeadBridge
