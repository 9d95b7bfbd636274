// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/flow/fields.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QPair>
#include <QString>

namespace LeadBridge {

/// Header fields in order of arrival, names spelled as they came.
using RawHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One request as it came, and its parameters as a second view of it.
struct WebhookRequest
{
    FlowId flow;
    QByteArray method;
    QByteArray target; ///< path and query, byte for byte
    RawHeaders headers;
    QByteArray body; ///< with the chunking taken off
    QString remoteAddress; ///< the peer of the connection: a tunnel or Klientiks, never the client
    Fields fields;
    bool decodedAsWindows1251 = false; ///< some value was no UTF-8

    bool operator==(const WebhookRequest &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::WebhookRequest)
