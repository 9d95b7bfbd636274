// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/socketshutdown.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace LeadBridge {

void shutdownWriting(qintptr socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_SEND);
#else
    ::shutdown(static_cast<int>(socket), SHUT_WR);
#endif
}

} // namespace LeadBridge
