// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/fieldlist.h"
#include "app/webhook/textdecoding.h"

#include <QByteArray>

namespace LeadBridge {

/// The value of @p name among the parameters of a header such as Content-Type: quotes taken
/// off, %22 and backslash escapes resolved (RFC 7578, 2 and 4.2). Null when it is not there.
[[nodiscard]] QByteArray headerParameter(QByteArrayView header, QByteArrayView name);

/// Appends the parts of a multipart/form-data body. A part that is a file gives its file
/// name as the value. False when the body is no such thing, or has too many parts.
[[nodiscard]] bool readMultipart(QByteArrayView body, const QByteArray &contentType,
                                 TextDecoder &decoder, FieldList &fields);

} // namespace LeadBridge
