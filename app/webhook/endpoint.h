// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace LeadBridge {

/// One source's address as the webhook thread knows it.
struct Endpoint
{
    FlowId flow;
    QByteArray secret; ///< the last part of /hook/SECRET; an empty one never matches
    bool get = true;
    bool post = true;
    std::optional<int> perMinute; ///< requests; none: no limit

    bool operator==(const Endpoint &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Endpoint)
