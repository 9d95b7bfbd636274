// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace LeadBridge {

/// What went wrong, to branch on. Sentences for people are made from it at the edges.
enum class ErrorKind {
    InvalidInput, ///< what was given does not fit; Error::place says where
    NotFound, ///< no such flow, event, secret or file
    Storage, ///< the database refused; the cause is in Error::detail
    DiskFull, ///< no room to write
    Locked, ///< another program holds the database
    Corrupt, ///< a file is damaged: the journal, or the one Error::place names
    SetAside, ///< so was one, but a new one is in its place; Error::place: where the old one is now
    TooNew, ///< the database was written by a newer program
    InUse, ///< the name belongs to another, or the port is taken
    FolderInUse, ///< another engine works on this data folder; Error::detail says which
    Permission, ///< the system does not let us
    Network, ///< no connection
    Busy, ///< too much at once; try again
    Unavailable, ///< the part that would answer is not running
};

struct Error
{
    ErrorKind kind = ErrorKind::InvalidInput;
    QString detail; ///< for the log and for "details": English, technical
    QString place; ///< path inside the input, such as flows[0].actions[1].mapping.phone

    bool operator==(const Error &) const = default;
};

template <class T = void> using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function with any Result type.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, const QString &detail = {},
                                                const QString &place = {})
{
    return tl::unexpected<Error>(Error { kind, detail, place });
}

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Error)
