// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace LeadBridge::Test {

struct HttpReply
{
    int status = 0; ///< 0: no answer
    QByteArray head;
    QByteArray body;
};

/// One request over a connection of its own, byte for byte as given. Blocks.
HttpReply send(const QUrl &url, const QByteArray &method, const QByteArray &contentType = {},
               const QByteArray &body = {});

} // namespace LeadBridge::Test
