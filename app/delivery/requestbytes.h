// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/message.h"

#include <QByteArray>

namespace LeadBridge {

/// The request as HTTP/1.1 writes it, with Host and Content-Length. Control characters in
/// header values become spaces and headers with an impossible name are left out, so that no
/// field of an event can add a header or a second request (RFC 9110 §5.5).
[[nodiscard]] QByteArray requestBytes(const HttpRequest &request);

} // namespace LeadBridge
