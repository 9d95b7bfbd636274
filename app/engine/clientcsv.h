// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"

#include <QByteArray>

namespace LeadBridge {

/// What a file of clients holds.
struct ClientTable
{
    QList<ClientData> clients; ///< in the file's order
    ClientImport report; ///< the refused lines alone
};

/// Reads comma- or semicolon-separated text, UTF-8 or windows-1251, with quotes as in RFC 4180.
/// Columns are found by their header (id, name, phone, email, or their Russian names), others
/// are passed over. @p phoneRegion: of numbers without a country code. Errors: InvalidInput with
/// the place "header" (no number column, or nothing beside it) or "size" (over 100,000 lines).
/// Pure.
[[nodiscard]] Result<ClientTable> readClientTable(const QByteArray &bytes,
                                                  const QString &phoneRegion);

/// Largest file taken, in bytes.
inline constexpr qint64 largestClientFile = 64 * 1024 * 1024;

} // namespace LeadBridge
