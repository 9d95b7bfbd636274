// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace LeadBridge {

/// Ends our half of a TCP connection, which QTcpSocket cannot. Closing instead, with input
/// unread, would reset the connection and could destroy the answer on its way
/// (RFC 9112, 9.6).
void shutdownWriting(qintptr socket);

} // namespace LeadBridge
