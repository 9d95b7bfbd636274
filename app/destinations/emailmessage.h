// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace LeadBridge {

/// A letter of plain text. Addresses are in their ASCII form.
struct EmailLetter
{
    QString from;
    QString fromName; ///< may be empty
    QStringList to;
    QString replyTo; ///< may be empty
    QString subject;
    QString body; ///< lines parted by \n
    QString id; ///< of Message-ID, without brackets
    QDateTime dateUtc;
};

/// The letter as it goes over the wire (RFC 5322, RFC 2045): lines end in CRLF and are short,
/// everything is ASCII. Control characters within header values become spaces, so that no value
/// can begin a header of its own.
[[nodiscard]] QByteArray letterBytes(const EmailLetter &letter);

/// The same headers as a person reads them, in UTF-8.
[[nodiscard]] HttpHeaders readableHeaders(const EmailLetter &letter);

/// @p text as an unstructured header or display name writes it after @p used columns of its first
/// line: as it is, where it is short ASCII, else in encoded words (RFC 2047) of 75 octets at most,
/// none of which ends within a character.
[[nodiscard]] QByteArray encodedWords(const QString &text, qsizetype used);

/// A moment as RFC 5322 writes it, whatever the locale: Thu, 15 Jan 2026 09:30:00 +0000.
[[nodiscard]] QByteArray mailDate(const QDateTime &utc);

} // namespace LeadBridge
