// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/fields.h"
#include "app/webhook/limits.h"

#include <QByteArray>

namespace LeadBridge {

/// What a request says, read from its query and its body.
struct Parameters
{
    Fields fields; ///< query first, then body, each in order of arrival
    bool decodedAsWindows1251 = false;
};

/// The body and the headers that say what it is.
struct RawBody
{
    QByteArray contentType; ///< the header's whole value; empty when there was none
    QByteArray contentEncoding;
    QByteArray bytes;
};

/// Reads the query of @p target, and @p body when it is a form, multipart form or JSON;
/// a body of another or no type gives no fields. Errors: InvalidInput when the body is not
/// what its type says, or the request has more than @p limits allow. Pure.
[[nodiscard]] Result<Parameters> readParameters(const QByteArray &target, const RawBody &body,
                                                const WebhookLimits &limits);

} // namespace LeadBridge
