// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace LeadBridge {

/// An address as SMTP takes it everywhere: the domain in its ASCII form (IDNA). Faults:
/// not_an_email; non_ascii_mailbox, for what only servers with SMTPUTF8 (RFC 6531) deliver.
[[nodiscard]] tl::expected<QString, QString> smtpAddress(const QString &address);

/// The same for a list as checkedEmailList() gives it, each once.
[[nodiscard]] tl::expected<QStringList, QString> smtpAddresses(const QString &list);

/// What stands behind the @.
[[nodiscard]] QString domainOf(const QString &address);

} // namespace LeadBridge
