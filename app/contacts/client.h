// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace LeadBridge {

/// Who a client of Klientiks is, as far as an event tells.
struct ClientData
{
    QString id; ///< Klientiks' number of the client; empty: not known
    QString name;
    QString phone; ///< as received
    QString email;

    bool operator==(const ClientData &) const = default;
};

/// @p first, with what it lacks taken from @p other.
[[nodiscard]] inline ClientData filledUp(ClientData first, const ClientData &other)
{
    for (QString ClientData::*part :
         { &ClientData::id, &ClientData::name, &ClientData::phone, &ClientData::email }) {
        if ((first.*part).isEmpty())
            first.*part = other.*part;
    }
    return first;
}

/// Where an entry of the directory was last filled from. The words are stored.
enum class ClientOrigin {
    Event, ///< event
    Rest, ///< rest: asked from Klientiks
    Csv, ///< csv
    Hand, ///< hand: the operator wrote it; events do not overwrite it
};

/// An entry of the client directory.
struct ClientEntry
{
    ClientData data;
    QDateTime firstSeenUtc;
    QDateTime lastSeenUtc;
    ClientOrigin origin = ClientOrigin::Event;

    bool operator==(const ClientEntry &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::ClientData)
