// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QString>

namespace LeadBridge::Ui {

/// One line of a request as a person reads it.
struct RequestLine
{
    enum class Kind {
        Address, ///< name: the method, value: the address without its parameters
        Parameter, ///< of the address, decoded
        Header,
        Field, ///< of a form body, decoded
        Body, ///< a line of any other body; no name
        Gap,
    };
    Kind kind = Kind::Body;
    QString name;
    QString value;

    bool operator==(const RequestLine &) const = default;
};

/// A request whole: method and address, parameters, headers, and the body in the form its type
/// has: fields one by one, JSON laid out in its own order, anything else as it is. @p record has
/// its secrets masked already.
[[nodiscard]] QList<RequestLine> requestLines(const HttpRequest &record);

/// The same as plain text, for copying.
[[nodiscard]] QString requestText(const QList<RequestLine> &lines);

/// A JSON text with a member a line; what is no JSON comes back as it was.
[[nodiscard]] QString laidOutJson(const QString &json);

} // namespace LeadBridge::Ui
