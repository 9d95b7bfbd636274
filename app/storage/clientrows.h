// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contacts/client.h"
#include "app/storage/searchquery.h"

#include <QDateTime>
#include <QList>

#include <functional>

class QDeadlineTimer;

namespace LeadBridge {

class Connection;

/// The word that is stored.
[[nodiscard]] QString originWord(ClientOrigin origin);

/// Goes through the directory, last seen first, in slices.
class ClientScan
{
public:
    /// Entries whose text holds @p text, those after @p afterId seen at @p afterUtc; invalid:
    /// from the newest.
    ClientScan(const QString &text, const QDateTime &afterUtc, const QString &afterId);

    /// Gives entries to @p entry until it returns false. True: there are no more.
    bool advance(Connection &db, const QDeadlineTimer &until,
                 const std::function<bool(const ClientEntry &)> &entry);

private:
    SearchQuery m_query;
    qint64 m_lastSeen;
    QString m_id;
};

} // namespace LeadBridge
